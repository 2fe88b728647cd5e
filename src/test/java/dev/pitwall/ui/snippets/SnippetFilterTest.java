package dev.pitwall.ui.snippets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.pitwall.domain.id.Id.SnippetId;
import dev.pitwall.domain.intent.SnippetIntent.RemoveSnippet;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.SnippetDay;
import dev.pitwall.ui.kit.control.Agents;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The list without its nodes. */
@FxTest
class SnippetFilterTest {
  private static SnippetsModel model(ContestDay day) {
    var model = new SnippetsModel();
    model.show(day);
    return model;
  }

  private static List<String> ids(SnippetsModel model) {
    return model.rows().stream().map(row -> row.id().value()).toList();
  }

  private static ContestDay few() {
    return SnippetDay.few().timeline().day();
  }

  @Test
  void pinnedOnesStandFirstThenTheNewest() {
    assertEquals(List.of("kit", "status", "free", "alp2", "note", "alp1"), ids(model(few())));
  }

  @Test
  void theNewestIsLookedAtAtFirstAndNotThePinned() {
    assertEquals(Optional.of(new SnippetId("status")), model(few()).selected().get());
  }

  @Test
  void eachWordMustFitSomewhere() {
    var model = model(few());
    model.filter().set(SnippetFilter.ALL.withWords("ＡＬＰ after"));
    assertEquals(List.of("alp2"), ids(model));
    model.filter().set(SnippetFilter.ALL.withWords("葵"));
    assertEquals(List.of("free"), ids(model));
    model.filter().set(SnippetFilter.ALL.withWords("#1"));
    assertEquals(List.of("kit"), ids(model));
    model.filter().set(SnippetFilter.ALL.withWords("no such"));
    assertEquals(List.of(), ids(model));
    assertEquals(Optional.empty(), model.looked().get());
  }

  @Test
  void hostMemberTagAndSetNarrow() {
    var model = model(few());
    model.filter().set(SnippetFilter.ALL.withHost(Optional.of("s3")));
    assertEquals(List.of("status", "free"), ids(model));
    model.filter().set(SnippetFilter.ALL.withMember(Optional.of(SampleDay.KEN)));
    assertEquals(List.of("alp2", "alp1"), ids(model));
    model.filter().set(SnippetFilter.ALL.withTag(Optional.of("after")));
    assertEquals(List.of("alp2"), ids(model));
    model.filter().set(SnippetFilter.ALL.withKit(Optional.of("evening before")));
    assertEquals(List.of("kit"), ids(model));
    assertEquals(List.of("s1", "s3"), model.hosts());
    assertEquals(List.of("after", "alp", "nginx"), model.tags());
  }

  @Test
  void oneKeyHidesAgentsAndPeople() {
    var model = model(few());
    var agents = Agents.WITH_AGENTS.next();
    model.filter().set(SnippetFilter.ALL.withAgents(agents));
    assertEquals(List.of("kit", "status", "free", "alp2", "alp1"), ids(model));
    model.filter().set(SnippetFilter.ALL.withAgents(agents.next()));
    assertEquals(List.of("note"), ids(model));
    assertSame(Agents.WITH_AGENTS, agents.next().next());
  }

  /** A teammate's snippet moves no one's eyes. */
  @Test
  void theChosenOneStaysWhenOthersCome() {
    var day = SnippetDay.few();
    var model = model(day.timeline().day());
    model.selected().set(Optional.of(new SnippetId("free")));
    SnippetDay.add(
        day,
        "new",
        "17:41:10",
        SampleDay.KEN,
        "s2",
        "uptime",
        "up",
        SnippetDay.sheet("", java.util.Set.of(), true, ""));
    model.show(day.timeline().day());
    assertEquals("new", ids(model).getFirst());
    assertEquals(Optional.of(new SnippetId("free")), model.selected().get());
  }

  @Test
  void whoComesBackSeesWhatIsNewAndOnlyThen() {
    var day = SnippetDay.few();
    var model = model(day.timeline().day());
    model.lookAtNew();
    model.selected().set(Optional.of(new SnippetId("free")));
    model.lookAtNew();
    assertEquals(Optional.of(new SnippetId("free")), model.selected().get());
    SnippetDay.add(
        day,
        "new",
        "17:41:10",
        SampleDay.KEN,
        "s2",
        "uptime",
        "up",
        SnippetDay.sheet("", java.util.Set.of(), false, ""));
    model.show(day.timeline().day());
    model.lookAtNew();
    assertEquals(Optional.of(new SnippetId("new")), model.selected().get());
  }

  @Test
  void theNextOneIsLookedAtWhenOneIsRemoved() {
    var day = SnippetDay.few();
    var model = model(day.timeline().day());
    day.at("17:41:10", Optional.of(SampleDay.MEI), new RemoveSnippet(new SnippetId("status")));
    model.show(day.timeline().day());
    assertEquals(Optional.of(new SnippetId("free")), model.selected().get());
  }
}
