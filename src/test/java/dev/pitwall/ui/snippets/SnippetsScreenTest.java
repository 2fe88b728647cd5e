package dev.pitwall.ui.snippets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.SnippetDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.fx.Notice;
import dev.pitwall.ui.kit.form.SheetHost;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@FxTest
class SnippetsScreenTest {
  /** At 17:40 the output of five minutes ago: Ctrl+6, and down once. */
  @Test
  void theOutputOfFiveMinutesAgoIsTwoKeysAway() {
    try (var window = new SnippetsHandle(SnippetDay.few())) {
      window.type("{Ctrl+6}");
      window.seesText("isu-go.service - isucon go app");
      window.type("{Down}");
      assertEquals("#5 free -m", window.title());
      window.seesText("3924");
    }
  }

  @Test
  void whatIsTypedFiltersAndEnterLeadsToTheList() {
    try (var window = new SnippetsHandle(SnippetDay.few())) {
      window.type("{Ctrl+6}al");
      assertEquals(List.of("alp2", "alp1"), window.listed());
      assertTrue(window.isFocused("snippets-filter"));
      window.type("{Enter}");
      assertTrue(window.isFocused("snippets-list"));
      assertEquals("#4 alp ltsv --file access.log", window.title());
      window.type("/p");
      assertEquals("p", window.filter().getText(), "what was there is typed over");
      window.type("{Esc}");
      assertEquals(6, window.listed().size());
    }
  }

  @Test
  void pinningAndRemovingAreStepsThatAreUndone() {
    try (var window = new SnippetsHandle(SnippetDay.few())) {
      window.type("{Ctrl+6}p");
      Fx.waitFor("pinned", () -> window.snippet("status").sheet().pinned());
      Fx.waitFor("on top", () -> window.listed().getFirst().equals("status"));
      window.type("{Ctrl+Z}");
      Fx.waitFor("unpinned", () -> !window.snippet("status").sheet().pinned());
      window.type("{Delete}");
      Fx.waitFor("gone", () -> !window.listed().contains("status"));
      assertEquals("#5 free -m", window.title());
      window.type("{Ctrl+Z}");
      Fx.waitFor("back", () -> window.listed().contains("status"));
    }
  }

  @Test
  void itIsNamedAndTaggedByKeys() {
    try (var window = new SnippetsHandle(SnippetDay.few())) {
      window.type("{Ctrl+6}{F2}");
      window.find("snippet-form-title", TextField.class).setText("after the reboot");
      window.type("{Enter}");
      Fx.waitFor("named", () -> window.snippet("status").label().equals("after the reboot"));
      Fx.waitFor("shown", () -> window.title().equals("#6 after the reboot"));
      window.type("t");
      assertTrue(window.isFocused("snippet-form-tags"));
      window.find("snippet-form-tags", TextField.class).setText("slow, #s3　systemd");
      window.type("{Enter}");
      Fx.waitFor(
          "tagged",
          () -> window.snippet("status").sheet().tags().equals(Set.of("slow", "s3", "systemd")));
    }
  }

  @Test
  void escGoesBackOneStepAtATime() {
    try (var window = new SnippetsHandle(SnippetDay.few())) {
      window.type("{Ctrl+6}s3{Down}");
      window.seesText("isu-go.service");
      window.type("{Enter}");
      assertTrue(window.isFocused("snippets-text"));
      window.type("{Ctrl+F}");
      assertTrue(window.isFocused("snippets-find"));
      window.type("{Esc}");
      assertTrue(window.isFocused("snippets-text"));
      window.type("{Esc}");
      assertTrue(window.isFocused("snippets-list"));
      assertEquals("s3", window.filter().getText());
      window.type("{Esc}");
      assertEquals("", window.filter().getText());
    }
  }

  @Test
  void theWholeTextIsCopiedWithoutItsColors() {
    try (var window = new SnippetsHandle(SnippetDay.few())) {
      window.type("{Ctrl+6}");
      window.seesText("isu-go.service");
      window.type("{Ctrl+C}");
      Fx.waitFor("said", () -> said(window, "snippets.copied"));
      var copied = Clipboard.getSystemClipboard().getString();
      assertTrue(copied.startsWith("● isu-go.service - isucon go app\n"), copied);
      assertFalse(copied.contains("\u001b"));
    }
  }

  private static boolean said(SnippetsHandle window, String key) {
    return window.bench.notices.shown().stream()
        .anyMatch(one -> one instanceof Notice.Hint hint && hint.key().equals(key));
  }

  @Test
  void anEmptyDayShowsWhatTheScreenIsFor() {
    try (var window = new SnippetsHandle(SampleDay.full())) {
      window.type("{Ctrl+6}");
      assertTrue(window.scene.lookup(".empty-state").isVisible());
    }
  }

  @Test
  void preparedSetsAreOfferedByKey() {
    try (var window = new SnippetsHandle(SnippetDay.few())) {
      window.type("{Ctrl+6}k");
      assertEquals("evening before (1)", window.find("kits-set-0", CheckBox.class).getText());
      window.type("{Esc}");
      assertTrue(window.isFocused("snippets-list"));
    }
  }

  /** What one laptop exports another imports, as one step that is undone as one. */
  @Test
  void aKitIsWrittenAndTakenInBesideTheWindow(@TempDir Path folder) {
    var file = folder.resolve("kit.zip");
    try (var bench = Workbench.of(SnippetDay.few(), SampleDay.NOW, Language.EN)) {
      var kits = sheet(bench);
      kits.export(file);
      Fx.waitFor("written", () -> Files.exists(file));
    }
    try (var bench = Workbench.of(SampleDay.full(), SampleDay.NOW, Language.EN)) {
      var kits = sheet(bench);
      kits.take(file);
      Fx.waitFor("taken in", () -> bench.snapshot().day().snippets().size() == 1);
      var one = bench.snapshot().day().snippets().values().iterator().next();
      assertEquals("nginx.conf base", one.label());
      assertTrue(one.sheet().prepared() && one.sheet().pinned());
    }
  }

  private static KitsSheet sheet(Workbench bench) {
    var kits = new KitsSheet(bench.texts, bench.desk, bench.ids, bench.blobs, Runnable::run);
    var host = new SheetHost(new StackPane());
    host.show(bench.snapshot());
    host.open(kits.sheet());
    return kits;
  }
}
