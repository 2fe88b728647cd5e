package dev.pitwall.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.model.BilingualText;
import dev.pitwall.domain.model.LocalizedText;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.RunFacts;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Numbers, times and spans as people read them, and lists that change only where they differ. */
class WrittenTest {
  private final Texts japanese = new Texts(Language.JA, ZoneId.of("Asia/Tokyo"));
  private final Texts english = new Texts(Language.EN, ZoneId.of("Asia/Tokyo"));

  @Test
  void spansCarryTheirWord() {
    assertEquals("12:40 left", Spans.left(english, Duration.ofSeconds(760)));
    assertEquals("残り 12:40", Spans.left(japanese, Duration.ofSeconds(760)));
    assertEquals("7:41:20", Spans.clock(english, Duration.ofSeconds(27_680)));
    assertEquals("2 h 05 min", Spans.roughly(english, Duration.ofMinutes(125)));
    assertEquals("残り 3日", Spans.left(japanese, Duration.ofHours(80)));
    assertEquals("0:00", Spans.clock(english, Duration.ofSeconds(-5)));
  }

  @Test
  void aTextInBothLanguagesIsFilledInAsTheReaderSpeaks() {
    var text = new LocalizedText("Freeze", Optional.of(new BilingualText("Code freeze", "コード凍結")));
    assertEquals("予定：コード凍結", japanese.of("review.event.milestone", text));
    assertEquals(
        english.of("review.event.milestone", "Code freeze"),
        english.of("review.event.milestone", text));
    assertEquals("予定：Lunch", japanese.of("review.event.milestone", LocalizedText.of("Lunch")));
  }

  @Test
  void scoresAreSetOffByThousands() {
    assertEquals("11,023", Scores.written(Score.of(11_023)));
    assertEquals("-5", Scores.written(Score.of(-5)));
    assertEquals("0.5", Scores.written(Score.read("0.5").orElseThrow()));
    assertEquals("+1,204  x1.12", Scores.difference(Score.of(10_000), Score.of(11_204)));
    assertEquals("-10,000", Scores.difference(Score.of(10_000), Score.of(0)));
  }

  @Test
  void timesAreReadAsTyped() {
    assertEquals(Optional.of(LocalTime.of(9, 5)), Times.read(" 9:05"));
    assertEquals(Optional.of(LocalTime.of(17, 54, 10)), Times.read("17:54:10"));
    assertEquals(Optional.of(LocalTime.of(17, 30)), Times.read("　１７：３０"));
    assertEquals(Optional.of(LocalTime.of(7, 37)), Times.read("0737"));
    assertEquals(Optional.empty(), Times.read("737"));
    assertEquals(Optional.empty(), Times.read("2400"));
    assertEquals(Optional.empty(), Times.read("24:00"));
    assertEquals(Optional.empty(), Times.read("soon"));
  }

  @Test
  void noteAndReasonStandInOneOrder() {
    var facts =
        new RunFacts(
            Optional.empty(),
            Optional.of(Instant.EPOCH),
            RunSetup.noted("gzip"),
            Optional.of(new RunResult(Verdict.FAIL, Optional.empty(), "502", "")));
    var run = new Run(new RunId("r"), facts, Optional.empty(), Optional.empty(), List.of());
    assertEquals("gzip – 502", RunText.of(run));
    assertEquals("502", RunText.joined("", "502"));
  }

  @Test
  void initialsAreTwoLettersOrOneCharacter() {
    assertEquals("ME", Initials.of("Mei"));
    assertEquals("KT", Initials.of("ken tanaka"));
    assertEquals("葵", Initials.of("葵"));
    assertEquals("X", Initials.of("x"));
  }
}
