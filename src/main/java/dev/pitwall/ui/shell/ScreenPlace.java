package dev.pitwall.ui.shell;

import dev.pitwall.core.Outcome;
import dev.pitwall.core.Snapshot;
import dev.pitwall.domain.id.Id;
import dev.pitwall.ui.fx.FxSnapshots;
import dev.pitwall.ui.kit.Screen;
import dev.pitwall.ui.kit.ScreenEntry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The one screen in the middle of the window. Screens are made when first seen. */
final class ScreenPlace extends StackPane {
  private final List<ScreenEntry> entries;
  private final FxSnapshots snapshots;
  private final Map<String, Screen> made = new HashMap<>();
  private final Set<Region> seen = new HashSet<>();
  private Optional<Screen> current = Optional.empty();

  /** The id of the current screen's entry; the manual has a chapter of that name. */
  private final ReadOnlyObjectWrapper<Optional<String>> currentId =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  private final ObjectProperty<Optional<Id>> edited = new SimpleObjectProperty<>(Optional.empty());

  ScreenPlace(List<ScreenEntry> entries, FxSnapshots snapshots) {
    this.entries = entries;
    this.snapshots = snapshots;
    getStyleClass().add("place");
  }

  Optional<Screen> current() {
    return current;
  }

  ReadOnlyObjectProperty<Optional<String>> currentId() {
    return currentId.getReadOnlyProperty();
  }

  /** What is edited on the current screen. */
  ObservableValue<Optional<Id>> edited() {
    return edited;
  }

  Optional<ScreenEntry> entry(String id) {
    return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
  }

  Screen screen(ScreenEntry entry) {
    return made.computeIfAbsent(entry.id(), _ -> entry.make().get());
  }

  /**
   * Puts a screen here.
   *
   * @return false when it was the current one already
   */
  boolean put(ScreenEntry entry) {
    var next = screen(entry);
    if (current.filter(screen -> screen == next).isPresent()) {
      return false;
    }
    detach();
    current = Optional.of(next);
    edited.bind(next.edited());
    currentId.set(Optional.of(entry.id()));
    showNewest(entry);
    look(next.view());
    return true;
  }

  /** A view that was held here stays where it is: the toolkit need not style it once more. */
  private void look(Region view) {
    seen.add(view);
    view.setManaged(true);
    view.setVisible(true);
    getChildren().removeIf(one -> one != view && seen.contains(one));
    if (!getChildren().contains(view)) {
      getChildren().add(view);
    }
  }

  /** The view of a screen that nobody has looked at yet. */
  Optional<Region> unseen(ScreenEntry entry) {
    return Optional.of(screen(entry).view()).filter(view -> !seen.contains(view));
  }

  /** Keeps a view that nobody has looked at yet here, hidden and as large as it will be. */
  void hold(Region view) {
    view.setVisible(false);
    view.setManaged(false);
    view.resizeRelocate(0, 0, getWidth(), getHeight());
    getChildren().add(view);
  }

  void showNewest(ScreenEntry entry) {
    snapshots.latest().ifPresent(screen(entry)::show);
  }

  void show(Snapshot snapshot) {
    current.ifPresent(screen -> screen.show(snapshot));
  }

  /** To all screens: whoever comes to one later finds it there. */
  void done(Outcome.Done done) {
    made.values().forEach(screen -> screen.done(done));
  }

  void detach() {
    current.ifPresent(Screen::detach);
  }
}
