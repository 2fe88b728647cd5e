package dev.pitwall.ui.servers;

import dev.pitwall.domain.ContestDay;
import dev.pitwall.domain.Id.RoleId;
import dev.pitwall.domain.Id.ServerId;
import dev.pitwall.domain.Role;
import dev.pitwall.domain.Server;
import dev.pitwall.ui.kit.Lists;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the Servers screen shows: now, or as of a step of the role map's history. */
final class ServersModel {
  private static final int GENEROUS = 5;

  private final ReadOnlyObjectWrapper<ContestDay> day =
      new ReadOnlyObjectWrapper<>(ContestDay.EMPTY);
  private final ReadOnlyObjectWrapper<List<CardState>> cards =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<PaletteRole>> palette =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObservableList<HistoryRow> history = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<ServerId>> selected =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<HistoryRow.Key>> lookedBack =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<ServerId>> noting =
      new SimpleObjectProperty<>(Optional.empty());
  private final Map<ServerId, StringProperty> noteDrafts = new HashMap<>();

  ServersModel() {
    lookedBack.subscribe(_ -> showCards());
  }

  void show(ContestDay newest) {
    if (newest == day.get()) {
      return;
    }
    day.set(newest);
    palette.set(PaletteRole.of(newest.roles().values()));
    Lists.diffById(history, HistoryRow.of(newest), HistoryRow::key);
    if (lookedBack.get().filter(step -> row(step).isEmpty()).isPresent()) {
      // Somebody undid that step: it is no moment of the day any more.
      lookedBack.set(Optional.empty());
    }
    if (selected.get().filter(id -> !newest.servers().containsKey(id)).isPresent()) {
      selected.set(Optional.empty());
    }
    if (noting.get().filter(id -> !newest.servers().containsKey(id)).isPresent()) {
      noting.set(Optional.empty());
    }
    showCards();
  }

  private void showCards() {
    cards.set(
        lookedBack
            .get()
            .map(step -> CardState.after(day.get(), step))
            .orElseGet(() -> CardState.now(day.get())));
  }

  ReadOnlyObjectProperty<ContestDay> day() {
    return day.getReadOnlyProperty();
  }

  /** In the order in which the servers came. */
  ReadOnlyObjectProperty<List<CardState>> cards() {
    return cards.getReadOnlyProperty();
  }

  /** There are more cards than stand generously in one row of a laptop's window. */
  boolean crowded() {
    return cards.get().size() > GENEROUS;
  }

  ReadOnlyObjectProperty<List<PaletteRole>> palette() {
    return palette.getReadOnlyProperty();
  }

  /** Newest first. */
  ObservableList<HistoryRow> history() {
    return history;
  }

  /** The server that keys and the palette act on. */
  ObjectProperty<Optional<ServerId>> selected() {
    return selected;
  }

  /** The step whose map is shown in place of now; nothing can be changed meanwhile. */
  ObjectProperty<Optional<HistoryRow.Key>> lookedBack() {
    return lookedBack;
  }

  Optional<HistoryRow> lookedBackRow() {
    return lookedBack.get().flatMap(this::row);
  }

  private Optional<HistoryRow> row(HistoryRow.Key key) {
    return history.stream().filter(row -> row.key().equals(key)).findFirst();
  }

  /** The server a change note is being written for. */
  ObjectProperty<Optional<ServerId>> noting() {
    return noting;
  }

  /** What was typed for a server and not recorded yet. */
  StringProperty noteDraft(ServerId server) {
    return noteDrafts.computeIfAbsent(server, _ -> new SimpleStringProperty(""));
  }

  Optional<Server> server(ServerId id) {
    return Optional.ofNullable(day.get().servers().get(id));
  }

  Optional<Role> role(RoleId id) {
    return Optional.ofNullable(day.get().roles().get(id));
  }

  Optional<Server> selectedServer() {
    return selected.get().flatMap(this::server);
  }

  /** The role of a key, as {@link PaletteRole} gives them out. */
  Optional<Role> roleOfKey(String key) {
    return palette.get().stream()
        .filter(one -> !one.key().isEmpty() && one.key().equals(key))
        .map(PaletteRole::role)
        .findFirst();
  }
}
