package dev.pitwall.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.core.OpenDay;
import dev.pitwall.testing.SnippetDay;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team brings its kit along by the command line. */
class KitCommandTest {
  private static final String FINAL = "src/test/resources/timelines/isucon3-final.csv";
  @TempDir Path folder;

  private static void prepare(TestTerminal terminal, String set) {
    var known = terminal.days.known().getFirst();
    var opened = (OpenDay) terminal.days.open(known.folder()).join();
    try (opened) {
      opened
          .replica()
          .submit(
              new dev.pitwall.domain.intent.SnippetIntent.AddSnippet(
                  new dev.pitwall.domain.id.Id.SnippetId("kit1"),
                  Optional.empty(),
                  dev.pitwall.domain.model.SnippetSource.UNKNOWN,
                  new dev.pitwall.domain.model.SnippetContent(
                      dev.pitwall.domain.model.SnippetContent.Kind.TEXT,
                      5,
                      "alias",
                      Optional.empty()),
                  SnippetDay.sheet("aliases", Set.of(), false, set)))
          .join();
    }
  }

  @Test
  void whatWasPreparedOnOneLaptopComesIntoADayOnAnother() {
    var terminal = new TestTerminal();
    assertEquals(0, terminal.run("import", FINAL, "--date", "2013-11-09"));
    prepare(terminal, "shell");
    var file = folder.resolve("kit.zip").toString();
    assertEquals(0, terminal.run("kit", file), terminal::warned);
    assertTrue(terminal.said().contains("Wrote 1 snippets"), terminal.said());
    var other = new TestTerminal();
    assertEquals(0, other.run("import", FINAL, "--date", "2013-11-09"));
    assertEquals(0, other.run("import", file), other::warned);
    assertTrue(other.said().contains("taken in: 1."), other.said());
    assertEquals(0, other.run("import", file), other::warned);
    assertTrue(other.said().contains("taken in: 0. There already: 1."), other.said());
  }

  @Test
  void aDayWithoutSuchASetAndADayThatIsNotThereAreSaid() throws Exception {
    var terminal = new TestTerminal();
    assertEquals(0, terminal.run("import", FINAL, "--date", "2013-11-09"));
    prepare(terminal, "shell");
    var file = folder.resolve("kit.zip").toString();
    assertEquals(1, terminal.run("kit", file, "--set", "nginx"));
    assertTrue(terminal.warned().contains("Its sets: shell"), terminal.warned());
    assertTrue(Files.notExists(Path.of(file)));
    assertEquals(0, terminal.run("kit", file));
    assertEquals(1, new TestTerminal().run("import", file));
    assertEquals(List.of(), new TestTerminal().days.known());
  }
}
