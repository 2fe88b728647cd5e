package dev.pitwall.domain;

import static dev.pitwall.testing.TestDay.KEN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pitwall.domain.ChecklistIntent.AddItem;
import dev.pitwall.domain.ChecklistIntent.EditItem;
import dev.pitwall.domain.ChecklistIntent.RemoveItem;
import dev.pitwall.domain.ChecklistIntent.TickItem;
import dev.pitwall.domain.ChecklistIntent.UntickItem;
import dev.pitwall.domain.Id.ItemId;
import dev.pitwall.domain.Rejection.Thing;
import dev.pitwall.testing.TestDay;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChecklistTest {
  private static final ItemId SSH = new ItemId("ssh");

  private final TestDay day = TestDay.begun();

  @Test
  void linesAreTickedByWhomAndWhen() {
    day.does(new AddItem(SSH, Checklist.PREPARE, " ssh keys on all laptops "));
    day.as(KEN).does(new TickItem(SSH));
    assertEquals(
        new CheckItem(
            SSH,
            Checklist.PREPARE,
            "ssh keys on all laptops",
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
