package dev.pitwall.profiles;

import dev.pitwall.domain.id.Id.FormatId;
import dev.pitwall.json.JsonProblem;
import dev.pitwall.json.JsonProblem.Kind;
import dev.pitwall.results.Formats;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The formats that come with the app, and the team's own in a folder on disk. What lies in the
 * folder itself is the team's and is only read. In a folder of its own below it, each day leaves
 * copies of the formats told on it: written by the app alone, for the command line.
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

  /** With those told on the days as well; of one name the one that was written last. */
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
      } catch (IOException e) {
        troubles.add(unreadable(file, e));
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

  private static FileProblem unreadable(Path file, IOException e) {
    return new FileProblem(file.toString(), new JsonProblem("", Kind.UNREADABLE, e.toString()));
  }

  /** What was written later comes later. */
  private List<Path> files(boolean days, List<FileProblem> troubles) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.walk(folder, days ? 2 : 1)) {
      var found = new LinkedHashMap<Path, Long>();
      for (var file : files.filter(one -> one.toString().endsWith(ENDING)).sorted().toList()) {
        found.put(file, Files.getLastModifiedTime(file).toMillis());
      }
      return found.entrySet().stream()
          .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
          .map(Map.Entry::getKey)
          .toList();
    } catch (IOException e) {
      troubles.add(unreadable(folder, e));
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
    if (formats.isEmpty() && !Files.isDirectory(place)) {
      return;
    }
    Files.createDirectories(place);
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
    if (Files.exists(file) && Files.readString(file).equals(text)) {
      return;
    }
    var half = file.resolveSibling(file.getFileName() + ".half");
    Files.writeString(half, text);
    Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
