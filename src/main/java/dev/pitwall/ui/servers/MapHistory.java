package dev.pitwall.ui.servers;

import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.keys.KeyTable;
import dev.pitwall.ui.kit.style.Icon;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The role map's history, drawn as lanes or written as a list; both lead to any moment of the day.
 */
final class MapHistory extends VBox {
  private final FxTexts texts;
  private final ServersModel model;
  private final LaneChart lanes = new LaneChart();
  private final RoleHistory list;
  private final BooleanProperty listed = new SimpleBooleanProperty();
  private final KeyTable keys = new KeyTable();

  MapHistory(FxTexts texts, FxClock clock, ServersModel model) {
    this.texts = texts;
    this.model = model;
    getStyleClass().add("role-history");
    list = new RoleHistory(texts, model);
    lanes
        .dataProperty()
        .bind(
            Bindings.createObjectBinding(
                () -> LaneData.of(model.day().get(), clock.instant()), model.day()));
    lanes.nowProperty().bind(clock.now());
    lanes.runningProperty().bind(texts.text("kit.on"));
    lanes.momentProperty().bind(model.shown().map(_ -> model.moment()));
    lanes.setOnMouseClicked(event -> lanes.momentAt(event.getX()).ifPresent(model::lookAt));
    keys.when("← →", "servers.keys.steps", this::step).listenOn(lanes);
    list.visibleProperty().bind(listed);
    list.managedProperty().bind(listed);
    lanes.visibleProperty().bind(listed.not());
    lanes.managedProperty().bind(lanes.visibleProperty());
    var both = new StackPane(lanes, list);
    VBox.setVgrow(both, Priority.ALWAYS);
    getChildren().addAll(head(), both);
  }

  private HBox head() {
    var title = new Label();
    title.getStyleClass().add("panel-title");
    title.setMinWidth(USE_PREF_SIZE);
    title.textProperty().bind(texts.text("servers.history"));
    var tip = Ids.give(new Label(), "servers", "lanes-tip");
    tip.getStyleClass().add("lanes-tip");
    tip.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(tip, Priority.ALWAYS);
    tip.textProperty()
        .bind(
            texts.bind(
                t ->
                    listed.get()
                        ? t.of("servers.history.hint")
                        : LaneTip.words(t, model.day().get(), lanes.pointedProperty().get()),
                lanes.pointedProperty(),
                model.day(),
                listed));
    var head =
        new HBox(
            title,
            tip,
            choice("lanes-show", "fth-align-left", "servers.lanes", "Ctrl+L", false),
            choice("list-show", "fth-list", "servers.list", "Ctrl+H", true));
    head.getStyleClass().add("history-head");
    return head;
  }

  private ToggleButton choice(String name, String icon, String textKey, String key, boolean list) {
    var button = Ids.give(new ToggleButton(), "servers", name);
    button.setGraphic(new Icon(icon));
    button.textProperty().bind(texts.text(textKey));
    button.setMinWidth(USE_PREF_SIZE);
    button.getStyleClass().add("map-tab");
    button.setFocusTraversable(false);
    Actions.explain(button, texts, textKey, Optional.of(key));
    listed.subscribe(now -> button.setSelected(now == list));
    button.setOnAction(
        _ -> {
          listed.set(list);
          button.setSelected(true);
        });
    return button;
  }

  void focusList() {
    listed.set(true);
    list.focusList();
  }

  void focusLanes() {
    listed.set(false);
    lanes.requestFocus();
  }

  KeyTable table() {
    return keys;
  }

  /** To the step before the one that is looked at, or after it; beyond the newest is now. */
  private boolean step(KeyEvent event) {
    var rows = model.history();
    int present =
        model.stepThen().map(rows::indexOf).orElse(model.moment().isEmpty() ? -1 : rows.size());
    int next = present + (event.getCode() == KeyCode.LEFT ? 1 : -1);
    if (next < 0) {
      model.shown().set(ShownMap.NOW);
    } else if (next < rows.size()) {
      model.lookAt(rows.get(next));
    }
    return true;
  }
}
