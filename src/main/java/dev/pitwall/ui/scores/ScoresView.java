package dev.pitwall.ui.scores;

import dev.pitwall.core.Outcome;
import dev.pitwall.core.Settings;
import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.domain.rules.LastGoodState;
import dev.pitwall.domain.rules.WayBack;
import dev.pitwall.manual.Topic;
import dev.pitwall.output.ReadOutput;
import dev.pitwall.report.ReportCsv;
import dev.pitwall.report.bundle.DayBlobs;
import dev.pitwall.report.export.ExportForm;
import dev.pitwall.report.export.ExportRequest;
import dev.pitwall.report.timeline.Timelines;
import dev.pitwall.ui.chart.ChartWords;
import dev.pitwall.ui.chart.RunTip;
import dev.pitwall.ui.chart.ScoreChart;
import dev.pitwall.ui.content.ContentView;
import dev.pitwall.ui.export.FileWriting;
import dev.pitwall.ui.export.ReportExport;
import dev.pitwall.ui.fx.Background;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxFutures;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.fx.Notice;
import dev.pitwall.ui.kit.OpenManual;
import dev.pitwall.ui.kit.ScreenBody;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Agents;
import dev.pitwall.ui.kit.control.AgentsButton;
import dev.pitwall.ui.kit.control.EmptyState;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.ScreenBar;
import dev.pitwall.ui.kit.form.FormSheet;
import dev.pitwall.ui.kit.form.SheetHost;
import dev.pitwall.ui.kit.keys.KeyHint;
import dev.pitwall.ui.kit.keys.KeyTable;
import dev.pitwall.ui.kit.style.Icon;
import dev.pitwall.ui.output.Outputs;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** The nodes of the Scores screen. */
final class ScoresView extends StackPane implements ScreenBody {
  private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");

  /** The chart's share of the height; the table has the rest. */
  private static final double CHART = 0.58;

  private final FxTexts texts;
  private final Desk desk;
  private final FxClock clock;
  private final IdSource ids;
  private final Sources sources;
  private final Outputs outputs;
  private final Timelines timelines;
  private final Supplier<ContentView> contents;
  private final Proposals proposals;
  private final ChartExport picture;
  private final ReportExport export;
  private final FileWriting writing;
  private final Label status = Ids.give(new Label(), "scores", "said");
  private final KeyTable keysOfChart = new KeyTable();
  private final ScoresModel model;
  private final ScoreChart chart = new ScoreChart();
  private final RunTip tip;
  private final RunTable table;
  private final QuickRun quick;
  private final ToggleButton logarithmic;
  private final SheetHost host;
  private final KeyTable keys = new KeyTable();
  private final KeyTable keysOfTable = new KeyTable();

  /** Of the newest sheet, which may be closed. */
  private Optional<VerdictChoice> sheetVerdict = Optional.empty();

