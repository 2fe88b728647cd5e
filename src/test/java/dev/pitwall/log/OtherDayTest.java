package dev.pitwall.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.problem.Problem;
import dev.pitwall.problem.Problem.Kind;
import dev.pitwall.testing.Examples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A journal of another day in the place of one's own, and what was said wrongly after a kill. */
class OtherDayTest {
  @TempDir Path folder;
  private Path day;
  private Path other;
  private Origin origin;

  private record Found(Origin origin, List<Envelope> events, List<Problem> problems) {
    List<Kind> kinds() {
      return problems.stream().map(Problem::kind).toList();
    }
  }

  @BeforeEach
  void makeDays() throws Exception {
    day = folder.resolve("day");
    other = folder.resolve("other");
    origin = fill(day, 12);
    fill(other, 7);
  }

  private Origin fill(Path place, int events) throws Exception {
    try (var log = H2EventLog.open(place, Examples.laptop(folder), new IdSource(new Random()))) {
      log.append(Examples.envelopes(log.origin(), 1, events));
      return log.origin();
    }
  }

  private Found open() throws Exception {
    var problems = new ArrayList<Problem>();
    try (var log = H2EventLog.open(day, Examples.laptop(folder), new IdSource(new Random()))) {
      log.onProblem(problems::add);
      return new Found(log.origin(), log.readAll(), problems);
    }
  }

  private void exchange(Path file, boolean sameFile) throws Exception {
    var theirs = other.resolve(file.getFileName());
    if (sameFile) {
      Files.write(file, Files.readAllBytes(theirs));
    } else {
      Files.copy(theirs, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anotherDaysJournalIsSetAsideAndNotMixedIn(boolean sameFile) throws Exception {
    exchange(DayFiles.journal(day), sameFile);
    var theirs = Files.readAllBytes(DayFiles.journal(other));
    var found = open();
    assertEquals(List.of(Kind.JOURNAL_FOREIGN), found.kinds());
    assertEquals(Examples.envelopes(origin, 1, 12), found.events());
    assertEquals(origin, found.origin(), "the day is this laptop's own all the same");
    var kept = Path.of(found.problems().getFirst().facts().getFirst());
    assertArrayEquals(theirs, Files.readAllBytes(kept));
    assertEquals(List.of(), open().problems());
  }

  @Test
  void whereNothingOfTheDayIsLeftTheOtherIsShownAndItIsSaid() throws Exception {
    exchange(DayFiles.journal(day), true);
    exchange(DayFiles.database(day), true);
    var found = open();
    assertEquals(Kind.RECORDS_LOST, found.kinds().getFirst());
    assertEquals(
        List.of("12", "OTHER_DAY", "7"), found.problems().getFirst().facts().subList(0, 3));
    assertEquals(7, found.events().size());
    assertNotEquals(origin, found.origin());
    assertEquals(List.of(), open().problems(), "once");
  }

  /** The database of a former start is deleted, the new one not yet there. */
  @Test
  void aKillWhileTheDatabaseIsMadeAnewIsNotCalledARepair() throws Exception {
    var laptop = Examples.laptop(folder);
    var entry = laptop.find(day).orElseThrow();
    laptop.put(day, entry.withDatabase(DayEntry.REPLACING).atRest(12, false).unsealed());
    Files.delete(DayFiles.database(day));
    var found = open();
    assertEquals(List.of(), found.problems());
    assertEquals(origin, found.origin());
  }

  @Test
  void stepsThatWereChangedFromOutsideAreSaid() throws Exception {
    var lines = Files.readAllLines(DayFiles.journal(day));
    var codec = new EventCodec();
    var line = new StringBuilder();
    var forged = Examples.envelope(origin, 7, Examples.oneOfEach().getFirst());
    Journal.write(List.of(codec.store(forged)), line);
    lines.set(6, line.toString().strip());
    Files.writeString(DayFiles.journal(day), String.join("\n", lines) + "\n");
    Files.delete(DayFiles.database(day));
    var found = open();
    assertEquals(Kind.RECORDS_CHANGED, found.kinds().getFirst());
    assertEquals(List.of(), open().problems(), "once");
  }
}
