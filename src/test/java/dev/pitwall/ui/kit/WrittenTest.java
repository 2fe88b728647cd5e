package dev.pitwall.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.RunFacts;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.text.Language;
import dev.pitwall.text.RunText;
import dev.pitwall.text.Scores;
import dev.pitwall.text.Spans;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
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
    assertEquals("ME", MemberBadge.initials("Mei"));
    assertEquals("KT", MemberBadge.initials("ken tanaka"));
    assertEquals("葵", MemberBadge.initials("葵"));
    assertEquals("X", MemberBadge.initials("x"));
  }

  private record Thing(String id, String words) {}

  @Test
  void onlyWhatDiffersIsTouched() {
    var a = new Thing("a", "1");
    var b = new Thing("b", "1");
    var c = new Thing("c", "1");
    var shown = FXCollections.observableArrayList(a, b, c);
    var touched = new ArrayList<Thing>();
    shown.addListener(
        (ListChangeListener<Thing>)
            change -> {
              while (change.next()) {
                touched.addAll(change.getAddedSubList());
              }
            });
    var newer = new Thing("b", "2");
    Lists.diffById(shown, List.of(new Thing("a", "1"), newer, new Thing("c", "1")), Thing::id);
    assertEquals(List.of(newer), touched);
    assertSame(a, shown.getFirst());
    Lists.diffById(shown, List.of(c, new Thing("d", "1"), a), Thing::id);
    assertEquals(List.of("c", "d", "a"), shown.stream().map(Thing::id).toList());
  }
}
