package dev.pitwall.ui.review;

import dev.pitwall.domain.rules.ConfirmationShelfLife.Standing;
import dev.pitwall.text.Meaning;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.GoTo;
import dev.pitwall.ui.kit.Leads;
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
  private final Tag tag = new Tag(Meaning.PLAIN);
  private Optional<MomentState.OnMap> shown = Optional.empty();

  ThenServer(FxTexts texts) {
    this.texts = texts;
    getStyleClass().add("then-server");
    Leads.to(this, () -> new GoTo("servers", shown.orElseThrow().server().id()));
    name.getStyleClass().add("then-name");
    name.setMinWidth(USE_PREF_SIZE);
    chips.getStyleClass().add("then-chips");
    HBox.setHgrow(chips, Priority.ALWAYS);
    tag.getStyleClass().add("t-small");
    tag.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(name, chips, tag);
  }

  void show(MomentState.OnMap now) {
    boolean same = shown.filter(now::equals).isPresent();
    shown = Optional.of(now);
    name.setText(now.server().name());
    if (!same) {
      boolean one = now.roles().size() == 1;
      chips
          .getChildren()
          .setAll(
              now.roles().stream()
                  .map(role -> one ? new RoleChip(role) : RoleChip.markOnly(role))
                  .toList());
      if (now.roles().isEmpty()) {
        var none = new Label(texts.now().of("warroom.map.none"));
        none.getStyleClass().add("muted");
        chips.getChildren().add(none);
      }
    }
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
