package dev.pitwall.ui.reboot;

import dev.pitwall.core.Snapshot;
import dev.pitwall.domain.CallOutStep;
import dev.pitwall.domain.Contest;
import dev.pitwall.domain.ContestDay;
import dev.pitwall.domain.Id.MemberId;
import dev.pitwall.domain.Id.RoundId;
import dev.pitwall.domain.Id.ServerId;
import dev.pitwall.domain.Member;
import dev.pitwall.domain.Round;
import dev.pitwall.domain.Server;
import dev.pitwall.domain.StepId;
import dev.pitwall.domain.Timeline;
import dev.pitwall.domain.rules.ConfirmationShelfLife;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the board shows, what is selected, and what is half said. */
final class RebootModel {
  /** What the board is good for now. */
  enum Mode {
    /** No round was ever opened. */
    EMPTY,
    /** Call out. */
    OPEN,
    /** The newest round, closed; its confirmations can still become void. */
    CLOSED,
    /** An earlier round, as it stood. To look at only. */
    EARLIER
  }

  private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(Mode.EMPTY);
  private final ReadOnlyObjectWrapper<Optional<Round>> round =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<BoardRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<EarlierRound>> rounds =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<Member>> members =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper allGo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<Member>> me =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<BoardRow>> selectedRow =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Optional<ServerId>> selected =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<RoundId>> looked =
      new SimpleObjectProperty<>(Optional.empty());
  private final BooleanProperty listing = new SimpleBooleanProperty();
  private final BooleanProperty closing = new SimpleBooleanProperty();
  private final ObjectProperty<Optional<ServerId>> asking =
      new SimpleObjectProperty<>(Optional.empty());
  private final StringProperty reason = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Optional<Objection>> objection =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Contest>> contest =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<ServerId> reasonFor = Optional.empty();
  private Timeline timeline = Timeline.EMPTY;
  private Optional<StepId> undoable = Optional.empty();

  RebootModel() {
    selected.subscribe(_ -> select());
    looked.subscribe(_ -> showDay());
    listing.subscribe(_ -> showDay());
  }

  void show(Snapshot snapshot) {
    timeline = snapshot.timeline();
    undoable = snapshot.undoable();
    contest.set(day().contest());
    me.set(snapshot.me().map(id -> day().members().get(id)));
    members.set(List.copyOf(day().members().values()));
    showDay();
  }

  private ContestDay day() {
    return timeline.day();
  }

  private void showDay() {
    var newest = day().currentRound();
    if (looked.get().filter(id -> day().rounds().containsKey(id)).isEmpty()
        || looked.get().equals(newest.map(Round::id))) {
      looked.set(Optional.empty());
    }
    var shown = looked.get().map(id -> day().rounds().get(id)).or(() -> newest);
    round.set(shown);
    var before = saidOfSelected();
    rows.set(
        shown
            .map(one -> looked.get().isPresent() ? asItStood(one) : BoardRow.of(day(), one))
            .orElse(List.of()));
    mode.set(modeOf(shown));
    allGo.set(
        looked.get().isEmpty()
            && shown.filter(one -> ConfirmationShelfLife.allGo(day(), one)).isPresent());
    // Once something more was said of the server, what stood against the step before is past.
    if (mode.get() != Mode.OPEN || !saidOfSelected().equals(before)) {
      accept();
    }
    if (mode.get() != Mode.OPEN) {
      closing.set(false);
      asking.set(Optional.empty());
    }
    if (selected.get().filter(id -> indexOf(id) >= 0).isEmpty()) {
      selected.set(
          rows.get().isEmpty() ? Optional.empty() : Optional.of(rows.get().getFirst().id()));
    }
    showSelected();
    rounds.set(
        listing.get()
            ? List.copyOf(day().rounds().values()).reversed().stream()
                .map(
                    one ->
                        new EarlierRound(
                            one,
                            one.openedBy().flatMap(day()::member).map(Member::name),
                            Tally.of(asItStood(one))))
                .toList()
            : List.of());
  }

  /** The open one, else the last one that was. */
  private Mode modeOf(Optional<Round> shown) {
    if (looked.get().isPresent()) {
      return Mode.EARLIER;
    }
    return shown.map(one -> one.open() ? Mode.OPEN : Mode.CLOSED).orElse(Mode.EMPTY);
  }

  private List<BoardRow> asItStood(Round one) {
    var then = one.closedAt().map(timeline::dayAt).orElse(day());
    return BoardRow.of(then, then.rounds().getOrDefault(one.id(), one));
  }

  private Optional<BoardRow.Said> saidOfSelected() {
    return selected
        .get()
        .flatMap(id -> rows.get().stream().filter(row -> row.id().equals(id)).findFirst())
        .flatMap(BoardRow::said);
  }

  /** A question belongs to the selected server: with another one it goes. Its draft stays. */
  private void select() {
    accept();
    if (asking.get().isPresent() && !asking.get().equals(selected.get())) {
      asking.set(Optional.empty());
    }
    showSelected();
  }

