package dev.pitwall.ui.snippets;

import dev.pitwall.domain.intent.SnippetIntent.EditSnippet;
import dev.pitwall.domain.intent.SnippetIntent.RemoveSnippet;
import dev.pitwall.domain.model.SnippetSheet;
import dev.pitwall.domain.model.SnippetSheet.Field;
import dev.pitwall.ui.fx.Desk;
import java.util.Set;

/** What can be done to the snippet that is looked at, by key or by button. */
final class SnippetDesk {
  private final Desk desk;
  private final SnippetsModel model;

  SnippetDesk(Desk desk, SnippetsModel model) {
    this.desk = desk;
    this.model = model;
  }

  /** Pins it, or takes the pin away. */
  void pin() {
    model.looked().get().ifPresent(this::pin);
  }

  private void pin(SnippetRow row) {
    var snippet = row.snippet();
    var now = snippet.sheet();
    var wanted =
        new SnippetSheet(
            now.title(), now.tags(), !now.pinned(), now.kit(), now.server(), now.task(), now.run());
    desk.submitAndReport(
        new EditSnippet(snippet.id(), wanted, Set.of(Field.PINNED)),
        now.pinned() ? "snippets.done.unpinned" : "snippets.done.pinned",
        row.called());
  }

  void remove() {
    model
        .looked()
        .get()
        .ifPresent(
            one ->
                desk.submitAndReport(
                    new RemoveSnippet(one.id()), "snippets.done.removed", one.called()));
  }
}
