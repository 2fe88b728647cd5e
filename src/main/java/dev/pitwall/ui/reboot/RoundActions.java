package dev.pitwall.ui.reboot;

import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.event.Event;
import dev.pitwall.domain.event.EvidenceEvent;
import dev.pitwall.domain.event.LineEvent;
import dev.pitwall.domain.event.RoundEvent;
import dev.pitwall.domain.event.ServerEvent;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.EvidenceIntent.WaiveProof;
import dev.pitwall.domain.intent.LineIntent.TickLines;
import dev.pitwall.domain.intent.LineIntent.UntickLines;
import dev.pitwall.domain.intent.RoleIntent.ArrangeRoles;
import dev.pitwall.domain.intent.RoundIntent.CallOutServer;
import dev.pitwall.domain.intent.RoundIntent.CloseRound;
import dev.pitwall.domain.intent.RoundIntent.OpenRound;
import dev.pitwall.domain.intent.RoundIntent.ReopenRound;
import dev.pitwall.domain.intent.ServerIntent.PlaceInReboot;
import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.domain.model.Round;
import dev.pitwall.domain.rules.CheckedLine;
import dev.pitwall.text.SpokenText;
import dev.pitwall.text.Times;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.fx.Notice;
import dev.pitwall.ui.kit.form.ReturnedLines;
import dev.pitwall.ui.kit.form.SubmitQueue;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the board's keys and buttons ask for. What stands against it goes under the board. */
final class RoundActions {
  /**
   * Why a server is NG, or goes without proof, in a member's words.
   *
   * @param waiver the latter
   */
  record Reason(ServerId server, String words, boolean waiver) {}

  private final FxTexts texts;
  private final Desk desk;
  private final IdSource ids;
  private final RebootModel model;
  private final SubmitQueue<Reason> reasons;
  private final CallOutVoice voice;

  RoundActions(FxTexts texts, Desk desk, IdSource ids, RebootModel model, CallOutVoice voice) {
    this.voice = voice;
    this.texts = texts;
    this.desk = desk;
    this.ids = ids;
    this.model = model;
    this.reasons =
        new SubmitQueue<>(
            desk,
            one ->
                model.nameOf(one.server()).orElse("")
                    + (one.waiver() ? " " : " NG ")
                    + one.words());
  }

  void open() {
    model.archive().looked().set(Optional.empty());
    desk.submitAndReport(new OpenRound(ids.round(), Optional.empty()), "reboot.round.opened");
  }

  /** Opens a round where none is open; an earlier one that is looked at is not left for it. */
  void openAnother() {
    switch (model.mode().get()) {
      case EMPTY, CLOSED -> open();
      case OPEN, EARLIER -> {
        // One round at a time, and none from a board that shows the past.
      }
    }
  }

  /** The selected server's next step was said aloud; without one, on to the next server. */
  void next() {
    model.mainStep().ifPresentOrElse(this::callOut, this::moveOn);
  }

  private void moveOn() {
    if (model.mode().get() == RebootModel.Mode.OPEN) {
      model.board().moveOn();
    }
  }

  /** Another step of the selected server was said; an NG first asks for its reason. */
  void callOut(CallOutStep step) {
    if (model.mode().get() == RebootModel.Mode.OPEN) {
      model.board().selectedRow().get().ifPresent(row -> callOut(row, step));
    }
  }

  private void callOut(BoardRow row, CallOutStep step) {
    if (!model.mayCallOut(step)) {
      var unused =
          model
              .question()
              .object(
                  row.id(), new Objection.NotNow(step, row.name(), row.standing(), row.external()));
    } else if (step == CallOutStep.NG) {
      model.question().ask(row.id());
    } else {
      callOut(row.id(), step, false);
    }
  }

  /** Ticks a line of the selected server, or takes its tick back. */
  void tick(CheckedLine line) {
    var round = model.round().get().map(Round::id);
    var server = model.board().selected().get();
    if (model.mode().get() == RebootModel.Mode.OPEN && round.isPresent() && server.isPresent()) {
      model.question().accept();
      var lines = Set.of(line.line().id());
      desk.submit(
          line.ticked()
              ? new UntickLines(lines, server, round)
              : new TickLines(lines, server, round),
          _ -> {},
          refused(server.get()),
          notSaved(server.get()));
    }
  }

