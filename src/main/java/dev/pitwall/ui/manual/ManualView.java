package dev.pitwall.ui.manual;

import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.EmptyState;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.ScreenBar;
import dev.pitwall.ui.kit.form.LimitedField;
import dev.pitwall.ui.kit.keys.FieldKeys;
import dev.pitwall.ui.kit.keys.KeyHint;
import dev.pitwall.ui.kit.keys.KeyTable;
import dev.pitwall.ui.manual.ManualModel.State;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/** The search above, the contents on the left, the chapter on the right. */
final class ManualView extends BorderPane {
  /** Of what is seen, that an arrow key scrolls. */
  private static final double LINE = 0.12;

  /** Of the width, for the contents, at most. */
  private static final double CONTENTS = 0.34;

  /** The line that was read last stays in sight. */
  private static final double PAGE = 0.9;

  private final FxTexts texts;
  private final ManualModel model;
  private final TextField field =
      Ids.give(new LimitedField(LimitedField.LINE_LETTERS), "manual", "search");
  private final ManualPage page;
  private final KeyTable keys;

  ManualView(FxTexts texts, ManualModel model, Runnable close) {
    this.texts = texts;
    this.model = model;
    setId("manual");
    getStyleClass().add("manual");
    page = new ManualPage(texts, model::follow);
    field.textProperty().bindBidirectional(model.query());
    field.promptTextProperty().bind(texts.text("manual.search"));
    field.accessibleTextProperty().bind(texts.text("manual.search"));
    HBox.setHgrow(field, Priority.ALWAYS);
    setTop(bar(close));
    setCenter(body());
    setMinSize(0, 0);
    model.place().subscribe(_ -> show());
    keys =
        new KeyTable()
            .on("Ctrl+F", "manual.key.search", this::focusSearch)
            .on("/", "manual.key.search", this::focusSearch)
            .inField("Enter", "manual.next", model::next)
            .inField("Shift+Enter", "manual.previous", model::previous)
            .inField("Alt+↓", "manual.key.sectionAfter", () -> model.step(1))
            .inField("Alt+↑", "manual.key.sectionBefore", () -> model.step(-1))
            .inField("↓", "manual.key.down", () -> page.scroll(LINE))
            .inField("↑", "manual.key.up", () -> page.scroll(-LINE))
            .inField("PgDn", "manual.key.pageDown", () -> page.scroll(PAGE))
            .inField("PgUp", "manual.key.pageUp", () -> page.scroll(-PAGE))
            .when("Ctrl+C", "manual.key.copy", this::copy);
    FieldKeys.listen(field, keys);
    keys.listenOn(this);
  }

  List<KeyHint> keys() {
    return keys.hints();
  }

  TextInputControl search() {
    return field;
  }

  void focusSearch() {
    field.requestFocus();
    field.selectAll();
  }

  /** A field copies what is marked in it. */
  private boolean copy(KeyEvent event) {
    return !(event.getTarget() instanceof TextInputControl) && page.copy();
  }

  private void show() {
    model
        .manual()
        .get()
        .ifPresent(
            read -> model.place().get().ifPresent(at -> page.show(read, at, model.hits().get())));
  }

  private HBox bar(Runnable close) {
    var title = new Label();
    title.getStyleClass().add("t-title");
    title.textProperty().bind(texts.text("shell.manual"));
    title.setMinWidth(USE_PREF_SIZE);
    var count = Ids.give(new Label(), "manual", "count");
    count.getStyleClass().addAll("muted", "manual-count");
    count.setMinWidth(USE_PREF_SIZE);
    count
        .textProperty()
        .bind(
            texts.bind(
                t ->
                    model.hits().get().isEmpty()
                        ? ""
                        : t.of("manual.count", model.number(), model.hits().get().size()),
                model.hits(),
                model.place()));
    var next =
        Actions.icon(
            texts,
            "manual",
            "next",
            "fth-chevron-down",
            "manual.next",
            Optional.of("Enter"),
            model::next);
    var previous =
        Actions.icon(
            texts,
            "manual",
            "previous",
            "fth-chevron-up",
            "manual.previous",
            Optional.of("Shift+Enter"),
            model::previous);
    for (var button : List.of(next, previous)) {
      button
          .disableProperty()
          .bind(Bindings.createBooleanBinding(() -> model.hits().get().isEmpty(), model.hits()));
    }
    var x = Actions.icon(texts, "manual", "close", "fth-x", "kit.close", Optional.of("F1"), close);
    var bar = new HBox(title, field, previous, next, count, ScreenBar.stretch(), x);
    bar.getStyleClass().add("manual-bar");
    return bar;
  }

  private HBox body() {
    var contents = new Contents(model);
    var right = new StackPane(page, nothingFound(), notRead());
    // Else its longest paragraph takes the room of the contents.
    right.setPrefWidth(0);
    right.setMinSize(0, 0);
    HBox.setHgrow(right, Priority.ALWAYS);
    var body = new HBox(contents, right);
    // In large letters the page needs the room more than the contents do.
    contents.maxWidthProperty().bind(body.widthProperty().multiply(CONTENTS));
    return body;
  }

  private EmptyState nothingFound() {
    var none =
        new EmptyState(
            texts,
            "fth-search",
            "manual.none.title",
            "manual.none.sentence",
            Actions.button(
                texts,
                "manual",
                "clear",
                "fth-x",
                "manual.none.clear",
                () -> model.query().set("")));
    none.visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.state().get() == State.READ && findsNothing(),
                model.state(),
                model.hits(),
                model.query()));
    none.managedProperty().bind(none.visibleProperty());
    page.visibleProperty().bind(none.visibleProperty().not());
    return none;
  }

  private boolean findsNothing() {
    return model.searches() && model.hits().get().isEmpty();
  }

  private Node notRead() {
    var label = new Label();
    label.getStyleClass().add("muted");
    label
        .textProperty()
        .bind(
            texts.bind(
                t ->
                    switch (model.state().get()) {
                      case LOADING -> t.of("manual.loading");
                      case BROKEN -> t.of("manual.broken");
                      case READ -> "";
                    },
                model.state()));
    return label;
  }
}
