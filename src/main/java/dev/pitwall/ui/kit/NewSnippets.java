package dev.pitwall.ui.kit;

import dev.pitwall.core.Snapshot;
import dev.pitwall.domain.id.Id.SnippetId;
import dev.pitwall.domain.model.Snippet;
import dev.pitwall.ui.fx.OneThread;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The snippets that came since somebody last looked at their screen, but for those of the member
 * who acts here. What the day had when it was opened is not new.
 */
public final class NewSnippets {
  /** The id of the screen's entry. */
  public static final String SCREEN = "snippets";

  private final OneThread thread = new OneThread();
  private final Set<SnippetId> seen = new HashSet<>();
  private final ReadOnlyObjectWrapper<List<Snippet>> unseen =
      new ReadOnlyObjectWrapper<>(List.of());
  private Optional<Snapshot> shown = Optional.empty();
  private boolean looking;

  void show(Snapshot newest) {
    thread.check();
    boolean same =
        shown
            .filter(before -> before.day().snippets() == newest.day().snippets())
            .filter(before -> before.me().equals(newest.me()))
            .isPresent();
    boolean first = shown.isEmpty();
    shown = Optional.of(newest);
    if (!same) {
      if (first || looking) {
        seen.addAll(newest.day().snippets().keySet());
      }
      refresh();
    }
  }

  /** Whether the screen is the one in view: nothing on it is new. */
  public void look(boolean now) {
    thread.check();
    looking = now;
    shown.filter(_ -> now).ifPresent(day -> seen.addAll(day.day().snippets().keySet()));
    refresh();
  }

  private void refresh() {
    unseen.set(shown.map(this::unseen).orElse(List.of()));
  }

  private List<Snippet> unseen(Snapshot now) {
    Map<SnippetId, Snippet> all = now.day().snippets();
    return all.values().stream()
        .filter(snippet -> !seen.contains(snippet.id()))
        .filter(snippet -> !snippet.removed())
        .filter(snippet -> now.me().isEmpty() || !snippet.by().equals(now.me()))
        .toList();
  }

  /** In the order in which the day has them. */
  public ReadOnlyObjectProperty<List<Snippet>> unseen() {
    return unseen.getReadOnlyProperty();
  }
}
