package dev.pitwall.ui.prepare;

import dev.pitwall.domain.intent.ChecklistIntent.TickItem;
import dev.pitwall.domain.model.CheckItem;
import dev.pitwall.domain.model.Checklist;
import dev.pitwall.domain.model.Member;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.ScreenBar;
import dev.pitwall.ui.kit.keys.KeyHint;
import dev.pitwall.ui.kit.keys.KeyTable;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** One disqualifier at a time, in letters that the whole team reads; Enter says it was read. */
final class ReadAloud extends VBox {
  private static final PseudoClass APPEARED = PseudoClass.getPseudoClass("appeared");

  private final FxTexts texts;
  private final Desk desk;
  private final PrepareModel model;
  private final Label line = new Label();
  private final Label place = new Label();
  private final Label who = new Label();
  private final Button read;
  private final KeyTable keys = new KeyTable();

  /**
   * Runs while a line has only just appeared. An Enter then was meant for the line before, or is
   * that of a key held down, and starts it anew: keyboards repeat a key for the first time within
   * this span, and nobody reads a line aloud faster.
   */
  private final PauseTransition appeared = new PauseTransition(Duration.seconds(1));

  ReadAloud(FxTexts texts, Desk desk, PrepareModel model) {
    this.texts = texts;
    this.desk = desk;
    this.model = model;
    getStyleClass().add("read-aloud");
    setVisible(false);
    var title = new Label();
    title.getStyleClass().add("t-title");
    title.textProperty().bind(texts.text("prepare.aloud.title"));
    place.getStyleClass().add("t-figure");
    var close =
        Actions.icon(
            texts, "prepare-aloud", "close", "fth-x", "kit.close", Optional.of("Esc"), this::close);
    var head = new HBox(title, ScreenBar.stretch(), place, close);
    head.getStyleClass().add("read-aloud-head");
    line.getStyleClass().add("t-clock");
    line.setWrapText(true);
    who.getStyleClass().addAll("t-lead", "muted");
    var middle = new VBox(line, who);
    middle.getStyleClass().add("read-aloud-line");
    var room = new StackPane(middle);
    room.setMinHeight(0);
    VBox.setVgrow(room, Priority.ALWAYS);
    read = action("read", "fth-check", "prepare.aloud.read", "Enter", this::read);
    read.getStyleClass().add("accent");
    var back = action("back", "fth-chevron-left", "prepare.aloud.back", "←", () -> model.walk(-1));
    var next = action("next", "fth-chevron-right", "prepare.aloud.next", "→", () -> model.walk(1));
    var foot = new HBox(read, back, next);
    foot.getStyleClass().add("read-aloud-foot");
    getChildren().addAll(head, room, foot);
    keys.inField("Enter", "prepare.aloud.read", this::read)
        .on("←", "prepare.aloud.back", () -> model.walk(-1))
        .on("→", "prepare.aloud.next", () -> model.walk(1));
    addEventFilter(javafx.scene.input.KeyEvent.KEY_PRESSED, keys::take);
    texts.texts().addListener((_, _, _) -> shown());
    appeared.setOnFinished(_ -> pseudoClassStateChanged(APPEARED, false));
    model
        .reading()
        .addListener(
            (_, _, _) -> {
              appeared.playFromStart();
              pseudoClassStateChanged(APPEARED, true);
              shown();
            });
  }

  private Button action(String name, String icon, String key, String pressed, Runnable action) {
    var button = Actions.button(texts, "prepare-aloud", name, icon, key, action);
    Actions.explain(button, texts, key, Optional.of(pressed));
    return button;
  }

  KeyTable table() {
    return keys;
  }

  List<KeyHint> keys() {
    return keys.hints();
  }

  void open() {
    model.reading().set(model.firstToRead().map(CheckItem::id));
    shown();
    if (isVisible()) {
      read.requestFocus();
    }
  }

  void close() {
    model.reading().set(Optional.empty());
  }

  void shown() {
    var now = model.reading().get().flatMap(model::line);
    setVisible(now.isPresent());
    now.ifPresent(item -> show(texts.now(), item));
  }

  private void show(Texts t, CheckItem item) {
    int all = model.lines(Checklist.DISQUALIFIERS).size();
    place.setText(t.of("prepare.aloud.place", model.place() + 1, all));
    line.setText(item.in(texts.now().language().name()));
    who.setText(
        item.tick()
            .map(
                one ->
                    t.of(
                        "prepare.tickedBy",
                        one.by()
                            .flatMap(model.day().get()::member)
                            .map(Member::name)
                            .orElseGet(() -> t.of("kit.nobody")),
                        Times.minute(t, one.at())))
            .orElseGet(() -> t.of("prepare.aloud.open")));
  }

  /** Ticked and on to the next; after the last one the page comes back. */
  private void read() {
    var now = model.reading().get().flatMap(model::line);
    if (appeared.getStatus() == Animation.Status.RUNNING) {
      appeared.playFromStart();
      return;
    }
    if (now.isEmpty()) {
      return;
    }
    if (now.get().ticked()) {
      onward();
    } else {
      desk.submit(new TickItem(now.get().id()), _ -> onward(), desk::refuse);
    }
  }

  private void onward() {
    boolean last = model.place() == model.lines(Checklist.DISQUALIFIERS).size() - 1;
    if (last) {
      close();
    } else {
      model.walk(1);
    }
  }
}
