package dev.pitwall.ui.review;

import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.rules.ConfirmationShelfLife.Standing;
import dev.pitwall.text.Meaning;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.GoTo;
import dev.pitwall.ui.kit.Leads;
import dev.pitwall.ui.kit.control.KeyedChildren;
import dev.pitwall.ui.kit.control.RoleChip;
import dev.pitwall.ui.kit.control.Tag;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** One server as it was then: name, roles, how it stood in the round. */
final class ThenServer extends HBox {
  private final FxTexts texts;
  private final Label name = new Label();
  private final FlowPane chips = new FlowPane();
  private final KeyedChildren<Chip, RoleChip> roles =
      new KeyedChildren<>(chips.getChildren(), Chip::key, Chip::node, (_, _) -> {});
  private final Label none = new Label();
  private final Tag tag = new Tag(Meaning.PLAIN);
  private Optional<MomentState.OnMap> shown = Optional.empty();

  /** A role, with its name where it is the server's only one. */
  private record Chip(Role role, boolean named) {
    Object key() {
      return this;
    }

    RoleChip node() {
      return named ? new RoleChip(role) : RoleChip.markOnly(role);
    }
  }

  ThenServer(FxTexts texts) {
    this.texts = texts;
    getStyleClass().add("then-server");
    Leads.to(this, () -> new GoTo("servers", shown.orElseThrow().server().id()));
    name.getStyleClass().add("then-name");
    name.setMinWidth(USE_PREF_SIZE);
    chips.getStyleClass().add("then-chips");
    none.textProperty().bind(texts.text("warroom.map.none"));
    none.getStyleClass().add("muted");
    HBox.setHgrow(chips, Priority.ALWAYS);
    tag.getStyleClass().add("t-small");
    tag.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(name, none, chips, tag);
  }

  void show(MomentState.OnMap now) {
    boolean same = shown.filter(now::equals).isPresent();
    shown = Optional.of(now);
    name.setText(now.server().name());
    if (!same) {
      boolean one = now.roles().size() == 1;
      roles.show(now.roles().stream().map(role -> new Chip(role, one)).toList());
    }
    none.setVisible(now.roles().isEmpty());
    none.setManaged(now.roles().isEmpty());
    tag.setVisible(now.standing().isPresent());
    tag.setManaged(now.standing().isPresent());
    now.standing()
        .ifPresent(
            standing -> {
              tag.setText(ThenPane.words(texts, standing));
              tag.mean(meaning(standing));
            });
  }

  private static Meaning meaning(Standing standing) {
    return switch (standing) {
      case Standing.Waiting _ -> Meaning.PLAIN;
      case Standing.Rebooting _, Standing.Up _ -> Meaning.RUNS;
      case Standing.NotGood _ -> Meaning.FAILS;
      case Standing.Confirmed _ -> Meaning.CONFIRMS;
      case Standing.Void _ -> Meaning.VOIDS;
    };
  }
}
