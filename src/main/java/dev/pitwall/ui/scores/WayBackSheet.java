package dev.pitwall.ui.scores;

import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.PlanIntent.DrawPlan;
import dev.pitwall.domain.intent.RoleIntent.ArrangeRoles;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Task;
import dev.pitwall.domain.rules.WayBack;
import dev.pitwall.text.AdviceText;
import dev.pitwall.text.ChangeText;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.GoTo;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.form.FormSheet;
import dev.pitwall.ui.kit.form.LimitedField;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/**
 * The way back to the state of a run: the roles of then, to be applied in one step or looked at as
 * a plan, the revision to check out, and what was changed since, newest first, with the lines that
 * undo it. As of when the sheet was opened.
 */
final class WayBackSheet {
  private static final String SCOPE = "way-back";

  private final Texts t;
  private final Desk desk;
  private final IdSource ids;
  private final ContestDay day;
  private final WayBack way;
  private final FormSheet sheet;

  WayBackSheet(FxTexts texts, Desk desk, IdSource ids, ContestDay day, WayBack way) {
    this.t = texts.now();
    this.desk = desk;
    this.ids = ids;
    this.day = day;
    this.way = way;
    sheet = new FormSheet(texts, SCOPE, "scores.back.title", "scores.back.apply");
    var revision = Ids.give(new LimitedField(LimitedField.LINE_LETTERS), SCOPE, "revision");
    revision.setText(revision());
    revision.getStyleClass().add("mono");
    revision.setEditable(false);
    sheet.row("scores.back.revision", revision);
    sheet.row("scores.back.roles", roles());
    sheet.row("scores.back.since", since());
    var plan =
        Actions.button(texts, SCOPE, "plan", "fth-map", "scores.back.plan", this::lookAtPlan);
    plan.setDisable(way.changes().isEmpty());
    sheet.also(plan);
    sheet.onSave(this::apply);
  }

  FormSheet sheet() {
    return sheet;
  }

  /** When and what it scored: {@code 08:40 PASS 12,345 3fa2c1}. */
  private String state() {
    return Times.minute(t, way.run().at()) + " PASS " + AdviceText.state(way.run());
  }

  private String revision() {
    var revision = way.run().facts().setup().revision();
    return revision.isBlank() ? t.of("scores.back.noRevision") : revision;
  }

  private Node roles() {
    var changes = new FlowPane();
    changes.getStyleClass().add("way-back-changes");
    for (var change : ChangeText.of(day, way.changes())) {
      var tag = new Label(change);
      tag.getStyleClass().addAll("tag", "plan-change");
      changes.getChildren().add(tag);
    }
    if (changes.getChildren().isEmpty()) {
      changes.getChildren().add(new Label(t.of("scores.back.sameRoles")));
    }
    return new VBox(words(state(), "strong"), changes);
  }

  private Node since() {
    var lines = new VBox();
    lines.getStyleClass().add("way-back-since");
    for (var task : way.tasks()) {
      lines
          .getChildren()
          .addAll(
              words(task.sheet().title() + " (" + t.of(task.column()) + ")", "strong"), undo(task));
    }
    for (var note : way.notes()) {
      lines
          .getChildren()
          .add(
              words(
                  Times.minute(t, note.change().at())
                      + " "
                      + note.server().name()
                      + ": "
                      + note.change().what(),
                  "way-back-note"));
    }
    if (lines.getChildren().isEmpty()) {
      lines.getChildren().add(words(t.of("scores.back.nothingSince"), "muted"));
    }
    return lines;
  }

  private Node undo(Task task) {
    var undo = task.sheet().undo();
    return undo.isBlank() ? words(t.of("scores.back.noUndo"), "muted") : words(undo, "mono");
  }

  private static Label words(String words, String styleClass) {
    var label = new Label(words);
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    return label;
  }

  private void apply() {
    if (way.changes().isEmpty()) {
      sheet.close();
      return;
    }
    sheet.submit(
        desk,
        new ArrangeRoles(Optional.empty(), way.map(), ""),
        done -> desk.report(done, "scores.back.said", Times.minute(t, way.run().at())),
        sheet::refuse);
  }

  private void lookAtPlan() {
    var id = ids.plan();
    var from = sheet.getParent();
    sheet.submit(
        desk,
        new DrawPlan(id, t.of("scores.back.plan.name", Times.minute(t, way.run().at())), way.map()),
        _ -> from.fireEvent(new GoTo("servers", id)),
        sheet::refuse);
  }
}
