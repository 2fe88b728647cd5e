package dev.pitwall.ui.prepare;

import dev.pitwall.core.Snapshot;
import dev.pitwall.domain.id.Id.ItemId;
import dev.pitwall.domain.model.CheckItem;
import dev.pitwall.domain.model.Checklist;
import dev.pitwall.domain.model.ContestDay;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The lists as they are now, and which line is being read aloud. */
final class PrepareModel {
  private final ReadOnlyObjectWrapper<ContestDay> day =
      new ReadOnlyObjectWrapper<>(ContestDay.EMPTY);
  private final ObjectProperty<Optional<ItemId>> reading =
      new SimpleObjectProperty<>(Optional.empty());
  private final BooleanProperty begun = new SimpleBooleanProperty();

  void show(Snapshot snapshot) {
    day.set(snapshot.day());
    // A teammate took the line away that was being read.
    reading
        .get()
        .filter(id -> !day.get().checklist().containsKey(id))
        .ifPresent(_ -> reading.set(firstToRead().map(CheckItem::id)));
  }

  ReadOnlyObjectProperty<ContestDay> day() {
    return day.getReadOnlyProperty();
  }

  /** The team writes its own lists, without a profile. */
  BooleanProperty begun() {
    return begun;
  }

  /** The line that stands large on the screen; empty while nothing is read aloud. */
  ObjectProperty<Optional<ItemId>> reading() {
    return reading;
  }

  List<CheckItem> lines(Checklist list) {
    return CheckItem.lines(day.get(), list);
  }

  long ticked() {
    return day.get().checklist().values().stream().filter(CheckItem::ticked).count();
  }

  int all() {
    return day.get().checklist().size();
  }

  Optional<CheckItem> line(ItemId id) {
    return Optional.ofNullable(day.get().checklist().get(id));
  }

  /** The first line that nobody has read yet; the first one when all are. */
  Optional<CheckItem> firstToRead() {
    var lines = lines(Checklist.DISQUALIFIERS);
    return lines.stream()
        .filter(line -> !line.ticked())
        .findFirst()
        .or(() -> lines.stream().findFirst());
  }

  /** Where the line being read stands, from 0; -1 when none is. */
  int place() {
    var lines = lines(Checklist.DISQUALIFIERS);
    return reading
        .get()
        .map(id -> lines.stream().map(CheckItem::id).toList().indexOf(id))
        .orElse(-1);
  }

  /** The line so many further on; stays at the ends. */
  void walk(int step) {
    var lines = lines(Checklist.DISQUALIFIERS);
    if (!lines.isEmpty()) {
      int to = Math.clamp(place() + step, 0, lines.size() - 1);
      reading.set(Optional.of(lines.get(to).id()));
    }
  }
}
