package dev.pitwall.ui.snippets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.BlobHash;
import dev.pitwall.domain.id.Id.SnippetId;
import dev.pitwall.domain.intent.SnippetIntent.AddSnippet;
import dev.pitwall.domain.model.SnippetContent;
import dev.pitwall.domain.model.SnippetContent.Kind;
import dev.pitwall.domain.model.SnippetSource;
import dev.pitwall.search.Hit;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.SnippetDay;
import dev.pitwall.testing.TestBlobs;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;

/** The full-text search, in its window and by its keys. */
@FxTest
class SearchScreenTest {
  private static void add(
      Workbench bench, String id, String host, String text, Optional<BlobHash> blob) {
    var content =
        new SnippetContent(
            Kind.TEXT, text.length(), text.substring(0, Math.min(900, text.length())), blob);
    bench
        .replica
        .submit(
            new AddSnippet(
                new SnippetId(id),
                Optional.empty(),
                new SnippetSource(host, "cat " + id),
                content,
                SnippetDay.sheet("", Set.of(), false, "")),
            Optional.of(SampleDay.MEI))
        .join();
    Fx.waitFor(
        "the window has it",
        () ->
            bench
                .snapshots
                .latest()
                .filter(one -> one.day().snippets().containsKey(new SnippetId(id)))
                .isPresent());
  }

  private static BlobHash keep(Workbench bench, String text) throws Exception {
    return bench.blobs.keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))).hash();
  }

  private static List<String> hits(SnippetsHandle window) {
    return ((ListView<?>) window.scene.lookup("#snippets-hits"))
        .getItems().stream()
            .map(Hit.class::cast)
            .map(hit -> hit.thing().value() + ":" + hit.line())
            .toList();
  }

  private static String said(SnippetsHandle window) {
    return window.find("snippets-searched", Label.class).getText();
  }

  @Test
  void whatStandsDeepInALongTextIsFoundAsTypedAndEnterGoesThere() throws Exception {
    var bench = Workbench.of(SnippetDay.few(), SampleDay.NOW, Language.EN);
    var text = new StringBuilder();
    for (int i = 1; i <= 9000; i++) {
      text.append("line ").append(i).append(i == 7654 ? " Deadlock found\n" : " fine\n");
    }
    try (var window = new SnippetsHandle(bench)) {
      add(bench, "log", "s2", text.toString(), Optional.of(keep(bench, text.toString())));
      window.type("{Ctrl+6}{Ctrl+Shift+F}deadlock");
      Fx.waitFor("found", () -> hits(window).equals(List.of("log:7654")));
      window.seesText("line 7654 Deadlock found");
      assertEquals("1 lines in 1 snippets.", said(window));
      window.type("{Enter}");
      assertTrue(window.isFocused("snippets-text"));
      window.type("{Esc}");
      assertTrue(window.isFocused("snippets-hits"));
      window.type("{Esc}");
      assertTrue(window.isFocused("snippets-list"));
    }
  }

  /** The name of a snippet stands once, and a hit below it takes no room for one. */
  @Test
  void aHitWithoutANameIsALineHigh() {
    var bench = Workbench.of(SnippetDay.few(), SampleDay.NOW, Language.EN);
    try (var window = new SnippetsHandle(bench)) {
      add(bench, "slow", "s2", "slowest 1\nslowest 2\n", Optional.empty());
      window.type("{Ctrl+6}{Ctrl+Shift+F}slowest");
      Fx.waitFor("found", () -> hits(window).equals(List.of("slow:1", "slow:2")));
      Fx.waitFor("laid out", () -> height(window, 1) > 0);
      assertTrue(height(window, 1) < 0.75 * height(window, 0), () -> height(window, 1) + "");
    }
  }

  private static double height(SnippetsHandle window, int hit) {
    return window.scene.getRoot().lookupAll(".hit-cell").stream()
        .map(node -> (IndexedCell<?>) node)
        .filter(cell -> cell.getIndex() == hit && cell.isVisible())
        .mapToDouble(IndexedCell::getHeight)
        .findFirst()
        .orElse(0);
  }

  @Test
  void keysGoFromHitToHitAcrossSnippets() {
    try (var window = new SnippetsHandle(SnippetDay.few())) {
      window.type("{Ctrl+6}{Ctrl+Shift+F}timeline");
      Fx.waitFor("found", () -> hits(window).equals(List.of("alp2:4", "note:2", "alp1:4")));
      assertEquals("#4 alp ltsv --file access.log", window.title());
      window.type("{F4}");
      assertEquals("#3 go build ./...", window.title());
      window.seesText("N+1 in /timeline");
      window.type("{F4}{F4}");
      assertEquals("#2 alp ltsv --file access.log", window.title());
      window.type("{Shift+F4}");
      assertEquals("#3 go build ./...", window.title());
    }
  }

  /** What was typed as a filter found nothing: the same words are looked for in the texts. */
  @Test
  void wordsOfTheFilterAreTakenAlongAndItsMenusNarrow() {
    try (var window = new SnippetsHandle(SnippetDay.few())) {
      window.type("{Ctrl+6}refused");
      Fx.waitFor("none is called so", () -> window.listed().isEmpty());
      window.type("{Ctrl+Shift+F}");
      assertEquals("refused", window.find("snippets-search", TextField.class).getText());
      Fx.waitFor("found", () -> hits(window).equals(List.of("status:7")));
      window.type("{Ctrl+Shift+Y}{Ctrl+Shift+Y}");
      Fx.waitFor("the agent printed nothing of it", () -> hits(window).isEmpty());
    }
  }

  @Test
  void otherWordsEndTheFormerSearchAndASnippetThatComesIsSearched() {
    var bench = Workbench.of(SnippetDay.few(), SampleDay.NOW, Language.EN);
    try (var window = new SnippetsHandle(bench)) {
      window.type("{Ctrl+6}{Ctrl+Shift+F}timelin");
      window.find("snippets-search", TextField.class).setText("4096");
      Fx.waitFor("the other words", () -> hits(window).equals(List.of("kit:2")));
      add(bench, "new", "s9", "4096 is too few\n", Optional.empty());
      Fx.waitFor("on top", () -> hits(window).equals(List.of("new:1", "kit:2")));
    }
  }

  @Test
  void aTextThatIsElsewhereIsShownAsSuch() {
    var bench = Workbench.of(SnippetDay.few(), SampleDay.NOW, Language.EN);
    try (var window = new SnippetsHandle(bench)) {
      var text = "begins with zebra\n" + "x\n".repeat(5000);
      add(bench, "away", "s2", text, Optional.of(TestBlobs.hash(text)));
      window.type("{Ctrl+6}{Ctrl+Shift+F}zebra");
      Fx.waitFor("its beginning is searched", () -> hits(window).equals(List.of("away:1")));
      Fx.waitFor(
          "and it is named",
          () -> said(window).contains("Only the beginning is on this laptop of #7."));
    }
  }

  @Test
  void oneLetterIsNotEnough() {
    try (var window = new SnippetsHandle(SnippetDay.few())) {
      window.type("{Ctrl+6}{Ctrl+Shift+F}a");
      assertEquals(List.of(), hits(window));
      assertEquals("", said(window));
    }
  }
}
