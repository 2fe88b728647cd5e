package dev.pitwall.ui.snippets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.model.Snippet;
import dev.pitwall.domain.model.SnippetContent.Kind;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.SnippetDay;
import dev.pitwall.ui.fx.Notice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a laptop pastes becomes a snippet of the day. */
@FxTest
class PasteTest {
  private static void copy(String text) {
    var content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  private static List<Snippet> all(SnippetsHandle window) {
    return List.copyOf(window.bench.snapshot().day().snippets().values());
  }

  @Test
  void aTextIsKeptAndLookedAt() {
    try (var window = new SnippetsHandle(SampleDay.full())) {
      copy("Mem: 3924\nSwap: 0\n");
      window.type("{Ctrl+6}{Ctrl+V}");
      Fx.waitFor("kept", () -> all(window).size() == 1);
      window.seesText("Swap: 0");
      assertEquals("#1 Mem: 3924", window.title());
      assertEquals(SampleDay.MEI, all(window).getFirst().by().orElseThrow());
    }
  }

  /** A filter that hides it is taken away: who pastes wants to see it. */
  @Test
  void aPastedTextIsSeenBehindAFilter() {
    try (var window = new SnippetsHandle(SnippetDay.few())) {
      copy("fresh");
      window.type("{Ctrl+6}alp{Down}{Ctrl+V}");
      Fx.waitFor("kept", () -> all(window).size() == 7);
      window.seesText("fresh");
      assertEquals(7, window.listed().size());
    }
  }

  @Test
  void aFieldTakesItsOwnPaste() {
    try (var window = new SnippetsHandle(SnippetDay.few())) {
      copy("nginx");
      window.type("{Ctrl+6}/");
      window.filter().paste();
      window.type("{Ctrl+V}");
      assertTrue(window.filter().getText().startsWith("nginx"));
      window.bench.replica.settled().join();
      assertEquals(6, all(window).size());
    }
  }

  @Test
  void aLongTextIsAskedAboutFirst() {
    try (var window = new SnippetsHandle(SnippetDay.few())) {
      copy("line of a log\n".repeat(100_000));
      window.type("{Ctrl+6}{Ctrl+V}");
      assertTrue(window.find("snippets-large", Node.class).getParent().isVisible());
      window.type("{Esc}");
      assertFalse(window.find("snippets-large", Node.class).getParent().isVisible());
      assertEquals(6, all(window).size());
      window.type("{Ctrl+V}");
      window.find("snippets-large-keep", Button.class).fire();
      Fx.waitFor("kept", () -> all(window).size() == 7);
      window.seesText("line of a log");
      var content = all(window).stream().map(Snippet::content).filter(c -> c.blob().isPresent());
      assertEquals(1_400_000, content.findFirst().orElseThrow().bytes());
    }
  }

  @Test
  void aPictureIsKeptAsPng() {
    try (var window = new SnippetsHandle(SampleDay.full())) {
      var content = new ClipboardContent();
      content.putImage(new WritableImage(40, 30));
      Clipboard.getSystemClipboard().setContent(content);
      window.type("{Ctrl+6}{Ctrl+V}");
      Fx.waitFor("kept", () -> all(window).size() == 1);
      assertEquals(Kind.PICTURE, all(window).getFirst().content().kind());
    }
  }

  @Test
  void filesAreCalledByTheirNamesAndOneThatCannotBeReadIsReported(@TempDir Path folder)
      throws Exception {
    try (var window = new SnippetsHandle(SampleDay.full())) {
      var file = Files.writeString(folder.resolve("my.cnf"), "innodb_buffer_pool_size=2G\n");
      var content = new ClipboardContent();
      content.putFiles(List.of(file.toFile()));
      Clipboard.getSystemClipboard().setContent(content);
      window.type("{Ctrl+6}{Ctrl+V}");
      Fx.waitFor("kept", () -> all(window).size() == 1);
      assertEquals("my.cnf", all(window).getFirst().label());
      content.putFiles(List.of(folder.toFile()));
      Clipboard.getSystemClipboard().setContent(content);
      window.type("{Ctrl+V}");
      Fx.waitFor("said", () -> said(window, "snippets.add.failed"));
      assertEquals(1, all(window).size());
    }
  }

  @Test
  void anEmptyClipboardIsReported() {
    try (var window = new SnippetsHandle(SampleDay.full())) {
      Clipboard.getSystemClipboard().clear();
      window.type("{Ctrl+6}{Ctrl+V}");
      Fx.waitFor("said", () -> said(window, "snippets.paste.nothing"));
    }
  }

  private static boolean said(SnippetsHandle window, String key) {
    return window.bench.notices.shown().stream()
        .anyMatch(one -> one instanceof Notice.Hint hint && hint.key().equals(key));
  }
}
