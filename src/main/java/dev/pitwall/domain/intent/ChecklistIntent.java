package dev.pitwall.domain.intent;

import dev.pitwall.domain.id.Id.ItemId;
import dev.pitwall.domain.model.BilingualText;
import dev.pitwall.domain.model.Checklist;
import java.util.Optional;

/** What members want with the lists that a team ticks off. */
public sealed interface ChecklistIntent extends Intent {
  /**
   * @param both where it is brought in both languages; {@code text} is one of them then
   */
  record AddItem(ItemId item, Checklist list, String text, Optional<BilingualText> both)
      implements ChecklistIntent {
    /** A line of the team's own. */
    public AddItem(ItemId item, Checklist list, String text) {
      this(item, list, text, Optional.empty());
    }
  }

  record EditItem(ItemId item, String text) implements ChecklistIntent {}

  record TickItem(ItemId item) implements ChecklistIntent {}

  record UntickItem(ItemId item) implements ChecklistIntent {}

  /**
   * @param before the line to insert before; the end of its list when empty
   */
  record MoveItem(ItemId item, Optional<ItemId> before) implements ChecklistIntent {}

  record RemoveItem(ItemId item) implements ChecklistIntent {}
}
