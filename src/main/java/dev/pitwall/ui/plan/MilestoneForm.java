package dev.pitwall.ui.plan;

import dev.pitwall.domain.event.Event;
import dev.pitwall.domain.event.Event.FieldsChanged;
import dev.pitwall.domain.event.MilestoneEvent.MilestoneRemoved;
import dev.pitwall.domain.event.MilestoneEvent.MilestoneSet;
import dev.pitwall.domain.id.Id.MilestoneId;
import dev.pitwall.domain.intent.MilestoneIntent.RemoveMilestone;
import dev.pitwall.domain.intent.MilestoneIntent.SetMilestone;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.Limits;
import dev.pitwall.domain.model.LocalizedText;
import dev.pitwall.domain.model.Milestone;
import dev.pitwall.domain.model.Milestone.Field;
import dev.pitwall.domain.model.MilestoneTime;
import dev.pitwall.domain.model.SheetField;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;
import dev.pitwall.text.TypedText;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.form.FieldDraft;
import dev.pitwall.ui.kit.form.FormDraft;
import dev.pitwall.ui.kit.form.FormRow;
import dev.pitwall.ui.kit.form.FormSheet;
import dev.pitwall.ui.kit.form.LimitedField;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** A milestone: its name, its time (fixed, or told from start or end), what to do, the warning. */
final class MilestoneForm {
  /** Longer than any contest day; more is a slip of the finger. */
  private static final int MOST_MINUTES = 24 * 60;

  private enum Kind {
    BEFORE("settings.milestones.before"),
    AFTER("settings.milestones.after"),
    SAFE("settings.milestones.safe"),
    FIXED("settings.milestones.fixed");

    private final String textKey;

    Kind(String textKey) {
      this.textKey = textKey;
    }
  }

  /** The time as it stands in its two fields. */
  private record TypedTime(Kind kind, String text) {}

  private final FxTexts texts;
  private final Desk desk;
  private final Contest contest;
  private final FormSheet sheet;
  private final FormRow<TextField> nameRow;
  private final FormRow<TextField> timeRow;
  private final FormRow<TextField> warningRow;
  private final ToggleGroup kinds = new ToggleGroup();
  private final Map<Kind, RadioButton> buttons = new EnumMap<>(Kind.class);
  private final boolean fresh;
  private final FormDraft<Milestone> draft;
  private final FieldDraft<String> name;
  private final FieldDraft<TypedTime> time;
  private final FieldDraft<String> action;
  private final FieldDraft<String> warning;

  private MilestoneForm(
      FxTexts texts, Desk desk, Contest contest, Milestone milestone, boolean fresh) {
    this.texts = texts;
    this.desk = desk;
    this.contest = contest;
    this.fresh = fresh;
    var title = fresh ? "settings.milestones.add" : "settings.milestones.edit";
    sheet = new FormSheet(texts, "milestone-form", title, "settings.save");
    nameRow = sheet.text("name", "settings.milestones.name", Limits.NAME_LETTERS);
    var choice = new VBox();
    choice.getStyleClass().add("rule-choice");
    for (var kind : Kind.values()) {
      buttons.put(kind, button(kind));
    }
    choice.getChildren().addAll(buttons.values());
    sheet.row("settings.milestones.kind", choice);
    timeRow = sheet.text("time", "settings.milestones.time", LimitedField.FIGURE_LETTERS);
    timeRow.disableProperty().bind(buttons.get(Kind.SAFE).selectedProperty());
    timeRow.help(texts, "settings.milestones.time.help");
    var actionRow = sheet.area("action", "settings.milestones.action", 3);
    actionRow.help(texts, "settings.milestones.action.help");
    warningRow = sheet.text("warning", "settings.milestones.warning", LimitedField.FIGURE_LETTERS);
    warningRow.help(texts, "settings.milestones.warning.help");
    var id = milestone.id();
    draft =
        new FormDraft<>(
            texts,
            "milestone-form",
            milestone,
            day -> Optional.ofNullable(day.milestones().get(id)),
            event -> removes(event, id));
    name =
        draft.text(
            "name",
            nameRow,
            one -> texts.now().localized(one.name()),
            FieldsChanged.of(id, Field.NAME));
    time =
        draft.field(
            "time",
            timeRow,
            one -> shown(one.time()),
            Bindings.createObjectBinding(
                this::typedTime, timeRow.control().textProperty(), kinds.selectedToggleProperty()),
            this::typedTime,
            this::show,
            MilestoneForm::words,
            FieldsChanged.of(id, Field.TIME));
    action =
        draft.text(
            "action",
            actionRow,
            one -> texts.now().localized(one.action()),
            FieldsChanged.of(id, Field.ACTION));
    warning =
        draft.text(
            "warning",
            warningRow,
            one -> String.valueOf(one.warning().toMinutes()),
            FieldsChanged.of(id, Field.WARNING));
    sheet.onSave(this::save);
  }

