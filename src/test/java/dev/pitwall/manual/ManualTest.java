package dev.pitwall.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.text.Language;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Markdown into sections, and words found in them. */
class ManualTest {
  private static final String SMALL =
      """
      <a id="one"></a>

      # The first

      A paragraph with `code`, **strong**
      and a [link to *two*](#two).

      - entry
        - inner

          goes on
      1. first
      2. second

      <a id="two"></a>

      ## Second chapter

          mvn
            verify

      | key | what |
      |---|---|
      | `Ctrl+K` | ｶﾞﾗﾝﾄﾞ, opens |
      | b | |

      <a id="three"></a>

      ### Part of it

      The GARAGE opens.
      """;

  private static final Manual MANUAL = Manual.parse("small.md", SMALL);

  @Test
  void blocksKeepTheirKindAndTheirStyles() {
    assertEquals(
        List.of(
            "The first",
            "A paragraph with code, strong and a link to two.",
            "0 \u2022 entry",
            "1 \u2022 inner",
            "1  goes on",
            "0 1. first",
            "0 2. second"),
        MANUAL.sections().getFirst().blocks().stream().map(ManualTest::written).toList());
    var spans = ((Block.Paragraph) MANUAL.sections().getFirst().blocks().get(1)).text().spans();
    assertEquals(
        "A paragraph with |code/c|, |strong/s| and a |link to /->two|two/e->two|.",
        spans.stream().map(ManualTest::written).collect(Collectors.joining("|")));
    var second = MANUAL.sections().get(1).blocks();
    assertEquals("mvn\n  verify", ((Block.Code) second.get(1)).lines());
    var table = (Block.Table) second.get(2);
    assertEquals(
        List.of("key", "what", "Ctrl+K", "ｶﾞﾗﾝﾄﾞ, opens", "b", ""),
        table.texts().stream().map(RichText::plain).toList());
  }

  private static String written(Block block) {
    var text = block.texts().getFirst().plain();
    return block instanceof Block.Entry(int depth, String mark, RichText _)
        ? depth + " " + mark + " " + text
        : text;
  }

  private static String written(RichText.Span span) {
    var style = span.style();
    var marks =
        (style.strong() ? "s" : "")
            + (style.emphasis() ? "e" : "")
            + (style.code() ? "c" : "")
            + style.anchor().map(to -> "->" + to).orElse("");
    return span.text() + (marks.isEmpty() ? "" : "/" + marks);
  }

  @Test
  void aPartBelongsToTheChapterBeforeIt() {
    assertEquals(List.of(0, 1, 1), List.of(0, 1, 2).stream().map(MANUAL::chapterOf).toList());
    assertEquals(1, MANUAL.endOfChapter(0));
    assertEquals(3, MANUAL.endOfChapter(1));
  }

  @Test
  void whatTheWindowCannotShowIsRefusedWithItsLine() {
    refused("small.md line 5: the window shows no BlockQuote", "> said");
    refused("small.md line 5: the window shows no Image", "![a](b.png)");
    refused("small.md line 5: a link that leads out of the manual", "[a](https://example.org)");
    refused("small.md line 5: a heading without an anchor", "## Two");
    refused("small.md line 5: the anchor \"one\" is there twice", "<a id=\"one\"></a>\n\n## Two");
    refused("small.md links to anchors it does not have: [none]", "[a](#none)");
    refused("small.md line 5: not one anchor before a heading", "<b>bold</b>");
    var failure =
        assertThrows(IllegalArgumentException.class, () -> Manual.parse("small.md", "Words"));
    assertEquals("small.md line 1: something before the first heading", failure.getMessage());
  }

  private static void refused(String why, String markdown) {
    var whole = "<a id=\"one\"></a>\n\n# One\n\n" + markdown;
    var failure =
        assertThrows(IllegalArgumentException.class, () -> Manual.parse("small.md", whole));
    assertEquals(why, failure.getMessage());
  }

  @Test
  void aSectionIsNamedByAnchorOrTitleOrHowTheTitleBegins() {
    assertEquals(OptionalInt.of(1), MANUAL.named("two"));
    assertEquals(OptionalInt.of(2), MANUAL.named(" PART OF IT "));
    assertEquals(OptionalInt.of(1), MANUAL.named("ｓｅｃｏｎｄ"));
    assertEquals(OptionalInt.empty(), MANUAL.named("chapter"));
    assertEquals("commands", named("command line"));
    assertEquals("reboot", named("Reboot"));
    assertEquals("keys", named("keys"));
    assertEquals(OptionalInt.empty(), MANUAL.named(" "));
  }

  /** Chapters go before the parts of others that have the same title. */
  private static String named(String topic) {
    var manual = Manual.shipped(Language.EN);
    return manual.sections().get(manual.named(topic).orElseThrow()).anchor();
  }

  @Test
  void caseAndWidthDoNotMatterAndPlacesAreThoseOfTheText() {
    assertEquals(List.of("garage"), found("garage").map(String::toLowerCase).toList());
    assertEquals(List.of("ｶﾞﾗﾝﾄﾞ"), found("ガランド").toList());
    assertEquals(List.of("Ctrl+K"), found("ｃｔｒｌ＋ｋ").toList());
    assertEquals(List.of(new Hit(1, 2, 2, 0, 6)), MANUAL.find("ctrl+k"));
  }

  @Test
  void halfOfALetterIsNotFound() {
    assertEquals(List.of(), found("カ").toList());
    assertEquals(List.of("ｶﾞ"), found("ガ").toList());
  }

  @Test
  void allWordsMustStandInTheSectionAndEachPlaceIsAHit() {
    assertEquals(List.of("opens"), found("opens ガ").skip(1).toList());
    assertEquals(List.of("GARAGE", "opens"), found("opens garage").toList());
    assertEquals(List.of(), found("opens paragraph").toList());
    assertEquals(List.of(), found("  ").toList());
  }

  @Test
  void hitsDoNotOverlap() {
    assertEquals(List.of("GARAGE"), found("garage gara rag").toList());
    assertEquals(List.of("verify"), found("verify").toList());
    assertTrue(MANUAL.find("e").size() > 5);
  }

  private static java.util.stream.Stream<String> found(String query) {
    return MANUAL.find(query).stream()
        .map(
            hit ->
                MANUAL
                    .sections()
                    .get(hit.section())
                    .blocks()
                    .get(hit.block())
                    .texts()
                    .get(hit.text())
                    .plain()
                    .substring(hit.from(), hit.to()));
  }
}
