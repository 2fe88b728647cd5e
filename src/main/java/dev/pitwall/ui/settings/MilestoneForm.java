package dev.pitwall.ui.settings;

import dev.pitwall.domain.Contest;
import dev.pitwall.domain.Milestone;
import dev.pitwall.domain.MilestoneTime;
import dev.pitwall.domain.Rejection;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.FormRow;
import dev.pitwall.ui.kit.FormSheet;
import dev.pitwall.ui.kit.Ids;
import dev.pitwall.ui.kit.Times;
import dev.pitwall.ui.kit.Typed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** A milestone's name, and its time: so long before the end, or fixed. */
final class MilestoneForm {
  /** Longer than any contest day; more is a slip of the finger. */
  private static final int MOST_MINUTES = 24 * 60;

  private final FxTexts texts;
  private final Contest contest;
  private final FormSheet sheet;
  private final FormRow<TextField> name;
  private final RadioButton before;
  private final RadioButton after;
  private final FormRow<TextField> time;
  private final MilestoneTime filled;

  /** The time's text as it was filled in: as long as it stands, nobody touched the time. */
  private final String shown;

  MilestoneForm(FxTexts texts, String titleKey, Contest contest, Milestone milestone) {
    this.texts = texts;
    this.contest = contest;
    sheet = new FormSheet(texts, "milestone-form", titleKey, "settings.save");
    name = sheet.text("name", "settings.milestones.name");
    name.control().setText(milestone.name());
    before = Ids.give(new RadioButton(), "milestone-form", "before");
    before.textProperty().bind(texts.text("settings.milestones.before"));
    after = Ids.give(new RadioButton(), "milestone-form", "after");
    after.textProperty().bind(texts.text("settings.milestones.after"));
    var fixed = Ids.give(new RadioButton(), "milestone-form", "fixed");
    fixed.textProperty().bind(texts.text("settings.milestones.fixed"));
    var group = new ToggleGroup();
    group.getToggles().addAll(before, after, fixed);
    var kinds = new VBox(before, after, fixed);
    kinds.getStyleClass().add("rule-choice");
    sheet.row("settings.milestones.kind", kinds);
    time = sheet.text("time", "settings.milestones.time");
    time.help(texts, "settings.milestones.time.help");
    filled = milestone.time();
    switch (filled) {
      case MilestoneTime.AfterStart relative -> {
        after.setSelected(true);
        time.control().setText(String.valueOf(relative.after().toMinutes()));
      }
      case MilestoneTime.BeforeEnd relative -> {
        before.setSelected(true);
        time.control().setText(String.valueOf(relative.before().toMinutes()));
      }
      case MilestoneTime.Fixed at -> {
        fixed.setSelected(true);
        time.control().setText(Times.minute(texts.now(), at.at()));
      }
    }
    shown = time.control().getText();
  }

  void onSave(BiConsumer<String, MilestoneTime> save) {
    sheet.onSave(
        () -> {
          if (before.isSelected()) {
            readMinutes(save, MilestoneTime.BeforeEnd.class, MilestoneTime.BeforeEnd::new);
          } else if (after.isSelected()) {
            readMinutes(save, MilestoneTime.AfterStart.class, MilestoneTime.AfterStart::new);
          } else {
            readFixed(save);
          }
        });
  }

  private void readMinutes(
      BiConsumer<String, MilestoneTime> save,
      Class<? extends MilestoneTime> kind,
      Function<Duration, MilestoneTime> relative) {
    if (kind.isInstance(filled) && untouched()) {
      save.accept(name.control().getText(), filled);
      return;
    }
    var typed = Typed.plain(time.control().getText());
    if (!typed.matches("\\d{1,4}") || Integer.parseInt(typed) > MOST_MINUTES) {
      time.object(texts.text("settings.milestones.wrong.minutes", MOST_MINUTES));
      return;
    }
    save.accept(
        name.control().getText(), relative.apply(Duration.ofMinutes(Integer.parseInt(typed))));
  }

  private void readFixed(BiConsumer<String, MilestoneTime> save) {
    if (filled instanceof MilestoneTime.Fixed && untouched()) {
      save.accept(name.control().getText(), filled);
      return;
    }
    var read = Times.read(time.control().getText());
    if (read.isEmpty()) {
      time.object(texts.text("kit.wrong.time"));
      return;
    }
    save.accept(name.control().getText(), new MilestoneTime.Fixed(within(contest, read.get())));
  }

  private boolean untouched() {
    return time.control().getText().equals(shown);
  }

  /**
   * The first time within the contest that the clock shows this; outside of it, on its first day.
   */
  static Instant within(Contest contest, LocalTime time) {
    var first = contest.start().atZone(contest.zone()).toLocalDate();
    var last = contest.end().atZone(contest.zone()).toLocalDate();
    return first
        .datesUntil(last.plusDays(1))
        .map(day -> day.atTime(time).atZone(contest.zone()).toInstant())
        .filter(at -> !at.isBefore(contest.start()) && !at.isAfter(contest.end()))
        .findFirst()
        .orElseGet(() -> first.atTime(time).atZone(contest.zone()).toInstant());
  }

  void refuse(Rejection reason) {
    sheet.refuse(reason, name);
  }

  FormSheet sheet() {
    return sheet;
  }
}
