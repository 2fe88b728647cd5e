package dev.pitwall.report;

import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.report.document.Document;
import dev.pitwall.report.document.Document.Block;
import dev.pitwall.report.document.Document.Mark;
import dev.pitwall.report.document.Document.Row;
import dev.pitwall.report.document.HtmlText;
import dev.pitwall.text.Meaning;
import dev.pitwall.text.StopPage;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The page "May we stop?" as one HTML file for A4: it loads nothing and runs nothing. */
public final class StopReport {
  private StopReport() {}

  /**
   * @param laptops who has what, a line each
   * @param now when the page was as it is
   * @param leftOut what it lacks on purpose, in words for people
   */
  public static String html(
      Texts texts,
      ContestDay day,
      StopPage page,
      List<String> laptops,
      Instant now,
      List<String> leftOut) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Heading(texts.of("stop.report.head", page.head())));
    blocks.add(new Block.Paragraph(page.left()));
    if (!leftOut.isEmpty()) {
      blocks.add(new Block.Paragraph(texts.of("privacy.left", leftOut)));
    }
    blocks.add(new Block.Heading(texts.of("stop.missing")));
    blocks.add(
        page.missing().isEmpty()
            ? new Block.Paragraph(texts.of("stop.missing.none"))
            : new Block.Table(
                List.of(texts.of("stop.missing"), texts.of("stop.report.todo")),
                page.missing().stream().map(StopReport::row).toList()));
    blocks.add(new Block.Heading(texts.of("stop.counts")));
    blocks.add(new Block.Paragraph(page.counts()));
    if (!page.note().isEmpty()) {
      blocks.add(new Block.Paragraph(page.note()));
    }
    blocks.add(new Block.Heading(texts.of("stop.servers")));
    blocks.add(servers(texts, page));
    blocks.add(new Block.Heading(texts.of("stop.rules")));
    blocks.add(rules(texts, page));
    closing(texts, page, blocks);
    blocks.add(new Block.Heading(texts.of("stop.laptops")));
    blocks.add(new Block.Bullets(laptops));
    return HtmlText.of(
        new Document(
            texts.language().locale().getLanguage(),
            texts.of(
                "stop.report.title",
                day.contest().map(Contest::name).orElse(""),
                Times.day(texts.zone(), now) + " " + Times.second(texts, now)),
            blocks));
  }

  private static Row row(StopPage.Line line) {
    return new Row(mark(line.meaning()), List.of(line.words(), line.todo()));
  }

  private static Block servers(Texts texts, StopPage page) {
    return new Block.Table(
        List.of(
            texts.of("stop.servers"),
            texts.of("reboot.title"),
            texts.of("stop.report.by"),
            texts.of("stop.report.proof")),
        page.servers().stream()
            .map(
                one ->
                    new Row(
                        mark(one.meaning()),
                        List.of(one.name(), one.standing(), one.by(), one.proof())))
            .toList());
  }

  private static Block rules(Texts texts, StopPage page) {
    return page.rules().isEmpty()
        ? new Block.Paragraph(texts.of("stop.rules.none"))
        : new Block.Table(
            List.of(texts.of("stop.rules"), texts.of("stop.report.by")),
            page.rules().stream()
                .map(
                    one ->
                        new Row(
                            one.ticked() ? Mark.PASS : Mark.NONE,
                            List.of(
                                one.words(),
                                one.ticked() ? one.by() : texts.of("stop.rules.open"))))
                .toList());
  }

  private static void closing(Texts texts, StopPage page, List<Block> blocks) {
    var closing = page.closing();
    blocks.add(new Block.Heading(texts.of("stop.closing.title")));
    if (closing.places().isEmpty()) {
      blocks.add(new Block.Paragraph(texts.of("stop.closing.none")));
      return;
    }
    blocks.add(new Block.Paragraph(closing.progress() + "  " + closing.scores()));
    blocks.add(
        new Block.Table(
            List.of(
                texts.of("stop.servers"),
                texts.of("stop.closing.layer"),
                texts.of("stop.closing.title"),
                texts.of("stop.report.by")),
            closing.places().stream()
                .flatMap(
                    place ->
                        place.checks().stream()
                            .map(
                                check ->
                                    new Row(
                                        mark(check.meaning()),
                                        List.of(
                                            place.name(),
                                            check.layer(),
                                            check.words(),
                                            check.state().isEmpty()
                                                ? texts.of("stop.rules.open")
                                                : check.state()))))
                .toList()));
  }

  private static Mark mark(Meaning meaning) {
    return switch (meaning) {
      case FAILS, VOIDS -> Mark.FAIL;
      case CONFIRMS -> Mark.PASS;
      case PLAIN, WARNS, RUNS -> Mark.NONE;
    };
  }
}
