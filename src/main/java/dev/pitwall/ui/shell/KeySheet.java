package dev.pitwall.ui.shell;

import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.Actions;
import dev.pitwall.ui.kit.KeyHint;
import dev.pitwall.ui.kit.ScreenBar;
import dev.pitwall.ui.kit.ScreenEntry;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Every key that does something now: those of the window, and those of the screen in view. */
final class KeySheet extends StackPane {
  private static final List<KeyHint> WINDOW =
      List.of(
          new KeyHint("Ctrl+Z", "shell.undo"),
          new KeyHint("Ctrl+Shift+Z", "shell.redo"),
          new KeyHint("Ctrl+Shift+L", "shell.theme"),
          new KeyHint("Ctrl+Shift+J", "shell.language"),
          new KeyHint("Ctrl+W", "shell.closeDay"),
          new KeyHint("Esc", "shell.back"),
          new KeyHint("?  F1", "shell.keys"));

  private final FxTexts texts;
  private final VBox screen = new VBox();
  private Optional<Node> before = Optional.empty();

  KeySheet(FxTexts texts, List<ScreenEntry> entries, Runnable close) {
    this.texts = texts;
    getStyleClass().add("key-sheet-ground");
    setVisible(false);
    var title = new Label();
    title.getStyleClass().add("t-title");
    title.textProperty().bind(texts.text("shell.keys"));
    var x =
        Actions.icon(texts, "key-sheet", "close", "fth-x", "kit.close", Optional.of("Esc"), close);
    var head = new HBox(title, ScreenBar.stretch(), x);
    head.setAlignment(Pos.CENTER_LEFT);
    var places = grid();
    entries.forEach(entry -> row(places, "Ctrl+" + entry.digit(), entry.titleKey()));
    var window = grid();
    WINDOW.forEach(hint -> row(window, hint.keys(), hint.textKey()));
    var columns = new HBox(places, window, screen);
    columns.getStyleClass().add("key-columns");
    var sheet = new VBox(head, columns);
    sheet.getStyleClass().add("key-sheet");
    sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    getChildren().add(sheet);
    setOnMouseClicked(
        event -> {
          if (event.getTarget() == this) {
            close.run();
          }
        });
  }

  void open(List<KeyHint> ofScreen) {
    var grid = grid();
    ofScreen.forEach(hint -> row(grid, hint.keys(), hint.textKey()));
    screen.getChildren().setAll(grid);
    before = Optional.ofNullable(getScene()).map(Scene::getFocusOwner);
    setVisible(true);
  }

  /** Away with it; the focus goes back to where one was at work. */
  void close() {
    setVisible(false);
    before.filter(node -> node.getScene() == getScene()).ifPresent(Node::requestFocus);
    before = Optional.empty();
  }

  private static GridPane grid() {
    var grid = new GridPane();
    grid.getStyleClass().add("key-grid");
    return grid;
  }

  private void row(GridPane grid, String keys, String textKey) {
    var key = new Label(keys);
    key.getStyleClass().add("key-cap");
    var words = new Label();
    words.textProperty().bind(texts.text(textKey));
    grid.addRow(grid.getRowCount(), key, words);
  }
}
