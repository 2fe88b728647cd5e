package dev.pitwall.ui.plan;

import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.intent.MilestoneIntent.SetMilestone;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.Limits;
import dev.pitwall.domain.model.Milestone;
import dev.pitwall.domain.model.MilestoneTime;
import dev.pitwall.text.Times;
import dev.pitwall.text.TypedText;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.form.FormRow;
import dev.pitwall.ui.kit.form.FormSheet;
import dev.pitwall.ui.kit.form.LimitedField;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** A milestone: its name, its time (fixed, or told from start or end), what to do, the warning. */
final class MilestoneForm {
  /** Longer than any contest day; more is a slip of the finger. */
  private static final int MOST_MINUTES = 24 * 60;

  private final FxTexts texts;
  private final Contest contest;
  private final FormSheet sheet;
  private final FormRow<TextField> name;
  private final RadioButton before;
  private final RadioButton after;
  private final RadioButton safe;
  private final FormRow<TextField> time;
  private final FormRow<TextArea> action;
  private final FormRow<TextField> warning;
  private final Milestone milestone;
  private final MilestoneTime filled;

  /** The time's text as it was filled in: as long as it stands, nobody touched the time. */
  private final String shown;

  MilestoneForm(FxTexts texts, String titleKey, Contest contest, Milestone milestone) {
    this.texts = texts;
    this.contest = contest;
    this.milestone = milestone;
    sheet = new FormSheet(texts, "milestone-form", titleKey, "settings.save");
    name = sheet.text("name", "settings.milestones.name", Limits.NAME_LETTERS);
    name.control().setText(milestone.name());
    before = kind(texts, "before", "settings.milestones.before");
    after = kind(texts, "after", "settings.milestones.after");
    safe = kind(texts, "safe", "settings.milestones.safe");
    var fixed = kind(texts, "fixed", "settings.milestones.fixed");
    var group = new ToggleGroup();
    group.getToggles().addAll(before, after, safe, fixed);
    var kinds = new VBox(before, after, safe, fixed);
    kinds.getStyleClass().add("rule-choice");
    sheet.row("settings.milestones.kind", kinds);
    time = sheet.text("time", "settings.milestones.time", LimitedField.FIGURE_LETTERS);
    time.help(texts, "settings.milestones.time.help");
    time.disableProperty().bind(safe.selectedProperty());
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
      case MilestoneTime.AtLastSafeStart _ -> safe.setSelected(true);
      case MilestoneTime.Fixed at -> {
        fixed.setSelected(true);
        time.control().setText(Times.minute(texts.now(), at.at()));
      }
    }
    shown = time.control().getText();
    action = sheet.area("action", "settings.milestones.action", 3);
    action.control().setText(milestone.action());
    action.help(texts, "settings.milestones.action.help");
    warning = sheet.text("warning", "settings.milestones.warning", LimitedField.FIGURE_LETTERS);
    warning.control().setText(String.valueOf(milestone.warning().toMinutes()));
    warning.help(texts, "settings.milestones.warning.help");
  }

  void onSave(Consumer<SetMilestone> save) {
    sheet.onSave(
        () ->
            readTime()
                .ifPresent(
                    at ->
                        readWarning()
                            .ifPresent(
                                ahead ->
                                    save.accept(
                                        new SetMilestone(
                                            milestone.id(),
                                            name.control().getText(),
                                            at,
                                            action.control().getText(),
                                            ahead)))));
  }

  private static RadioButton kind(FxTexts texts, String name, String key) {
    var kind = Ids.give(new RadioButton(), "milestone-form", name);
    kind.textProperty().bind(texts.text(key));
    return kind;
  }

  private Optional<MilestoneTime> readTime() {
    if (safe.isSelected()) {
      return Optional.of(new MilestoneTime.AtLastSafeStart());
    }
    if (before.isSelected()) {
      return readMinutes(MilestoneTime.BeforeEnd.class, MilestoneTime.BeforeEnd::new);
    }
    return after.isSelected()
        ? readMinutes(MilestoneTime.AfterStart.class, MilestoneTime.AfterStart::new)
        : readFixed();
  }

  private Optional<MilestoneTime> readMinutes(
      Class<? extends MilestoneTime> kind, Function<Duration, MilestoneTime> relative) {
    if (kind.isInstance(filled) && untouched()) {
      return Optional.of(filled);
    }
    return minutes(time, MOST_MINUTES).map(relative);
  }

  private Optional<Duration> readWarning() {
    var now = milestone.warning();
    return warning.control().getText().equals(String.valueOf(now.toMinutes()))
        ? Optional.of(now)
        : minutes(warning, Math.toIntExact(Milestone.LONGEST_WARNING.toMinutes()));
  }

  private Optional<Duration> minutes(FormRow<TextField> row, int most) {
    var typed = TypedText.plain(row.control().getText());
    if (!typed.matches("\\d{1,4}") || Integer.parseInt(typed) > most) {
      row.object(texts.text("settings.milestones.wrong.minutes", most));
      return Optional.empty();
    }
    return Optional.of(Duration.ofMinutes(Integer.parseInt(typed)));
  }

  private Optional<MilestoneTime> readFixed() {
    if (filled instanceof MilestoneTime.Fixed && untouched()) {
      return Optional.of(filled);
    }
    var read = Times.read(time.control().getText());
    if (read.isEmpty()) {
      time.object(texts.text("kit.wrong.time"));
    }
    return read.map(at -> new MilestoneTime.Fixed(within(contest, at)));
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
