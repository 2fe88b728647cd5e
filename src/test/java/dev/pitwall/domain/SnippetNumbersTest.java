package dev.pitwall.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.SnippetEvent.SnippetAdded;
import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.SnippetId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.Stamp;
import dev.pitwall.domain.model.SnippetContent;
import dev.pitwall.domain.model.SnippetSheet;
import dev.pitwall.domain.model.SnippetSource;
import dev.pitwall.domain.rules.SnippetNumbers;
import dev.pitwall.testing.TestDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Two laptops apart give out the same numbers: nobody takes one snippet for the other. */
class SnippetNumbersTest {
  private static Envelope added(
      String origin, long seq, String id, int number, Optional<MemberId> by) {
    var at = TestDay.START.plusSeconds(60 + seq);
    return new Envelope(
        new EventId(new Origin(origin), seq),
        new Stamp(at, 0),
        by,
        new SnippetAdded(
            new SnippetId(id),
            number,
            at,
            SnippetSource.UNKNOWN,
            new SnippetContent(SnippetContent.Kind.TEXT, 2, "ok", Optional.empty()),
            SnippetSheet.titled(id)));
  }

  private static Map<String, String> called(Timeline day) {
    var numbers = SnippetNumbers.of(day.day());
    var called = new TreeMap<String, String>();
    day.day().snippets().values().forEach(one -> called.put(one.id().value(), numbers.of(one)));
    return called;
  }

  @Test
  void aNumberThatTwoHaveCarriesTheSendersWhateverCameFirst() {
    var base = TestDay.begun().timeline();
    var all =
        List.of(
            added("mei-laptop", 1, "a", 1, Optional.of(TestDay.MEI)),
            added("mei-laptop", 2, "b", 2, Optional.of(TestDay.MEI)),
            added("ken-laptop", 1, "c", 1, Optional.of(TestDay.KEN)),
            added("ken-laptop", 2, "d", 3, Optional.of(TestDay.KEN)));
    var expected = new TreeMap<>(Map.of("a", "1-mei", "b", "2", "c", "1-ken", "d", "3"));
    var random = new Random(5);
    for (int round = 0; round < 24; round++) {
      var order = new ArrayList<>(all);
      Collections.shuffle(order, random);
      var day = base;
      for (var one : order) {
        day = day.plus(List.of(one));
      }
      assertEquals(expected, called(day));
    }
  }

  /** One member at two laptops, or nobody's name: a piece of the id tells them apart. */
  @Test
  void whereTheSenderIsTheSameTheIdTellsThemApart() {
    var day =
        TestDay.begun()
            .timeline()
            .plus(
                List.of(
                    added("one", 1, "abcdef", 1, Optional.of(TestDay.MEI)),
                    added("two", 1, "xyz987", 1, Optional.of(TestDay.MEI)),
                    added("three", 1, "nobody", 1, Optional.empty())));
    assertEquals(
        Map.of("abcdef", "1-mei-abc", "xyz987", "1-mei-xyz", "nobody", "1-nob"), called(day));
  }

  @Test
  void askedByNumberAloneBothAreMeantAndByTheFullNameOne() {
    var day =
        TestDay.begun()
            .timeline()
            .plus(
                List.of(
                    added("one", 1, "a", 1, Optional.of(TestDay.MEI)),
                    added("two", 1, "b", 1, Optional.of(TestDay.KEN))));
    var numbers = SnippetNumbers.of(day.day());
    assertEquals(2, numbers.named("1").size());
    assertEquals("b", numbers.named("#1-Ken").getFirst().id().value());
    assertEquals(List.of(), numbers.named("4"));
  }
}