  /** Ticks the line of this number, from 1, where the selected server has so many. */
  void tick(int number) {
    model
        .board()
        .selectedRow()
        .get()
        .map(row -> row.checks().lines())
        .filter(lines -> number <= lines.size())
        .ifPresent(lines -> tick(lines.get(number - 1)));
  }

  /** Moves the selected server up (-1) or down (1) in the order of the reboots. */
  void shift(int step) {
    if (model.mayOrder()) {
      var rows = model.board().rows().get().stream().map(BoardRow::id).toList();
      model
          .board()
          .selected()
          .get()
          .filter(rows::contains)
          .ifPresent(
              server -> {
                int to = rows.indexOf(server) + step;
                if (to >= 0 && to < rows.size()) {
                  int before = step < 0 ? to : to + 1;
                  place(
                      server,
                      before < rows.size() ? Optional.of(rows.get(before)) : Optional.empty());
                }
              });
    }
  }

  /**
   * Gives a server another place in the order of the reboots.
   *
   * @param before the server that comes after it; empty for the last place
   */
  void place(ServerId server, Optional<ServerId> before) {
    model
        .nameOf(server)
        .ifPresent(
            name ->
                desk.submitAndReport(
                    new PlaceInReboot(server, before), "reboot.order.moved", name));
  }

  /** Goes on with the round that was closed, for what became void since. */
  void reopen() {
    if (model.mode().get() == RebootModel.Mode.CLOSED) {
      model
          .round()
          .get()
          .ifPresent(
              round ->
                  desk.submitAndReport(
                      new ReopenRound(round.id(), Optional.empty()), "reboot.round.reopened"));
    }
  }

  /** Shows the way back to the last good state, for a server that is NG. */
  void showWayBack() {
    if (model.isNotGood()) {
      model.question().goingBack().set(true);
    }
  }

  /** The roles of the last good state, in one step. */
  void applyWayBack() {
    model.question().goingBack().set(false);
    model
        .wayBack()
        .filter(way -> !way.changes().isEmpty())
        .ifPresent(
            way ->
                desk.submitAndReport(
                    new ArrangeRoles(Optional.empty(), way.map(), ""),
                    "scores.back.said",
                    Times.minute(texts.now(), way.run().at())));
  }

  /** All servers one after the other, one key a step. */
  void inOrder() {
    if (model.mode().get() == RebootModel.Mode.OPEN) {
      model.board().toggleOrder();
    }
  }

  /** Asks why the selected server goes without the proof that it lacks. */
  void waive() {
    if (model.mayWaive()) {
      model.board().selected().get().ifPresent(model.question()::askWaiver);
    }
  }

  /** The reason typed is said with the NG, or with the waiver. */
  void sendReason() {
    model.question().asking().get().ifPresent(this::sendReason);
  }

  private void sendReason(ServerId server) {
    var round = model.round().get().map(Round::id);
    var name = model.nameOf(server);
    var reason = model.question().reason().get().strip();
    boolean waiver = model.question().waiving().get();
    if (round.isEmpty() || name.isEmpty()) {
      return;
    }
    if (reason.isEmpty()) {
      refused(server)
          .accept(
              waiver
                  ? new Rejection.WaiverNeedsReason(name.get())
                  : new Rejection.ReasonMissing(name.get()));
      return;
    }
    model.question().stopAsking();
    reasons.submit(
        new Reason(server, reason, waiver),
        waiver
            ? new WaiveProof(round.get(), server, Optional.empty(), reason)
            : new CallOutServer(
                round.get(), server, CallOutStep.NG, Optional.empty(), reason, false),
        _ -> {
          if (!waiver) {
            voice.say(CallOutStep.NG, name.get());
          }
        });
  }

  /** Reasons that came back, to stand under the board. */
  ReturnedLines<Reason> returned() {
    return new ReturnedLines<>(
        texts,
        "reboot-reason",
        reasons,
        _ ->
            model
                .question()
                .asking()
                .get()
                .map(
                    server ->
                        new Reason(
                            server,
                            model.question().reason().get(),
                            model.question().waiving().get()))
                .filter(one -> !one.words().isBlank()),
        this::putBack);
  }

