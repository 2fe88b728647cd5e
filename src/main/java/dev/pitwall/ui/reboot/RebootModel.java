package dev.pitwall.ui.reboot;

import dev.pitwall.core.Snapshot;
import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Evidence;
import dev.pitwall.domain.model.LineList;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Round;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.rules.ConfirmationShelfLife;
import dev.pitwall.domain.rules.DayGlance;
import dev.pitwall.domain.rules.RebootProof;
import dev.pitwall.domain.rules.WayBack;
import dev.pitwall.text.StepText;
import dev.pitwall.text.Texts;
import dev.pitwall.text.WayBackText;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the board shows of a day: which round, its rows, and what can be said of them. */
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
  private final BoardRows board = new BoardRows();
  private final Question question = new Question(board.selected());
  private final Archive archive = new Archive();
  private final ReadOnlyObjectWrapper<List<Member>> members =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<String>> order = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper allGo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper proved = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<Member>> me =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Contest>> contest =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<DayGlance> glance =
      new ReadOnlyObjectWrapper<>(DayGlance.NOTHING);
  private final ReadOnlyBooleanWrapper listed = new ReadOnlyBooleanWrapper(true);
  private Timeline timeline = Timeline.EMPTY;
  private Optional<StepText> undoable = Optional.empty();

  RebootModel() {
    archive.looked().subscribe(_ -> showDay());
    archive.listing().subscribe(_ -> showDay());
  }

  void show(Snapshot snapshot) {
    timeline = snapshot.timeline();
    undoable = snapshot.undoable().map(step -> StepText.of(timeline, step));
    contest.set(day().contest());
    me.set(snapshot.me().map(id -> day().members().get(id)));
    members.set(List.copyOf(day().members().values()));
    glance.set(DayGlance.of(day()));
    proved.set(RebootProof.asked(day()));
    listed.set(day().checkLines().keeps(LineList.REBOOT));
    order.set(Server.inRebootOrder(day()).stream().map(Server::name).toList());
    showDay();
  }

  ContestDay day() {
    return timeline.day();
  }

  private void showDay() {
    var shown = archive.round(timeline);
    boolean earlier = archive.looked().get().isPresent();
    round.set(shown);
    var before = board.callOut();
    board.show(
        shown
            .map(one -> earlier ? Archive.asItStood(timeline, one) : BoardRow.of(day(), one))
            .orElse(List.of()));
    mode.set(earlier ? Mode.EARLIER : modeOf(shown));
    allGo.set(!earlier && shown.filter(one -> ConfirmationShelfLife.allGo(day(), one)).isPresent());
    // Once something more was said of the server, what stood against the step before is past.
    if (mode.get() != Mode.OPEN || !board.callOut().equals(before)) {
      question.accept();
    }
    if (mode.get() != Mode.OPEN) {
      question.drop();
    }
    board.settle();
    archive.list(timeline);
  }

  /** The open one, else the last one that was. */
  private static Mode modeOf(Optional<Round> newest) {
    return newest.map(one -> one.open() ? Mode.OPEN : Mode.CLOSED).orElse(Mode.EMPTY);
  }

  Optional<String> nameOf(ServerId server) {
    return day().server(server).map(Server::name);
  }

  /** Who opened the round that is shown. */
  Optional<String> openedBy() {
    return round.get().flatMap(Round::openedBy).flatMap(day()::member).map(Member::name);
  }

  /** The servers that a member's ssh may reach. */
  List<Server> askable() {
    return day().servers().values().stream().filter(server -> !server.sheet().external()).toList();
  }

  /** The selected one, when evidence can be recorded of it. */
  Optional<Server> selectedServer() {
    return board
        .selected()
        .get()
        .flatMap(id -> askable().stream().filter(server -> server.id().equals(id)).findFirst());
  }

  /** The servers that whoever sits here has called out as rebooting, and that are not up yet. */
  Map<ServerId, RebootWatch.Rebooting> rebooting() {
    var open = round.get().filter(_ -> mode.get() == Mode.OPEN);
    if (open.isEmpty()) {
      return Map.of();
    }
    var here = new HashMap<ServerId, RebootWatch.Rebooting>();
    for (var server : askable()) {
      var call = open.get().lastReboot(server.id());
      var standing = ConfirmationShelfLife.standing(day(), open.get(), server.id());
      if (standing instanceof ConfirmationShelfLife.Standing.Rebooting
          && call.filter(one -> one.by().equals(me.get().map(Member::id))).isPresent()) {
        here.put(server.id(), rebooting(server, call.get().at()));
      }
    }
    return here;
  }

  private RebootWatch.Rebooting rebooting(Server server, Instant called) {
    return new RebootWatch.Rebooting(
        server,
        called,
        day().proofs().of(server.id()).stream()
            .filter(one -> one.at().isBefore(called))
            .map(Evidence::bootId)
            .collect(Collectors.toSet()));
  }

  /** Whether somebody may go without the proof, or without the OK, of the selected server. */
  boolean mayWaive() {
    return mode.get() == Mode.OPEN
        && board
            .selectedRow()
            .get()
            .filter(row -> row.notGood() || row.goesOn().isEmpty() && row.proving().lacking())
            .isPresent();
  }

  /** Whether the selected server is NG, and nobody goes on with it. */
  boolean isNotGood() {
    return mode.get() == Mode.OPEN
        && board.selectedRow().get().filter(BoardRow::notGood).isPresent();
  }

  /** The way back to the last good state; empty where no run was one. */
  Optional<WayBack> wayBack() {
    return glance.get().good().run().map(run -> WayBack.of(day(), run));
  }

  /** The way back in lines of text. */
  List<String> wayBackLines(Texts texts) {
    return wayBack().map(way -> WayBackText.lines(texts, day(), way)).orElse(List.of());
  }

  /** What the one key would say of the selected server; empty when nothing is left to say. */
  Optional<CallOutStep> mainStep() {
    return mode.get() == Mode.OPEN
        ? board.selectedRow().get().flatMap(row -> row.next().main())
        : Optional.empty();
  }

  boolean mayCallOut(CallOutStep step) {
    return mode.get() == Mode.OPEN
        && board.selectedRow().get().filter(row -> row.next().allows(step)).isPresent();
  }

  /** Who called the selected server's newest reboot. */
  private Optional<MemberId> caller() {
    return board.selected().get().flatMap(server -> round.get().flatMap(one -> one.caller(server)));
  }

  /**
   * Whether the selected server is up, and who sits here called it: somebody else confirms, and is
   * chosen by one letter.
   */
  boolean waitsForSecondPerson() {
    return mainStep().filter(CallOutStep.OK::equals).isPresent()
        && me.get().isPresent()
        && me.get().map(Member::id).equals(caller());
  }

  /**
   * The members that can be chosen by a key now: who confirms, or who sits here while nobody does.
   */
  List<Member> choices() {
    var objection = question.objection().get();
    if (objection.filter(Objection::needsSecondPerson).isPresent() || waitsForSecondPerson()) {
      var caller = caller();
      return members.get().stream().filter(one -> !Optional.of(one.id()).equals(caller)).toList();
    }
    boolean anybody =
        objection.filter(Objection::needsAnybody).isPresent()
            || mode.get() == Mode.OPEN && me.get().isEmpty();
    return anybody ? members.get() : List.of();
  }

  /** Whether the order of the reboots can be changed here: not on a board of the past. */
  boolean mayOrder() {
    return mode.get() == Mode.OPEN || mode.get() == Mode.CLOSED;
  }

  /** Whether the team keeps lists of what to look at; a day of an earlier version has none. */
  ReadOnlyBooleanProperty listed() {
    return listed.getReadOnlyProperty();
  }

  /** The servers' names, in the agreed order of the reboots. */
  ReadOnlyObjectProperty<List<String>> order() {
    return order.getReadOnlyProperty();
  }

  /** Chooses a server's row on the board of now, where it has one. */
  void reveal(ServerId server) {
    archive.looked().set(Optional.empty());
    if (board.rows().get().stream().anyMatch(row -> row.id().equals(server))) {
      board.selected().set(Optional.of(server));
    }
  }

  /**
   * One step back: what is asked, the round looked at, the list.
   *
   * @return false when there was nothing to go back from
   */
  boolean back() {
    return question.back() || archive.back();
  }

  BoardRows board() {
    return board;
  }

  Question question() {
    return question;
  }

  Archive archive() {
    return archive;
  }

  ReadOnlyObjectProperty<Mode> mode() {
    return mode.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Round>> round() {
    return round.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty allGo() {
    return allGo.getReadOnlyProperty();
  }

  /** Whether servers go by proof on this day, and not by what was said alone. */
  ReadOnlyBooleanProperty proved() {
    return proved.getReadOnlyProperty();
  }

  /** What counts now, and what the time left allows. */
  ReadOnlyObjectProperty<DayGlance> glance() {
    return glance.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Member>> me() {
    return me.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<Member>> members() {
    return members.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Contest>> contest() {
    return contest.getReadOnlyProperty();
  }

  Optional<StepText> undoable() {
    return undoable;
  }
}
