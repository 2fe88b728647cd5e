package dev.pitwall.core;

import dev.pitwall.domain.ContestIntent.CreateContest;
import dev.pitwall.domain.Problem;
import dev.pitwall.domain.Rejection;
import dev.pitwall.text.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The contest days in the data folder of this laptop. Its futures never fail. */
public interface Days {
  /**
   * A day that can be opened.
   *
   * @param folder its folder's name within the data folder
   * @param name the contest's name when it was last open; the folder's before that
   */
  record Known(String folder, String name, Optional<Instant> start, Optional<Instant> opened) {}

  /** A day out of the box, from the records of a real one. */
  record Sample(String name, String title, String about) {}

  sealed interface Opened {
    /** Open, and written by this replica until it is closed. */
    record Day(String folder, Replica replica) implements Opened {}

    record Rejected(Rejection reason) implements Opened {}

    record Failed(Problem problem) implements Opened {}
  }

  /** The newest opened first. */
  List<Known> known();

  /** The best one to begin with first. */
  List<Sample> samples(Language language);

  /** A new day with its contest and one member, who acts on this laptop. */
  CompletableFuture<Opened> create(CreateContest contest, String member);

  CompletableFuture<Opened> open(String folder);

  /** Opens the sample's day, made on the first time. */
  CompletableFuture<Opened> openSample(String sample);

  Settings settings();
}
