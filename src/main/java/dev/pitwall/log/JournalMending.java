package dev.pitwall.log;

import dev.pitwall.files.DurableFiles;
import dev.pitwall.files.FileIdentity;
import dev.pitwall.files.PlainFile;
import dev.pitwall.files.SetAside;
import dev.pitwall.problem.Problem;
import dev.pitwall.problem.Problem.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Brings a day's journal back to the whole truth before it is written on: a torn tail is cut off, a
 * journal that lacks events is written anew. What was there before is set aside.
 */
final class JournalMending {
  /** The journal to write on, and the entry that knows it. */
  record Mended(Journal journal, DayEntry entry) {}

  private final DayFiles files;
  private final JournalReading reading;
  private final Reconciliation sides;
  private final Set<JournalReading.Impossible> impossible;
  private final List<Problem> problems;

  /**
   * @param impossible lines that are kept as they are
   * @param problems those found are added
   */
  JournalMending(
      DayFiles files,
      JournalReading reading,
      Reconciliation sides,
      Set<JournalReading.Impossible> impossible,
      List<Problem> problems) {
    this.files = files;
    this.reading = reading;
    this.sides = sides;
    this.impossible = impossible;
    this.problems = problems;
  }

  /**
   * @param loss then the files are kept as they were found
   * @param there whether a journal was found
   */
  Mended mend(DayEntry known, List<StoredEvent> events, Loss loss, boolean there)
      throws IOException {
    var entry = known;
    var file = files.journal();
    boolean keepWhole = loss.isOne() && loss.why() != Loss.Cause.OTHER_DAY;
    if (there && (keepWhole || !sides.journalWhole())) {
      var whole = files.setAside().keep(name(file), JournalReading.bytes(file));
      if (reading.damaged() > 0) {
        var lines = String.valueOf(reading.damaged());
        problems.add(Problem.of(Kind.JOURNAL_DAMAGED, whole.toString(), lines));
      } else if (reading.torn() && !keepWhole) {
        problems.add(Problem.of(Kind.JOURNAL_TORN, whole.toString()));
      }
    } else if (reading.torn()) {
      problems.add(Problem.of(Kind.JOURNAL_TORN, keepTail(file).toString()));
    }
    if (loss.isOne()) {
      problems.add(loss.problem(events.size(), SetAside.of(files.folder()).toString()));
    }
    if (!sides.journalWhole()) {
      entry = entry.withJournal(DayEntry.REPLACING);
      files.note(entry);
      var kept = impossible.stream().map(JournalReading.Impossible::text).toList();
      DurableFiles.replace(file, Journal.text(events, kept));
    } else if (there && PlainFile.hasOtherNames(file)) {
      // A backup made of hard links: what is added here would be added there as well.
      entry = entry.withJournal(DayEntry.REPLACING);
      files.note(entry);
      DurableFiles.copy(file, file);
    }
    if (sides.journalWhole() && reading.torn()) {
      try (var disk = Journal.disk(file)) {
        disk.truncate(reading.goodLength());
        disk.force();
      }
    }
    var disk = Journal.disk(file);
    DurableFiles.forceFolder(files.folder());
    entry = entry.withJournal(FileIdentity.of(file));
    files.note(entry);
    return new Mended(new Journal(disk, Files.size(file)), entry);
  }

  /** What stands behind the good part. */
  private Path keepTail(Path file) throws IOException {
    var bytes = JournalReading.bytes(file);
    var tail = Arrays.copyOfRange(bytes, Math.toIntExact(reading.goodLength()), bytes.length);
    return files.setAside().keep(name(file) + "-tail", tail);
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
