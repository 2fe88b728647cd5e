package dev.pitwall.ui.archive;

import dev.pitwall.archive.Archive;
import dev.pitwall.archive.ArchiveEntry;
import dev.pitwall.archive.Hit;
import dev.pitwall.domain.model.Limits;
import dev.pitwall.ui.archive.ArchiveModel.State;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.EmptyState;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.ScreenBar;
import dev.pitwall.ui.kit.form.LimitedField;
import dev.pitwall.ui.kit.keys.KeyHint;
import dev.pitwall.ui.kit.keys.KeyTable;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** The search line above the list of days, or above what was found, or above days compared. */
final class ArchiveView extends VBox {
  /** Whoever types on is not searched for yet. */
  private static final Duration TYPING = Duration.millis(200);

  private final FxTexts texts;
  private final ArchiveModel model;
  private final ArchiveActions actions;
  private final TextField search =
      Ids.give(new LimitedField(Limits.NAME_LETTERS), "archive", "search");
  private final DayTable days;
  private final ListView<Hit> hits;
  private final ComparePane compared;
  private final Label status = Ids.give(new Label(), "archive", "said");
  private final Node empty;
  private final StackPane places = new StackPane();
  private final ScreenBar bar;
  private final Button open;
  private final Button compare;
  private final Button setUp;
  private final PauseTransition typing = new PauseTransition(TYPING);
  private final KeyTable keys = new KeyTable();

  ArchiveView(FxTexts texts, ArchiveModel model, ArchiveActions actions) {
    this.texts = texts;
    this.model = model;
    this.actions = actions;
    getStyleClass().add("screen-body");
    search.promptTextProperty().bind(texts.text("archive.search"));
    search.getStyleClass().add("archive-search");
    search.textProperty().subscribe(() -> typing.playFromStart());
    search.setOnAction(_ -> searchNow());
    var ofSearch = new KeyTable().inField("↓", "snippets.key.list", this::toList);
    search.addEventFilter(KeyEvent.KEY_PRESSED, ofSearch::take);
    typing.setOnFinished(_ -> model.search(search.getText()));
    open = button("open", "fth-eye", "archive.open", "Enter", this::open);
    compare = button("compare", "fth-layers", "archive.compare", "C", this::compare);
    setUp = button("set-up", "fth-copy", "archive.setUp", "U", this::setUp);
    days = new DayTable(texts, model);
    days.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    days.getSelectionModel().selectedItemProperty().subscribe(this::settle);
    hits = Ids.give(new ListView<>(model.hits()), "archive", "hits");
    hits.setCellFactory(_ -> new HitCell(texts));
    hits.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    hits.getSelectionModel().selectedItemProperty().subscribe(this::settle);
    compared = new ComparePane(texts);
    empty = new EmptyState(texts, "fth-archive", "archive.empty", "archive.empty.about");
    status.getStyleClass().add("muted");
    status.setMinWidth(0);
    VBox.setVgrow(places, Priority.ALWAYS);
    status.setWrapText(true);
    status.setMinHeight(USE_PREF_SIZE);
    var line = new VBox(search, status);
    line.getStyleClass().add("archive-line");
    bar = new ScreenBar(texts, "archive.title", open, compare, setUp);
    getChildren().addAll(bar, line, places);
    model.state().subscribe(this::settle);
    model.comparison().subscribe(found -> found.ifPresent(compared::show));
    model.comparison().subscribe(this::settle);
    model.hits().subscribe(this::settle);
    model.days().subscribe(this::settle);
    texts.texts().subscribe(this::settle);
    keys.on("/", "archive.search", search::requestFocus)
        .on("Enter", "archive.open", this::open)
        .on("Space", "archive.mark", this::mark)
        .on("C", "archive.compare", this::compare)
        .on("U", "archive.setUp", this::setUp)
        .on("T", "archive.compare.clock", compared::otherAlignment)
        .on("L", "archive.compare.log", compared::otherScale)
        .on("P", "archive.compare.relative", compared::otherUnit)
        .listenOn(this);
    // Lists have ideas of their own about Enter and Space.
    days.addEventFilter(KeyEvent.KEY_PRESSED, keys::take);
    hits.addEventFilter(KeyEvent.KEY_PRESSED, keys::take);
  }