  /** For one more time in the plan. */
  static FormSheet add(FxTexts texts, Desk desk, Contest contest, Milestone blank) {
    return new MilestoneForm(texts, desk, contest, blank, true).sheet;
  }

  static FormSheet edit(FxTexts texts, Desk desk, Contest contest, Milestone milestone) {
    var form = new MilestoneForm(texts, desk, contest, milestone, false);
    form.sheet.follow(form.draft);
    form.sheet.also(
        Actions.button(
            texts, "milestone-form", "remove", "fth-trash-2", "settings.remove", form::remove));
    return form.sheet;
  }

  private static boolean removes(Event event, MilestoneId id) {
    return event instanceof MilestoneRemoved removed && removed.milestone().equals(id)
        || event instanceof MilestoneSet set && set.milestone().equals(id);
  }

  private RadioButton button(Kind kind) {
    var id = kind.name().toLowerCase(Locale.ROOT);
    var button = Ids.give(new RadioButton(), "milestone-form", id);
    button.textProperty().bind(texts.text(kind.textKey));
    button.setToggleGroup(kinds);
    button.setUserData(kind);
    return button;
  }

  private TypedTime shown(MilestoneTime at) {
    return switch (at) {
      case MilestoneTime.AfterStart relative ->
          new TypedTime(Kind.AFTER, String.valueOf(relative.after().toMinutes()));
      case MilestoneTime.BeforeEnd relative ->
          new TypedTime(Kind.BEFORE, String.valueOf(relative.before().toMinutes()));
      case MilestoneTime.AtLastSafeStart _ -> new TypedTime(Kind.SAFE, "");
      case MilestoneTime.Fixed fixed ->
          new TypedTime(Kind.FIXED, Times.minute(texts.now(), fixed.at()));
    };
  }

  private void show(TypedTime typed) {
    buttons.get(typed.kind()).setSelected(true);
    timeRow.control().setText(typed.text());
  }

  private TypedTime typedTime() {
    var kind = (Kind) kinds.getSelectedToggle().getUserData();
    return new TypedTime(kind, kind == Kind.SAFE ? "" : timeRow.control().getText().strip());
  }

  private static String words(Texts texts, TypedTime typed) {
    return switch (typed.kind()) {
      case BEFORE -> texts.of("settings.milestones.before.value", typed.text());
      case AFTER -> texts.of("settings.milestones.after.value", typed.text());
      case SAFE -> texts.of("settings.milestones.safe.value");
      case FIXED -> typed.text();
    };
  }

  private void save() {
    var now = draft.newest();
    readTime(now.time())
        .ifPresent(
            at ->
                readWarning(now.warning())
                    .ifPresent(
                        ahead ->
                            save(
                                new Milestone(
                                    now.id(),
                                    typed(name, now.name()),
                                    at,
                                    typed(action, now.action()),
                                    ahead))));
  }

  private void save(Milestone wanted) {
    var changed =
        fresh ? Set.<Field>of() : SheetField.differing(Field.class, draft.newest(), wanted);
    if (changed.isEmpty() && !fresh) {
      sheet.close();
      return;
    }
    sheet.submit(
        desk,
        new SetMilestone(
            wanted.id(), wanted.name(), wanted.time(), wanted.action(), wanted.warning(), changed),
        done ->
            desk.report(done, "settings.milestones.saved", texts.now().localized(wanted.name())),
        reason -> sheet.refuse(reason, nameRow));
  }

  /** Words that nobody changed stay in both languages. */
  private static LocalizedText typed(FieldDraft<String> field, LocalizedText standing) {
    return field.touched() ? LocalizedText.of(field.typed()) : standing;
  }

  private Optional<MilestoneTime> readTime(MilestoneTime stands) {
    if (!time.touched()) {
      return Optional.of(stands);
    }
    return switch (time.typed().kind()) {
      case BEFORE -> minutes(timeRow, MOST_MINUTES).map(MilestoneTime.BeforeEnd::new);
      case AFTER -> minutes(timeRow, MOST_MINUTES).map(MilestoneTime.AfterStart::new);
      case SAFE -> Optional.of(new MilestoneTime.AtLastSafeStart());
      case FIXED -> readFixed();
    };
  }

  private Optional<Duration> readWarning(Duration stands) {
    return warning.touched()
        ? minutes(warningRow, Math.toIntExact(Milestone.LONGEST_WARNING.toMinutes()))
        : Optional.of(stands);
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
    var read = Times.read(time.typed().text());
    if (read.isEmpty()) {
      timeRow.object(texts.text("kit.wrong.time"));
    }
    return read.map(at -> new MilestoneTime.Fixed(within(contest, at)));
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

  private void remove() {
    sheet.close();
    var milestone = draft.newest();
    desk.submitAndReport(
        new RemoveMilestone(milestone.id()),
        "settings.removed",
        texts.now().localized(milestone.name()));
  }
}
