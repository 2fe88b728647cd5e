package dev.pitwall.ui.plan;

import dev.pitwall.domain.id.Id.MilestoneId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.LocalizedText;
import dev.pitwall.domain.model.Milestone;
import dev.pitwall.domain.model.MilestoneTime;
import dev.pitwall.domain.rules.MilestoneAlarms;
import dev.pitwall.domain.rules.MilestoneAlarms.Due;
import dev.pitwall.text.AnswerText;
import dev.pitwall.text.Times;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.InSight;
import dev.pitwall.ui.kit.control.KeyedChildren;
import dev.pitwall.ui.kit.form.FormSheet;
import dev.pitwall.ui.kit.style.Icon;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The plan: what is due when, in order, what to do then, and who answered its alarms. */
public final class MilestoneList extends VBox {
  private final FxTexts texts;
  private final Desk desk;
  private final IdSource ids;
  private final Consumer<FormSheet> open;
  private final String scope;
  private final VBox list = new VBox();
  private final KeyedChildren<Due, RowView> rows =
      new KeyedChildren<>(
          list.getChildren(), due -> due.milestone().id(), _ -> new RowView(), RowView::show);
  private Optional<Contest> contest = Optional.empty();
  private ContestDay day = ContestDay.EMPTY;

  /**
   * @param scope of the ids of its nodes
   */
  public MilestoneList(
      FxTexts texts, Desk desk, IdSource ids, String scope, Consumer<FormSheet> open) {
    this.texts = texts;
    this.desk = desk;
    this.ids = ids;
    this.open = open;
    this.scope = scope;
    list.getStyleClass().add("settings-list");
    var help = new Label();
    help.getStyleClass().add("muted");
    help.setWrapText(true);
    help.textProperty().bind(texts.text("settings.milestones.about"));
    getStyleClass().add("settings-list");
    getChildren().addAll(help, list);
  }

  public Button add() {
    return Actions.button(
        texts, scope, "add-milestone", "fth-plus", "settings.milestones.add", this::addOne);
  }

  public void show(ContestDay newest) {
    contest = newest.contest();
    day = newest;
    rows.show(MilestoneAlarms.plan(day));
  }

  /** Focuses a line and brings it into sight. */
  public void reveal(MilestoneId milestone) {
    rows.of(milestone).ifPresent(row -> InSight.focus(row, row.edit));
  }

  private void addOne() {
    contest.ifPresent(
        c -> {
          var hour = new MilestoneTime.BeforeEnd(Duration.ofHours(1));
          var blank =
              new Milestone(
                  ids.milestone(),
                  LocalizedText.of(""),
                  hour,
                  LocalizedText.of(""),
                  Milestone.USUAL_WARNING);
          open.accept(MilestoneForm.add(texts, desk, c, blank));
        });
  }

  private void edit(Milestone milestone) {
    contest.ifPresent(c -> open.accept(MilestoneForm.edit(texts, desk, c, milestone)));
  }

  private final class RowView extends HBox {
    private final Label name = new Label();
    private final Label action = new Label();
    private final Label answered = new Label();
    private final Label when = new Label();
    private final Button edit;
    private Optional<Milestone> milestone = Optional.empty();

    private RowView() {
      getStyleClass().add("settings-row");
      name.setMinWidth(0);
      when.getStyleClass().add("muted");
      when.setMinWidth(USE_PREF_SIZE);
      for (var small : List.of(action, answered)) {
        small.getStyleClass().addAll("muted", "t-small");
        small.setWrapText(true);
        small.setMinWidth(0);
        small.managedProperty().bind(small.visibleProperty());
      }
      edit =
          Actions.icon(
              texts,
              scope,
              "milestone",
              "fth-edit-2",
              "settings.milestones.edit",
              Optional.empty(),
              () -> milestone.ifPresent(MilestoneList.this::edit));
      var words = new VBox(name, action, answered);
      words.setMinWidth(0);
      HBox.setHgrow(words, Priority.ALWAYS);
      getChildren().addAll(new Icon("fth-flag"), words, when, edit);
    }

    private void show(Due due) {
      milestone = Optional.of(due.milestone());
      edit.setId(scope + "-milestone-" + due.milestone().id().value());
      name.textProperty().bind(texts.bind(t -> t.localized(due.milestone().name())));
      action.textProperty().bind(texts.bind(t -> t.localized(due.milestone().action())));
      action.setVisible(!due.milestone().action().isBlank());
      var now = day;
      answered.textProperty().bind(texts.bind(t -> AnswerText.of(t, now, due)));
      answered.setVisible(!answered.getText().isEmpty());
      when.textProperty()
          .bind(
              texts.bind(
                  t ->
                      switch (due.milestone().time()) {
                        case MilestoneTime.Fixed _ -> Times.minute(t, due.at());
                        case MilestoneTime.AfterStart after ->
                            t.of("settings.milestones.after.value", after.after().toMinutes())
                                + "  "
                                + Times.minute(t, due.at());
                        case MilestoneTime.BeforeEnd before ->
                            t.of("settings.milestones.before.value", before.before().toMinutes())
                                + "  "
                                + Times.minute(t, due.at());
                        case MilestoneTime.AtLastSafeStart _ ->
                            t.of("settings.milestones.safe.value")
                                + "  "
                                + Times.minute(t, due.at());
                      }));
    }
  }
}