  private boolean putBack(Reason reason) {
    model.reveal(reason.server());
    boolean asks =
        (reason.waiver() ? model.mayWaive() : model.mayCallOut(CallOutStep.NG))
            && model.nameOf(reason.server()).isPresent();
    if (asks) {
      if (reason.waiver()) {
        model.question().askWaiver(reason.server());
      } else {
        model.question().ask(reason.server());
      }
      model.question().reason().set(reason.words());
    }
    return asks;
  }

  /** Somebody else confirms here, this once. Where nobody sat, somebody does from now on. */
  void confirmAs(MemberId member, ServerId server) {
    if (model.me().get().isEmpty()) {
      actAs(member);
    }
    callOut(desk.as(member), server, CallOutStep.OK, false);
  }

  /** A member was chosen by a key: who confirms the selected server, or who sits here. */
  void choose(MemberId member) {
    var selected = model.board().selected().get();
    boolean confirms =
        model.question().objection().get().isPresent() || model.waitsForSecondPerson();
    if (confirms && selected.isPresent()) {
      confirmAs(member, selected.get());
    } else {
      actAs(member);
    }
  }

  /** The one who called confirms as well, and says so; only where a second person was asked for. */
  void confirmAlone() {
    if (model.question().objection().get().filter(Objection::needsSecondPerson).isPresent()) {
      model.board().selected().get().ifPresent(this::confirmAlone);
    }
  }

  void actAs(MemberId member) {
    desk.actAs(Optional.of(member));
  }

  void confirmAlone(ServerId server) {
    callOut(server, CallOutStep.OK, true);
  }

  private void callOut(ServerId server, CallOutStep step, boolean alone) {
    callOut(desk, server, step, alone);
  }

  private void callOut(Desk author, ServerId server, CallOutStep step, boolean alone) {
    var round = model.round().get().map(Round::id);
    var name = model.nameOf(server);
    if (round.isPresent() && name.isPresent()) {
      model.question().accept();
      var intent = new CallOutServer(round.get(), server, step, Optional.empty(), "", alone);
      author.submit(
          intent,
          done -> {
            author.report(done, SpokenText.key(step), SpokenText.name(texts.now(), name.get()));
            voice.say(step, name.get());
            model.board().leave(server, step);
          },
          refused(server),
          notSaved(server));
    }
  }

  private java.util.function.Consumer<Rejection> refused(ServerId server) {
    return reason -> {
      if (!model.question().object(server, new Objection.Refused(reason))) {
        desk.refuse(reason);
      }
    };
  }

  private java.util.function.Consumer<dev.pitwall.problem.Problem> notSaved(ServerId server) {
    return problem -> {
      // The strip tells it as well, whichever server is selected now.
      var unused = model.question().object(server, new Objection.NotSaved(problem));
    };
  }

  /** Closes the round; asks first when something is missing or void. */
  void close() {
    if (model.mode().get() != RebootModel.Mode.OPEN) {
      return;
    }
    if (model.board().notGoing().isEmpty()) {
      closeAnyway();
    } else {
      model.question().closing().set(true);
    }
  }

  void closeAnyway() {
    model
        .round()
        .get()
        .filter(Round::open)
        .ifPresent(
            round ->
                desk.submitAndReport(
                    new CloseRound(round.id(), Optional.empty()), "reboot.round.closed"));
    model.question().closing().set(false);
  }

  private static boolean isOfTheBoard(Event event) {
    return event instanceof RoundEvent
        || event instanceof EvidenceEvent
        || event instanceof ServerEvent.RebootPlaced
        || event instanceof LineEvent.LinesTicked
        || event instanceof LineEvent.LinesUnticked;
  }

  /** Takes back this laptop's last step, when it was one on the board. */
  void undo() {
    model
        .undoable()
        .ifPresent(
            step -> {
              if (step.changes().stream().anyMatch(RoundActions::isOfTheBoard)) {
                desk.takeBack(step);
              } else {
                desk.report(new Notice.Hint("reboot.undo.elsewhere", List.of(step)));
              }
            });
  }
}
