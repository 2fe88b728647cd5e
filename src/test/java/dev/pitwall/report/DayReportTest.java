package dev.pitwall.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.intent.MemberIntent.AddMember;
import dev.pitwall.domain.intent.NoteIntent.AddNote;
import dev.pitwall.domain.intent.ServerIntent.AddServer;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.report.document.Document;
import dev.pitwall.report.document.Document.Block;
import dev.pitwall.report.document.HtmlText;
import dev.pitwall.report.document.MarkdownText;
import dev.pitwall.report.timeline.SampleDays;
import dev.pitwall.testing.RandomIntents;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.TestDay;
import dev.pitwall.text.Language;
import dev.pitwall.text.Texts;
import java.io.InterruptedIOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

class DayReportTest {
  private static final Instant LATER = Instant.parse("2026-12-01T00:00:00Z");

  static Stream<String> names() {
    return new SampleDays().samples().stream().map(one -> one.name());
  }

  private static Timeline day(String name) {
    return Timeline.of(new SampleDays().load(name, new Origin("fresh")));
  }

  private static Document report(Timeline day, Language language) {
    return DayReport.of(day, LATER, new Texts(language, ZoneOffset.UTC), List.of()).orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everySampleIsAWellFormedReportInBothLanguages(String name) throws Exception {
    for (var language : Language.values()) {
      var html = HtmlText.of(report(day(name), language));
      parse(html.substring(html.indexOf("<main>"), html.indexOf("</main>") + 7));
      assertTrue(html.contains("<svg"));
      assertTrue(html.contains("<html lang=\"" + language.locale().getLanguage() + "\">"));
    }
  }

  private static void parse(String xml) throws Exception {
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  /** Times are the contest's own, wherever the reader's laptop stands. */
  @Test
  void itsFirstLinesSayHowItEndedAndWhatCostTime() {
    var document = report(day("isucon3-final"), Language.EN);
    assertEquals("ISUCON3 final – 2013-11-09", document.title());
    var inShort =
        document.blocks().stream()
            .filter(Block.Bullets.class::isInstance)
            .map(Block.Bullets.class::cast)
            .findFirst()
            .orElseThrow()
            .lines();
    assertEquals(
        "The organiser's run after the reboot decides. After the end: PASS at 19:00:"
            + " organiser's measurement after reboot: passed, 3rd place (value not printed).",
        inShort.getFirst());
    assertEquals("The last run in the contest: FAIL 11,000 at 18:00.", inShort.get(1));
    assertTrue(inShort.contains("3 h 30 min without a PASS, from 13:00 to 16:30 (FAILs: 4)"));
    assertTrue(inShort.contains("More than one server from 15:00 on, 4 h 00 min after the start"));
  }

  /** What the team thought of too late stands by itself, and once. */
  @Test
  void whatIsForNextTimeHasAHeadingOfItsOwn() {
    var day = TestDay.begun();
    day.does(new AddNote(day.ids().note(), Optional.empty(), "lunch in turns"));
    day.does(new AddNote(day.ids().note(), Optional.empty(), "logs off at 17:00", true));
    var text = MarkdownText.of(report(day.timeline(), Language.EN), "r");
    int nextTime = text.indexOf("## For next time");
    int notes = text.indexOf("## Notes");
    assertTrue(nextTime > 0 && notes > nextTime, text);
    assertEquals(text.indexOf("logs off at 17:00"), text.lastIndexOf("logs off at 17:00"));
    assertTrue(text.substring(nextTime, notes).contains("logs off at 17:00"));
    assertTrue(text.substring(notes).contains("lunch in turns"));
  }

  @Test
  void hostileNamesStayTextInEveryForm() throws Exception {
    var evil = "<script>x</script>\"'|`[a](b)";
    var day = TestDay.begun();
    day.does(new AddMember(new MemberId("evil"), evil, Tint.GREY));
    day.does(new AddServer(new ServerId("evil"), ServerSheet.named("srv-evil")));
    day.does(new AddNote(day.ids().note(), Optional.empty(), evil + "\n# head"));
    var document = report(day.timeline(), Language.EN);
    var html = HtmlText.of(document);
    assertFalse(html.contains("<script"));
    parse(html.substring(html.indexOf("<main>"), html.indexOf("</main>") + 7));
    assertFalse(MarkdownText.of(document, "r").matches("(?s).*(?<!\\\\)<script.*"));
    assertFalse(MarkdownText.of(document, "r").contains("\n# head"));
  }

  /** Of a very long day each part takes about a second. */
  @Test
  void itShowsHowFarItIsAndCanBeStoppedBetweenItsParts() throws Exception {
    var texts = new Texts(Language.EN, ZoneOffset.UTC);
    var day = day("isucon3-final");
    var heard = new ArrayList<Double>();
    DayReport.of(day, LATER, texts, List.of(), heard::add);
    assertEquals(heard.stream().sorted().distinct().toList(), heard);
    assertEquals(1, heard.getLast());
    assertTrue(heard.size() > 3, heard.toString());
    for (double stop : heard) {
      assertThrows(
          InterruptedIOException.class,
          () ->
              DayReport.of(
                  day,
                  LATER,
                  texts,
                  List.of(),
                  done -> {
                    if (done == stop) {
                      throw new InterruptedIOException("Cancelled");
                    }
                  }));
    }
  }

  @Test
  void thePictureIsAWholeSvgFile() throws Exception {
    for (var name : names().toList()) {
      parse(
          DayReport.picture(day(name), LATER, new Texts(Language.JA, ZoneOffset.UTC), List.of())
              .orElseThrow());
    }
    assertEquals(
        Optional.empty(),
        DayReport.picture(
            Timeline.EMPTY, LATER, new Texts(Language.EN, ZoneOffset.UTC), List.of()));
  }

  /** A day of any kind, also one that is still on, can be told. */
  @Test
  void anyDayCanBeTold() throws Exception {
    var random = new Random(5);
    var intents = new RandomIntents(random);
    var any = TestDay.begun();
    for (int step = 0; step < 12 * RandomIntents.kinds().size(); step++) {
      any.after(Duration.ofSeconds(random.nextInt(120)));
      any.offer(intents.next(any));
    }
    for (var day : new Timeline[] {any.timeline(), SampleDay.full().timeline()}) {
      for (var now : new Instant[] {TestDay.START, SampleDay.NOW, LATER}) {
        var document =
            DayReport.of(day, now, new Texts(Language.JA, ZoneOffset.UTC), List.of()).orElseThrow();
        var html = HtmlText.of(document);
        parse(html.substring(html.indexOf("<main>"), html.indexOf("</main>") + 7));
      }
    }
  }
}
