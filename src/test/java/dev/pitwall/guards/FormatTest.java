package dev.pitwall.guards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * One format for all code, so that a change shows only what changed. {@code mvn -q test
 * -Dtest=FormatTest -Dformat=apply} writes it.
 */
class FormatTest {
  @Test
  void everySourceFileIsFormatted() throws Exception {
    boolean apply = "apply".equals(System.getProperty("format"));
    var formatter = new Formatter();
    var wrong = new ArrayList<String>();
    var files = sources();
    for (var file : files) {
      var source = Files.readString(file);
      var formatted =
          formatter.formatSourceAndFixImports(RemoveUnusedImports.removeUnusedImports(source));
      if (!formatted.equals(source)) {
        if (apply) {
          Files.writeString(file, formatted);
        } else {
          wrong.add(file.toString());
        }
      }
    }
    assertTrue(files.size() > 20, "sources were found");
    assertEquals(List.of(), wrong, "format with: mvn -q test -Dtest=FormatTest -Dformat=apply");
  }

  private static List<Path> sources() throws Exception {
    try (var files = Files.walk(Path.of("src"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
