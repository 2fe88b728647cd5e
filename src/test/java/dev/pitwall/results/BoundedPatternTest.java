package dev.pitwall.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.re2j.PatternSyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No pattern, whoever wrote it, holds a reading; and what is known before matching is true. */
class BoundedPatternTest {
  /** A format with the pattern in every place where one may stand. */
  private static final String EVERYWHERE =
      """
      {"id": "own", "name": "Own", "begin": ["%1$s"], "end": ["%1$s"], "needs": ["%1$s"],
       "near": ["%1$s"], "messages": ["%1$s"], "settings": {"a": "%1$s"},
       "fail": [{"line": "%1$s"}],
       "results": [{"kind": "json",
         "required": {"pass": "boolean", "word": "text", "list": "objects"},
         "rulings": [{"when": {"word": "%1$s"}, "verdict": "FAIL"}, {"verdict": "PASS"}],
         "formula": {"terms": [{"at": "/list",
           "each": {"field": "d", "fits": "%1$s", "number": "n"}}]},
         "after": ["%1$s"], "before": ["%1$s"]}]}
      """;

  private static String everywhere(String regex) {
    return EVERYWHERE.formatted(regex.replace("\\", "\\\\"));
  }

  private static TimeLimit noLimit() {
    return new TimeLimit(() -> 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a|a)*\\1b",
        "(a+)+(b+)+(a|aa)+c",
        "(a|a)*(a|a)*(a|a)*b",
        "(?:a?){400}a{400}b",
        "(?:){2147483647}",
        "((a{1000}){1000}){1000}",
        "(?:\\Q)\\E(?:[)](a{900}))){900}",
        "(?:(?:a|a){9}){9}b",
        "(a*|b*)(a*|b*)(a*|b*)(a*|b*)(a*|b*)(a*|b*)(a*|b*)(a*|b*)z",
        "(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)[^a]",
        "(?=(a+)+b)a*",
        "[a-z]+.*[a-z]+.*[a-z]+.*[0-9]"
      })
  void noFormatHoldsAReading(String regex) {
    var output =
        "a".repeat(34)
            + "\n"
            + "a".repeat(100_000)
            + "\n{\"pass\":true,\"word\":\""
            + "a".repeat(100_000)
            + "\",\"list\":[{\"d\":\""
            + "a".repeat(100_000)
            + "\",\"n\":1}]}\n";
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          if (Formats.parse(everywhere(regex)) instanceof Formats.Good own) {
            new ResultReader(Formats.only(own.format())).read(output, Optional.empty());
          }
        });
  }

  /** Reported where it stands, before anything is read by it. */
  @Test
  void whatNeedsUnlimitedTimeIsNoPattern() {
    var problems =
        assertInstanceOf(Formats.Bad.class, Formats.parse(everywhere("(a|a)*\\1b"))).problems();
    var places = problems.stream().map(one -> one.place() + " " + one.kind()).toList();
    for (var place :
        List.of(
            "begin/0",
            "fail/0/line",
            "results/0/rulings/0/when/word",
            "results/0/formula/terms/0/each/fits")) {
      assertTrue(places.contains(place + " PATTERN"), place + " in " + places);
    }
    assertTrue(problems.getFirst().fact().contains("\\1"), problems.getFirst().fact());
    assertThrows(PatternSyntaxException.class, () -> BoundedPattern.of("((a{99}){99}){99}"));
  }

  /** A clock on which every match takes a second. */
  @Test
  void aReadingThatTakesTooLongEndsInAQuestion() {
    var own = assertInstanceOf(Formats.Good.class, Formats.parse(everywhere("a.*"))).format();
    var clock = new AtomicLong();
    var reader = new ResultReader(Formats.only(own), () -> clock.addAndGet(1_000_000_000L));
    var ask =
        assertInstanceOf(Reading.Ask.class, reader.read("abc\n".repeat(50), Optional.empty()));
    assertEquals(AskReason.TOO_SLOW, ask.why());
    assertEquals(List.of("Own"), ask.facts());
  }

  /** Passing over the pattern for a fail, as the text is too long for it, would make it a pass. */
  @Test
  void aWordTooLongToBeMatchedIsAskedAbout() {
    var own = assertInstanceOf(Formats.Good.class, Formats.parse(everywhere(".*failed"))).format();
    var reader = new ResultReader(Formats.only(own));
    var long1 = "x".repeat(300_000);
    for (var output :
        List.of(
            "{\"pass\":true,\"word\":\"" + long1 + " failed\",\"list\":[]}\n",
            long1 + "failed\n{\"pass\":true,\"word\":\"x\",\"list\":[]}\n")) {
      assertEquals("ASK TOO_SLOW", Readings.said(reader.read(output, Optional.empty())));
    }
  }

  /** What is looked for before matching stands in every match, for any pattern. */
  @Test
  void literalsNeverHideAMatch() {
    var random = new Random(17);
    int matched = 0;
    for (int i = 0; i < 60_000; i++) {
      var regex = regex(random, 3);
      BoundedPattern pattern;
      try {
        pattern = BoundedPattern.of(regex);
      } catch (PatternSyntaxException none) {
        continue;
      }
      var text = text(random);
      if (pattern.pattern().matcher(text).matches()) {
        matched++;
        assertTrue(pattern.fits(text, noLimit()), regex + " on " + text);
      }
      assertTrue(
          pattern.pattern().programSize() <= 4 * PatternSize.of(regex) + 8,
          regex + " is " + pattern.pattern().programSize());
    }
    assertTrue(matched > 2_000, matched + " matches are too few to prove anything");
  }

  private static final List<String> ATOMS =
      List.of(
          "a",
          "b",
          "1",
          ",",
          "😀",
          ".",
          "[ab]",
          "[^b]",
          "[]a]",
          "[[:alpha:]]",
          "[a\\]]",
          "\\x61",
          "\\x{62}",
          "\\pL",
          "\\p{L}",
          "\\d",
          "\\.",
          "\\Qa{2}\\E",
          "^",
          "$",
          "(?i)",
          "\\141",
          "\\b");

  private static final List<String> REPEATS =
      List.of("", "", "", "*", "+", "?", "{2}", "{0,2}", "{1,}", "{1,12}", "*?", "{a}");

  private static String regex(Random random, int depth) {
    var regex = new StringBuilder();
    int parts = 1 + random.nextInt(3);
    for (int i = 0; i < parts; i++) {
      int kind = random.nextInt(10);
      if (kind == 0 && depth > 0) {
        regex.append('(').append(regex(random, depth - 1)).append(')');
      } else if (kind == 1 && depth > 0) {
        regex.append("(?:").append(regex(random, depth - 1)).append('|').append("b)");
      } else if (kind == 2) {
        regex.append("(?P<g").append(random.nextInt(1000)).append(">a)");
      } else {
        regex.append(ATOMS.get(random.nextInt(ATOMS.size())));
      }
      regex.append(REPEATS.get(random.nextInt(REPEATS.size())));
    }
    return regex.toString();
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    int length = random.nextInt(5);
    for (int i = 0; i < length; i++) {
      text.append(List.of("a", "b", "1", ",", "😀", "A", ".", "]", "{").get(random.nextInt(9)));
    }
    return text.toString();
  }
}