  ScoresView(
      FxTexts texts,
      Desk desk,
      FxClock clock,
      IdSource ids,
      Settings settings,
      Outputs outputs,
      Timelines timelines,
      Supplier<ContentView> contents,
      Function<ContestDay, DayBlobs> attachments,
      ScoresModel model) {
    this.contents = contents;
    this.texts = texts;
    this.desk = desk;
    this.model = model;
    this.clock = clock;
    this.ids = ids;
    Executor background = Background.named("scores");
    sources = new Sources(settings, background);
    this.outputs = outputs;
    this.timelines = timelines;
    writing = new FileWriting(texts, status::setText);
    export =
        new ReportExport(
            texts,
            writing,
            new ExportRequest(ExportForm.CSV, ReportCsv.Table.TIMELINE, false, Set.of()),
            model::timeline,
            clock::instant,
            attachments,
            background);
    picture = new ChartExport(texts, chart, model, clock, background, writing, status::setText);
    proposals = new Proposals(texts, desk, clock, ids, model, outputs, this::complete);
    tip = new RunTip(texts);
    table = new RunTable(texts, model);
    quick =
        new QuickRun(
            texts,
            desk,
            clock,
            ids,
            sources,
            model,
            text -> paste(Optional.empty()).takeCopied(text));
    logarithmic = logarithmicToggle();
    chart.dataProperty().bind(model.chart());
    chart.nowProperty().bind(clock.now());
    chart.wordsProperty().bind(texts.texts().map(ChartWords::of));
    chart.selectedProperty().bindBidirectional(model.selected());
    chart.hoveredProperty().subscribe(this::hover);
    chart.logarithmicProperty().bind(logarithmic.selectedProperty());
    table.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            edit();
          }
        });
    keysOfTable.on("Enter", "scores.key.open", () -> edit()).listenOn(table).listenOn(chart);
    var plot = new Pane(chart, tip);
    plot.getStyleClass().add("chart-pane");
    chart.prefWidthProperty().bind(plot.widthProperty());
    chart.prefHeightProperty().bind(plot.heightProperty());
    var slider = new ZoomSlider(texts, chart);
    VBox.setVgrow(plot, Priority.ALWAYS);
    HBox.setHgrow(slider, Priority.ALWAYS);
    // Beside the table that it narrows: the bar has no room for one more at 800 pixels. Nor has it
    // for what is being written, which would push its last button out of the window.
    var whose = AgentsButton.of(texts, "scores", model.agents(), model::nextAgents);
    var below = new HBox(slider, whose, writing.bar("scores"));
    below.setAlignment(Pos.CENTER);
    var split = new SplitPane(new VBox(plot, below), new StackPane(table, empty()));
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(CHART);
    VBox.setVgrow(split, Priority.ALWAYS);
    var body =
        new VBox(
            new ScreenBar(
                texts,
                "scores.title",
                status,
                logarithmic,
                picture.button(this::savePicture),
                exportButton(),
                importButton(),
                sourcesButton(),
                pasteButton(),
                editButton()),
            quick,
            proposals,
            split);
    body.getStyleClass().add("screen-body");
    host = new SheetHost(body);
    getChildren().add(host);
    keys.on("Ctrl+B", "scores.quick.start", quick::start)
        .on("Ctrl+Shift+P", "scores.key.pass", () -> verdict().choose(Verdict.PASS))
        .on("Ctrl+Shift+F", "scores.key.fail", () -> verdict().choose(Verdict.FAIL))
        .on("Ctrl+Shift+A", "scores.key.aborted", () -> verdict().choose(Verdict.ABORTED))
        .on("Ctrl+E", "scores.edit", () -> edit())
        .on("Ctrl+G", "scores.back.title", this::wayBack)
        .on(AgentsButton.KEY, AgentsButton.TEXT, model::nextAgents)
        .on("Ctrl+Shift+G", "scores.picture", this::savePicture)
        .on("Ctrl+Shift+V", "scores.paste.title", this::pasteCopied)
        .on("Ctrl+Shift+O", "scores.sources.title", () -> openSources())
        .on("Ctrl+Shift+I", "scores.import.title", () -> chooseTimeline())
        .on("Ctrl+Shift+E", "export.title", this::exportDay)
        .on("Ctrl+Shift+R", "scores.key.take", proposals::takeFirst)
        .on("Ctrl+Shift+X", "scores.key.ignore", proposals::ignoreFirst)
        .on("Ctrl+L", "scores.logarithmic", logarithmic::fire)
        .listenOn(this);
    keysOfChart.on("Ctrl+C", "scores.picture.copy", () -> picture.copy()).listenOn(chart);
    status.getStyleClass().add("muted");
    setOnDragOver(this::over);
    setOnDragDropped(this::dropped);
  }

  /** An output can be dropped anywhere on the screen. */
  private void over(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  /**
   * One file opens its sheet; of several each is proposed. A timeline is shown before it is taken.
   */
  private void dropped(DragEvent event) {
    var files = event.getDragboard().getFiles().stream().filter(File::isFile).toList();
    if (files.size() == 1 && isTimeline(files.getFirst())) {
      importTimeline(files.getFirst().toPath());
    } else {
      files.forEach(file -> take(file.toPath(), files.size() == 1));
    }
    event.setDropCompleted(!files.isEmpty());
    event.consume();
  }

  private static boolean isTimeline(File file) {
    return file.getName().toLowerCase(Locale.ROOT).endsWith(".csv");
  }

  void importTimeline(Path file) {
    importTimeline(ImportSheet.Source.file(timelines, file));
  }

  private void importTimeline(ImportSheet.Source source) {
    sheetVerdict = Optional.empty();
    host.open(
        new ImportSheet(texts, desk, clock, ids, outputs.reader(), source, () -> model.day().get())
            .sheet());
  }

  private void chooseTimeline() {
    var chooser = new FileChooser();
    chooser.setTitle(texts.now().of("scores.import.title"));
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("CSV", "*.csv", "*.CSV"));
    Optional.ofNullable(chooser.showOpenDialog(getScene().getWindow()))
        .map(File::toPath)
        .ifPresent(this::importTimeline);
  }

  private Button exportButton() {
    return Actions.icon(
        texts,
        "scores",
        "export",
        "fth-share",
        "export.title",
        Optional.of("Ctrl+Shift+E"),
        this::exportDay);
  }

  private void exportDay() {
    export.sheet(() -> getScene().getWindow()).ifPresent(this::openSheet);
  }

  private void savePicture() {
    picture.sheet().ifPresent(this::openSheet);
  }

  private void openSheet(FormSheet sheet) {
    sheetVerdict = Optional.empty();
    host.open(sheet);
  }

  private Button importButton() {
    return Actions.icon(
        texts,
        "scores",
        "import",
        "fth-log-in",
        "scores.import.title",
        Optional.of("Ctrl+Shift+I"),
        this::chooseTimeline);
  }

  void take(Path file, boolean alone) {
    FxFutures.on(
        outputs.reader().read(file, model.day().get()),
        read -> {
          if (alone) {
            complete(read);
          } else {
            outputs.arrivals().propose(read);
          }
        });
  }

  private void complete(ReadOutput printed) {
    paste(Optional.of(printed)).fill(printed);
  }

  /** With what was copied, where that is an output or a timeline. */
  private void pasteCopied() {
    var opened = paste(Optional.empty());
    var copied = Clipboard.getSystemClipboard().getString();
    if (copied != null && !copied.isBlank()) {
      opened.takeCopied(copied);
    }
  }

  private PasteSheet paste(Optional<ReadOutput> printed) {
    var opened =
        new PasteSheet(
            texts,
            desk,
            clock,
            ids,
            outputs,
            new RevisionField(texts, sources, "paste"),
            () -> model.day().get(),
            done -> {
              printed.ifPresent(outputs.arrivals()::drop);
              model.look(done);
            });
    opened.onTimeline(
        timelines, text -> importTimeline(ImportSheet.Source.pasted(timelines, text)));
    sheetVerdict = Optional.of(opened.verdict());
    host.open(opened.sheet());
    return opened;
  }

  private void openSources() {
    sheetVerdict = Optional.empty();
    host.open(new SourcesSheet(texts, desk, sources, outputs.arrivals()).sheet());
  }

  private Button pasteButton() {
    var paste =
        Actions.button(
            texts, "scores", "paste", "fth-clipboard", "scores.paste.title", this::pasteCopied);
    Actions.explain(paste, texts, "scores.paste.title", Optional.of("Ctrl+Shift+V"));
    return paste;
  }

  private Button sourcesButton() {
    var open =
        Actions.button(
            texts, "scores", "sources", "fth-eye", "scores.sources.title", this::openSources);
    Actions.explain(open, texts, "scores.sources.title", Optional.of("Ctrl+Shift+O"));
    return open;
  }

  /** Of the sheet that is open, else of the line. */
  private VerdictChoice verdict() {
    return sheetVerdict.filter(_ -> host.isOpen()).orElseGet(quick::verdict);
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
    // Side by side: below each other they are cut off on a laptop.
    var actions =
        new HBox(
            Actions.main(
                texts, "scores", "empty-start", "fth-play", "scores.quick.start", quick::start),
            OpenManual.button(texts, "scores", Topic.RECORDING));
    actions.getStyleClass().add("empty-actions");
    var empty =
        new EmptyState(
            texts, "fth-activity", "scores.empty.title", "scores.empty.sentence", actions);
    empty.visibleProperty().bind(model.day().map(day -> day.runs().isEmpty()));
    empty.managedProperty().bind(empty.visibleProperty());
    // Never less than all of it: the chart, which has nothing to show yet, gives way.
    empty.setMinHeight(USE_PREF_SIZE);
    empty
        .visibleProperty()
        .subscribe(none -> chart.getParent().pseudoClassStateChanged(EMPTY, none));
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

  /** Opens the sheet of the run that is looked at, else of the newest. */
  void edit() {
    model.selectedRun().or(model::newestRun).ifPresent(this::edit);
  }

  private void edit(Run run) {
    var opened =
        new RunForm(
            texts,
            desk,
            run,
            new RevisionField(texts, sources, "run-form"),
            contents,
            model.day().get(),
            clock.instant());
    sheetVerdict = Optional.of(opened.verdict());
    host.open(opened.sheet());
  }

  /** Back to the PASS that is chosen, else to the last good state. */
  private void wayBack() {
    model
        .selectedRun()
        .filter(Run::passed)
        .or(() -> LastGoodState.of(model.day().get()).run())
        .ifPresentOrElse(
            this::wayBack, () -> desk.report(new Notice.Hint("scores.back.none", List.of())));
  }

  private void wayBack(Run run) {
    sheetVerdict = Optional.empty();
    var day = model.day().get();
    host.open(new WayBackSheet(texts, desk, ids, day, WayBack.of(day, run)).sheet());
  }

  /** Whoever comes here by "go back?" wants the way, and not a line of the table. */
  private boolean isAskedFor(RunId run) {
    var good = LastGoodState.of(model.day().get());
    return good.goBack() && good.run().map(Run::id).filter(run::equals).isPresent();
  }

  @Override
  public void attach() {
    outputs.arrivals().inView(true);
    quick.focusScore();
  }

  @Override
  public void detach() {
    outputs.arrivals().inView(false);
  }

  @Override
  public void reveal(Id thing) {
    if (thing instanceof RunId run && model.run(run).isPresent()) {
      table.reveal(run);
      chart.requestFocus();
      if (isAskedFor(run)) {
        model.run(run).ifPresent(this::wayBack);
      }
    }
  }

  @Override
  public void done(Outcome.Done done) {
    model.look(done);
  }

  @Override
  public void shown() {
    table.showSelected();
  }

  @Override
  public Optional<SheetHost> sheets() {
    return Optional.of(host);
  }

  @Override
  public boolean back() {
    if (host.back() || writing.cancel() || quick.back()) {
      return true;
    }
    status.setText("");
    boolean looked =
        model.selected().get().isPresent() || model.agents().get() != Agents.WITH_AGENTS;
    model.agents().set(Agents.WITH_AGENTS);
    model.selected().set(Optional.empty());
    return looked;
  }

  @Override
  public Optional<TextInputControl> typesInto() {
    return host.isOpen() ? Optional.empty() : Optional.of(quick.scoreField());
  }

  @Override
  public List<KeyHint> keys() {
    return Stream.of(keys.hints(), chart.keys(), keysOfChart.hints(), keysOfTable.hints())
        .flatMap(List::stream)
        .toList();
  }
}
