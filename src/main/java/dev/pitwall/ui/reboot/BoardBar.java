package dev.pitwall.ui.reboot;

import dev.pitwall.domain.model.Contest.Phase;
import dev.pitwall.text.Spans;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.GoTo;
import dev.pitwall.ui.kit.Projector;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.FirstThatFits;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.MemberBadge;
import dev.pitwall.ui.kit.control.ScreenBar;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Over the board: how many servers go, and on the projector who sits here and the time left. */
final class BoardBar {
  private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

  /** Narrower, in times the size of its letters, the tally and the buttons' words do not fit. */
  private static final double ROOM = 66;

  private final FxTexts texts;
  private final RebootModel model;
  private final RoundActions actions;
  private final Gathering gathering;
  private final Projector projector;
  private final ScreenBar bar;

  BoardBar(
      FxTexts texts,
      FxClock clock,
      RebootModel model,
      RoundActions actions,
      Gathering gathering,
      Projector projector) {
    this.texts = texts;
    this.model = model;
    this.actions = actions;
    this.gathering = gathering;
    this.projector = projector;
    bar = build(clock);
  }

  ScreenBar bar() {
    return bar;
  }

  private ScreenBar build(FxClock clock) {
    var tally =
        new FirstThatFits(
            tally("tally", "reboot-tally", Tally::in),
            tally("tally-brief", "reboot-tally", Tally::inBrief),
            tally("tally-least", "reboot-tally-least", Tally::inBrief));
    HBox.setHgrow(tally, Priority.SOMETIMES);
    var me = MemberBadge.named(Optional.empty());
    model.me().subscribe(me::show);
    me.visibleProperty().bind(projector.on());
    me.managedProperty().bind(me.visibleProperty());
    var rounds = rounds();
    var close = close();
    var evidence = evidence();
    var bar =
        new ScreenBar(
            texts,
            "reboot.title",
            me,
            inOrder(),
            evidence,
            rounds,
            stop(),
            projectorButton(),
            close);
    bar.getChildren().add(1, tally);
    bar.getChildren().add(3, left(clock));
    var narrow =
        Bindings.createBooleanBinding(
            () -> bar.getWidth() < rounds.getFont().getSize() * ROOM,
            bar.widthProperty(),
            rounds.fontProperty());
    // In very large letters the icons must do; the tooltips name them, and their keys.
    for (var button : List.of(evidence, rounds, close)) {
      button
          .contentDisplayProperty()
          .bind(narrow.map(now -> now ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
    }
    return bar;
  }

  /** How many servers go; nothing before there are any. */
  private Label tally(String name, String styleClass, BiFunction<Tally, Texts, String> words) {
    var label = Ids.give(new Label(), "reboot", name);
    label.getStyleClass().add(styleClass);
    label
        .textProperty()
        .bind(
            texts.bind(
                t ->
                    model.board().rows().get().isEmpty()
                        ? ""
                        : words.apply(Tally.of(model.board().rows().get()), t),
                model.board().rows()));
    return label;
  }

  /** The window's own clock is not on the projector. */
  private Label left(FxClock clock) {
    var left = new Label();
    left.setId("reboot-left");
    left.getStyleClass().add("reboot-tally");
    left.setMinWidth(Label.USE_PREF_SIZE);
    left.textProperty()
        .bind(
            texts.bind(
                t ->
                    model
                        .contest()
                        .get()
                        .filter(contest -> runs(contest.phase(clock.instant())))
                        .map(contest -> Spans.left(t, contest.remaining(clock.instant())))
                        .orElse(""),
                model.contest(),
                clock.now()));
    left.visibleProperty().bind(projector.on());
    left.managedProperty().bind(left.visibleProperty());
    return left;
  }

  private static boolean runs(Phase phase) {
    return phase == Phase.RUNNING || phase == Phase.LAST_HOUR;
  }

  private Button rounds() {
    var rounds =
        Actions.button(
            texts, "reboot", "rounds", "fth-list", "reboot.rounds", model.archive()::toggle);
    Actions.explain(rounds, texts, "reboot.rounds", Optional.of("L"));
    rounds.visibleProperty().bind(model.mode().map(mode -> mode != RebootModel.Mode.EMPTY));
    return rounds;
  }

  /** On the projector the key does it: the way out of it leads over the window. */
  private Button stop() {
    var stop =
        Actions.icon(texts, "reboot", "stop", "fth-flag", "stop.title", Optional.of("M"), () -> {});
    stop.setOnAction(_ -> stop.fireEvent(new GoTo("stop")));
    stop.visibleProperty().bind(projector.on().not());
    stop.managedProperty().bind(stop.visibleProperty());
    return stop;
  }

  private Button projectorButton() {
    return Actions.icon(
        texts,
        "reboot",
        "projector",
        "fth-maximize",
        "reboot.projector",
        Optional.of("F11"),
        projector::toggle);
  }

  private Button inOrder() {
    var order =
        Actions.icon(
            texts,
            "reboot",
            "in-order",
            "fth-fast-forward",
            "reboot.inOrder",
            Optional.of("S"),
            actions::inOrder);
    model.board().inOrder().subscribe(on -> order.pseudoClassStateChanged(ON, on));
    order.visibleProperty().bind(model.mode().map(mode -> mode == RebootModel.Mode.OPEN));
    order.managedProperty().bind(order.visibleProperty());
    return order;
  }

  private Button evidence() {
    var evidence =
        Actions.button(
            texts,
            "reboot",
            "evidence",
            "fth-shield",
            "reboot.evidence",
            () -> gathering.ask(model.askable()));
    Actions.explain(evidence, texts, "reboot.evidence", Optional.of("E"));
    evidence
        .visibleProperty()
        .bind(
            model
                .mode()
                .map(mode -> mode == RebootModel.Mode.OPEN || mode == RebootModel.Mode.CLOSED));
    evidence.managedProperty().bind(evidence.visibleProperty());
    return evidence;
  }

  private Button close() {
    var close =
        Actions.button(texts, "reboot", "close", "fth-lock", "reboot.close", actions::close);
    Actions.explain(close, texts, "reboot.close", Optional.of("C"));
    close.visibleProperty().bind(model.mode().map(mode -> mode == RebootModel.Mode.OPEN));
    close.managedProperty().bind(close.visibleProperty());
    return close;
  }
}
