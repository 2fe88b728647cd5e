package dev.pitwall.ui.shell;

import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.ScreenEntry;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.Tooltips;
import dev.pitwall.ui.kit.style.Icon;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableIntegerValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The screens, top to bottom, by icon and name; the window's own doings at the foot. */
final class NavRail extends VBox {
  /** More than these are many. */
  private static final int MOST = 99;

  /** Of a count over its icon, in pixels. */
  private static final double OVERLAP = 4;

  private final ToggleGroup group = new ToggleGroup();

  NavRail(
      FxTexts texts,
      List<ScreenEntry> entries,
      Consumer<ScreenEntry> go,
      Runnable showKeys,
      Runnable closeDay) {
    getStyleClass().add("nav-rail");
    for (var entry : entries.stream().filter(ScreenEntry::onRail).toList()) {
      var button = button(texts, entry.id(), entry.icon(), entry.titleKey());
      button.setToggleGroup(group);
      button.setUserData(entry.id());
      button.setOnAction(
          _ -> {
            button.setSelected(true);
            go.accept(entry);
          });
      explain(texts, button, entry.titleKey(), "Ctrl+" + entry.digit());
      getChildren().add(button);
    }
    var room = new Region();
    VBox.setVgrow(room, Priority.ALWAYS);
    getChildren().add(room);
    foot(texts, "keys", "fth-help-circle", "shell.keys", "?", showKeys);
    foot(texts, "close-day", "fth-log-out", "shell.closeDay", "Ctrl+W", closeDay);
  }

  private void foot(
      FxTexts texts, String name, String icon, String textKey, String key, Runnable action) {
    var button = button(texts, name, icon, textKey);
    button.setOnAction(
        _ -> {
          button.setSelected(false);
          action.run();
        });
    explain(texts, button, textKey, key);
    getChildren().add(button);
  }

  private static ToggleButton button(FxTexts texts, String name, String icon, String textKey) {
    var button = Ids.give(new ToggleButton(), "nav", name);
    button.getStyleClass().add("nav-button");
    button.setGraphic(new Icon(icon));
    button.setContentDisplay(ContentDisplay.TOP);
    button.setAlignment(Pos.CENTER);
    button.setMaxWidth(Double.MAX_VALUE);
    button.textProperty().bind(texts.text(textKey));
    return button;
  }

  private static void explain(FxTexts texts, ToggleButton button, String textKey, String key) {
    Tooltips.bind(button, texts.bind(t -> t.of(textKey) + "  (" + key + ")"));
  }

  /** Shows beside a screen's icon how many things on it are new; nothing for none. */
  void count(FxTexts texts, String id, String titleKey, ObservableIntegerValue many) {
    var count = Ids.give(new Label(), "nav", "count-" + id);
    count.getStyleClass().add("nav-count");
    count.textProperty().bind(Bindings.createStringBinding(() -> words(many.get()), many));
    count.visibleProperty().bind(Bindings.greaterThan(many, 0));
    // Beside the icon and not in its row: the icon stays where it is.
    count.setManaged(false);
    group.getToggles().stream()
        .filter(toggle -> id.equals(toggle.getUserData()))
        .map(ToggleButton.class::cast)
        .forEach(
            button -> {
              button.setGraphic(new CountedIcon(button.getGraphic(), count));
              button
                  .accessibleTextProperty()
                  .bind(
                      texts.bind(
                          t ->
                              many.get() == 0
                                  ? t.of(titleKey)
                                  : t.of("shell.nav.new", t.of(titleKey), many.get()),
                          many));
            });
  }

  private static String words(int many) {
    return many > MOST ? MOST + "+" : String.valueOf(many);
  }

  /** An icon with a number at its upper right, which takes no room. */
  private static final class CountedIcon extends StackPane {
    private final Label count;

    CountedIcon(Node icon, Label count) {
      super(icon, count);
      this.count = count;
      setMaxWidth(USE_PREF_SIZE);
      // What is unmanaged does not ask its parent for another size.
      count.textProperty().subscribe(this::requestLayout);
      count.fontProperty().subscribe(this::requestLayout);
    }

    @Override
    protected void layoutChildren() {
      super.layoutChildren();
      count.autosize();
      count.relocate(getWidth() - OVERLAP, -OVERLAP / 2);
    }
  }

  void mark(ScreenEntry entry) {
    group.getToggles().stream()
        .filter(toggle -> entry.id().equals(toggle.getUserData()))
        .forEach(toggle -> toggle.setSelected(true));
  }
}
