package dev.pitwall.ui.snippets.diff;

import dev.pitwall.compare.Comparison;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.content.ContentReader;
import dev.pitwall.ui.fx.FxFutures;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.ScreenBar;
import dev.pitwall.ui.kit.control.Tooltips;
import dev.pitwall.ui.kit.keys.KeyHint;
import dev.pitwall.ui.kit.keys.KeyTable;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Two snippets side by side, over the whole screen; Esc leads back. */
public final class DiffPane extends VBox {
  private final FxTexts texts;
  private final DiffLoader loader;
  private final Executor background;
  private final DiffList rows = new DiffList();
  private final Label left = title("diff-left");
  private final Label right = title("diff-right");
  private final ObjectProperty<State> state = new SimpleObjectProperty<>(new State.Nothing());
  private final KeyTable keys = new KeyTable();

  /** Counts what was asked for: what is read for an older question is dropped. */
  private final AtomicInteger asked = new AtomicInteger();

  /** The text of the line between the titles. */
  private sealed interface State {
    record Nothing() implements State {}

    record Reading() implements State {}

    record Not(String title, String whyKey) implements State {}

    /**
     * @param at which change was gone to, from 1; empty for none
     */
    record Shown(Comparison rows, Optional<Integer> at, boolean wasLast) implements State {}
  }

  /**
   * @param background not the JavaFX thread
   */
  public DiffPane(FxTexts texts, ContentReader reader, Executor background, Runnable close) {
    this.texts = texts;
    this.background = background;
    loader = new DiffLoader(reader);
    getStyleClass().add("diff-pane");
    var status = Ids.give(new Label(), "snippets", "diff-said");
    status.getStyleClass().add("muted");
    status.setMinWidth(0);
    status.textProperty().bind(texts.bind(this::status, state));
    var bar =
        new HBox(
            status,
            ScreenBar.stretch(),
            action(
                "diff-before",
                "fth-chevron-up",
                "snippets.compare.before",
                "Shift+F7",
                () -> go(false)),
            action("diff-next", "fth-chevron-down", "snippets.compare.next", "F7", () -> go(true)),
            action("diff-close", "fth-x", "snippets.compare.close", "Esc", close));
    bar.getStyleClass().add("snippet-head");
    var titles = new HBox(left, right);
    for (var title : List.of(left, right)) {
      title.setMaxWidth(Double.MAX_VALUE);
      title.prefWidthProperty().bind(widthProperty().divide(2));
      HBox.setHgrow(title, Priority.ALWAYS);
    }
    var instead = new Label();
    instead.setWrapText(true);
    instead.getStyleClass().add("muted");
    instead.textProperty().bind(texts.bind(this::instead, state));
    instead.setMouseTransparent(true);
    var body = new StackPane(rows, instead);
    body.setMinSize(0, 0);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(bar, titles, body);
    keys.on("F7", "snippets.compare.next", () -> go(true))
        .on("Shift+F7", "snippets.compare.before", () -> go(false))
        .on("Ctrl+L", "snippets.wrap", rows::toggleWrap)
        .when("← →", "snippets.compare.move", event -> rows.move(event.getCode() == KeyCode.RIGHT))
        .when(
            "Esc",
            "snippets.compare.close",
            _ -> {
              close.run();
              return true;
            });
    addEventFilter(KeyEvent.KEY_PRESSED, keys::take);
    setVisible(false);
  }

  private static Label title(String name) {
    var title = Ids.give(new Label(), "snippets", name);
    title.getStyleClass().addAll("strong", "diff-title");
    title.setMinWidth(0);
    return title;
  }

  private Button action(String name, String icon, String key, String keys, Runnable action) {
    return Actions.icon(texts, "snippets", name, icon, key, Optional.of(keys), action);
  }

  /** The older one is best on the left. */
  public void compare(DiffSide older, DiffSide newer) {
    int mine = asked.incrementAndGet();
    rows.clear();
    name(left, older.title());
    name(right, newer.title());
    state.set(new State.Reading());
    setVisible(true);
    rows.requestFocus();
    FxFutures.on(
        CompletableFuture.supplyAsync(
            () -> loader.load(older, newer, () -> asked.get() == mine), background),
        loaded -> take(loaded, mine));
  }

  private static void name(Label label, String words) {
    label.setText(words);
    Tooltips.show(label, words);
  }

  private void take(DiffLoader.Loaded loaded, int mine) {
    boolean wanted = asked.get() == mine;
    switch (loaded) {
      case DiffLoader.Loaded.Both both when wanted -> {
        rows.show(both);
        state.set(new State.Shown(both.rows(), Optional.empty(), false));
        // What differs is what one came for.
        go(true);
      }
      case DiffLoader.Loaded.Both both -> background.execute(both::close);
      case DiffLoader.Loaded.Not not -> {
        if (wanted) {
          state.set(new State.Not(not.side().title(), not.whyKey()));
        }
      }
    }
  }

  private void go(boolean forward) {
    if (state.get() instanceof State.Shown shown) {
      var at = rows.goToChange(forward);
      state.set(
          at.isPresent()
              ? new State.Shown(shown.rows(), at, false)
              : new State.Shown(shown.rows(), shown.at(), true));
    }
  }

  private String status(Texts t) {
    if (!(state.get() instanceof State.Shown shown)) {
      return "";
    }
    int changes = shown.rows().changes();
    var counted =
        changes == 0
            ? t.of("snippets.compare.equal")
            : shown
                .at()
                .map(at -> t.of("snippets.compare.at", at, changes))
                .orElseGet(() -> t.of("snippets.compare.changes", changes));
    var end = shown.wasLast() && changes > 0 ? "  " + t.of("snippets.compare.noMore") : "";
    var not = shown.rows().isAligned() ? "" : "  " + t.of("snippets.compare.notAligned");
    return counted + end + not;
  }

  private String instead(Texts t) {
    return switch (state.get()) {
      case State.Reading _ -> t.of("snippets.compare.reading");
      case State.Not not -> t.of("snippets.compare.not", not.title(), t.of(not.whyKey()));
      case State.Nothing _, State.Shown _ -> "";
    };
  }

  /**
   * Closes both files.
   *
   * @return false when it was not open
   */
  public boolean close() {
    boolean open = isVisible();
    asked.incrementAndGet();
    rows.clear();
    state.set(new State.Nothing());
    setVisible(false);
    return open;
  }

  public List<KeyHint> keys() {
    return keys.hints();
  }
}
