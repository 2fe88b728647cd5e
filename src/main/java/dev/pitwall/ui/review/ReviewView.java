package dev.pitwall.ui.review;

import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.model.Note;
import dev.pitwall.ui.chart.band.BandItem;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.GoTo;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.AgentsButton;
import dev.pitwall.ui.kit.control.JobBar;
import dev.pitwall.ui.kit.control.ScreenBar;
import dev.pitwall.ui.kit.control.Tooltips;
import dev.pitwall.ui.kit.keys.KeyHint;
import dev.pitwall.ui.kit.keys.KeyTable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The axis on the left; on the right the day as it was known, and below it what it came to. */
final class ReviewView extends VBox {
  /** What a view asks its screen for. */
  interface Asks {
    /** A new note, for the next contest or for this day. */
    void add(boolean nextTime);

    void edit(Note note);

    /** Turns a note into a line of the next preparation, or back. */
    void mark(Note note);

    /** A file to write the day into. */
    void report();
  }

  /** Of the width, what the right side takes. */
  private static final double SIDE = 0.31;

  /** In pixels: a server's name, its roles and how it stands beside each other. */
  private static final double LEAST_SIDE = 264;

  private final ReviewModel model;
  private final Asks asks;
  private final Player player;
  private final Walk walk;
  private final AxisPane axis;
  private final LookBack back;
  private final Label status = new Label();
  private final JobBar writing;

  /** Kept here, or it would be let go. */
  private final BooleanBinding settled;

  private final KeyTable keys = new KeyTable();
  private final KeyTable typedKeys = new KeyTable();

  /**
   * @param writing the export that is being written
   */
  ReviewView(FxTexts texts, FxClock clock, ReviewModel model, Asks asks, JobBar writing) {
    this.model = model;
    this.asks = asks;
    getStyleClass().add("screen-body");
    player =
        new Player(() -> from(clock), () -> end(clock), at -> model.moment().set(Optional.of(at)));
    walk = new Walk(model, () -> model.momentOr(clock.instant()), this::go, this::open);
    axis = new AxisPane(texts, clock, model, player, walk);
    back =
        new LookBack(
            texts,
            model,
            asks::edit,
            finding -> go(finding.at()),
            step -> go(step.at()),
            place -> open(place.screen(), place.thing()));
    var side = new SideColumn(new ThenPane(texts, model.then()), back);
    HBox.setHgrow(axis, Priority.ALWAYS);
    var both = new HBox(axis, side);
    both.getStyleClass().add("review-columns");
    VBox.setVgrow(both, Priority.ALWAYS);
    side.prefWidthProperty().bind(Bindings.max(LEAST_SIDE, both.widthProperty().multiply(SIDE)));
    side.minWidthProperty().bind(side.prefWidthProperty());
    status.getStyleClass().add("muted");
    status.setMinWidth(0);
    this.writing = writing;
    getChildren().addAll(bar(texts), both);
    listen();
    settled = model.settled();
    settled.subscribe(
        is -> {
          getStyleClass().remove("loading");
          if (!is) {
            getStyleClass().add("loading");
          }
        });
  }

  private ScreenBar bar(FxTexts texts) {
    var note =
        Actions.button(
            texts, "review", "add-note", "fth-plus", "review.note.add", () -> asks.add(false));
    Actions.explain(note, texts, "review.note.add", Optional.of("N"));
    var later =
        Actions.button(
            texts,
            "review",
            "add-next",
            "fth-corner-down-right",
            "review.next.add",
            () -> asks.add(true));
    Actions.explain(later, texts, "review.next.explained", Optional.of("L"));
    var report =
        Actions.button(texts, "review", "report", "fth-file-text", "export.title", asks::report);
    Actions.explain(report, texts, "export.title", Optional.of("Ctrl+Shift+E"));
    return new ScreenBar(texts, "review.title", status, writing, note, later, report);
  }

