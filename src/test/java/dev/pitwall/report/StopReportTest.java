package dev.pitwall.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.intent.ChecklistIntent.AddItem;
import dev.pitwall.domain.intent.ContestIntent.RenameContest;
import dev.pitwall.domain.intent.ServerIntent.AddServer;
import dev.pitwall.domain.intent.TaskIntent.AddTask;
import dev.pitwall.domain.model.Checklist;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.model.TaskSheet;
import dev.pitwall.domain.rules.DayGlance;
import dev.pitwall.testing.StopDay;
import dev.pitwall.testing.TestDay;
import dev.pitwall.text.Language;
import dev.pitwall.text.StopPage;
import dev.pitwall.text.Texts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StopReportTest {
  private static String html(Language language, TestDay day, List<String> laptops) {
    var texts = new Texts(language, TestDay.TOKYO);
    var page = StopPage.of(texts, DayGlance.of(day.day()), day.now());
    return StopReport.html(texts, day.day(), page, laptops, day.now(), List.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</style></svg><b>x</b>"
      })
  void namesStayTextWhateverTheyContain(String hostile) {
    var day = StopDay.missing(3);
    day.does(new RenameContest(hostile));
    day.does(new AddServer(new ServerId("h"), ServerSheet.named(hostile)));
    day.does(
        new AddTask(
            new TaskId("h"), TaskSheet.titled(hostile), Optional.empty(), TaskColumn.DOING));
    day.does(new AddItem(day.ids().item(), Checklist.DISQUALIFIERS, hostile, Optional.empty()));
    var html = html(Language.EN, day, List.of(hostile));
    var inner = html.substring(html.indexOf("</style>") + "</style>".length());
    assertFalse(inner.contains(hostile), hostile);
    assertFalse(inner.matches("(?s).*<(script|img|b|svg|style)\\b.*"), hostile);
    assertFalse(inner.contains("' on") || inner.contains("\" on"), hostile);
    int places = inner.split(java.util.regex.Pattern.quote(escaped(hostile)), -1).length - 1;
    assertTrue(places >= 5, "in the title, two lists, the table and the laptops: " + places);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void thePageStandsAloneAndSaysWhatTheScreenSays(Language language) {
    var texts = new Texts(language, TestDay.TOKYO);
    var day = StopDay.missing(3);
    var html = html(language, day, List.of("laptop2"));
    assertFalse(html.matches("(?s).*(src=|href=|url\\(|@import|<link).*"), "it loads nothing");
    assertTrue(html.contains("@page { size: A4"), "for paper");
    assertTrue(html.contains("laptop2"));
    var page = StopPage.of(texts, DayGlance.of(day.day()), day.now());
    for (var line : page.missing()) {
      assertTrue(html.contains(escaped(line.words())), line.words());
      assertTrue(html.contains(escaped(line.todo())), line.todo());
    }
    for (var server : page.servers()) {
      assertTrue(html.contains(escaped(server.proof())), server.name());
    }
  }

  @Test
  void anEmptyDayIsWrittenToo() {
    assertTrue(html(Language.EN, new TestDay("laptop1"), List.of()).contains("NO CONTEST"));
  }
}
