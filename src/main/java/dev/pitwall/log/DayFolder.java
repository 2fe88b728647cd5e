package dev.pitwall.log;

import dev.pitwall.domain.id.IdSource;
import dev.pitwall.files.DurableFiles;
import dev.pitwall.files.PlainFile;
import dev.pitwall.files.SetAside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;

/** What can be asked about a day's folder without opening the day. */
public final class DayFolder {
  /** The first write of a day that was cut short leaves fewer bytes. */
  private static final long HALF_A_LINE = 1 << 20;

  private DayFolder() {}

  /** Whether a folder is a day's, by its files. */
  public static boolean isOne(Path folder) {
    return PlainFile.exists(DayFiles.journal(folder))
        || PlainFile.exists(DayFiles.spare(folder))
        || PlainFile.exists(DayFiles.database(folder));
  }

  /** Where a day's journal is. */
  public static Path journal(Path folder) {
    return DayFiles.journal(folder);
  }

  /** How many events this laptop had saved in a folder, whatever is there now. */
  public static long saved(Path folder, DayRegistry registry) throws IOException {
    return registry.witness(folder).map(Tallies::read).orElse(Tallies.NONE).count();
  }

  /**
   * Whether no event is in it. Opened only when the journal, which can be read without a trace, has
   * nothing either.
   */
  public static boolean isEmpty(Path folder, DayRegistry registry, IdSource ids)
      throws IOException {
    var file = DayFiles.journal(folder);
    PlainFile.check(file);
    if (PlainFile.exists(file) && Files.size(file) > HALF_A_LINE) {
      return false;
    }
    var journal = JournalReading.of(file);
    if (!journal.events().isEmpty() || journal.unreadable()) {
      return false;
    }
    try (var log = H2EventLog.open(folder, registry, ids)) {
      return log.readAll().isEmpty();
    } catch (LogFailure e) {
      // In use, or nobody can say what is in it: then it is not for us to fill.
      return false;
    }
  }

  /** Whether the day in this folder has events, and not one of an origin of this journal. */
  public static boolean isOfAnotherDay(Path folder, Path journal) throws IOException, LogFailure {
    FolderCheck.day(folder);
    var there = JournalReading.of(DayFiles.journal(folder)).origins();
    return !there.isEmpty() && Collections.disjoint(there, JournalReading.of(journal).origins());
  }

  /**
   * Makes a journal the second copy of the one in this folder; the next opening compares the two.
   */
  public static void giveSecondCopy(Path folder, Path journal) throws IOException {
    var spare = DayFiles.spare(folder);
    if (PlainFile.exists(spare)) {
      new SetAside(folder).move(spare);
    }
    DurableFiles.copy(journal, spare);
  }
}
