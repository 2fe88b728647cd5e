package dev.pitwall.ui.warroom;

import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.AlertsNow;
import dev.pitwall.ui.kit.control.Panel;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Four panels of fixed place, found without looking; the alerts are in the bar above. */
final class WarRoomView extends VBox {
  WarRoomView(FxTexts texts, FxClock clock, AlertsNow now) {
    var glance = now.glance();
    getStyleClass().addAll("screen", "war-room");
    setMinWidth(0);
    var panels =
        new Quarters(
            new Panel(texts, "warroom.map", new MapPane(texts, glance)),
            new Panel(texts, "warroom.runs", new RunsPane(texts, glance)),
            new Panel(texts, "warroom.doing", new DoingPane(texts, clock, glance)),
            new Panel(
                texts.bind(
                    t ->
                        t.of(
                            NextPane.isOver(glance.getValue(), clock.instant())
                                ? "warroom.ended"
                                : "warroom.next"),
                    glance,
                    clock.now()),
                new NextPane(texts, clock, glance, now.snippets().unseen())));
    setVgrow(panels, Priority.ALWAYS);
    getChildren().addAll(panels);
  }
}
