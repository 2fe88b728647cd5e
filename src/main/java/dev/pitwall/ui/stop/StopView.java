package dev.pitwall.ui.stop;

import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.id.Id.ItemId;
import dev.pitwall.text.Meaning;
import dev.pitwall.text.StopPage;
import dev.pitwall.ui.export.FileWriting;
import dev.pitwall.ui.fx.Background;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.FocusHome;
import dev.pitwall.ui.kit.GoTo;
import dev.pitwall.ui.kit.Leads;
import dev.pitwall.ui.kit.Projector;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.ScreenBar;
import dev.pitwall.ui.kit.control.Tag;
import dev.pitwall.ui.kit.form.SheetHost;
import dev.pitwall.ui.kit.keys.FocusIn;
import dev.pitwall.ui.kit.keys.KeyHint;
import dev.pitwall.ui.kit.keys.KeyTable;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One word on top, very large; what is missing below; beside it what the answer comes from. */
final class StopView extends StackPane {
  /** Closing work is done on this page. */
  private static final String ITSELF = "stop";

  private final FxTexts texts;
  private final StopModel model;
  private final Projector projector;
  private final StopExport export;
  private final FileWriting writing;
  private final VBox whole = new VBox();
  private final StopBody content;
  private final ScrollPane body;

  /** Within the page: the sheet is seen on the projector, too. */
  private final SheetHost sheets;

  private final Label status = new Label();
  private final KeyTable keys = new KeyTable();

  /**
   * @param timeline of the day as it is now
   */
  StopView(FxTexts texts, FxClock clock, Desk desk, StopModel model, Supplier<Timeline> timeline) {
    this.texts = texts;
    this.model = model;
    getStyleClass().addAll("screen", "stop-page");
    var home = new StackPane(whole);
    projector = new Projector(home, whole, texts.text("stop.title"));
    writing = new FileWriting(texts, status::setText);
    export = new StopExport(texts, clock, model, timeline, Background.named("stop-page"), writing);
    whole.getStyleClass().addAll("screen-body", "stop-body");
    content = new StopBody(texts, model, new ClosingTicks(texts, desk));
    body = new ScrollPane(content);
    body.getStyleClass().addAll("edge-to-edge", "stop-scroll");
    body.setFitToWidth(true);
    body.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    sheets = new SheetHost(body);
    VBox.setVgrow(sheets, Priority.ALWAYS);
    whole.getChildren().addAll(bar(), head(), sheets);
    getChildren().add(home);
    keys.on("F11", "reboot.projector", projector::toggle)
        .on("Ctrl+Shift+E", "stop.export", this::write)
        .listenOn(whole);
    // In the window Esc comes through the shell; on the projector there is none.
    new KeyTable().when("Esc", "reboot.projector.leave", this::escape).listenOn(whole);
    whole.addEventHandler(GoTo.TYPE, this::go);
    var unused = new FocusHome(whole, this::focus);
    projector.on().subscribe(_ -> focus());
  }

  /** The keys are heard where the focus is, so it is always on the page. */
  void focus() {
    FocusIn.first(sheets);
  }

  void reveal(Id thing) {
    if (thing instanceof ItemId line) {
      content.reveal(line);
    }
  }

  private ScreenBar bar() {
    Ids.give(status, "stop", "said");
    status.getStyleClass().add("muted");
    status.setMinWidth(0);
    var write =
        Actions.icon(
            texts,
            "stop",
            "export",
            "fth-file-text",
            "stop.export",
            Optional.of("Ctrl+Shift+E"),
            this::write);
    var full =
        Actions.icon(
            texts,
            "stop",
            "projector",
            "fth-maximize",
            "reboot.projector",
            Optional.of("F11"),
            projector::toggle);
    return new ScreenBar(
        texts,
        "stop.title",
        status,
        writing.bar("stop"),
        GoTo.button(texts, "stop", "reboot", "fth-refresh-cw", "stop.back"),
        write,
        full);
  }

  /** Breaks into lines, so that it is never cut. */
  private HBox head() {
    var word = Ids.give(new Tag(Meaning.PLAIN), "stop", "head");
    word.getStyleClass().add("stop-head");
    word.textProperty().bind(model.page().map(StopPage::head));
    model.page().subscribe(page -> word.mean(page.meaning()));
    word.setMinWidth(0);
    word.setMaxWidth(Double.MAX_VALUE);
    word.setMinHeight(USE_PREF_SIZE);
    word.setWrapText(true);
    HBox.setHgrow(word, Priority.ALWAYS);
    var left = Ids.give(new Label(), "stop", "left");
    left.getStyleClass().add("stop-left");
    left.textProperty().bind(model.page().map(StopPage::left));
    left.setMinWidth(USE_PREF_SIZE);
    var head = new HBox(word, left);
    head.getStyleClass().add("stop-top");
    return head;
  }

  private void write() {
    export.sheet(() -> whole.getScene().getWindow()).ifPresent(sheets::open);
  }

  /** From the projector the way to another screen leads over the window. */
  private void go(GoTo wanted) {
    if (wanted.screen().equals(ITSELF)) {
      wanted.consume();
      wanted.thing().ifPresent(this::reveal);
      return;
    }
    if (projector.on().get()) {
      wanted.consume();
      projector.leave();
      fireEvent(new GoTo(wanted.screen(), wanted.thing()));
    }
  }

  private boolean escape(KeyEvent event) {
    if (sheets.back() || writing.cancel()) {
      return true;
    }
    boolean projected = projector.on().get();
    projector.leave();
    return projected;
  }

  /** Off the projector, else to the board. */
  boolean back() {
    if (sheets.back() || writing.cancel()) {
      return true;
    }
    boolean projected = projector.on().get();
    projector.leave();
    if (!projected) {
      fireEvent(new GoTo("reboot"));
    }
    return true;
  }

  void leaveProjector() {
    projector.leave();
  }

  StopExport export() {
    return export;
  }

  FileWriting writing() {
    return writing;
  }

  List<KeyHint> keys() {
    return Stream.of(keys.hints(), Leads.hints(), ClosingPanel.hints())
        .flatMap(List::stream)
        .toList();
  }
}
