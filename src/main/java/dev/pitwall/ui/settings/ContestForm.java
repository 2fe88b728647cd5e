package dev.pitwall.ui.settings;

import dev.pitwall.core.Snapshot;
import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.event.ContestEvent.ContestRenamed;
import dev.pitwall.domain.event.ContestEvent.FailLimitChosen;
import dev.pitwall.domain.event.ContestEvent.FinalScoreRuleChosen;
import dev.pitwall.domain.event.ContestEvent.ProfileChosen;
import dev.pitwall.domain.event.ContestEvent.TimesMoved;
import dev.pitwall.domain.event.Event;
import dev.pitwall.domain.intent.ContestIntent.ChooseFailLimit;
import dev.pitwall.domain.intent.ContestIntent.ChooseFinalScoreRule;
import dev.pitwall.domain.intent.ContestIntent.MoveTimes;
import dev.pitwall.domain.intent.ContestIntent.RenameContest;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.Limits;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;
import dev.pitwall.text.TypedText;
import dev.pitwall.text.TypedTimes;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.form.FieldDraft;
import dev.pitwall.ui.kit.form.FormDraft;
import dev.pitwall.ui.kit.form.FormRow;
import dev.pitwall.ui.kit.form.LimitedField;
import dev.pitwall.ui.kit.form.RuleChoice;
import dev.pitwall.ui.kit.form.TimesNote;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Name, times and rule of the contest. */
final class ContestForm extends VBox {
  private static final Duration DELAY = Duration.ofMinutes(10);

  private final FxTexts texts;
  private final Desk desk;
  private final Predicate<String> nameTaken;
  private final FormRow<TextField> name;
  private final FormRow<TextField> date;
  private final FormRow<TextField> start;
  private final FormRow<TextField> end;
  private final TimesNote note;
  private final RuleChoice rule;
  private final FormRow<RuleChoice> ruleRow;
  private final FormRow<TextField> failLimit;
  private Optional<Fields> fields = Optional.empty();

  /** What there is to type in, once there is a contest. */
  private record Fields(
      FormDraft<Contest> draft,
      FieldDraft<String> name,
      FieldDraft<FinalScoreRule> rule,
      FieldDraft<String> failLimit) {}

  ContestForm(FxTexts texts, Desk desk, Predicate<String> nameTaken) {
    this.texts = texts;
    this.desk = desk;
    this.nameTaken = nameTaken;
    getStyleClass().add("settings-form");
    name = row("name", "first.new.name", Limits.NAME_LETTERS);
    date = row("date", "first.new.date", LimitedField.FIGURE_LETTERS);
    start = row("start", "first.new.start", LimitedField.FIGURE_LETTERS);
    end = row("end", "first.new.end", LimitedField.FIGURE_LETTERS);
    rule = new RuleChoice(texts, "settings");
    failLimit =
        row("fail-limit", "settings.failLimit", LimitedField.FIGURE_LETTERS)
            .help(texts, "settings.failLimit.help");
    ruleRow = new FormRow<>(texts, "first.new.rule", rule);
    var rules = new HBox(ruleRow, failLimit);
    rules.getStyleClass().add("settings-when");
    HBox.setHgrow(failLimit, Priority.ALWAYS);
    failLimit.setMinWidth(0);
    var when = new HBox(date, start, end);
    when.getStyleClass().add("settings-when");
    List.of(date, start, end).forEach(one -> HBox.setHgrow(one, Priority.ALWAYS));
    var save =
        Actions.button(
            texts, "settings", "save-contest", "fth-check", "settings.contest.save", this::save);
    var foot =
        new HBox(save, laterButton("start", true, "Ctrl+B"), laterButton("end", false, "Ctrl+E"));
    foot.getStyleClass().add("settings-when");
    note = Ids.give(new TimesNote(texts, this::read), "settings", "times-note");
    note.follow(date.control(), start.control(), end.control());
    getChildren().addAll(name, new VBox(when, note), rules, foot);
  }

  private Button laterButton(String id, boolean ofStart, String key) {
    var words = ofStart ? "settings.later.start" : "settings.later.end";
    var button =
        Actions.button(texts, "settings", "later-" + id, "fth-clock", words, () -> later(ofStart));
    Actions.explain(button, texts, words, Optional.of(key));
    return button;
  }

