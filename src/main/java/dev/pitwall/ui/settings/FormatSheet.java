package dev.pitwall.ui.settings;

import dev.pitwall.domain.id.Id.FormatId;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Limits;
import dev.pitwall.manual.Topic;
import dev.pitwall.output.DayFormats;
import dev.pitwall.results.Trial;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxFutures;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.OpenManual;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.form.FormRow;
import dev.pitwall.ui.kit.form.FormSheet;
import dev.pitwall.ui.kit.form.LimitedArea;
import dev.pitwall.ui.output.OutputArea;
import dev.pitwall.ui.output.Outputs;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * A format of the team's own beside an output, and what it reads of it, as one types. One with
 * slips in it is not kept; its text is, on this laptop.
 */
final class FormatSheet {
  private static final String SCOPE = "format-form";

  /** Shorter than it takes to look from one side to the other, longer than between two keys. */
  private static final Duration REST = Duration.millis(200);

  private final FxTexts texts;
  private final Desk desk;
  private final Outputs outputs;
  private final FormatDrafts drafts;
  private final Supplier<ContestDay> day;
  private final Optional<DayFormats.Own> own;
  private final FormSheet sheet;
  private final FormRow<TextArea> text;
  private final FormRow<OutputArea> output;
  private final CheckBox use;
  private final FormatPreview preview;
  private final PauseTransition rest = new PauseTransition(REST);

  /** Of the text as it stands; empty while it is being tried. */
  private Optional<Trial> trial = Optional.empty();

  /** Somebody was quicker than the trial. */
  private boolean saveOnceTried;

  /** Counts what was tried: an answer about something older is not listened to. */
  private int asked;

  /**
   * @param own the one to change; empty for a new one
   * @param begun what stands in the text at first: that of the format, or what was typed earlier
   */
  FormatSheet(
      FxTexts texts,
      Desk desk,
      Outputs outputs,
      FormatDrafts drafts,
      Supplier<ContestDay> day,
      Optional<DayFormats.Own> own,
      String begun,
      Optional<FormatStart> start) {
    this.texts = texts;
    this.desk = desk;
    this.outputs = outputs;
    this.drafts = drafts;
    this.day = day;
    this.own = own;
    sheet =
        new FormSheet(
            texts,
            SCOPE,
            own.isEmpty() ? "settings.formats.new" : "settings.formats.edit",
            "settings.formats.save");
    sheet.getStyleClass().add("format-sheet");
    TextArea area = Ids.give(new LimitedArea(Limits.FORMAT_LETTERS), SCOPE, "text");
    area.setText(begun);
    area.getStyleClass().add("mono");
    area.setWrapText(true);
    text = new FormRow<>(texts, "settings.formats.text", area);
    output =
        new FormRow<>(
            texts,
            "settings.formats.output",
            Ids.give(new OutputArea(texts, this::shorten), SCOPE, "output"));
    output.control().show(outputs.looked().get());
    output.control().promptTextProperty().bind(texts.text("settings.formats.output.prompt"));
    use = Ids.give(new CheckBox(), SCOPE, "use");
    use.textProperty().bind(texts.text("settings.formats.use"));
    use.setSelected(own.isEmpty() || own.filter(this::isUsed).isPresent());
    preview =
        new FormatPreview(
            texts,
            line -> OutputArea.showLine(area, line),
            line -> output.control().showLine(line));
    sheet.fill(columns(start), text, output);
    sheet.onSave(this::save);
    sheet.also(OpenManual.button(texts, SCOPE, Topic.FORMAT_KEYS));
    own.filter(DayFormats.Own::onDay).ifPresent(this::removable);
    area.textProperty().addListener(_ -> typed());
    output.control().textProperty().addListener(_ -> rest.playFromStart());
    output.control().setOnDragOver(FormatSheet::over);
    output.control().setOnDragDropped(this::dropped);
    start.ifPresent(choice -> choice.onChosen(this::replace));
    rest.setOnFinished(_ -> attempt());
    attempt();
  }

  FormSheet sheet() {
    return sheet;
  }

