package dev.pitwall.report.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.report.document.Document.Block;
import dev.pitwall.report.document.Document.Row;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

/** Names and notes are typed by anybody: in a report they are text, whatever they contain. */
class WrittenFormsTest {
  static Stream<String> hostile() {
    return Stream.of(
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</style></svg><b>x</b>",
        "&lt;b&gt; &amp; &#x3c;",
        "[click](javascript:alert(1))",
        "![x](http://example.com/track.png)",
        "<http://example.com>",
        "`code` **bold** _it_ ~~no~~ $x$",
        "| a | b |",
        "# head",
        "- item",
        "+ item",
        "1. item",
        "12) item",
        "> quote",
        "=====",
        "---",
        "\\",
        "a\\",
        "back`tick",
        "line\nbreak\r\n# head",
        "  spaces  ",
        "日本語 <サーバー> の名前");
  }

  private static Document document(String hostile) {
    return new Document(
        "en",
        hostile,
        List.of(
            new Block.Heading(hostile),
            new Block.Subheading(hostile),
            new Block.Paragraph(hostile),
            new Block.Bullets(List.of(hostile)),
            new Block.Table(List.of(hostile), List.of(Row.plain(hostile)))));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void htmlHoldsTheTextAndNothingThatWasInIt(String hostile) throws Exception {
    var html = HtmlText.of(document(hostile));
    var body = html.substring(html.indexOf("<main>"), html.indexOf("</main>") + "</main>".length());
    // Well-formed is stricter than HTML: a tag or a quote that slipped through breaks it.
    var parsed =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(body)));
    var wanted = hostile.replace("\r", "\uFFFD").replace('\n', ' ');
    for (var element : List.of("h1", "h2", "h3", "p", "li", "th", "td")) {
      var found = parsed.getElementsByTagName(element);
      assertEquals(1, found.getLength(), element);
      assertEquals(wanted, found.item(0).getTextContent(), element);
      assertEquals(1, found.item(0).getChildNodes().getLength(), element);
    }
    assertEquals(0, parsed.getElementsByTagName("script").getLength());
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void markdownHoldsTheTextAndNothingThatWasInIt(String hostile) {
    var read =
        Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .build()
            .parse(MarkdownText.of(document(hostile), "report"));
    var texts = new ArrayList<String>();
    read.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            texts.add(text.getLiteral());
          }

          @Override
          public void visit(HtmlBlock html) {
            throw new AssertionError(html.getLiteral());
          }

          @Override
          public void visit(HtmlInline html) {
            throw new AssertionError(html.getLiteral());
          }

          @Override
          public void visit(Link link) {
            throw new AssertionError(link.getDestination());
          }

          @Override
          public void visit(Image image) {
            throw new AssertionError(image.getDestination());
          }

          @Override
          public void visit(HardLineBreak lineBreak) {
            throw new AssertionError("a second line");
          }
        });
    var wanted = hostile.replaceAll("[\\r\\n]+", " ").strip();
    assertEquals(wanted.repeat(7), String.join("", texts).replaceAll("(?<=\\S) (?=$)", ""));
  }

  @Test
  void whatTurnsTheWritingRoundIsNotWritten() {
    var turned = "abc\u202Edef\u2066x";
    assertFalse(HtmlText.of(document(turned)).contains("\u202E"));
    assertFalse(MarkdownText.of(document(turned), "report").contains("\u202E"));
  }

  @Test
  void readersMakeNoLinksOfPlainAddresses() {
    assertEquals("http\\://example.com", MarkdownText.escaped("http://example.com"));
    assertEquals("www\\.example.com", MarkdownText.escaped("www.example.com"));
    assertEquals("a\\@example.com", MarkdownText.escaped("a@example.com"));
    assertEquals(
        "icon hash: no needless read", MarkdownText.escaped("icon hash: no needless read"));
  }

  @Test
  void anHtmlFileLoadsAndRunsNothing() {
    var html = HtmlText.of(document("x"));
    assertTrue(html.contains("default-src 'none'; style-src 'unsafe-inline'"));
    assertFalse(html.matches("(?s).*(<script|<link|src=|url\\(|@import).*"));
  }

  @Test
  void picturesStandBesideAMarkdownFile() {
    var document =
        new Document("en", "x", List.of(new Block.Picture("<svg/>", "chart", "The day [x]")));
    assertEquals(
        "# x\n\n[![The day \\[x\\]](<day 1-chart.png>)](<day 1-chart.svg>)\n\n",
        MarkdownText.of(document, "day 1"));
    assertEquals("<svg/>", MarkdownText.pictures(document, "day 1").get("day 1-chart"));
  }
}
