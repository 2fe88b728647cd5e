package dev.pitwall.log;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.files.FileNames;
import dev.pitwall.files.PlainFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;

/**
 * Reads the days of a data folder that another process may have open. It takes no lock and writes
 * nothing: the journal only grows, and what is acknowledged is in it. A step that is being written
 * just then is not read.
 */
public final class DayReader {
  private DayReader() {}

  /**
   * The folders of the days, the one written last first.
   *
   * @throws LogFailure when the data folder cannot be read (FOLDER_UNREADABLE)
   */
  public static List<String> folders(Path root) throws LogFailure {
    try (var folders = Files.list(root)) {
      return folders
          .filter(PlainFile::isFolder)
          .filter(folder -> PlainFile.exists(DayFiles.journal(folder)))
          .sorted(Comparator.comparing(DayReader::written).reversed())
          .map(FileNames::name)
          .toList();
    } catch (IOException e) {
      throw FolderTrouble.with(root, e);
    } catch (UncheckedIOException e) {
      throw FolderTrouble.with(root, e.getCause());
    }
  }

  private static FileTime written(Path folder) {
    try {
      return Files.getLastModifiedTime(DayFiles.journal(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Differs once the day has other events than before.
   *
   * @throws LogFailure when there is no journal that can be seen (FOLDER_UNREADABLE)
   */
  public static String state(Path root, String folder) throws LogFailure {
    var day = FileNames.in(root, folder);
    try {
      var journal = DayFiles.journal(day);
      return Files.size(journal) + " " + Files.getLastModifiedTime(journal).toInstant();
    } catch (IOException e) {
      throw FolderTrouble.with(day, e);
    }
  }

  /**
   * The events of a day as they are at that moment, in the order of the journal.
   *
   * @throws LogFailure when the journal cannot be read, or there are links in the folder
   *     (FOLDER_UNREADABLE)
   */
  public static List<Envelope> read(Path root, String folder) throws LogFailure {
    var day = FileNames.in(root, folder);
    FolderCheck.content(day);
    try {
      var events = JournalReading.of(DayFiles.journal(day)).events();
      // The laptop that made the day wrote the first line; its own stamps are believed.
      return events.isEmpty()
          ? List.of()
          : new EventFilter(new EventCodec(), events.getFirst().id().origin())
              .of(events)
              .envelopes();
    } catch (IOException e) {
      throw FolderTrouble.with(day, e);
    }
  }
}