  /** The usual delay, one step: milestones relative to it move along. */
  void later(boolean ofStart) {
    fields.ifPresent(
        all -> {
          var contest = all.draft().newest();
          var start = ofStart ? contest.start().plus(DELAY) : contest.start();
          var end = ofStart ? contest.end() : contest.end().plus(DELAY);
          desk.submitAndReport(
              new MoveTimes(start, end),
              "settings.moved",
              Times.minute(texts.now(), start),
              Times.minute(texts.now(), end));
        });
  }

  private FormRow<TextField> row(String id, String key, int most) {
    TextField field = Ids.give(new LimitedField(most), "settings", id);
    field.setOnAction(_ -> save());
    return new FormRow<>(texts, key, field);
  }

  void show(Snapshot snapshot) {
    if (fields.isEmpty()) {
      fields = snapshot.day().contest().map(this::fields);
      note.renew();
    }
    fields.ifPresent(all -> all.draft().show(snapshot));
  }

  private Fields fields(Contest contest) {
    var draft = new FormDraft<>(texts, "settings", contest, ContestDay::contest, _ -> false);
    draft.keys().listenOn(this);
    Predicate<Event> moves = TimesMoved.class::isInstance;
    // What is typed in these three is read as one, see read().
    draft.text("date", date, c -> TypedTimes.of(c).date(), moves);
    draft.text("start", start, c -> TypedTimes.of(c).start(), moves);
    draft.text("end", end, c -> TypedTimes.of(c).end(), moves);
    return new Fields(
        draft,
        draft.text("name", name, Contest::name, ContestRenamed.class::isInstance),
        draft.field(
            "rule",
            ruleRow,
            Contest::finalScoreRule,
            rule.chosen(),
            rule.chosen()::get,
            rule.chosen()::set,
            Texts::of,
            FinalScoreRuleChosen.class::isInstance),
        draft.text(
            "fail-limit",
            failLimit,
            c -> String.valueOf(c.failLimit()),
            event -> event instanceof FailLimitChosen || event instanceof ProfileChosen));
  }

  private TypedTimes.Reading read() {
    var typed =
        new TypedTimes(
            date.control().getText(), start.control().getText(), end.control().getText());
    return fields
        .map(all -> typed.read(all.draft().newest()))
        .orElseGet(() -> typed.read(texts.now().zone()));
  }

  private void save() {
    List.of(name, date, start, end, failLimit).forEach(FormRow::accept);
    fields.ifPresent(
        all -> {
          switch (read()) {
            case TypedTimes.Reading.Wrong wrong ->
                row(wrong.field()).object(texts.text(wrong.key()));
            case TypedTimes.Reading.Read read -> submit(all, read);
          }
        });
  }

  private void submit(Fields all, TypedTimes.Reading.Read read) {
    var changes = new ArrayList<Intent>();
    if (all.name().touched()) {
      var newName = all.name().typed();
      // The day does not know of other days; two of one name could not be distinguished.
      if (nameTaken.test(newName)) {
        refuse(new Rejection.NameTaken(Rejection.Thing.CONTEST, newName));
        return;
      }
      changes.add(new RenameContest(newName));
    }
    var contest = all.draft().newest();
    if (!read.start().equals(contest.start()) || !read.end().equals(contest.end())) {
      changes.add(new MoveTimes(read.start(), read.end()));
    }
    if (all.rule().touched()) {
      changes.add(new ChooseFinalScoreRule(all.rule().typed()));
    }
    if (all.failLimit().touched()) {
      var limit = TypedText.plain(all.failLimit().typed());
      if (!limit.matches("\\d{1,3}")) {
        refuse(new Rejection.FailLimitOutOfRange(Contest.MOST_FAILS));
        return;
      }
      changes.add(new ChooseFailLimit(Integer.parseInt(limit)));
    }
    desk.submit(
        new Intent.Several(changes),
        done -> desk.report(done, "settings.contest.saved"),
        this::refuse);
  }

  private void refuse(Rejection reason) {
    switch (reason) {
      case Rejection.NameMissing _, Rejection.NameTaken _, Rejection.TooLong _ ->
          name.object(texts.bind(t -> t.of(reason)));
      case Rejection.EndNotAfterStart _, Rejection.TooLongAContest _ ->
          end.object(texts.bind(t -> t.of(reason)));
      case Rejection.FailLimitOutOfRange _ -> failLimit.object(texts.bind(t -> t.of(reason)));
      case Rejection _ -> desk.refuse(reason);
    }
  }

  private FormRow<TextField> row(TypedTimes.Field field) {
    return switch (field) {
      case DATE -> date;
      case START -> start;
      case END -> end;
    };
  }
}
