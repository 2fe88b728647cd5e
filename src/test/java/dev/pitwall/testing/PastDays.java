package dev.pitwall.testing;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.pitwall.archive.Archive;
import dev.pitwall.core.Days;
import dev.pitwall.core.FolderDays;
import dev.pitwall.core.OpenDay;
import dev.pitwall.core.Outcome;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.ContestIntent.CreateContest;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.NoteIntent.AddNote;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.laptop.DataFolder;
import dev.pitwall.log.LogFailure;
import dev.pitwall.profiles.FormatFiles;
import dev.pitwall.report.timeline.SampleDays;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/** A data folder on disk with some days that are over. */
public final class PastDays implements AutoCloseable {
  private final DataFolder folder;
  private final Days days;
  private final Path root;

  /**
   * @param place an empty folder
   */
  public PastDays(Path place) {
    root = place.resolve("data");
    var ids = new IdSource(new Random(11));
    try {
      folder = DataFolder.open(root, Examples.laptop(place), ids);
    } catch (LogFailure e) {
      throw new AssertionError(e.problem().toString(), e);
    }
    days =
        new FolderDays(
            folder,
            new SampleDays(),
            MemoryDays.PROFILES,
            new FormatFiles(root.resolve("formats")),
            ids,
            InstantSource.fixed(SampleDay.NOW));
  }

  public Days days() {
    return days;
  }

  public Path root() {
    return root;
  }

  public Archive archive() {
    return new Archive(root, days);
  }

  /** Makes a sample's day and closes it again; what else happens on it comes first. */
  public String sample(String name, Intent... also) {
    return sample(
        name,
        day -> {
          for (var intent : also) {
            assertInstanceOf(Outcome.Done.class, day.replica().submit(intent).join());
          }
        });
  }

  public String sample(String name, Consumer<OpenDay> also) {
    try (var day = assertInstanceOf(OpenDay.class, days.openSample(name).join())) {
      also.accept(day);
      return day.folder();
    }
  }

  /**
   * Makes a contest of one member and closes it again.
   *
   * @param nextTime what was thought of too late
   */
  public String contest(String name, Instant start, String... nextTime) {
    var contest =
        new CreateContest(
            name, TestDay.TOKYO, start, start.plus(Duration.ofHours(8)), FinalScoreRule.LAST_RUN);
    try (var day = assertInstanceOf(OpenDay.class, days.create(contest, "Mei").join())) {
      var ids = new IdSource(new Random(12));
      for (var text : nextTime) {
        var note = new AddNote(ids.note(), Optional.empty(), text, true);
        assertInstanceOf(Outcome.Done.class, day.replica().submit(note).join());
      }
      return day.folder();
    }
  }

  /** A day whose journal is gone, and only a database is there. */
  public String unreadable(String name) {
    try {
      var made = Files.createDirectories(root.resolve(name));
      Files.writeString(made.resolve("day.mv.db"), "of a stranger");
      Files.createSymbolicLink(made.resolve("journal.jsonl"), root.resolve("lock"));
      return name;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    folder.close();
  }
}
