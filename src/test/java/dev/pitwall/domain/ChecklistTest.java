package dev.pitwall.domain;

import static dev.pitwall.testing.TestDay.KEN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.decide.Rejection.Thing;
import dev.pitwall.domain.id.Id.ItemId;
import dev.pitwall.domain.intent.ChecklistIntent.AddItem;
import dev.pitwall.domain.intent.ChecklistIntent.EditItem;
import dev.pitwall.domain.intent.ChecklistIntent.MoveItem;
import dev.pitwall.domain.intent.ChecklistIntent.RemoveItem;
import dev.pitwall.domain.intent.ChecklistIntent.TickItem;
import dev.pitwall.domain.intent.ChecklistIntent.UntickItem;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.model.CheckItem;
import dev.pitwall.domain.model.Checklist;
import dev.pitwall.testing.TestDay;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChecklistTest {
  private static final ItemId SSH = new ItemId("ssh");

  private final TestDay day = TestDay.begun();

  @Test
  void linesArePutInAnotherOrderAndBack() {
    var ids = Stream.of("a", "b", "c").map(ItemId::new).toList();
    ids.forEach(id -> day.does(new AddItem(id, Checklist.PREPARE, id.value())));
    day.does(new AddItem(new ItemId("other"), Checklist.PRINCIPLES, "other"));
    assertEquals("abc", order());
    var step = day.does(new MoveItem(ids.get(2), Optional.of(ids.get(0))));
    assertEquals("cab", order());
    day.does(new MoveItem(ids.get(2), Optional.of(ids.get(1))));
    assertEquals("acb", order());
    day.does(new MoveItem(ids.get(0), Optional.empty()));
    assertEquals("cba", order());
    assertEquals(
        new Rejection.NothingChanges(), day.refused(new MoveItem(ids.get(0), Optional.empty())));
    for (int i = 0; i < 120; i++) {
      // Into one gap, until no number is left in it.
      var middle = CheckItem.lines(day.day(), Checklist.PREPARE).get(1).id();
      day.does(
          new MoveItem(
              CheckItem.lines(day.day(), Checklist.PREPARE).get(2).id(), Optional.of(middle)));
    }
    assertEquals("cba", order());
    day.does(new Intent.UndoStep(step));
    assertEquals(3, order().length());
  }

  private String order() {
    return CheckItem.lines(day.day(), Checklist.PREPARE).stream()
        .map(CheckItem::text)
        .collect(Collectors.joining());
  }

  @Test
  void linesAreTickedByWhomAndWhen() {
    day.does(new AddItem(SSH, Checklist.PREPARE, " ssh keys on all laptops "));
    day.as(KEN).does(new TickItem(SSH));
    assertEquals(
        new CheckItem(
            SSH,
            Checklist.PREPARE,
            "ssh keys on all laptops",
            Optional.empty(),
            1,
            Optional.of(new CheckItem.Tick(day.now(), Optional.of(KEN)))),
        day.day().checklist().get(SSH));
    assertEquals(new Rejection.AlreadyTicked(), day.refused(new TickItem(SSH)));
    day.does(new UntickItem(SSH));
    assertEquals(new Rejection.NotTicked(), day.refused(new UntickItem(SSH)));
    day.does(new EditItem(SSH, "ssh keys"));
    assertEquals(new Rejection.NothingChanges(), day.refused(new EditItem(SSH, "ssh keys ")));
    assertEquals(new Rejection.TextMissing(Thing.ITEM), day.refused(new EditItem(SSH, " ")));
    day.does(new RemoveItem(SSH));
    assertEquals(Map.of(), day.day().checklist());
    assertEquals(new Rejection.Gone(Thing.ITEM), day.refused(new TickItem(SSH)));
  }
}
