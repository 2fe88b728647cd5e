package dev.pitwall.ui.reboot;

import dev.pitwall.domain.model.Round;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.ScreenBar;
import dev.pitwall.ui.kit.style.Icon;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Under the board: the words to say, or what else there is to say about the round. */
final class Footer extends StackPane {
  private final FxTexts texts;
  private final RebootModel model;
  private final Gathering gathering;

  Footer(
      FxTexts texts,
      RebootModel model,
      RoundActions actions,
      KeyDebounce debounce,
      Gathering gathering) {
    this.texts = texts;
    this.model = model;
    this.gathering = gathering;
    getStyleClass().add("reboot-footer");
    // The rows give way, and not what is asked: they fit themselves into what is left.
    setMinHeight(USE_PREF_SIZE);
    var open = model.mode().map(mode -> mode == RebootModel.Mode.OPEN);
    var words = new WordsBand(texts, model, actions, debounce);
    show(words, asks(Asks.NOTHING));
    // It keeps its room: the rows above must not jump when something is asked in its place.
    words.managedProperty().unbind();
    words.managedProperty().bind(open);
    show(new ReasonField(texts, model, actions), asks(Asks.REASON));
    show(new SecondPerson(texts, model, actions), asks(Asks.WHO));
    show(new AgreePane(texts, model, gathering), gathering.agreeing());
    show(new WayBackBand(texts, model, actions), asks(Asks.BACK));
    var keep =
        Actions.button(
            texts,
            "reboot",
            "keep-open",
            "fth-corner-up-left",
            "reboot.closing.keep",
            () -> model.question().closing().set(false));
    var closing =
        sentence(
            "reboot-closing",
            "fth-alert-triangle",
            texts.bind(this::closing, model.board().rows(), model.question().closing()),
            keep,
            Actions.main(
                texts, "reboot", "close-anyway", "fth-lock", "reboot.close", actions::closeAnyway));
    show(closing, asks(Asks.CLOSING));
    closing
        .visibleProperty()
        .subscribe(
            shown -> {
              if (shown) {
                keep.requestFocus();
              }
            });
    var closed =
        sentence(
            "reboot-is-closed",
            "fth-lock",
            texts.bind(t -> round(t, "reboot.isClosed"), model.round(), model.mode()),
            reopen(actions),
            withKey(
                Actions.button(
                    texts, "reboot", "again", "fth-refresh-cw", "reboot.again", actions::open),
                "reboot.again",
                "N"));
    show(closed, shown(RebootModel.Mode.CLOSED));
    var earlier =
        sentence(
            "reboot-earlier",
            "fth-clock",
            texts.bind(this::earlier, model.round(), model.mode()),
            back());
    show(earlier, shown(RebootModel.Mode.EARLIER));
  }

  /** What stands stays confirmed; a new round begins with every server. */
  private Button reopen(RoundActions actions) {
    return withKey(
        Actions.main(texts, "reboot", "reopen", "fth-unlock", "reboot.reopen", actions::reopen),
        "reboot.reopen",
        "U");
  }

  private Button withKey(Button button, String key, String letter) {
    button.textProperty().unbind();
    button.textProperty().bind(texts.bind(t -> t.of(key) + "  [" + letter + "]"));
    Actions.explain(button, texts, key, Optional.of(letter));
    return button;
  }

  private ObservableValue<Boolean> shown(RebootModel.Mode mode) {
    return Bindings.createObjectBinding(
        () -> model.mode().get() == mode && !gathering.agreeing().get(),
        model.mode(),
        gathering.agreeing());
  }

  private ObservableValue<Boolean> asks(Asks what) {
    return Bindings.createObjectBinding(
            this::asks,
            model.mode(),
            model.question().closing(),
            model.question().asking(),
            model.question().goingBack(),
            model.question().objection(),
            gathering.agreeing())
        .map(now -> now == what);
  }

  /** One question at a time. */
  private Asks asks() {
    if (gathering.agreeing().get()) {
      return Asks.AGREE;
    } else if (model.mode().get() != RebootModel.Mode.OPEN) {
      return Asks.NOT_OPEN;
    } else if (model.question().closing().get()) {
      return Asks.CLOSING;
    } else if (model.question().asking().get().isPresent()) {
      return Asks.REASON;
    } else if (model.question().goingBack().get()) {
      return Asks.BACK;
    }
    return model.question().objection().get().isPresent() ? Asks.WHO : Asks.NOTHING;
  }

  /** What is asked under the board of an open round. */
  private enum Asks {
    NOT_OPEN,
    /** Shown by its own property, over whatever else there is. */
    AGREE,
    NOTHING,
    REASON,
    /** The way back to the last good state. */
    BACK,
    WHO,
    CLOSING
  }

  private Node back() {
    var back =
        Actions.main(
            texts,
            "reboot",
            "earlier-back",
            "fth-corner-up-left",
            "reboot.earlier.back",
            () -> model.archive().looked().set(Optional.empty()));
    Actions.explain(back, texts, "reboot.earlier.back", Optional.of("Esc"));
    return back;
  }

  private void show(Region one, ObservableValue<Boolean> when) {
    one.visibleProperty().bind(when);
    one.managedProperty().bind(one.visibleProperty());
    getChildren().add(one);
  }

  private static HBox sentence(
      String id, String icon, ObservableValue<String> words, Node... actions) {
    var label = new Label();
    label.setId(id);
    label.getStyleClass().add("footer-sentence");
    label.setWrapText(true);
    label.textProperty().bind(words);
    HBox.setHgrow(label, Priority.SOMETIMES);
    var band = new HBox(new Icon(icon), label, ScreenBar.stretch());
    band.getStyleClass().addAll("words-band", "plain");
    band.getChildren().addAll(actions);
    return band;
  }

  private String closing(Texts t) {
    return t.of(
        "reboot.closing",
        model.board().notGoing().stream()
            .map(
                row ->
                    t.of(
                        "reboot.closing.one",
                        row.name(),
                        t.of(
                            row.confirmed()
                                ? "reboot.proof.said"
                                : StateLook.of(row.standing()).key())))
            .collect(Collectors.toList()));
  }

  private String earlier(Texts t) {
    return round(
        t,
        model.round().get().filter(Round::open).isPresent()
            ? "reboot.earlier.open"
            : "reboot.earlier");
  }

  private String round(Texts t, String key) {
    return model
        .round()
        .get()
        .map(
            round ->
                t.of(
                    key,
                    Times.minute(t, round.openedAt()),
                    key.equals("reboot.isClosed")
                        ? closedAt(t, round)
                        : model.openedBy().orElseGet(() -> t.of("reboot.somebody")),
                    closedAt(t, round)))
        .orElse("");
  }

  private static String closedAt(Texts t, Round round) {
    return round.closedAt().map(at -> Times.second(t, at)).orElse("");
  }
}