  private HBox columns(Optional<FormatStart> start) {
    VBox.setVgrow(text.control(), Priority.ALWAYS);
    VBox.setVgrow(text, Priority.ALWAYS);
    VBox.setVgrow(output.control(), Priority.ALWAYS);
    VBox.setVgrow(output, Priority.ALWAYS);
    output.control().setPrefRowCount(5);
    var left = new VBox();
    start.ifPresent(left.getChildren()::add);
    left.getChildren().addAll(text, use);
    if (own.filter(one -> !one.onDay()).isPresent()) {
      var help = new Label();
      help.getStyleClass().add("form-help");
      help.setWrapText(true);
      help.textProperty().bind(texts.text("settings.formats.fromLaptop"));
      left.getChildren().add(help);
    }
    var read = new ScrollPane(preview);
    read.setFitToWidth(true);
    read.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    read.getStyleClass().add("format-read");
    VBox.setVgrow(read, Priority.ALWAYS);
    var right = new VBox(output, new FormRow<>(texts, "settings.formats.read", read));
    VBox.setVgrow(right.getChildren().getLast(), Priority.ALWAYS);
    var columns = new HBox(left, right);
    columns.getStyleClass().add("format-columns");
    for (var side : new VBox[] {left, right}) {
      side.getStyleClass().add("format-column");
      HBox.setHgrow(side, Priority.ALWAYS);
    }
    return columns;
  }

  private void removable(DayFormats.Own format) {
    sheet.also(
        Actions.button(
            texts,
            SCOPE,
            "remove",
            "fth-trash-2",
            "settings.remove",
            () -> {
              sheet.close();
              desk.submitAndReport(
                  FormatSteps.remove(day.get(), format.id()), "settings.removed", format.name());
            }));
  }

  private boolean isUsed(DayFormats.Own format) {
    return resultFormat().equals(Optional.of(format.id().value()));
  }

  private Optional<String> resultFormat() {
    return day.get().contest().flatMap(Contest::resultFormat);
  }

  /** As if it had been typed: one Ctrl+Z in the text brings the former one back. */
  private void replace(String other) {
    var area = text.control();
    area.replaceText(0, area.getLength(), other);
    area.positionCaret(0);
  }

  /** What is typed is not lost: it is there again when the sheet is. */
  private void typed() {
    trial = Optional.empty();
    saveOnceTried = false;
    text.accept();
    rest.playFromStart();
  }

  private void attempt() {
    int question = ++asked;
    var typed = text.control().getText();
    if (own.map(DayFormats.Own::text).filter(typed::equals).isPresent()) {
      drafts.giveUp(id());
    } else {
      drafts.keep(id(), typed);
    }
    outputs.look(output.control().output());
    FxFutures.on(
        outputs.reader().attempt(typed, output.control().output(), day.get()),
        answer -> {
          if (question == asked && typed.equals(text.control().getText())) {
            trial = Optional.of(answer);
            preview.show(answer);
            if (saveOnceTried) {
              saveOnceTried = false;
              save();
            }
          }
        });
  }

  private Optional<FormatId> id() {
    return own.map(DayFormats.Own::id);
  }

  /** More than the area holds: what a run would keep of it is tried. */
  private void shorten(String large) {
    FxFutures.on(outputs.reader().keep(large), output.control()::show);
  }

  private static void over(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  private void dropped(DragEvent event) {
    var file = event.getDragboard().getFiles().getFirst().toPath();
    FxFutures.on(
        outputs.reader().read(file, day.get()), read -> output.control().show(read.kept()));
    event.setDropCompleted(true);
    event.consume();
  }

  private void save() {
    if (trial.isEmpty()) {
      saveOnceTried = true;
      rest.stop();
      attempt();
    } else if (trial.get().format().isEmpty()) {
      text.object(texts.text("settings.formats.notKept", trial.get().problems().size()));
    } else {
      keep(new FormatId(trial.get().format().get().id()));
    }
  }

  private void keep(FormatId id) {
    boolean other = id().filter(id::equals).isEmpty();
    if (other && day.get().formats().containsKey(id)) {
      text.object(texts.text("settings.formats.taken", id.value()));
      return;
    }
    var step = FormatSteps.keep(day.get(), id(), id, text.control().getText(), use.isSelected());
    if (step.isEmpty()) {
      sheet.close();
      return;
    }
    var name = trial.get().format().orElseThrow().name();
    sheet.submit(
        desk,
        step.get(),
        done -> {
          drafts.giveUp(id());
          desk.report(done, "settings.formats.saved", name);
        },
        reason -> sheet.refuse(reason, text));
  }
}
