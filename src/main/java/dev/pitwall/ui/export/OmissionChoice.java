package dev.pitwall.ui.export;

import dev.pitwall.report.privacy.Omission;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Ids;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;

/** What an export leaves out: a box for each {@link Omission}. */
final class OmissionChoice extends VBox {
  private final Map<Omission, CheckBox> boxes = new EnumMap<>(Omission.class);

  /**
   * @param scope of the ids of the boxes
   * @param last what is chosen at first
   */
  OmissionChoice(FxTexts texts, String scope, Set<Omission> last) {
    getStyleClass().add("export-choices");
    for (var one : Omission.values()) {
      var box = Ids.give(new CheckBox(), scope, "without-" + one.written());
      box.setWrapText(true);
      box.textProperty().bind(texts.bind(t -> t.of(one)));
      box.setSelected(last.contains(one));
      boxes.put(one, box);
    }
    getChildren().addAll(boxes.values());
  }

  Set<Omission> chosen() {
    return boxes.entrySet().stream()
        .filter(one -> one.getValue().isSelected())
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Omission.class)));
  }
}
