package dev.pitwall.ui.reboot;

import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.KeyedChildren;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Every round of the day, newest first; one click to look at it. */
final class RoundsList extends VBox {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  RoundsList(FxTexts texts, RebootModel model) {
    getStyleClass().addAll("panel", "rounds-list");
    var title = new Label();
    title.getStyleClass().add("panel-title");
    title.textProperty().bind(texts.text("reboot.list.title"));
    var entries = new VBox();
    entries.getStyleClass().add("rounds-entries");
    var scroll = new ScrollPane(entries);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(title, scroll);
    var children =
        new KeyedChildren<EarlierRound, Entry>(
            entries.getChildren(),
            EarlierRound::id,
            one -> new Entry(texts, model, one),
            Entry::show);
    model.archive().rounds().subscribe(children::show);
    visibleProperty().bind(model.archive().listing());
    managedProperty().bind(visibleProperty());
  }

  private static final class Entry extends Button {
    private final ObjectProperty<EarlierRound> round;

    Entry(FxTexts texts, RebootModel model, EarlierRound first) {
      round = new SimpleObjectProperty<>(first);
      Ids.give(this, "reboot", "round-" + first.id().value());
      getStyleClass().add("rounds-entry");
      setMaxWidth(Double.MAX_VALUE);
      setWrapText(true);
      textProperty().bind(texts.bind(t -> words(t, round.get()), round));
      setOnAction(_ -> model.archive().looked().set(Optional.of(round.get().id())));
      model
          .round()
          .subscribe(
              shown ->
                  pseudoClassStateChanged(
                      CHOSEN, shown.filter(one -> one.id().equals(round.get().id())).isPresent()));
    }

    void show(EarlierRound newest) {
      round.set(newest);
    }

    private static String words(Texts t, EarlierRound one) {
      return t.of(
              "reboot.list.opened",
              Times.minute(t, one.round().openedAt()),
              one.openedBy().orElseGet(() -> t.of("reboot.somebody")))
          + t.of("list.separator")
          + one.round()
              .closedAt()
              .map(at -> t.of("reboot.list.closed", Times.minute(t, at)))
              .orElseGet(() -> t.of("reboot.list.stillOpen"))
          + "\n"
          + one.tally().in(t);
    }
  }
}
