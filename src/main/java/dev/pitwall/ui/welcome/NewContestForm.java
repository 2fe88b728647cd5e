package dev.pitwall.ui.welcome;

import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.decide.Rejection.Thing;
import dev.pitwall.domain.intent.ContestIntent.CreateContest;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.Limits;
import dev.pitwall.domain.model.Profile;
import dev.pitwall.profiles.ProfileCatalog;
import dev.pitwall.profiles.ProfileInTitle;
import dev.pitwall.profiles.ProfileMerge;
import dev.pitwall.profiles.ProfileSheet;
import dev.pitwall.text.Times;
import dev.pitwall.text.TypedTimes;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.form.FormRow;
import dev.pitwall.ui.kit.form.LimitedField;
import dev.pitwall.ui.kit.form.RuleChoice;
import dev.pitwall.ui.kit.form.TimesNote;
import dev.pitwall.ui.plan.ProfileChoice;
import dev.pitwall.ui.plan.ProfileOffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Two names, and what has a good default: profile, date, times and rule. A profile fills in what it
 * knows, and brings its plan and lists.
 */
final class NewContestForm extends VBox {
  private final FxTexts texts;
  private final Create create;
  private final List<ProfileSheet> sheets;
  private final FormRow<TextField> name;
  private final FormRow<TextField> date;
  private final FormRow<TextField> start;
  private final FormRow<TextField> end;
  private final FormRow<TextField> member;
  private final VBox fields;
  private final RuleChoice rule;
  private final ProfileChoice profile;
  private final ProfileOffer offer;
  private final StartAndEnd times;

  /** What the form put in itself: anything else the person chose. */
  private FinalScoreRule putRule = FinalScoreRule.LAST_RUN;

  /** Makes the contest, with its first member and what is agreed from the start. */
  interface Create {
    void create(CreateContest contest, String member, List<Intent> agreed);
  }

  NewContestForm(FxTexts texts, Instant now, ProfileCatalog.Found profiles, Create create) {
    this.texts = texts;
    this.create = create;
    sheets = profiles.sheets();
    getStyleClass().add("new-contest");
    name = row("name", "first.new.name", "", Limits.NAME_LETTERS);
    date =
        row(
            "date",
            "first.new.date",
            Times.day(texts.now().zone(), now),
            LimitedField.FIGURE_LETTERS);
    start = row("start", "first.new.start", "", LimitedField.FIGURE_LETTERS);
    end = row("end", "first.new.end", "", LimitedField.FIGURE_LETTERS);
    times = new StartAndEnd(start.control(), end.control());
    rule = new RuleChoice(texts, "first");
    var rules = new FormRow<>(texts, "first.new.rule", rule);
    profile = new ProfileChoice(texts, "first", new SimpleObjectProperty<>(profiles));
    profile.onEnter(this::submit);
    profile.choose(Profile.FREE.id());
    profile.value().addListener((_, _, sheet) -> fill(sheet));
    var kind = new FormRow<>(texts, "profile.title", profile);
    offer = new ProfileOffer(texts, "first", sheet -> profile.choose(sheet.id()));
    name.control().textProperty().addListener((_, _, _) -> offer());
    profile.value().addListener((_, _, _) -> offer());
    member = row("member", "first.new.member", "", Limits.NAME_LETTERS);
    var when = new HBox(date, start, end);
    when.getStyleClass().add("new-contest-when");
    List.of(date, start, end).forEach(one -> HBox.setHgrow(one, Priority.ALWAYS));
    var note = Ids.give(new TimesNote(texts, this::read), "first", "times-note");
    note.follow(date.control(), start.control(), end.control());
    var make = Actions.main(texts, "first", "create", "fth-flag", "first.new.create", this::submit);
    var wrong = new StackPane(date.apart(), start.apart(), end.apart());
    wrong.getStyleClass().add("new-contest-wrong");
    var named = new VBox(name, offer);
    named.getStyleClass().add("new-contest-named");
    fields = new VBox(named, member, kind, new VBox(when, note, wrong), rules);
    fields.getStyleClass().add("new-contest-fields");
    var scroll = new ScrollPane(fields);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    // In sight however low the window is.
    getChildren().addAll(scroll, make);
  }

