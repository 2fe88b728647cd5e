package dev.pitwall.ui.servers;

import dev.pitwall.text.MemberText;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.ScreenBar;
import dev.pitwall.ui.kit.style.Icon;
import java.time.Instant;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Says that the cards show a moment that is over, and leads back to now. */
final class PastBanner extends HBox {
  PastBanner(FxTexts texts, ServersModel model, Runnable toNow) {
    getStyleClass().add("past-banner");
    setId("servers-past");
    var asOf = new Label();
    asOf.getStyleClass().addAll("t-lead", "strong");
    asOf.setMinWidth(USE_PREF_SIZE);
    asOf.textProperty()
        .bind(texts.bind(t -> model.moment().map(at -> asOf(t, at)).orElse(""), model.shown()));
    var step = new Label();
    step.textProperty()
        .bind(texts.bind(t -> model.stepThen().map(row -> step(t, row)).orElse(""), model.shown()));
    var back =
        Actions.button(
            texts, "servers", "past-back", "fth-corner-up-left", "servers.past.back", toNow);
    Actions.explain(back, texts, "servers.past.back", Optional.of("Esc"));
    visibleProperty().bind(model.shown().map(map -> map instanceof ShownMap.Past));
    managedProperty().bind(visibleProperty());
    getChildren().addAll(new Icon("fth-clock"), asOf, step, ScreenBar.stretch(), back);
  }

  private static String asOf(Texts texts, Instant at) {
    return texts.of("servers.past.asOf", Times.minute(texts, at));
  }

  private static String step(Texts texts, HistoryRow row) {
    var words =
        texts.of(
            "servers.past.since", Times.minute(texts, row.at()), RoleHistory.words(texts, row));
    return row.by()
        .map(member -> texts.of("servers.past.by", words, MemberText.of(texts, member)))
        .orElse(words);
  }
}
