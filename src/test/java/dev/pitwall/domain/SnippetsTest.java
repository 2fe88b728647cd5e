package dev.pitwall.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.decide.Rejection.Thing;
import dev.pitwall.domain.id.BlobHash;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.SnippetId;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.intent.Intent.UndoStep;
import dev.pitwall.domain.intent.MemberIntent.AddMember;
import dev.pitwall.domain.intent.SnippetIntent.AddSnippet;
import dev.pitwall.domain.intent.SnippetIntent.EditSnippet;
import dev.pitwall.domain.intent.SnippetIntent.RemoveSnippet;
import dev.pitwall.domain.intent.SnippetIntent.RestoreSnippet;
import dev.pitwall.domain.model.Limits;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Snippet;
import dev.pitwall.domain.model.SnippetContent;
import dev.pitwall.domain.model.SnippetContent.Kind;
import dev.pitwall.domain.model.SnippetSheet;
import dev.pitwall.domain.model.SnippetSource;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.domain.rules.Mentions;
import dev.pitwall.testing.TestDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SnippetsTest {
  private static final SnippetId FREE = new SnippetId("free");
  private static final SnippetId TOP = new SnippetId("top");
  private static final BlobHash HASH = new BlobHash("ab".repeat(32));

  private final TestDay day = TestDay.begun();

  private static AddSnippet snippet(SnippetId id, String text) {
    return new AddSnippet(
        id,
        Optional.empty(),
        new SnippetSource(" ip-10-0-0-1 ", "free -m"),
        new SnippetContent(Kind.TEXT, text.length(), text, Optional.empty()),
        SnippetSheet.titled(""));
  }

  private static AddSnippet with(SnippetContent content, SnippetSheet sheet) {
    return new AddSnippet(FREE, Optional.empty(), SnippetSource.UNKNOWN, content, sheet);
  }

  private static SnippetContent text(String text) {
    return new SnippetContent(Kind.TEXT, text.length(), text, Optional.empty());
  }

  private static SnippetSheet tagged(String... tags) {
    return new SnippetSheet(
        "", Set.of(tags), false, "", Optional.empty(), Optional.empty(), Optional.empty());
  }

  private Snippet free() {
    return day.day().snippets().get(FREE);
  }

  @Test
  void aSnippetIsKeptAsItWasToldAndIsItsSendersOwn() {
    day.does(snippet(FREE, "total 1\n"));
    assertEquals(1, free().number());
    assertEquals(Optional.of(TestDay.MEI), free().by());
    assertEquals(new SnippetSource("ip-10-0-0-1", "free -m"), free().source());
    assertEquals("total 1\n", free().content().text());
    assertEquals(day.now(), free().at());
    assertEquals("free -m", free().label());
  }

  @Test
  void numbersGoOnAlsoPastARemovedOne() {
    day.does(snippet(FREE, "a"));
    day.does(snippet(TOP, "b"));
    day.does(new RemoveSnippet(TOP));
    day.does(snippet(new SnippetId("third"), "c"));
    assertEquals(3, day.day().snippets().get(new SnippetId("third")).number());
  }

  @Test
  void eachFieldHasItsOwnWinner() {
    day.does(snippet(FREE, "a"));
    var other = day.copy("laptop2");
    day.does(
        new EditSnippet(FREE, SnippetSheet.titled("memory"), Set.of(SnippetSheet.Field.TITLE)));
    other.does(new EditSnippet(FREE, tagged(" mem ", ""), Set.of(SnippetSheet.Field.TAGS)));
    day.hears(other.timeline().envelopes());
    assertEquals("memory", free().sheet().title());
    assertEquals(Set.of("mem"), free().sheet().tags());
  }

  @Test
  void aRemovedOneComesBackAndEveryStepCanBeUndone() {
    day.does(snippet(FREE, "a"));
    var removal = day.does(new RemoveSnippet(FREE));
    assertTrue(free().removed());
    assertEquals(new Rejection.NothingChanges(), day.refused(new RemoveSnippet(FREE)));
    day.does(new RestoreSnippet(FREE));
    assertFalse(free().removed());
    day.does(new UndoStep(removal));
    assertFalse(free().removed());
    var prepared =
        new SnippetSheet(
            "", Set.of(), true, "kit", Optional.empty(), Optional.empty(), Optional.empty());
    var edit = day.does(new EditSnippet(FREE, prepared, Set.of()));
    assertTrue(free().sheet().prepared());
    day.does(new UndoStep(edit));
    assertFalse(free().sheet().pinned());
  }

  @Test
  void whatIsTooMuchIsRefusedWithItsLimit() {
    var plain = SnippetSheet.titled("");
    var tooLong = new Rejection.TooLong(Thing.SNIPPET, SnippetContent.HEAD_LETTERS);
    assertEquals(tooLong, day.refused(snippet(FREE, "x".repeat(4_001))));
    assertEquals(
        new Rejection.TooLong(Thing.SNIPPET, Limits.NAME_LETTERS),
        day.refused(with(text(""), SnippetSheet.titled("x".repeat(81)))));
    var tags = IntStream.range(0, 21).mapToObj(i -> "t" + i).collect(Collectors.toSet());
    assertEquals(
        new Rejection.TooManyTags(20),
        day.refused(with(text(""), tagged(tags.toArray(String[]::new)))));
    assertEquals(
        new Rejection.TextMissing(Thing.SNIPPET),
        day.refused(with(new SnippetContent(Kind.PICTURE, 9, "", Optional.empty()), plain)));
    assertEquals(
        new Rejection.TextMissing(Thing.SNIPPET),
        day.refused(with(new SnippetContent(Kind.TEXT, -1, "", Optional.empty()), plain)));
    day.does(with(new SnippetContent(Kind.PICTURE, 9, "", Optional.of(HASH)), plain));
    assertEquals(new Rejection.AlreadyThere(Thing.SNIPPET), day.refused(snippet(FREE, "a")));
  }

  @Test
  void itIsLinkedOnlyWithWhatIsThere() {
    var linked =
        new SnippetSheet(
            "",
            Set.of(),
            false,
            "",
            Optional.empty(),
            Optional.of(new TaskId("none")),
            Optional.empty());
    assertEquals(new Rejection.Gone(Thing.TASK), day.refused(with(text(""), linked)));
    assertEquals(
        new Rejection.Gone(Thing.SNIPPET), day.refused(new EditSnippet(TOP, linked, Set.of())));
  }

  @Test
  void anAgentAddsAndNamesButRemovesNothing() {
    var bot = new MemberId("bot");
    day.does(new AddMember(bot, "Bot", Tint.GREEN, Member.Kind.AGENT));
    day.as(bot).does(snippet(FREE, "a"));
    day.does(new EditSnippet(FREE, tagged("sql"), Set.of(SnippetSheet.Field.TAGS)));
    assertEquals(new Rejection.OnlyAPerson("Bot"), day.refused(new RemoveSnippet(FREE)));
    day.as(TestDay.MEI).does(new RemoveSnippet(FREE));
    assertEquals(new Rejection.OnlyAPerson("Bot"), day.as(bot).refused(new RestoreSnippet(FREE)));
  }

  private List<String> mentioned(String text) {
    return Mentions.in(day.day(), text).stream().map(id -> id.value()).toList();
  }

  @Test
  void membersAreMentionedByTheirNames() {
    var meiko = new MemberId("meiko");
    var mei = new MemberId("jp");
    day.does(new AddMember(meiko, "Meiko", Tint.GREEN));
    day.does(new AddMember(mei, "芽衣", Tint.SKY));
    assertEquals(List.of("mei", "ken"), mentioned("@MEI, look; you too ＠ｋｅｎ"));
    assertEquals(List.of("meiko"), mentioned("@meiko"));
    assertEquals(List.of("jp"), mentioned("これを@芽衣さんへ"));
    assertEquals(List.of(), mentioned("mei@s1.example, @, @meikos, @ mei, nobody"));
  }
}
