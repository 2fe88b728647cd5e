package dev.pitwall.ui.reboot;

import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.domain.rules.RebootForecast.Trouble;
import dev.pitwall.domain.rules.RebootProof;
import dev.pitwall.text.EvidenceText;
import dev.pitwall.text.RoleChecks;
import dev.pitwall.text.SpokenText;
import dev.pitwall.text.Texts;
import dev.pitwall.text.WayBackText;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.ScreenBar;
import dev.pitwall.ui.kit.style.Icon;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;

/** The words to say aloud for the selected server, and the keys that say they were said. */
final class WordsBand extends HBox {
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  /** What stands first keeps the server from doing its work. */
  private static final PseudoClass STOPS = PseudoClass.getPseudoClass("stops");

  /** An NG offers more ways on than other states: its words are smaller, and stay in one line. */
  private static final PseudoClass WAYS = PseudoClass.getPseudoClass("ways");

  /** Narrower, in times the size of its letters, the words are said in smaller ones. */
  private static final double ROOM = 66;

  private final FxTexts texts;
  private final RebootModel model;
  private final RoundActions actions;
  private final KeyDebounce debounce;

  WordsBand(FxTexts texts, RebootModel model, RoundActions actions, KeyDebounce debounce) {
    this.texts = texts;
    this.model = model;
    this.actions = actions;
    this.debounce = debounce;
    getStyleClass().add("words-band");
    var voice = new Icon("fth-volume-2");
    var words = new Label();
    words.setId("reboot-words");
    words.getStyleClass().add("words-to-say");
    words.textProperty().bind(texts.bind(this::words, observed()));
    var checks = new Label();
    checks.setId("reboot-words-checks");
    checks.getStyleClass().add("words-checks");
    checks.textProperty().bind(texts.bind(this::checks, observed()));
    checks.textProperty().subscribe(_ -> checks.pseudoClassStateChanged(STOPS, stops()));
    checks.visibleProperty().bind(checks.textProperty().isNotEmpty());
    checks.managedProperty().bind(checks.visibleProperty());
    var spoken = new VBox(words, checks);
    spoken.getStyleClass().add("spoken");
    HBox.setHgrow(spoken, Priority.SOMETIMES);
    Runnable fit =
        () -> pseudoClassStateChanged(NARROW, getWidth() < checks.getFont().getSize() * ROOM);
    model.board().selectedRow().subscribe(_ -> pseudoClassStateChanged(WAYS, model.isNotGood()));
    widthProperty().subscribe(fit);
    checks.fontProperty().subscribe(fit);
    // Under each other in very large letters: nothing is out of sight to the side.
    var keys =
        new Keys(
            this,
            extra("reboot-again", "fth-refresh-cw", "reboot.do.rebootAgain", "R", REBOOT),
            extra("ok-without", "fth-check", "reboot.do.okWithout", "O", CallOutStep.OK),
            extra("ng", "fth-x-octagon", "reboot.do.ng", "X", CallOutStep.NG),
            back(),
            waive(),
            close(),
            main());
    keys.getStyleClass().add("words-keys");
    // Rather shorter words than keys that nobody sees.
    keys.setMinWidth(USE_PREF_SIZE);
    spoken.setMinWidth(0);
    words.setWrapText(true);
    getChildren().addAll(voice, spoken, ScreenBar.stretch(), keys);
    voice
        .visibleProperty()
        .bind(Bindings.createBooleanBinding(() -> model.mainStep().isPresent(), observed()));
  }

  /** In one line as long as the band has the room, and under each other after that. */
  private static final class Keys extends FlowPane {
    /** What the band keeps for its own edges and its icon, in times the size of its letters. */
    private static final double SIDES = 6;

    private final HBox band;

    Keys(HBox band, Node... buttons) {
      super(buttons);
      this.band = band;
    }

    @Override
    protected double computePrefWidth(double height) {
      double line = -getHgap();
      for (var button : this.<Node>getManagedChildren()) {
        line += snapSizeX(button.prefWidth(-1)) + getHgap();
      }
      double room = band.getWidth() - SIDES * Font.getDefault().getSize();
      return Math.max(0, room > 0 ? Math.min(line, room) : line);
    }
  }

  private static final CallOutStep REBOOT = CallOutStep.REBOOTING;

  private Observable[] observed() {
    return new Observable[] {
      model.board().selectedRow(), model.mode(), model.me(), model.members(), model.glance()
    };
  }

  private String words(Texts t) {
    return model
        .board()
        .selectedRow()
        .get()
        .map(
            row ->
                model
                    .mainStep()
                    .map(step -> SpokenText.of(t, step, row.name()))
                    .orElseGet(() -> t.of(nothingLeft(row), SpokenText.name(t, row.name()))))
        .orElse("");
  }

  private static String nothingLeft(BoardRow row) {
    if (row.goesOn().isPresent()) {
      return "reboot.say.goesOn";
    }
    if (!row.proving().lacking()) {
      return "reboot.say.nothing";
    }
    return row.proving().proof() instanceof RebootProof.SameBoot
        ? "reboot.say.sameBoot"
        : "reboot.say.unproved";
  }

