package dev.pitwall.ui.snippets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.Id.SnippetId;
import dev.pitwall.domain.intent.SnippetIntent.AddSnippet;
import dev.pitwall.domain.model.SnippetContent;
import dev.pitwall.domain.model.SnippetContent.Kind;
import dev.pitwall.domain.model.SnippetSource;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.SnippetDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.fx.Notice;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** Two snippets side by side, by keys alone. */
@FxTest
class CompareScreenTest {
  private static String said(SnippetsHandle window) {
    return window.find("snippets-diff-said", Label.class).getText();
  }

  private static ListView<?> rows(SnippetsHandle window) {
    return window.find("snippets-diff-rows", ListView.class);
  }

  private static boolean open(SnippetsHandle window) {
    return rows(window).getParent().getParent().isVisible();
  }

  private static List<String> hints(SnippetsHandle window) {
    return window.bench.notices.shown().stream()
        .filter(Notice.Hint.class::isInstance)
        .map(one -> ((Notice.Hint) one).key())
        .toList();
  }

  private static List<String> marked(SnippetsHandle window) {
    return rows(window).lookupAll(".text").stream()
        .filter(Text.class::isInstance)
        .map(Text.class::cast)
        .filter(Text::isUnderline)
        .map(Text::getText)
        .map(String::strip)
        .toList();
  }

  /** The second alp report of s1 offers the first; one key shows what became faster. */
  @Test
  void theFormerOutputOfTheSameKindIsOneKeyAway() {
    try (var window = new SnippetsHandle(SnippetDay.few())) {
      window.type("{Ctrl+6}alp{Enter}");
      assertEquals("#4 alp ltsv --file access.log", window.title());
      assertEquals(
          "Compare with #2 of 17:12", window.find("snippets-former", Button.class).getText());
      window.type("{Shift+D}");
      Fx.waitFor("compared", () -> said(window).equals("Change 1 of 1"));
      assertTrue(window.find("snippets-diff-left", Label.class).getText().startsWith("#2 alp"));
      assertTrue(window.find("snippets-diff-right", Label.class).getText().startsWith("#4 alp"));
      Fx.waitFor(
          "the numbers are marked",
          () -> marked(window).containsAll(List.of("1204", "2380")) && marked(window).size() == 4);
      window.type("{F7}");
      assertTrue(said(window).contains("There is no other"), said(window));
      window.type("{Esc}");
      assertFalse(open(window));
      assertTrue(window.isFocused("snippets-list"));
    }
  }

  @Test
  void anyTwoAreChosenByKey() {
    try (var window = new SnippetsHandle(SnippetDay.few())) {
      window.type("{Ctrl+6}d{Down}");
      assertFalse(open(window));
      assertEquals(List.of("snippets.compare.chosen"), hints(window));
      window.type("d");
      Fx.waitFor("compared", () -> said(window).startsWith("Change 1 of"));
      assertEquals(List.of(), hints(window), "there is none left to choose");
      assertTrue(window.find("snippets-diff-left", Label.class).getText().startsWith("#5 free"));
      assertTrue(window.find("snippets-diff-right", Label.class).getText().startsWith("#6 system"));
      window.type("p");
      assertFalse(window.snippet("free").sheet().pinned(), "the list's keys rest");
    }
  }

  @Test
  void theSameOneTwiceIsLetGoAndWithoutAFormerOneThatIsReported() {
    try (var window = new SnippetsHandle(SnippetDay.few())) {
      window.type("{Ctrl+6}dd");
      assertEquals(List.of(), hints(window), "it is let go");
      window.type("{Down}d{Esc}");
      assertFalse(open(window));
      window.type("{Shift+D}");
      Fx.waitFor(
          "said",
          () ->
              window.bench.notices.shown().stream()
                  .anyMatch(
                      one ->
                          one instanceof Notice.Hint hint
                              && hint.key().equals("snippets.compare.noFormer")));
    }
  }

  /** 4 MB each: paged, not broken, moved by the arrow keys. */
  @Test
  void longTextsAreComparedByPages() throws Exception {
    var lines =
        IntStream.range(0, 60_000).mapToObj(i -> "line " + i + " " + "x".repeat(50)).toList();
    var other = new ArrayList<>(lines);
    other.set(50_000, "line 50000 is another");
    var bench = Workbench.of(SampleDay.full(), SampleDay.NOW, Language.EN);
    try (var window = new SnippetsHandle(bench)) {
      add(bench, "a", String.join("\n", lines));
      add(bench, "b", String.join("\n", other));
      window.type("{Ctrl+6}d{Down}d");
      Fx.waitFor("compared", () -> said(window).equals("Change 1 of 1"));
      assertEquals(60_000, rows(window).getItems().size());
      Fx.waitFor("the change is in sight", () -> marked(window).contains("is another"));
      assertTrue(rows(window).lookupAll(".text-cell").size() < 200);
      window.type("{Right}");
      Fx.waitFor("moved", () -> marked(window).contains("r"));
    }
  }

  private static void add(Workbench bench, String id, String text) throws Exception {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var kept = bench.blobs.keep(new ByteArrayInputStream(bytes));
    bench
        .replica
        .submit(
            new AddSnippet(
                new SnippetId(id),
                Optional.empty(),
                new SnippetSource("s1", "cat"),
                new SnippetContent(Kind.TEXT, bytes.length, "", Optional.of(kept.hash())),
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
}
