package dev.pitwall.ui.scores;

import dev.pitwall.domain.Id.RunId;
import dev.pitwall.domain.IdSource;
import dev.pitwall.domain.Run;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.Actions;
import dev.pitwall.ui.kit.EmptyState;
import dev.pitwall.ui.kit.Icon;
import dev.pitwall.ui.kit.Ids;
import dev.pitwall.ui.kit.ScreenBar;
import dev.pitwall.ui.kit.SheetHost;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The nodes of the Scores screen. */
final class ScoresView extends StackPane {
  private static final KeyCombination START = control(KeyCode.B);
  private static final KeyCombination EDIT = control(KeyCode.E);
  private static final KeyCombination LOGARITHMIC = control(KeyCode.L);

  /** The chart's share of the height; the table has the rest. */
  private static final double CHART = 0.58;

  private final FxTexts texts;
  private final Desk desk;
  private final ScoresModel model;
  private final ScoreChart chart = new ScoreChart();
  private final RunTip tip;
  private final RunTable table;
  private final QuickRun quick;
  private final ToggleButton logarithmic;
  private final SheetHost host;

  ScoresView(FxTexts texts, Desk desk, FxClock clock, IdSource ids, ScoresModel model) {
    this.texts = texts;
    this.desk = desk;
    this.model = model;
    tip = new RunTip(texts);
    table = new RunTable(texts, model);
    quick = new QuickRun(texts, desk, clock, ids, model);
    logarithmic = logarithmicToggle();
    chart.dataProperty().bind(model.chart());
    chart.nowProperty().bind(clock.now());
    chart.selectedProperty().bindBidirectional(model.selected());
    chart.hoveredProperty().subscribe(this::hover);
    chart.logarithmicProperty().bind(logarithmic.selectedProperty());
    table.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            edit();
          }
        });
    table.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            edit();
          }
        });
    var plot = new Pane(chart, tip);
    plot.getStyleClass().add("chart-pane");
    chart.prefWidthProperty().bind(plot.widthProperty());
    chart.prefHeightProperty().bind(plot.heightProperty());
    var split = new SplitPane(plot, new StackPane(table, empty()));
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(CHART);
    VBox.setVgrow(split, Priority.ALWAYS);
    var body =
        new VBox(new ScreenBar(texts, "scores.title", logarithmic, editButton()), quick, split);
    body.getStyleClass().add("screen-body");
    host = new SheetHost(body);
    getChildren().add(host);
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyed);
  }

  private static KeyCombination control(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
  }

  private ToggleButton logarithmicToggle() {
    var toggle = Ids.give(new ToggleButton(), "scores", "logarithmic");
    toggle.setGraphic(new Icon("fth-trending-up"));
    toggle.textProperty().bind(texts.text("scores.logarithmic"));
    toggle.setMinWidth(USE_PREF_SIZE);
    return toggle;
  }

  private Button editButton() {
    var edit = Actions.button(texts, "scores", "edit", "fth-edit-2", "scores.edit", this::edit);
    Actions.explain(edit, texts, "scores.edit", Optional.of("Ctrl+E"));
    edit.disableProperty().bind(Bindings.isEmpty(model.rows()));
    return edit;
  }

  private EmptyState empty() {
    var empty =
        new EmptyState(
            texts,
            "fth-activity",
            "scores.empty.title",
            "scores.empty.sentence",
            Actions.main(
                texts, "scores", "empty-start", "fth-play", "scores.quick.start", quick::start));
    empty.visibleProperty().bind(model.day().map(day -> day.runs().isEmpty()));
    empty.managedProperty().bind(empty.visibleProperty());
    table.visibleProperty().bind(empty.visibleProperty().not());
    return empty;
  }

  private void hover(Optional<RunId> run) {
    var shown = run.map(id -> model.day().get().runs().get(id));
    var at = run.flatMap(chart::pointOf);
    if (shown.isPresent() && at.isPresent()) {
      tip.show(shown.get(), at.get(), (Pane) chart.getParent());
    } else {
      tip.hide();
    }
  }

  private void keyed(KeyEvent event) {
    if (START.match(event)) {
      quick.start();
    } else if (EDIT.match(event)) {
      edit();
    } else if (LOGARITHMIC.match(event)) {
      logarithmic.fire();
    } else {
      return;
    }
    event.consume();
  }

  /** Opens the sheet of the run that is looked at, else of the newest. */
  void edit() {
    model.selectedRun().or(model::newestRun).ifPresent(this::edit);
  }

  private void edit(Run run) {
    var servers = model.day().get().servers().values();
    var form = new RunForm(texts, desk, run, servers, () -> model.run(run.id()));
    host.open(form.sheet());
  }

  void attach() {
    quick.focusScore();
  }

  boolean back() {
    if (host.back()) {
      return true;
    }
    boolean looked = model.selected().get().isPresent();
    model.selected().set(Optional.empty());
    return looked;
  }
}
