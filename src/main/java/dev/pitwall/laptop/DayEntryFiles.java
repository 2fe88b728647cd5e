package dev.pitwall.laptop;

import dev.pitwall.files.DurableFiles;
import dev.pitwall.files.FileIdentity;
import dev.pitwall.files.FileNames;
import dev.pitwall.files.NotPlainFile;
import dev.pitwall.files.PlainFile;
import dev.pitwall.log.DayEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The day folders that this laptop knows, one small file for each, named by the folder's path and
 * tagged with the laptop's key. It lies in the laptop's own folder: what vouches for a folder must
 * not come with it. For any thread.
 */
final class DayEntryFiles {
  private static final String ENDING = ".day";

  /** Of the file with the numbers of what a day holds. */
  private static final String WITNESS = ".held";

  private static final String OUSTED = ".ousted";

  private static final String TAG = "tag=";
  private static final String PURPOSE = "day folder";

  /** Letters of a name: 128 bits, so that two paths never share one. */
  private static final int NAME_LETTERS = 32;

  /** An entry has some hundred bytes. */
  private static final int MOST_BYTES = 1 << 16;

  private final Optional<Path> place;
  private final LaptopKey key;

  /**
   * @param place a folder that is there; empty where nothing can be kept: then no folder is known,
   *     and none remembered
   */
  DayEntryFiles(Optional<Path> place, LaptopKey key) {
    this.place = place;
    this.key = key;
  }

  /** Whether what is put here is found by the next start. */
  boolean keeps() {
    return place.isPresent();
  }

  /**
   * What is known of a folder: by its path; else, where it was renamed, by the identity that it
   * keeps. An entry that is found by the path alone may be of another folder that was there before.
   */
  Optional<DayEntry> find(Path day) throws IOException {
    if (place.isEmpty()) {
      return Optional.empty();
    }
    var file = file(day);
    var here = read(file);
    var identity = FileIdentity.of(day);
    if (here.isPresent() && here.get().folder().equals(identity)) {
      return here;
    }
    for (var other : identity.isEmpty() ? List.<Path>of() : files()) {
      var entry = read(other);
      if (entry.isPresent() && entry.get().folder().equals(identity)) {
        moveWitness(other, file);
        DurableFiles.moveInto(other, file);
        return entry;
      }
    }
    return here;
  }

  private static void moveWitness(Path other, Path file) throws IOException {
    var old = witnessBeside(file);
    if (PlainFile.exists(old)) {
      // What was saved here before must not be forgotten without a word.
      DurableFiles.moveInto(old, old.resolveSibling(old.getFileName() + OUSTED));
    }
    if (PlainFile.exists(witnessBeside(other))) {
      DurableFiles.moveInto(witnessBeside(other), old);
    }
  }

  private static Path witnessBeside(Path entry) {
    var name = entry.getFileName().toString();
    return entry.resolveSibling(name.substring(0, name.length() - ENDING.length()) + WITNESS);
  }

  /** Where what a day holds is noted; it follows a folder that was renamed. */
  Optional<Path> witness(Path day) throws IOException {
    if (place.isEmpty()) {
      return Optional.empty();
    }
    find(day);
    return Optional.of(witnessBeside(file(day)));
  }

  /** The folder at this path is a new one. */
  void forget(Path day) throws IOException {
    if (place.isPresent()) {
      Files.deleteIfExists(file(day));
      Files.deleteIfExists(witnessBeside(file(day)));
    }
  }

  void put(Path day, DayEntry entry) throws IOException {
    if (place.isPresent()) {
      var text = entry.text();
      var tagged = text + TAG + key.tag(PURPOSE, text) + "\n";
      DurableFiles.replace(file(day), tagged.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** When a day was last opened or closed here. */
  Optional<Instant> opened(Path day) throws IOException {
    if (place.isEmpty() || find(day).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(Files.getLastModifiedTime(file(day)).toInstant());
  }

  /** Empty when there is none, or none that this laptop wrote. */
  private Optional<DayEntry> read(Path file) throws IOException {
    if (!PlainFile.exists(file)) {
      return Optional.empty();
    }
    String text;
    try {
      text = new String(PlainFile.read(file, MOST_BYTES), StandardCharsets.UTF_8);
    } catch (NotPlainFile e) {
      // Nothing that this laptop wrote.
      return Optional.empty();
    }
    int tag = text.lastIndexOf(TAG);
    if (tag < 0
        || !LaptopKey.same(
            text.substring(tag + TAG.length()).strip(), key.tag(PURPOSE, text.substring(0, tag)))) {
      return Optional.empty();
    }
    try {
      return Optional.of(DayEntry.of(fields(text.substring(0, tag))));
    } catch (IllegalArgumentException e) {
      // Written by a newer version, perhaps: what cannot be understood vouches for nothing.
      return Optional.empty();
    }
  }

  private static Map<String, String> fields(String text) {
    var fields = new LinkedHashMap<String, String>();
    for (var line : text.split("\n")) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        fields.put(line.substring(0, equals), line.substring(equals + 1));
      }
    }
    return fields;
  }

  private List<Path> files() throws IOException {
    try (var files = Files.list(place.orElseThrow())) {
      return files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    }
  }

  private Path file(Path day) throws IOException {
    return place.orElseThrow().resolve(name(day) + ENDING);
  }

  /** For a file about the folder at this path. */
  static String name(Path day) throws IOException {
    var parent = day.toAbsolutePath().normalize().getParent();
    // As the disk itself writes it: a link or another case above the folder make no other day.
    var real =
        parent != null && Files.exists(parent)
            ? parent.toRealPath().resolve(day.getFileName())
            : day.toAbsolutePath().normalize();
    return name(FileNames.text(real));
  }

  static String name(String path) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(path.getBytes(StandardCharsets.UTF_8)))
          .substring(0, NAME_LETTERS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
