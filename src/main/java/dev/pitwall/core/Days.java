package dev.pitwall.core;

import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.intent.ContestIntent.CreateContest;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.problem.Problem;
import dev.pitwall.profiles.FormatCatalog;
import dev.pitwall.profiles.ProfileCatalog;
import dev.pitwall.text.Language;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The contest days in the data folder of this laptop. Its futures never fail. */
public interface Days {
  /** The setting that names the folder of the day that is open; empty after it was closed. */
  String OPEN = "open";

  /**
   * A day that can be opened.
   *
   * @param folder its folder's name within the data folder
   * @param name the contest's name when it was last open; the folder's before that
   * @param sample whether it was made of a sample
   */
  record Known(
      String folder,
      String name,
      Optional<Instant> start,
      Optional<Instant> opened,
      boolean sample) {}

  /** A day out of the box, from the records of a real one. */
  record Sample(String name, Map<Language, Words> words) {
    /** A sample's title, and what of it is recorded and what filled in. */
    public record Words(String title, String about) {}

    public Sample {
      words = Map.copyOf(words);
    }

    public Words in(Language language) {
      return words.get(language);
    }
  }

  /** What came of opening one. */
  sealed interface Opened permits OpenDay, Opened.Rejected, Opened.Failed {
    record Rejected(Rejection reason) implements Opened {}

    record Failed(Problem problem) implements Opened {}
  }

  /** The newest opened first. */
  List<Known> known();

  /** The best one to begin with first. */
  List<Sample> samples();

  /** Reads files: not for the JavaFX thread. */
  ProfileCatalog.Found profiles();

  /** The same. */
  FormatCatalog.Found formats();

  /** A new day with its contest and one member, who acts on this laptop. */
  default CompletableFuture<Opened> create(CreateContest contest, String member) {
    return create(contest, member, List.of());
  }

  /**
   * The same, with what is agreed from the start as a step of its own, which can be undone.
   *
   * @param agreed what a profile brings; may be empty
   */
  CompletableFuture<Opened> create(CreateContest contest, String member, List<Intent> agreed);

  CompletableFuture<Opened> open(String folder);

  /** Opens a past day to look at: no step is saved, and nothing on the disk changes. */
  default CompletableFuture<Opened> look(String folder) {
    return open(folder);
  }

  /**
   * A new day without an event, in a folder of its own: a teammate's laptop fills it.
   *
   * @param name the contest's, for the list of days until the contest is here; where another day
   *     has it, the folder gets another one
   */
  CompletableFuture<Opened> openEmpty(String name);

  /**
   * Removes a day that was made by {@link #openEmpty} a moment ago and is closed: its making was
   * cancelled. Writes files: not for the JavaFX thread.
   *
   * @throws IOException when something of it stays
   */
  void discard(String folder) throws IOException;

  /** Opens the sample's day, made on the first time. */
  CompletableFuture<Opened> openSample(String sample);

  Settings settings();
}