  /**
   * All that the evidence foretells, most urgent first, then what to look at before saying OK: what
   * does not fit is cut off at the end.
   */
  private String checks(Texts t) {
    return model.board().selectedRow().get().map(row -> checks(t, row)).orElse("");
  }

  private String checks(Texts t, BoardRow row) {
    if (waits()) {
      // Who is asked to confirm must first see what speaks against it.
      return Stream.of(
              troubles(t, row, true),
              Stream.of(t.of("reboot.second.letters", PersonKeys.named(model.choices()))),
              troubles(t, row, false))
          .flatMap(part -> part)
          .collect(Collectors.joining("   "));
    }
    if (row.notGood()) {
      return model
          .wayBack()
          .map(way -> t.of("reboot.back.to", WayBackText.state(t, way)))
          .orElseGet(() -> t.of("reboot.back.none"));
    }
    // Lines that are ticked stand above, each with its key.
    var roles =
        row.roles().stream()
            .filter(_ -> !row.checks().listed())
            .map(
                role ->
                    RoleChecks.of(t, role)
                        .map(check -> role.name() + ": " + check)
                        .orElse(role.name()));
    return Stream.of(troubles(t, row, true), troubles(t, row, false), roles)
        .flatMap(part -> part)
        .collect(Collectors.joining("   "));
  }

  private static Stream<String> troubles(Texts t, BoardRow row, boolean stops) {
    return row.proving().troubles().stream()
        .filter(one -> one.stops() == stops)
        .map(one -> EvidenceText.of(t, one));
  }

  private boolean waits() {
    return model.waitsForSecondPerson() && !model.choices().isEmpty();
  }

  /** Whether the words begin with what keeps the server from doing its work. */
  private boolean stops() {
    return model
        .board()
        .selectedRow()
        .get()
        .filter(row -> !row.notGood())
        .filter(row -> row.proving().troubles().stream().anyMatch(Trouble::stops))
        .isPresent();
  }

  private Button main() {
    var button = Actions.main(texts, "reboot", "next", "fth-check", "reboot.said", actions::next);
    withKey(button, "reboot.said", "Space");
    button
        .visibleProperty()
        .bind(Bindings.createBooleanBinding(() -> model.mainStep().isPresent(), observed()));
    button.disableProperty().bind(debounce.armed().not());
    // A key that rests says for how long, in the place where it is named.
    button.textProperty().unbind();
    button
        .textProperty()
        .bind(
            texts.bind(
                t ->
                    t.of("reboot.said")
                        + (debounce.armed().get()
                            ? "  [Space]"
                            : "  ["
                                + t.of("reboot.rests", "0." + debounce.tenthsLeft().get())
                                + "]"),
                debounce.tenthsLeft()));
    return button;
  }

  /** To go without a proof; away while none is lacking. */
  private Button waive() {
    var button =
        Actions.button(texts, "reboot", "waive", "fth-user-x", "reboot.waive", actions::waive);
    withKey(button, "reboot.waive", "W");
    button
        .visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.mayWaive() && (model.mainStep().isEmpty() || model.isNotGood()),
                observed()));
    button.textProperty().unbind();
    button
        .textProperty()
        .bind(
            texts.bind(
                t -> t.of(model.isNotGood() ? "reboot.waive.ng" : "reboot.waive") + "  [W]",
                observed()));
    return button;
  }

  /** The way back to the last good state; there while the server is NG. */
  private Button back() {
    var button =
        Actions.button(texts, "reboot", "back", "fth-rewind", "reboot.back", actions::showWayBack);
    withKey(button, "reboot.back", "B");
    button.visibleProperty().bind(Bindings.createBooleanBinding(model::isNotGood, observed()));
    return button;
  }

  /** When nothing is left to say of anything, the round can be closed. */
  private Button close() {
    var button =
        Actions.main(texts, "reboot", "close-all-go", "fth-lock", "reboot.close", actions::close);
    button
        .visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.allGo().get() && model.mainStep().isEmpty(),
                model.board().selectedRow(),
                model.mode(),
                model.allGo()));
    button.managedProperty().bind(button.visibleProperty());
    button.setFocusTraversable(false);
    return button;
  }

  /** A step beside the main one; away while it makes no sense. */
  private Button extra(String name, String icon, String key, String letter, CallOutStep step) {
    var button = Actions.button(texts, "reboot", name, icon, key, () -> actions.callOut(step));
    withKey(button, key, letter);
    button
        .visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () ->
                    model.mayCallOut(step)
                        && !model.mainStep().equals(Optional.of(step))
                        && !(step == CallOutStep.NG && model.isNotGood()),
                observed()));
    return button;
  }

  /** The key stands on the button itself: nobody waits for a tooltip now. */
  private void withKey(Button button, String key, String letter) {
    button.textProperty().unbind();
    button.textProperty().bind(texts.bind(t -> t.of(key) + "  [" + letter + "]"));
    Actions.explain(button, texts, key, Optional.of(letter));
    button.setFocusTraversable(false);
    button.managedProperty().bind(button.visibleProperty());
  }
}
