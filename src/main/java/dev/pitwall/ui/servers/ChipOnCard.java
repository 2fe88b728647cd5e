package dev.pitwall.ui.servers;

import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.Role;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.RoleChip;
import java.util.Optional;

/** A role's chip on a server's card: can be dragged, takes the focus, and has a cross. */
final class ChipOnCard {
  private ChipOnCard() {}

  static RoleChip of(FxTexts texts, CardHands hands, ServerId server, Role role) {
    var chip = new RoleChip(role);
    chip.getStyleClass().add("on-card");
    chip.setId("servers-chip-" + server.value() + "-" + role.id().value());
    chip.setFocusTraversable(true);
    var off =
        Actions.icon(
            texts,
            "servers",
            "chip-off-" + server.value() + "-" + role.id().value(),
            "fth-x",
            "servers.chip.off",
            Optional.of("Delete"),
            () -> hands.remove(role.id(), server));
    off.getStyleClass().add("chip-off");
    off.setFocusTraversable(false);
    chip.getChildren().add(off);
    hands.drag().source(chip, role.id(), Optional.of(server), () -> chip.requestFocus());
    return chip;
  }

  static void show(RoleChip chip, Role role, boolean past) {
    chip.show(role);
    chip.getChildren().getLast().setVisible(!past);
  }
}