  /** With a way back, where the archive lies over something. */
  void leaveBy(Runnable leave) {
    var back = Actions.button(texts, "archive", "leave", "fth-arrow-left", "archive.leave", leave);
    Actions.explain(back, texts, "archive.leave", Optional.of("Esc"));
    bar.getChildren().addFirst(back);
  }

  private Button button(String name, String icon, String key, String press, Runnable action) {
    var button = Actions.button(texts, "archive", name, icon, key, action);
    Actions.explain(button, texts, key, Optional.of(press));
    return button;
  }

  /** What is shown, and what can be done with it. */
  private void settle() {
    var state = model.state().get();
    boolean comparing = model.comparison().get().isPresent();
    boolean searching = !comparing && (state == State.SEARCHING || state == State.FOUND);
    boolean none = !comparing && !searching && state == State.READY && model.days().isEmpty();
    show(comparing ? compared : searching ? hits : none ? empty : days);
    status.setText(words(state, comparing));
    var chosen = chosen();
    open.setDisable(chosen.isEmpty());
    setUp.setDisable(chosen.isEmpty());
    compare.setDisable(comparing || searching || model.marked() < 2);
  }

  private void show(Node one) {
    if (!isShown(one)) {
      places.getChildren().setAll(one);
    }
  }

  private boolean isShown(Node one) {
    return places.getChildren().contains(one);
  }

  private String words(State state, boolean comparing) {
    var t = texts.now();
    if (comparing) {
      return t.of("archive.status.compared");
    }
    if (isShown(days)
        && days.getSelectionModel().getSelectedItem()
            instanceof ArchiveEntry.Unreadable(var _, var _, var problem)) {
      var why = t.of(problem);
      return why.what() + " " + why.next();
    }
    return switch (state) {
      case READING -> t.of("archive.status.reading");
      case READY -> t.of("archive.status.days", model.days().size());
      case SEARCHING -> t.of("archive.status.searching", model.hits().size());
      case FOUND ->
          t.of(
              model.hits().size() < Archive.MOST_HITS
                  ? "archive.status.found"
                  : "archive.status.tooMany",
              model.hits().size());
    };
  }

  /** A day that can be opened, and where it was found. */
  private Optional<Hit> hit() {
    return isShown(hits)
        ? Optional.ofNullable(hits.getSelectionModel().getSelectedItem())
        : Optional.empty();
  }

  private Optional<String> chosen() {
    return isShown(days)
        ? Optional.ofNullable(days.getSelectionModel().getSelectedItem())
            .filter(ArchiveEntry.Read.class::isInstance)
            .map(ArchiveEntry::folder)
        : hit().map(found -> found.day().folder());
  }

  private void clicked(MouseEvent event) {
    if (event.getClickCount() == 2) {
      open();
    }
  }

  private void open() {
    var at = hit().map(Hit::at);
    chosen().ifPresent(folder -> actions.look(folder, at));
  }

  private void setUp() {
    chosen().ifPresent(actions::setUpFrom);
  }

  void mark() {
    var entry = days.getSelectionModel().getSelectedItem();
    if (isShown(days) && entry != null) {
      model.mark(entry);
      days.refresh();
      settle();
    }
  }

  private void compare() {
    if (!compare.isDisabled()) {
      model.compare();
      compared.requestFocus();
    }
  }

  private void searchNow() {
    typing.stop();
    if (isShown(hits) && !model.hits().isEmpty()) {
      toList();
      open();
    } else {
      model.search(search.getText());
    }
  }

  /** Into what was found, or the days. */
  private void toList() {
    if (isShown(hits)) {
      hits.requestFocus();
      if (hits.getSelectionModel().isEmpty()) {
        hits.getSelectionModel().selectFirst();
      }
    } else {
      days.requestFocus();
      if (days.getSelectionModel().isEmpty()) {
        days.getSelectionModel().selectFirst();
      }
    }
  }

  void begin() {
    model.read();
    search.requestFocus();
  }

  TextField search() {
    return search;
  }

  List<KeyHint> keys() {
    return keys.hints();
  }

  /** Esc leaves the comparison, then the search. */
  boolean back() {
    if (model.leaveComparison()) {
      days.requestFocus();
      return true;
    }
    boolean searched = !search.getText().isEmpty();
    search.clear();
    return searched;
  }
}
