package dev.pitwall.ui.shell;

import dev.pitwall.core.Snapshot;
import dev.pitwall.domain.id.StepId;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.rules.DayGlance;
import dev.pitwall.team.day.Team;
import dev.pitwall.text.StepText;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxLatest;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.AlertsNow;
import dev.pitwall.ui.kit.OpenManual;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.ScreenBar;
import dev.pitwall.ui.kit.control.Tooltips;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Always on top: time, plan, what counts, what deserves an eye, and who I am. */
final class ContestBar extends VBox {
  /** So many letters of the contest's name are worth showing. */
  private static final int NAME = 6;

  private final AlertsNow now;
  private final AlertRow alerts;
  private final MemberSwitch member;
  private final FxTexts texts;
  private final Button undo;
  private final Button redo;

  ContestBar(
      FxTexts texts,
      FxClock clock,
      AlertsNow now,
      Desk desk,
      FxLatest<Team.Picture> team,
      ShellActions actions) {
    this.texts = texts;
    this.now = now;
    var glance = now.glance();
    getStyleClass().add("contest-bar");
    member = new MemberSwitch(texts, desk);
    undo =
        Actions.icon(
            texts,
            "shell",
            "undo",
            "fth-corner-up-left",
            "shell.undo",
            Optional.of("Ctrl+Z"),
            actions::undo);
    redo =
        Actions.icon(
            texts,
            "shell",
            "redo",
            "fth-corner-up-right",
            "shell.redo",
            Optional.of("Ctrl+Shift+Z"),
            actions::redo);
    var command =
        Actions.icon(
            texts,
            "shell",
            "command",
            "fth-terminal",
            "palette.title",
            Optional.of("Ctrl+K"),
            actions::command);
    var theme =
        Actions.icon(
            texts,
            "shell",
            "theme",
            "fth-sun",
            "shell.theme",
            Optional.of("Ctrl+Shift+L"),
            actions::otherTheme);
    var language =
        Actions.button(
            texts,
            "shell",
            "language",
            "fth-globe",
            "shell.language.other",
            actions::otherLanguage);
    language.getStyleClass().add("quiet");
    Actions.explain(language, texts, "shell.language", Optional.of("Ctrl+Shift+J"));
    var name = new Label();
    name.getStyleClass().addAll("strong", "contest-name");
    name.textProperty()
        .bind(texts.bind(_ -> glance.get().day().contest().map(Contest::name).orElse(""), glance));
    var phase = new PhaseTag(texts, clock, glance);
    var ribbon = new PlanRibbon(texts, clock, glance);
    var above = new HBox(name, phase, ScreenBar.stretch());
    above.getStyleClass().add("ribbon-head");
    var plan = new VBox(above, ribbon);
    plan.getStyleClass().add("plan");
    HBox.setHgrow(plan, Priority.ALWAYS);
    plan.setMinWidth(0);
    // Rather no name than its first letter.
    name.visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> plan.getWidth() > name.getFont().getSize() * NAME + phase.getWidth(),
                plan.widthProperty(),
                name.fontProperty(),
                phase.widthProperty()));
    name.managedProperty().bind(name.visibleProperty());
    var figures =
        new HBox(
            new Clockwork(texts, clock, glance.map(one -> one.day().contest())),
            plan,
            new ScoreFigures(texts, clock, glance, actions::explainNumbers));
    figures.getStyleClass().add("bar-figures");
    alerts = new AlertRow(texts, now);
    var silent = new SilentRun(texts, clock, desk, glance);
    HBox.setHgrow(alerts, Priority.ALWAYS);
    var tools =
        new HBox(
            new TeamTag(texts, team),
            command,
            undo,
            redo,
            theme,
            OpenManual.icon(texts, "shell"),
            language,
            member);
    tools.getStyleClass().add("bar-tools");
    tools.setMinWidth(USE_PREF_SIZE);
    var below = new HBox(alerts, silent, tools);
    below.getStyleClass().add("bar-below");
    getChildren().addAll(figures, below);
  }

  ObservableValue<DayGlance> glance() {
    return now.glance();
  }

  /** In the war room all alerts are shown, on as many lines as it takes. */
  void showAllAlerts(boolean all) {
    alerts.showWhole(all);
  }

  void chooseMember() {
    member.requestFocus();
    member.show();
  }

  void show(Snapshot snapshot) {
    now.show(snapshot);
    member.show(snapshot);
    next(undo, snapshot, snapshot.undoable(), "shell.undo", "shell.undo.next", "Ctrl+Z");
    next(redo, snapshot, snapshot.redoable(), "shell.redo", "shell.redo.next", "Ctrl+Shift+Z");
  }

  /** The tooltip shows what the button is about to do. */
  private void next(
      Button button,
      Snapshot snapshot,
      Optional<StepId> next,
      String textKey,
      String nextKey,
      String key) {
    button.setDisable(next.isEmpty());
    var step = next.map(one -> StepText.of(snapshot.timeline(), one));
    Tooltips.bind(
        button,
        texts.bind(
            t ->
                step.map(one -> t.of(nextKey, one)).orElseGet(() -> t.of(textKey))
                    + "  ("
                    + key
                    + ")"));
  }
}
