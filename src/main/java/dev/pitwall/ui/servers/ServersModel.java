package dev.pitwall.ui.servers;

import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.RoleIntent.ChangeRoles;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Plan;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.RoleChange;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.rules.RunLock;
import dev.pitwall.ui.kit.control.Lists;
import java.time.Instant;
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

/** What the Servers screen shows: the map of now, of a moment that is over, or of a plan. */
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
  private final ObjectProperty<Optional<Integer>> missing =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<ShownMap> shown = new SimpleObjectProperty<>(ShownMap.NOW);
  private final ObjectProperty<Optional<ServerId>> noting =
      new SimpleObjectProperty<>(Optional.empty());
  private final Map<ServerId, StringProperty> noteDrafts = new HashMap<>();

  ServersModel() {
    shown.subscribe(_ -> showCards());
    selected.subscribe(
        now -> {
          if (now.isPresent()) {
            missing.set(Optional.empty());
          }
        });
  }

  void show(ContestDay newest) {
    if (newest == day.get()) {
      return;
    }
    day.set(newest);
    palette.set(PaletteRole.of(newest.roles().values()));
    Lists.diffById(history, HistoryRow.of(newest), HistoryRow::key);
    if (isGone(shown.get())) {
      shown.set(ShownMap.NOW);
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
    cards.set(CardState.of(day.get(), shown.get()));
  }

  /** Somebody undid the step or dropped the plan that is being looked at. */
  private boolean isGone(ShownMap map) {
    return switch (map) {
      case ShownMap.Now _ -> false;
      case ShownMap.Past past -> past.step().filter(step -> row(step).isEmpty()).isPresent();
      case ShownMap.Planned planned -> !day.get().plans().containsKey(planned.plan());
    };
  }

  /** Whether it is done to a server that the running run uses: then that run proves nothing. */
  boolean touchesRun(RoleAction action) {
    var inPlay = RunLock.inPlay(day.get());
    return action.changes().stream().map(RoleChange::server).anyMatch(inPlay::contains);
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

  /** The place of a card that was asked for and is not there, until another is chosen. */
  ObjectProperty<Optional<Integer>> missing() {
    return missing;
  }

  /** Which map the cards show. */
  ObjectProperty<ShownMap> shown() {
    return shown;
  }

  /** Shows the map that held at a moment. */
  void lookAt(Instant moment) {
    var step = history.stream().filter(row -> !row.at().isAfter(moment)).findFirst();
    shown.set(new ShownMap.Past(moment, step.map(HistoryRow::key)));
  }

  /** Shows the map as a step left it. */
  void lookAt(HistoryRow row) {
    shown.set(new ShownMap.Past(row.at(), Optional.of(row.key())));
  }

  /** The moment that is looked at; empty for now and for a plan. */
  Optional<Instant> moment() {
    return shown.get() instanceof ShownMap.Past past ? Optional.of(past.at()) : Optional.empty();
  }

  /** The step that held at the moment that is looked at. */
  Optional<HistoryRow> stepThen() {
    return shown.get() instanceof ShownMap.Past past
        ? past.step().flatMap(this::row)
        : Optional.empty();
  }

  /** The plan that chips and keys change; empty for the present map. */
  Optional<Plan> plan() {
    return shown.get() instanceof ShownMap.Planned planned
        ? Optional.ofNullable(day.get().plans().get(planned.plan()))
        : Optional.empty();
  }

  /** Not while a moment that is over is shown. */
  boolean changeable() {
    return !(shown.get() instanceof ShownMap.Past);
  }

  /** What changes the map that is shown. */
  Intent change(List<RoleChange> changes) {
    return plan()
        .map(plan -> PlanActions.arrange(day.get(), plan, changes))
        .orElseGet(() -> new ChangeRoles(Optional.empty(), changes));
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

  /** The server with the roles of the map that is shown. */
  Optional<Server> onStage(ServerId id) {
    return cards.get().stream().map(CardState::server).filter(s -> s.id().equals(id)).findFirst();
  }

  /** All servers, with the roles of the map that is shown. */
  List<Server> allOnStage() {
    return cards.get().stream().map(CardState::server).toList();
  }

  Optional<Server> selectedServer() {
    return selected.get().flatMap(this::onStage);
  }

  /** The role of a key, as {@link PaletteRole} gives them out. */
  Optional<Role> roleOfKey(String key) {
    return palette.get().stream()
        .filter(one -> !one.key().isEmpty() && one.key().equals(key))
        .map(PaletteRole::role)
        .findFirst();
  }
}
