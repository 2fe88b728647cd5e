package dev.pitwall.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.intent.ServerIntent.PlaceInReboot;
import dev.pitwall.domain.model.LineList;
import dev.pitwall.testing.StopDay;
import dev.pitwall.testing.TestDay;
import dev.pitwall.testing.UsualLines;
import dev.pitwall.text.Language;
import dev.pitwall.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a program reads of the reboot and of the closing work, and what a terminal shows of it. */
class RebootJsonTest {
  private static JsonNode json(TestDay day, String part) {
    return JsonResult.JSON.valueToTree(DayJson.of(day.day(), day.now(), Set.of(part))).path(part);
  }

  private static List<String> each(JsonNode list, String field) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(one -> one.path(field).asString())
        .toList();
  }

  @Test
  void theRoundWithItsOrderItsProofsAndItsChecks() {
    var day = UsualLines.reboot(StopDay.closingWork(3));
    day.does(new PlaceInReboot(TestDay.S3, Optional.of(TestDay.S1)));
    var round = json(day, "round");
    assertTrue(round.path("open").asBoolean());
    assertEquals(List.of("s3", "s1", "s2"), each(round.path("servers"), "name"));
    assertEquals(List.of("confirmed", "void", "void"), each(round.path("servers"), "standing"));
    assertEquals(List.of("proved", "proved", "proved"), each(round.path("servers"), "proof"));
    var s1 = round.path("servers").path(1).path("checks");
    assertEquals(
        UsualLines.ids(day, LineList.REBOOT).size() > 0, s1.size() > 0, "s1 plays web and AP");
    assertTrue(each(s1, "state").stream().allMatch(Set.of("open", "proved")::contains), s1 + "");
  }

  @Test
  void theClosingWorkInEveryState() {
    var day = StopDay.closingWork(3);
    var closing = json(day, "closing");
    assertEquals(List.of("s1", "s2", "s3"), each(closing.path("servers"), "name"));
    assertEquals(
        Set.of("ticked"), Set.copyOf(each(closing.path("contest"), "state")), "ticked by a person");
    var states =
        StreamSupport.stream(closing.path("servers").spliterator(), false)
            .flatMap(one -> each(one.path("lines"), "state").stream())
            .toList();
    assertEquals(Set.of("open", "void", "contradicted"), Set.copyOf(states));
    assertEquals(closing.path("contest").size(), closing.path("done").asInt());
    assertEquals(states.size() + closing.path("contest").size(), closing.path("all").asInt());
  }

  /** {@code pitwall status} reports how far the closing work is, and what is next of it. */
  @Test
  void aTerminalShowsWhatIsNextOfTheClosingWork() {
    var day = StopDay.closingWork(3);
    for (var language : Language.values()) {
      var shown = StatusText.of(new Texts(language, TestDay.TOKYO), day.day(), day.now());
      var line =
          shown
              .lines()
              .filter(one -> one.contains("s1: "))
              .findFirst()
              .orElseThrow(AssertionError::new);
      var closing = json(day, "closing");
      assertTrue(line.contains(closing.path("done").asInt() + ""), line);
      assertTrue(line.contains(closing.path("all").asInt() + ""), line);
    }
    var done = StopDay.done(3);
    assertEquals(
        Set.of("proved"),
        Set.copyOf(each(json(done, "closing").path("servers").path(0).path("lines"), "state")));
    var all = json(done, "closing").path("all").asInt();
    var shown = StatusText.of(new Texts(Language.EN, TestDay.TOKYO), done.day(), done.now());
    assertTrue(shown.contains("Closing work " + all + " of " + all), shown);
    var none =
        StatusText.of(new Texts(Language.EN, TestDay.TOKYO), TestDay.begun().day(), done.now());
    assertTrue(!none.contains("Closing"), none);
  }
}
