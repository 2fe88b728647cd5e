package dev.pitwall.ui.settings;

import dev.pitwall.output.DayFormats;
import dev.pitwall.results.Format;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

/** By which of all known formats the day's outputs are read, or by whichever fits. */
final class FormatChoice extends VBox {
  private final FxTexts texts;
  private final ComboBox<Item> box;
  private final Label missing = new Label();
  private final ObjectProperty<Optional<String>> profile =
      new SimpleObjectProperty<>(Optional.empty());
  private boolean showing;

  /**
   * @param id empty for "whichever fits"
   */
  private record Item(Optional<String> id, String name) {}

  /**
   * @param chosen is called with an id, or none, and its name, when somebody chooses
   */
  FormatChoice(FxTexts texts, BiConsumer<Optional<String>, String> chosen) {
    this.texts = texts;
    getStyleClass().add("settings-list");
    box = Ids.give(new ComboBox<>(), "settings", "format");
    box.setMaxWidth(Double.MAX_VALUE);
    box.setVisibleRowCount(12);
    box.setCellFactory(_ -> new Cell());
    box.setButtonCell(new Cell());
    missing.getStyleClass().add("objection");
    missing.setWrapText(true);
    missing.setVisible(false);
    missing.managedProperty().bind(missing.visibleProperty());
    getChildren().addAll(box, missing);
    box.setOnAction(
        _ -> {
          if (!showing && box.getValue() != null) {
            chosen.accept(box.getValue().id(), words(box.getValue()).getValue());
          }
        });
  }

  /** What the profile of the day says; empty where it says nothing. */
  void profile(Optional<String> ofProfile) {
    profile.set(ofProfile);
  }

  void show(DayFormats formats) {
    showing = true;
    var all = formats.all();
    var items = new ArrayList<Item>();
    items.add(new Item(Optional.empty(), ""));
    // The team's own stand first: they come last among all.
    all.all().reversed().stream()
        .filter(format -> isOwn(formats, format))
        .forEach(format -> items.add(item(format)));
    all.all().stream()
        .filter(format -> !isOwn(formats, format))
        .forEach(format -> items.add(item(format)));
    box.getItems().setAll(items);
    var wanted = formats.readBy();
    var found =
        wanted.isEmpty()
            ? Optional.of(items.getFirst())
            : all.named(wanted.get()).stream().findFirst().map(FormatChoice::item);
    box.setValue(found.orElse(null));
    missing.setVisible(found.isEmpty());
    missing.textProperty().bind(texts.text("settings.formats.missing", wanted.orElse("")));
    showing = false;
  }

  private static boolean isOwn(DayFormats formats, Format format) {
    return List.of(formats.shared(), formats.shelf().own()).stream()
        .flatMap(texts -> texts.keySet().stream())
        .anyMatch(id -> id.value().equals(format.id()));
  }

  private static Item item(Format format) {
    return new Item(Optional.of(format.id()), format.name());
  }

  private javafx.beans.value.ObservableValue<String> words(Item item) {
    return texts.bind(
        t -> {
          var name = item.id().isEmpty() ? t.of("settings.formats.any") : item.name();
          return item.id().isPresent() && item.id().equals(profile.get())
              ? t.of("settings.formats.ofProfile", name)
              : name;
        },
        profile);
  }

  private final class Cell extends ListCell<Item> {
    @Override
    protected void updateItem(Item item, boolean empty) {
      super.updateItem(item, empty);
      textProperty().unbind();
      if (empty || item == null) {
        setText(null);
      } else {
        textProperty().bind(words(item));
      }
    }
  }
}
