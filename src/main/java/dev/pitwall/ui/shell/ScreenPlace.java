package dev.pitwall.ui.shell;

import dev.pitwall.core.Outcome;
import dev.pitwall.core.Snapshot;
import dev.pitwall.domain.id.Id;
import dev.pitwall.ui.fx.FxSnapshots;
import dev.pitwall.ui.kit.Screen;
import dev.pitwall.ui.kit.ScreenEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.StackPane;

/** The one screen in the middle of the window. Screens are made when first seen. */
final class ScreenPlace extends StackPane {
  private final List<ScreenEntry> entries;
  private final FxSnapshots snapshots;
  private final Map<String, Screen> made = new HashMap<>();
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
    getChildren().setAll(next.view());
    return true;
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
