package dev.pitwall.ui.kit.control;

import dev.pitwall.domain.model.Role;
import dev.pitwall.ui.kit.style.Icon;
import dev.pitwall.ui.kit.style.TintStyle;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** A role by tint, icon, two-letter mark and name: three of them identify it without colour. */
public final class RoleChip extends HBox {
  private final Icon icon = new Icon("fth-box");
  private final Label mark = new Label();
  private final ShortName name = new ShortName();

  public RoleChip(Role role) {
    getStyleClass().add("role-chip");
    var block = new HBox(icon, mark);
    block.getStyleClass().add("role-mark");
    block.setMinWidth(USE_PREF_SIZE);
    name.getStyleClass().add("role-name");
    getChildren().addAll(block, name);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setMinHeight(USE_PREF_SIZE);
    show(role);
  }

  /** Without the name, where room is short; the name is in the tooltip. */
  public static RoleChip markOnly(Role role) {
    var chip = new RoleChip(role);
    chip.getStyleClass().add("only-mark");
    chip.getChildren().remove(chip.name);
    Tooltips.show(chip, role.name());
    return chip;
  }

  public void show(Role role) {
    TintStyle.set(this, role.tint());
    icon.show(role.icon());
    mark.setText(role.mark());
    name.show(role.name());
    setAccessibleText(role.name());
  }
}
