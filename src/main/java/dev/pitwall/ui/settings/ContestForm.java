package dev.pitwall.ui.settings;

import dev.pitwall.core.Snapshot;
import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.intent.ContestIntent.ChooseFailLimit;
import dev.pitwall.domain.intent.ContestIntent.ChooseFinalScoreRule;
import dev.pitwall.domain.intent.ContestIntent.MoveTimes;
import dev.pitwall.domain.intent.ContestIntent.RenameContest;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.Limits;
import dev.pitwall.text.Times;
import dev.pitwall.text.TypedText;
import dev.pitwall.text.TypedTimes;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Ids;
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

/** Name, times and rule of the contest. What is half typed here stays when a teammate saves. */
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
  private final FormRow<TextField> failLimit;
  private Optional<Contest> shown = Optional.empty();

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
    var rules = new HBox(new FormRow<>(texts, "first.new.rule", rule), failLimit);
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

  /** The usual delay, one step: what is told from there moves along. */
  void later(boolean ofStart) {
    shown.ifPresent(
        contest -> {
          var start = ofStart ? contest.start().plus(DELAY) : contest.start();
          var end = ofStart ? contest.end() : contest.end().plus(DELAY);
          desk.submitAndSay(
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
    var next = snapshot.day().contest();
    if (next.isEmpty() || next.equals(shown)) {
      return;
    }
    var old = shown;
    shown = next;
    update(name, old.map(Contest::name), next.get().name());
    var before = old.map(TypedTimes::of);
    var now = TypedTimes.of(next.get());
    update(date, before.map(TypedTimes::date), now.date());
    update(start, before.map(TypedTimes::start), now.start());
    update(end, before.map(TypedTimes::end), now.end());
    note.renew();
    update(failLimit, old.map(ContestForm::limit), limit(next.get()));
    if (old.isEmpty() || rule.chosen().get() == old.get().finalScoreRule()) {
      rule.chosen().set(next.get().finalScoreRule());
    }
  }

  private static String limit(Contest contest) {
    return String.valueOf(contest.failLimit());
  }

  /** Only what the person has not touched since it was shown. */
  private static void update(FormRow<TextField> row, Optional<String> old, String now) {
    var field = row.control();
    if (old.isEmpty() || field.getText().equals(old.get())) {
      field.setText(now);
    }
  }

  private TypedTimes.Reading read() {
    var typed =
        new TypedTimes(
            date.control().getText(), start.control().getText(), end.control().getText());
    return shown.map(typed::read).orElseGet(() -> typed.read(texts.now().zone()));
  }

  private void save() {
    List.of(name, date, start, end, failLimit).forEach(FormRow::accept);
    if (shown.isEmpty()) {
      return;
    }
    switch (read()) {
      case TypedTimes.Reading.Wrong wrong -> row(wrong.field()).object(texts.text(wrong.key()));
      case TypedTimes.Reading.Read read -> submit(shown.get(), read);
    }
  }

  private void submit(Contest contest, TypedTimes.Reading.Read read) {
    var changes = new ArrayList<Intent>();
    var newName = name.control().getText().strip();
    if (!newName.equals(contest.name())) {
      // The day does not know of other days; two of one name could not be told apart.
      if (nameTaken.test(newName)) {
        refuse(new Rejection.NameTaken(Rejection.Thing.CONTEST, newName));
        return;
      }
      changes.add(new RenameContest(newName));
    }
    if (!read.start().equals(contest.start()) || !read.end().equals(contest.end())) {
      changes.add(new MoveTimes(read.start(), read.end()));
    }
    if (rule.chosen().get() != contest.finalScoreRule()) {
      changes.add(new ChooseFinalScoreRule(rule.chosen().get()));
    }
    var limit = TypedText.plain(failLimit.control().getText());
    if (!limit.matches("\\d{1,3}")) {
      refuse(new Rejection.FailLimitOutOfRange(Contest.MOST_FAILS));
      return;
    }
    if (Integer.parseInt(limit) != contest.failLimit()) {
      changes.add(new ChooseFailLimit(Integer.parseInt(limit)));
    }
    desk.submit(
        new Intent.Several(changes),
        done -> desk.say(done, "settings.contest.saved"),
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
