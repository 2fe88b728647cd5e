package dev.pitwall.ui.settings;

import dev.pitwall.core.Settings;
import dev.pitwall.core.Snapshot;
import dev.pitwall.domain.id.Id.FormatId;
import dev.pitwall.domain.intent.FormatIntent.DefineFormat;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.output.DayFormats;
import dev.pitwall.profiles.FormatCatalog;
import dev.pitwall.results.Formats;
import dev.pitwall.text.JsonProblemText;
import dev.pitwall.text.Meaning;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxFutures;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.KeyedChildren;
import dev.pitwall.ui.kit.control.ScreenBar;
import dev.pitwall.ui.kit.control.Tag;
import dev.pitwall.ui.kit.form.FormRow;
import dev.pitwall.ui.kit.form.FormSheet;
import dev.pitwall.ui.kit.style.Icon;
import dev.pitwall.ui.output.Outputs;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** By which format the day's outputs are read, and the team's own formats. */
final class FormatsPane extends VBox {
  private final FxTexts texts;
  private final Desk desk;
  private final Outputs outputs;
  private final FormatDrafts drafts;
  private final Consumer<FormSheet> open;
  private final FormatChoice choice;
  private final VBox list = new VBox();
  private final VBox troubles = new VBox();
  private final KeyedChildren<Row, RowView> rows =
      new KeyedChildren<>(list.getChildren(), Row::id, RowView::new, RowView::show);
  private Optional<FormatCatalog.Found> shelf = Optional.empty();
  private Optional<DayFormats> shown = Optional.empty();
  private ContestDay day = ContestDay.EMPTY;

  /**
   * @param used whether the day reads by it alone
   */
  private record Row(DayFormats.Own own, boolean used) {
    FormatId id() {
      return own.id();
    }
  }

  FormatsPane(
      FxTexts texts, Desk desk, Outputs outputs, Settings settings, Consumer<FormSheet> open) {
    this.texts = texts;
    this.desk = desk;
    this.outputs = outputs;
    this.open = open;
    drafts = new FormatDrafts(settings);
    choice = new FormatChoice(texts, this::choose);
    getStyleClass().add("settings-form");
    list.getStyleClass().add("settings-list");
    troubles.getStyleClass().add("settings-list");
    for (var box : List.of(list, troubles)) {
      box.visibleProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(box.getChildren()));
      box.managedProperty().bind(box.visibleProperty());
    }
    getChildren().addAll(new FormRow<>(texts, "settings.formats.by", choice), list, troubles);
    FxFutures.on(outputs.reader().shelf(), this::show);
  }

  Button add() {
    return Actions.button(
        texts, "settings", "add-format", "fth-plus", "settings.formats.new", this::addOne);
  }

  private void show(FormatCatalog.Found found) {
    shelf = Optional.of(found);
    for (var trouble : found.troubles()) {
      var words = new Label();
      words.getStyleClass().add("objection");
      words.setGraphic(new Icon("fth-alert-triangle"));
      words.setWrapText(true);
      words.setMinHeight(USE_PREF_SIZE);
      words
          .textProperty()
          .bind(texts.bind(t -> JsonProblemText.sentence(t, trouble.file(), trouble.problem())));
      troubles.getChildren().add(words);
    }
    refresh();
  }

  void show(Snapshot snapshot) {
    day = snapshot.day();
    refresh();
  }

  private void refresh() {
    var next = shelf.map(found -> DayFormats.of(found, day));
    var profile = day.contest().flatMap(contest -> contest.profile().resultFormat());
    if (next.isPresent()) {
      boolean same = next.equals(shown);
      choice.profile(profile);
      if (!same) {
        shown = next;
        choice.show(next.get());
        rows.show(
            next.get().own().stream()
                .map(own -> new Row(own, next.get().readBy().equals(Optional.of(own.id().value()))))
                .toList());
      }
    }
  }

  private void choose(Optional<String> id, String name) {
    var ofLaptop =
        id.filter(one -> day.formats().keySet().stream().noneMatch(f -> f.value().equals(one)))
            .flatMap(one -> shelf.flatMap(found -> text(found, one)));
    if (!day.contest().flatMap(Contest::resultFormat).equals(id)) {
      desk.submitAndReport(FormatSteps.choose(id, ofLaptop), "settings.formats.chosen", name);
    }
  }

  private static Optional<String> text(FormatCatalog.Found found, String id) {
    return found.own().entrySet().stream()
        .filter(one -> one.getKey().value().equals(id))
        .map(java.util.Map.Entry::getValue)
        .findFirst();
  }

  private void addOne() {
    var language = texts.now().language().name().toLowerCase(Locale.ROOT);
    FxFutures.on(
        outputs
            .reader()
            .beside(
                () ->
                    drafts.read(Optional.empty()).orElseGet(() -> Formats.startingText(language))),
        begun -> open(Optional.empty(), begun));
  }

  private void edit(DayFormats.Own own) {
    FxFutures.on(
        outputs.reader().beside(() -> drafts.read(Optional.of(own.id())).orElse(own.text())),
        begun -> open(Optional.of(own), begun));
  }

  private void open(Optional<DayFormats.Own> own, String begun) {
    var start =
        own.isPresent()
            ? Optional.<FormatStart>empty()
            : shown.map(known -> new FormatStart(texts, outputs.reader(), known));
    open.accept(
        new FormatSheet(texts, desk, outputs, drafts, () -> day, own, begun, start).sheet());
  }

  private final class RowView extends HBox {
    private final Label name = new Label();
    private final Label id = new Label();
    private final Tag used = new Tag(Meaning.CONFIRMS, texts.text("settings.formats.used"));
    private final Tag here = new Tag(Meaning.PLAIN, texts.text("settings.formats.here"));
    private final Tag broken = new Tag(Meaning.WARNS, texts.text("settings.formats.broken"));
    private final Button bring;
    private Row row;

    RowView(Row first) {
      row = first;
      getStyleClass().add("settings-row");
      name.getStyleClass().add("strong");
      name.setMinWidth(0);
      id.getStyleClass().addAll("mono", "muted");
      bring =
          Actions.button(
              texts,
              "settings-bring-format",
              first.id().value(),
              "fth-share-2",
              "settings.formats.bring",
              this::bring);
      bring.getStyleClass().add("quiet");
      var edit =
          Actions.icon(
              texts,
              "settings-format",
              first.id().value(),
              "fth-edit-2",
              "settings.formats.edit",
              Optional.empty(),
              () -> edit(row.own()));
      getChildren().addAll(name, id, ScreenBar.stretch(), used, here, broken, bring, edit);
      Stream.of(used, here, broken, bring)
          .forEach(
              one -> {
                one.setMinWidth(USE_PREF_SIZE);
                one.managedProperty().bind(one.visibleProperty());
              });
    }

    private void show(Row next) {
      row = next;
      name.setText(row.own().name());
      id.setText(row.id().value());
      used.setVisible(row.used());
      here.setVisible(!row.own().onDay());
      bring.setVisible(!row.own().onDay());
      broken.setVisible(!row.own().problems().isEmpty());
    }

    private void bring() {
      desk.submitAndReport(
          new DefineFormat(row.id(), row.own().text()), "settings.formats.saved", row.own().name());
    }
  }
}
