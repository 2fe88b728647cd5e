package dev.pitwall.ui.review;

import dev.pitwall.domain.model.Limits;
import dev.pitwall.domain.model.Note;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Agents;
import dev.pitwall.ui.kit.control.AgentsButton;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.OneOf;
import dev.pitwall.ui.kit.form.LimitedField;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * What the records show, or the records themselves with their filter; either leads to its moment.
 */
final class LookBack extends VBox {
  /** Which of the two is in view. */
  enum Side {
    FINDINGS,
    RECORD
  }

  private final TextField filter =
      Ids.give(new LimitedField(Limits.NAME_LETTERS), "review", "filter");
  private final ListView<Step> record;
  private final ListView<ShownFinding> findings;
  private final ReviewModel model;
  private final Sides sides;
  private final Button whose;
  private Optional<String> chosen = Optional.empty();

  private static final class Sides extends OneOf<Side> {
    Sides(FxTexts texts) {
      super(Side.FINDINGS);
      var found = button(Side.FINDINGS, "review", "show-findings");
      found.textProperty().bind(texts.text("review.findings"));
      Actions.explain(found, texts, "review.findings", Optional.of("F"));
      var all = button(Side.RECORD, "review", "show-record");
      all.textProperty().bind(texts.text("review.record"));
      Actions.explain(all, texts, "review.record", Optional.of("R"));
      getStyleClass().add("review-sides");
      getChildren().addAll(found, all);
    }
  }

  /**
   * @param edit changes a note
   * @param goTo looks at the moment of a finding
   * @param step looks at the moment of a step
   * @param open shows where something comes from on its own screen
   */
  LookBack(
      FxTexts texts,
      ReviewModel model,
      Consumer<Note> edit,
      Consumer<ShownFinding> goTo,
      Consumer<Step> step,
      Consumer<Place> open) {
    getStyleClass().addAll("panel", "review-look-back");
    this.model = model;
    sides = new Sides(texts);
    filter.promptTextProperty().bind(texts.text("review.filter"));
    model.filter().bind(filter.textProperty());
    record = Ids.give(new ListView<>(model.steps()), "review", "record");
    record.getStyleClass().add("review-record");
    record.setCellFactory(_ -> new StepCell(texts, edit));
    record.accessibleTextProperty().bind(texts.text("review.record"));
    var none = new Label();
    none.textProperty().bind(texts.text("review.none"));
    record.setPlaceholder(none);
    record.getSelectionModel().selectedItemProperty().subscribe(one -> come(one, step));
    findings = Ids.give(new ListView<>(model.findings()), "review", "findings");
    findings.getStyleClass().add("review-record");
    findings.setCellFactory(_ -> new FindingCell(texts));
    findings.accessibleTextProperty().bind(texts.text("review.findings"));
    findings.getSelectionModel().selectedItemProperty().subscribe(one -> show(one, goTo));
    var nothing = new Label();
    nothing.setWrapText(true);
    nothing
        .textProperty()
        .bind(
            texts.bind(
                t -> t.of(model.known().get() ? "review.findings.none" : "review.working"),
                model.known()));
    findings.setPlaceholder(nothing);
    findings.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            place().ifPresent(open);
          }
        });
    record.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            place().ifPresent(open);
          }
        });
    HBox.setHgrow(filter, Priority.ALWAYS);
    whose =
        AgentsButton.of(
            texts,
            "review",
            model.agents(),
            () -> {
              model.nextAgents();
              sides.choose(Side.RECORD);
            });
    var narrowing = new HBox(filter, whose);
    narrowing.getStyleClass().add("review-narrowing");
    var recorded = new VBox(narrowing, record);
    recorded.getStyleClass().add("review-recorded");
    VBox.setVgrow(record, Priority.ALWAYS);
    var both = new StackPane(findings, recorded);
    both.setMinHeight(0);
    VBox.setVgrow(both, Priority.ALWAYS);
    sides
        .chosenProperty()
        .subscribe(
            side -> {
              findings.setVisible(side == Side.FINDINGS);
              recorded.setVisible(side == Side.RECORD);
            });
    getChildren().addAll(sides, both);
  }

  /**
   * The same finding in other words, of a day that went on, moves nothing; another one does, once.
   */
  private void show(ShownFinding finding, Consumer<ShownFinding> goTo) {
    var id = Optional.ofNullable(finding).map(ShownFinding::id);
    boolean another = !id.equals(chosen);
    chosen = id;
    if (another && finding != null) {
      goTo.accept(finding);
    }
  }

  private void come(Step one, Consumer<Step> step) {
    if (one != null && record.isFocused()) {
      step.accept(one);
    }
  }

  /** Where the chosen finding or step comes from, if one of these lists has the focus. */
  Optional<Place> place() {
    var found = Optional.ofNullable(findings.getSelectionModel().getSelectedItem());
    var step = Optional.ofNullable(record.getSelectionModel().getSelectedItem());
    return findings.isFocused()
        ? found.flatMap(ShownFinding::place)
        : record.isFocused() ? step.flatMap(Step::place) : Optional.empty();
  }

  /** The note of the chosen step, if the record has the focus. */
  Optional<Note> note() {
    return Optional.ofNullable(record.getSelectionModel().getSelectedItem())
        .filter(_ -> record.isFocused())
        .flatMap(Step::note);
  }

  /** Its first finding is chosen when none was: the arrow keys go on from there. */
  void focusFindings() {
    sides.choose(Side.FINDINGS);
    findings.requestFocus();
  }

  void focusRecord() {
    sides.choose(Side.RECORD);
    record.requestFocus();
  }

  /** Everybody's steps, people's alone, agents' alone, in turn. */
  void nextAgents() {
    whose.fire();
  }

  void focusFilter() {
    sides.choose(Side.RECORD);
    filter.requestFocus();
  }

  /** The field that takes what is typed: only once somebody filters, for letters are keys here. */
  Optional<TextInputControl> filtering() {
    return filter.isFocused() ? Optional.of(filter) : Optional.empty();
  }

  /** Shows all steps again; false when all were shown. */
  boolean back() {
    boolean narrowed = !filter.getText().isEmpty() || model.agents().get() != Agents.WITH_AGENTS;
    filter.clear();
    model.agents().set(Agents.WITH_AGENTS);
    return narrowed;
  }
}