  /** Written once; the key sheet shows them in this order. */
  private void listen() {
    keys.on("Space", "review.play", player::toggle)
        .on("X", "review.speed", player::faster)
        .when("← →", "review.minute", event -> minutes(event, 1))
        .when("Shift+← →", "review.minutes", event -> minutes(event, 10))
        .when("Ctrl+← →", "review.event", event -> event(event))
        .on("Home", "review.start", () -> go(model.bands().get().chart().from()))
        .on("End", "review.end", this::now)
        .when("↑ ↓", "review.band", this::band)
        .when("Enter", "review.open", _ -> openChosen())
        .on("F", "review.findings", back::focusFindings)
        .on("R", "review.record", back::focusRecord)
        .on("/", "review.filter", back::focusFilter)
        .on(AgentsButton.KEY, AgentsButton.TEXT, back::nextAgents)
        .on("N", "review.note.add", () -> asks.add(false))
        .on("L", "review.next.explained", this::nextTime)
        .when("E", "review.note.edit", _ -> edit())
        .on("Ctrl+Shift+E", "export.title", asks::report)
        .listenOn(this);
    // A list would take Space and Esc for itself, and there they do nothing.
    var ofLists =
        new KeyTable()
            .on("Space", "review.play", player::toggle)
            .when("Esc", "shell.back", _ -> back());
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getTarget() instanceof ListView) {
            ofLists.take(event);
          }
        });
    typedKeys.when("+ - 0", "review.zoom", this::zoom).listenTyped(this);
  }

  private boolean minutes(KeyEvent event, int minutes) {
    axis.axis().step(event.getCode() == KeyCode.LEFT ? -minutes : minutes);
    return true;
  }

  private boolean event(KeyEvent event) {
    walk.go(event.getCode() == KeyCode.LEFT ? -1 : 1);
    return true;
  }

  private boolean band(KeyEvent event) {
    if (axis.axis().isFocused()) {
      walk.change(event.getCode() == KeyCode.UP ? -1 : 1);
    }
    return axis.axis().isFocused();
  }

  private boolean zoom(KeyEvent event) {
    if (event.getCharacter().equals("0")) {
      axis.axis().showAll();
    } else {
      axis.axis().zoom(event.getCharacter().equals("+"));
    }
    return true;
  }

  private boolean openChosen() {
    if (back.place().isPresent()) {
      back.place().ifPresent(place -> open(place.screen(), place.thing()));
      return true;
    }
    return walk.open();
  }

  /** The note that is chosen, on the axis or in the record. */
  private Optional<Note> note() {
    return back.note().or(() -> walk.chosen().get().flatMap(BandItem::thing).flatMap(model::note));
  }

  private void nextTime() {
    note().ifPresentOrElse(asks::mark, () -> asks.add(true));
  }

  private boolean edit() {
    note().ifPresent(asks::edit);
    return note().isPresent();
  }

  private Instant from(FxClock clock) {
    var chart = model.bands().get().chart();
    var at = model.momentOr(clock.instant());
    // At the end there is nothing more to play: it begins anew.
    return at.isBefore(end(clock)) ? at : chart.from();
  }

  private Instant end(FxClock clock) {
    var chart = model.bands().get().chart();
    var now = clock.instant();
    return now.isBefore(chart.to()) ? now : chart.to();
  }

  private void go(Instant at) {
    model.moment().set(Optional.of(at));
    axis.axis().keepInView(at);
  }

  /** Everything that is known, also what comes from now on. */
  private void now() {
    player.pause();
    walk.back();
    model.moment().set(Optional.empty());
  }

  private void open(String screen, Optional<Id> thing) {
    if (screen.isEmpty()) {
      thing.flatMap(model::note).ifPresent(asks::edit);
    } else {
      fireEvent(new GoTo(screen, thing));
    }
  }

  /** Chooses what the axis has of a thing, and goes to its moment. */
  void reveal(Id thing) {
    model.bands().get().walk(Optional.empty()).stream()
        .filter(item -> item.thing().filter(thing::equals).isPresent())
        .findFirst()
        .ifPresent(item -> walk.pick(item, false));
  }

  /** Says one sentence in the bar. */
  void show(String words) {
    status.setText(words);
    Tooltips.show(status, words);
  }

  void focusAxis() {
    axis.axis().requestFocus();
  }

  /** Nothing moves while nobody sees it. */
  void rest() {
    player.pause();
  }

  List<KeyHint> keys() {
    return KeyTable.hints(keys, typedKeys);
  }

  Optional<TextInputControl> typesInto() {
    return back.filtering();
  }

  /** Esc stops, empties the filter, forgets what is chosen, and comes back to everything known. */
  boolean back() {
    if (player.playing().get()) {
      player.pause();
      return true;
    }
    if (back.back() || walk.back()) {
      return true;
    }
    boolean past = model.moment().get().isPresent();
    model.moment().set(Optional.empty());
    return past;
  }
}
