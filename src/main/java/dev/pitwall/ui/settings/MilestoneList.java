package dev.pitwall.ui.settings;

import dev.pitwall.core.Snapshot;
import dev.pitwall.domain.Contest;
import dev.pitwall.domain.IdSource;
import dev.pitwall.domain.Milestone;
import dev.pitwall.domain.MilestoneIntent.RemoveMilestone;
import dev.pitwall.domain.MilestoneIntent.SetMilestone;
import dev.pitwall.domain.MilestoneTime;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.Actions;
import dev.pitwall.ui.kit.DayGlance;
import dev.pitwall.ui.kit.DayGlance.Due;
import dev.pitwall.ui.kit.FormSheet;
import dev.pitwall.ui.kit.Icon;
import dev.pitwall.ui.kit.KeyedChildren;
import dev.pitwall.ui.kit.ScreenBar;
import dev.pitwall.ui.kit.Times;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The plan: what is due when, in the order in which it is due. */
final class MilestoneList extends VBox {
  private final FxTexts texts;
  private final Desk desk;
  private final IdSource ids;
  private final Consumer<FormSheet> open;
  private final VBox list = new VBox();
  private final KeyedChildren<Due, RowView> rows =
      new KeyedChildren<>(
          list.getChildren(), due -> due.milestone().id(), _ -> new RowView(), RowView::show);
  private Optional<Contest> contest = Optional.empty();

  MilestoneList(FxTexts texts, Desk desk, IdSource ids, Consumer<FormSheet> open) {
    this.texts = texts;
    this.desk = desk;
    this.ids = ids;
    this.open = open;
    list.getStyleClass().add("settings-list");
    var help = new Label();
    help.getStyleClass().add("muted");
    help.setWrapText(true);
    help.textProperty().bind(texts.text("settings.milestones.about"));
    getStyleClass().add("settings-list");
    getChildren().addAll(help, list);
  }

  Button add() {
    return Actions.button(
        texts, "settings", "add-milestone", "fth-plus", "settings.milestones.add", this::addOne);
  }

  void show(Snapshot snapshot) {
    contest = snapshot.day().contest();
    rows.show(DayGlance.of(snapshot.day()).plan());
  }

  private void addOne() {
    contest.ifPresent(
        c -> {
          var hour = new MilestoneTime.BeforeEnd(Duration.ofHours(1));
          var milestone = new Milestone(ids.milestone(), "", hour, "", Milestone.USUAL_WARNING);
          open.accept(form("settings.milestones.add", c, milestone).sheet());
        });
  }

  private void edit(Milestone milestone) {
    contest.ifPresent(
        c -> {
          var form = form("settings.milestones.edit", c, milestone);
          form.sheet()
              .also(
                  Actions.button(
                      texts,
                      "milestone-form",
                      "remove",
                      "fth-trash-2",
                      "settings.remove",
                      () -> {
                        form.sheet().close();
                        desk.submitAndSay(
                            new RemoveMilestone(milestone.id()),
                            "settings.removed",
                            milestone.name());
                      }));
          open.accept(form.sheet());
        });
  }

  private MilestoneForm form(String titleKey, Contest inContest, Milestone milestone) {
    var form = new MilestoneForm(texts, titleKey, inContest, milestone);
    form.onSave(
        (name, time) ->
            desk.submit(
                new SetMilestone(
                    milestone.id(), name, time, milestone.action(), milestone.warning()),
                _ -> form.sheet().close(),
                form::refuse));
    return form;
  }

  private final class RowView extends HBox {
    private final Label name = new Label();
    private final Label when = new Label();
    private final Button edit;
    private Optional<Milestone> milestone = Optional.empty();

    private RowView() {
      getStyleClass().add("settings-row");
      name.setMinWidth(0);
      when.getStyleClass().add("muted");
      when.setMinWidth(USE_PREF_SIZE);
      edit =
          Actions.icon(
              texts,
              "settings",
              "milestone",
              "fth-edit-2",
              "settings.milestones.edit",
              Optional.empty(),
              () -> milestone.ifPresent(MilestoneList.this::edit));
      getChildren().addAll(new Icon("fth-flag"), name, ScreenBar.stretch(), when, edit);
    }

    private void show(Due due) {
      milestone = Optional.of(due.milestone());
      edit.setId("settings-milestone-" + due.milestone().id().value());
      name.setText(due.milestone().name());
      when.textProperty()
          .bind(
              texts.bind(
                  t ->
                      switch (due.milestone().time()) {
                        case MilestoneTime.Fixed _ -> Times.minute(t, due.at());
                        case MilestoneTime.AfterStart after ->
                            t.of("settings.milestones.after.told", after.after().toMinutes())
                                + "  "
                                + Times.minute(t, due.at());
                        case MilestoneTime.BeforeEnd before ->
                            t.of("settings.milestones.before.told", before.before().toMinutes())
                                + "  "
                                + Times.minute(t, due.at());
                      }));
    }
  }
}