  /** Something else that decides about the day, below its name. */
  void belowName(Node also) {
    fields.getChildren().add(1, also);
  }

  private FormRow<TextField> row(String id, String key, String value, int most) {
    TextField field = Ids.give(new LimitedField(most), "first", id);
    field.setText(value);
    field.setOnAction(_ -> submit());
    return new FormRow<>(texts, key, field);
  }

  private TypedTimes.Reading read() {
    return new TypedTimes(
            date.control().getText(), start.control().getText(), end.control().getText())
        .read(texts.now().zone());
  }

  private void submit() {
    List.of(name, date, start, end, member).forEach(FormRow::accept);
    var zone = texts.now().zone();
    switch (read()) {
      case TypedTimes.Reading.Wrong wrong -> row(wrong.field()).object(texts.text(wrong.key()));
      case TypedTimes.Reading.Read read ->
          create.create(
              new CreateContest(
                  name.control().getText(), zone, read.start(), read.end(), rule.chosen().get()),
              member.control().getText(),
              agreed());
    }
  }

  /** What the profile knows of the day goes into the fields, to be typed over. */
  private void fill(ProfileSheet sheet) {
    times.usually(sheet.start(), sheet.end());
    var known = sheet.finalScore().orElse(FinalScoreRule.LAST_RUN);
    if (rule.chosen().get() == putRule) {
      rule.chosen().set(known);
      putRule = known;
    }
  }

  /** A profile that was chosen by hand is meant, whatever the title says. */
  private void offer() {
    boolean free = profile.chosen().map(ProfileSheet::id).equals(Optional.of(Profile.FREE.id()));
    offer.show(free ? ProfileInTitle.find(sheets, name.control().getText()) : Optional.empty());
  }

  /** Takes the profile that is offered; false when none is. */
  boolean takeOffer() {
    return offer.take();
  }

  /** What stands in the form. */
  record Typed(
      String name,
      Optional<String> profile,
      String date,
      String start,
      String end,
      FinalScoreRule rule,
      String member) {}

  Typed typed() {
    return new Typed(
        name.control().getText(),
        profile.chosen().map(ProfileSheet::id),
        date.control().getText(),
        start.control().getText(),
        end.control().getText(),
        rule.chosen().get(),
        member.control().getText());
  }

  /** Goes on with what stood in an earlier form. */
  void type(Typed earlier) {
    earlier.profile().ifPresent(profile::choose);
    name.control().setText(earlier.name());
    date.control().setText(earlier.date());
    start.control().setText(earlier.start());
    end.control().setText(earlier.end());
    rule.chosen().set(earlier.rule());
    member.control().setText(earlier.member());
  }

  private List<Intent> agreed() {
    return profile
        .chosen()
        .map(
            sheet ->
                ProfileMerge.missing(ContestDay.EMPTY, sheet, texts.now().language()).intents())
        .orElse(List.of());
  }

  private FormRow<TextField> row(TypedTimes.Field field) {
    return switch (field) {
      case DATE -> date;
      case START -> start;
      case END -> end;
    };
  }

  /** Says a refusal at the field it is about. */
  void refuse(Rejection reason) {
    var row =
        switch (reason) {
          case Rejection.NameMissing(Thing thing) when thing == Thing.MEMBER -> member;
          case Rejection.TooLong(Thing thing, int _) when thing == Thing.MEMBER -> member;
          case Rejection.EndNotAfterStart _ -> end;
          case Rejection.TooLongAContest _ -> end;
          case Rejection _ -> name;
        };
    row.object(texts.bind(t -> t.of(reason)));
  }

  void focusName() {
    name.control().requestFocus();
  }
}
