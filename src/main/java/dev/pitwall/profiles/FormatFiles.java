package dev.pitwall.profiles;

import dev.pitwall.domain.id.Id.FormatId;
import dev.pitwall.files.DurableFiles;
import dev.pitwall.files.NotPlainFile;
import dev.pitwall.files.OwnerOnly;
import dev.pitwall.files.PlainFile;
import dev.pitwall.json.JsonProblem;
import dev.pitwall.json.JsonProblem.Kind;
import dev.pitwall.results.Formats;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The formats that come with the app, and the team's own in a folder on disk. What lies in the
 * folder itself is the team's and is only read. In a folder of its own below it, each day leaves
 * copies of the formats saved on it: written by the app alone, for the command line.
 */
public final class FormatFiles implements FormatCatalog {
  private static final String ENDING = ".json";

  private final Path folder;

  /**
   * @param folder need not be there
   */
  public FormatFiles(Path folder) {
    this.folder = folder;
  }

  @Override
  public Found formats() {
    return found(false);
  }

  /** With those saved on the days as well; of one name the one that was written last. */
  public Found withThoseOfDays() {
    return found(true);
  }

  private Found found(boolean days) {
    var troubles = new ArrayList<FileProblem>();
    var own = new LinkedHashMap<FormatId, String>();
    var all = Formats.shipped();
    for (var file : files(days, troubles)) {
      try {
        var text = new String(SmallFile.read(file), StandardCharsets.UTF_8);
        switch (usable(file, text)) {
          case Formats.Good good -> {
            all = all.with(good.format());
            own.put(new FormatId(good.format().id()), text);
          }
          case Formats.Bad bad ->
              bad.problems().forEach(one -> troubles.add(new FileProblem(file.toString(), one)));
        }
      } catch (NotPlainFile e) {
        troubles.add(trouble(file, FileProblem.kind(e), ""));
      } catch (IOException | StackOverflowError e) {
        troubles.add(trouble(file, Kind.UNREADABLE, e.toString()));
      }
    }
    return new Found(all, own, troubles);
  }

  /** A file that is called otherwise than its format would not be found again. */
  private static Formats.Parsed usable(Path file, String text) {
    var parsed = Formats.parse(text);
    return parsed instanceof Formats.Good good && !good.format().id().equals(name(file))
        ? new Formats.Bad(
            List.of(new JsonProblem("id", Kind.NOT_THE_FILE, good.format().id(), name(file))))
        : parsed;
  }

  private static FileProblem trouble(Path file, Kind kind, String fact) {
    return new FileProblem(file.toString(), new JsonProblem("", kind, fact));
  }

  /** What was written later comes later. */
  private List<Path> files(boolean days, List<FileProblem> troubles) {
    var found = new HashMap<Path, Long>();
    var folders = new ArrayList<Path>();
    for (var one : list(folder, troubles)) {
      if (one.toString().endsWith(ENDING)) {
        add(one, found, troubles);
      } else if (days && PlainFile.isFolder(one)) {
        folders.add(one);
      }
    }
    for (var day : folders) {
      for (var one : list(day, troubles)) {
        if (one.toString().endsWith(ENDING)) {
          add(one, found, troubles);
        }
      }
    }
    return found.keySet().stream()
        .sorted(Comparator.<Path>comparingLong(found::get).thenComparing(one -> one))
        .toList();
  }

  /** Each by itself: what one of them is must not hide the others. */
  private static void add(Path file, Map<Path, Long> found, List<FileProblem> troubles) {
    try {
      found.put(file, Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toMillis());
    } catch (IOException e) {
      troubles.add(trouble(file, Kind.UNREADABLE, e.toString()));
    }
  }

  private static List<Path> list(Path folder, List<FileProblem> troubles) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.toList();
    } catch (IOException | UncheckedIOException e) {
      troubles.add(trouble(folder, Kind.UNREADABLE, e.toString()));
      return List.of();
    }
  }

  private static String name(Path file) {
    var name = file.getFileName().toString();
    return name.substring(0, name.length() - ENDING.length());
  }

  @Override
  public void keep(String day, Map<FormatId, String> formats) throws IOException {
    var place = folder.resolve(day);
    if (formats.isEmpty() && !PlainFile.exists(place)) {
      return;
    }
    // What is written or deleted in it is ours; behind a link it would be somebody else's.
    PlainFile.checkFolder(folder);
    PlainFile.checkFolder(place);
    OwnerOnly.createFolders(place);
    for (var one : formats.entrySet()) {
      write(place.resolve(one.getKey().value() + ENDING), one.getValue());
    }
    try (Stream<Path> there = Files.list(place)) {
      for (var file : there.filter(one -> one.toString().endsWith(ENDING)).toList()) {
        if (formats.keySet().stream().noneMatch(id -> id.value().equals(name(file)))) {
          Files.delete(file);
        }
      }
    }
  }

  /** Whole or not at all; what is there already keeps the time of its writing. */
  private static void write(Path file, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    if (!isThere(file, bytes)) {
      DurableFiles.replace(file, bytes);
    }
  }

  private static boolean isThere(Path file, byte[] bytes) throws IOException {
    try {
      return PlainFile.exists(file) && Arrays.equals(SmallFile.read(file), bytes);
    } catch (NotPlainFile e) {
      return false;
    }
  }
}
