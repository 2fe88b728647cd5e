import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One format for all code, so that a change shows only what changed: a step of the build, run from
 * this file by the JDK that compiles the code.
 *
 * <p>{@code write} formats the files. {@code check} prints those that are not formatted and leaves
 * the file {@code not-formatted}, which fails the build with a sentence. Both look only at files
 * that are newer than the last success, so a second run is quick.
 */
public class FormatCode {
  private static final Path FOLDER = Path.of("target", "format");
  private static final Path LAST_SUCCESS = FOLDER.resolve("last-success");
  private static final Path NOT_FORMATTED = FOLDER.resolve("not-formatted");

  public static void main(String[] args) throws Exception {
    boolean write = args[0].equals("write");
    var formatter = args[1];
    var start = FileTime.from(Instant.now());
    var changed = changedSources();
    boolean formatted = changed.isEmpty() || run(formatter, write, changed) == 0;
    if (formatted) {
      Files.deleteIfExists(NOT_FORMATTED);
      Files.writeString(LAST_SUCCESS, "");
      Files.setLastModifiedTime(LAST_SUCCESS, start);
    } else if (write) {
      System.exit(1);
    } else {
      Files.writeString(NOT_FORMATTED, "");
    }
  }

  /** All of them when the build itself is newer: it names the version of the formatter. */
  private static List<String> changedSources() throws IOException {
    var since = Files.exists(LAST_SUCCESS) ? modified(LAST_SUCCESS) : FileTime.fromMillis(0);
    boolean all = modified(Path.of("pom.xml")).compareTo(since) >= 0;
    var changed = new ArrayList<String>();
    try (var files = Files.walk(Path.of("src"))) {
      for (var file : files.filter(file -> file.toString().endsWith(".java")).sorted().toList()) {
        if (all || modified(file).compareTo(since) >= 0) {
          changed.add(file.toString());
        }
      }
    }
    return changed;
  }

  private static FileTime modified(Path file) throws IOException {
    return Files.getLastModifiedTime(file);
  }

  /** As a process of its own, since the manifest of its jar opens what it needs of the compiler. */
  private static int run(String formatter, boolean write, List<String> files) throws Exception {
    var list = Files.write(FOLDER.resolve("files"), files);
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<>(List.of(java, "-jar", formatter));
    command.addAll(write ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
    command.add("@" + list);
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