  private void showSelected() {
    selectedRow.set(
        selected
            .get()
            .flatMap(id -> rows.get().stream().filter(row -> row.id().equals(id)).findFirst()));
  }

  Optional<String> nameOf(ServerId server) {
    return day().server(server).map(Server::name);
  }

  /** Who opened the round that is shown. */
  Optional<String> openedBy() {
    return round.get().flatMap(Round::openedBy).flatMap(day()::member).map(Member::name);
  }

  private int indexOf(ServerId id) {
    for (int i = 0; i < rows.get().size(); i++) {
      if (rows.get().get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  /** Selects the row {@code by} further down; stops at the ends. */
  void move(int by) {
    if (!rows.get().isEmpty()) {
      int from = selected.get().map(this::indexOf).orElse(-1);
      selected.set(
          Optional.of(rows.get().get(Math.clamp(from + by, 0, rows.get().size() - 1)).id()));
    }
  }

  /** Selects the row of this digit, if there is one. */
  void select(int number) {
    rows.get().stream()
        .filter(row -> row.number() == number)
        .findFirst()
        .ifPresent(row -> selected.set(Optional.of(row.id())));
  }

  /** What the one key would say of the selected server; empty when nothing is left to say. */
  Optional<CallOutStep> mainStep() {
    return mode.get() == Mode.OPEN
        ? selectedRow.get().flatMap(row -> row.next().main())
        : Optional.empty();
  }

  boolean maySay(CallOutStep step) {
    return mode.get() == Mode.OPEN
        && selectedRow.get().filter(row -> row.next().allows(step)).isPresent();
  }

  /** Who could confirm besides the one who called. */
  List<Member> othersThan(Optional<MemberId> caller) {
    return members.get().stream().filter(one -> !Optional.of(one.id()).equals(caller)).toList();
  }

  /**
   * @return false when another server was selected meanwhile, and nothing is shown
   */
  boolean object(ServerId server, Objection newest) {
    boolean shown = selected.get().filter(server::equals).isPresent();
    if (shown) {
      objection.set(Optional.of(newest));
    }
    return shown;
  }

  void accept() {
    objection.set(Optional.empty());
  }

  /**
   * One step back: the reason asked for, what stands against the selected row, the closing, the
   * round looked at, the list.
   *
   * @return false when there was nothing to go back from
   */
  boolean back() {
    if (asking.get().isPresent()) {
      stopAsking();
    } else if (objection.get().isPresent()) {
      accept();
    } else if (closing.get()) {
      closing.set(false);
    } else if (looked.get().isPresent()) {
      looked.set(Optional.empty());
    } else if (listing.get()) {
      listing.set(false);
    } else {
      return false;
    }
    return true;
  }

  /** Asks for the reason of an NG; words begun for another server are not carried over. */
  void ask(ServerId server) {
    if (reasonFor.filter(server::equals).isEmpty()) {
      reason.set("");
    }
    reasonFor = Optional.of(server);
    accept();
    asking.set(Optional.of(server));
  }

  void stopAsking() {
    accept();
    asking.set(Optional.empty());
    reason.set("");
  }

  /** What is neither confirmed nor without need: named when the round is closed early. */
  List<BoardRow> unconfirmed() {
    return rows.get().stream().filter(row -> !row.confirmed()).toList();
  }

  ReadOnlyObjectProperty<Mode> mode() {
    return mode.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Round>> round() {
    return round.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<BoardRow>> rows() {
    return rows.getReadOnlyProperty();
  }

  /** Every round, newest first, while {@link #listing}. */
  ReadOnlyObjectProperty<List<EarlierRound>> rounds() {
    return rounds.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty allGo() {
    return allGo.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Member>> me() {
    return me.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<Member>> members() {
    return members.getReadOnlyProperty();
  }

  ObjectProperty<Optional<ServerId>> selected() {
    return selected;
  }

  ReadOnlyObjectProperty<Optional<BoardRow>> selectedRow() {
    return selectedRow.getReadOnlyProperty();
  }

  /** An earlier round to look at. */
  ObjectProperty<Optional<RoundId>> looked() {
    return looked;
  }

  /** Whether the list of rounds is open. */
  BooleanProperty listing() {
    return listing;
  }

  /** Whether the board asks if a round may be closed that is not all go. */
  BooleanProperty closing() {
    return closing;
  }

  /** The server whose NG is being given a reason. */
  ObjectProperty<Optional<ServerId>> asking() {
    return asking;
  }

  StringProperty reason() {
    return reason;
  }

  /** What stands against the last thing said of the selected server. */
  ReadOnlyObjectProperty<Optional<Objection>> objection() {
    return objection.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Contest>> contest() {
    return contest.getReadOnlyProperty();
  }

  Optional<StepId> undoable() {
    return undoable;
  }
}
