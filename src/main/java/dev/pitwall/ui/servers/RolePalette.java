package dev.pitwall.ui.servers;

import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.KeyedChildren;
import dev.pitwall.ui.kit.control.RoleChip;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** All roles with their keys, to be dragged onto servers; a click toggles on the chosen server. */
final class RolePalette extends FlowPane {
  /** A role of the palette: key, chip, and for the team's own the way to its sheet. */
  private static final class Entry extends HBox {
    private final Label key = new Label();
    private final RoleChip chip;

    Entry(PaletteRole one) {
      chip = new RoleChip(one.role());
      chip.setId("servers-palette-" + one.id().value());
      key.getStyleClass().add("role-key");
      key.setMinWidth(USE_PREF_SIZE);
      getStyleClass().add("palette-role");
      getChildren().addAll(key, chip);
    }

    void show(PaletteRole one) {
      key.setText(one.key());
      key.setVisible(!one.key().isEmpty());
      chip.show(one.role());
    }
  }

  RolePalette(
      FxTexts texts,
      ServersModel model,
      RoleDrag drag,
      Consumer<RoleId> toggle,
      Consumer<RoleId> edit) {
    getStyleClass().add("role-palette");
    setMinHeight(USE_PREF_SIZE);
    var entries =
        new KeyedChildren<PaletteRole, Entry>(
            getChildren(),
            PaletteRole::id,
            one -> {
              var entry = new Entry(one);
              drag.source(entry.chip, one.id(), Optional.empty(), () -> toggle.accept(one.id()));
              if (!one.role().builtIn()) {
                entry
                    .getChildren()
                    .add(
                        Actions.icon(
                            texts,
                            "servers",
                            "role-edit-" + one.id().value(),
                            "fth-settings",
                            "servers.role.edit",
                            Optional.empty(),
                            () -> edit.accept(one.id())));
              }
              return entry;
            },
            Entry::show);
    model.palette().subscribe(entries::show);
  }
}
