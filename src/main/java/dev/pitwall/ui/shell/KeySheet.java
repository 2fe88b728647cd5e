package dev.pitwall.ui.shell;

import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.OpenManual;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.ScreenBar;
import dev.pitwall.ui.kit.keys.KeyHint;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * Every key that does something now: those of the window, and those of the screen in view. Its
 * nodes are made when it is first opened: they are a fifth of the window's.
 */
final class KeySheet extends CoverSheet {
  /** The frame of the sheet and its scroll bar, in pixels. */
  private static final double MARGIN = 80;

  private final FxTexts texts;
  private final List<KeyHint> places;
  private final List<KeyHint> window;
  private final List<KeyHint> palette;
  private final Runnable close;
  private final ScrollPane scroll = new ScrollPane();
  private final VBox screen = new VBox();

  KeySheet(
      FxTexts texts,
      List<KeyHint> places,
      List<KeyHint> window,
      List<KeyHint> palette,
      Runnable close) {
    super(close);
    this.texts = texts;
    this.places = places;
    this.window = window;
    this.palette = palette;
    this.close = close;
  }

  private VBox sheet() {
    var title = new Label();
    title.getStyleClass().add("t-title");
    title.textProperty().bind(texts.text("shell.keys"));
    var x =
        Actions.icon(texts, "key-sheet", "close", "fth-x", "kit.close", Optional.of("Esc"), close);
    var head = new HBox(title, ScreenBar.stretch(), OpenManual.button(texts, "key-sheet"), x);
    head.setAlignment(Pos.CENTER_LEFT);
    var columns = new FlowPane(new VBox(24, grid(places), titled(palette)), grid(window), screen);
    columns.getStyleClass().add("key-columns");
    // Beside each other where there is room, else under each other; what is too high scrolls.
    columns.prefWrapLengthProperty().bind(widthProperty().subtract(MARGIN));
    scroll.setContent(columns);
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinHeight(0);
    var sheet = new VBox(head, scroll);
    sheet.setMinHeight(0);
    sheet.getStyleClass().add("key-sheet");
    sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    return sheet;
  }

  void open(List<KeyHint> ofScreen) {
    if (getChildren().isEmpty()) {
      getChildren().add(sheet());
    }
    screen.getChildren().setAll(grid(ofScreen));
    scroll.setVvalue(0);
    open();
  }

  /** For the keys that scroll. */
  @Override
  void focusFirst() {
    scroll.requestFocus();
  }

  /** The keys of the command line under its name: they are no keys of the window. */
  private VBox titled(List<KeyHint> hints) {
    var name = new Label();
    name.getStyleClass().add("strong");
    name.textProperty().bind(texts.text("palette.title"));
    return new VBox(8, name, grid(hints));
  }

  private GridPane grid(List<KeyHint> hints) {
    var grid = new GridPane();
    grid.getStyleClass().add("key-grid");
    hints.forEach(hint -> grid.addRow(grid.getRowCount(), key(hint), words(hint)));
    return grid;
  }

  private static Label key(KeyHint hint) {
    var key = new Label(hint.keys());
    key.getStyleClass().add("key-cap");
    key.setMinWidth(USE_PREF_SIZE);
    return key;
  }

  private Label words(KeyHint hint) {
    var words = new Label();
    words.setWrapText(true);
    words.getStyleClass().add("key-words");
    words.textProperty().bind(texts.text(hint.textKey()));
    return words;
  }
}
