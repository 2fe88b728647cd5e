package dev.pitwall.ui.plan;

import dev.pitwall.profiles.ProfileSheet;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.style.Icon;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;

/**
 * Offers the profile whose name stands in the title of a contest that has none yet. Never takes it
 * by itself; out of the way while there is nothing to offer.
 */
public final class ProfileOffer extends Button {
  /** The key that takes it, for the table of whoever shows it. */
  public static final String KEY = "Ctrl+P";

  public static final String KEY_TEXT = "profile.offer.key";

  private final ObjectProperty<ProfileSheet> offered = new SimpleObjectProperty<>();

  /**
   * @param scope of its id
   * @param take is called with the offered profile
   */
  public ProfileOffer(FxTexts texts, String scope, Consumer<ProfileSheet> take) {
    Ids.give(this, scope, "profile-offer");
    getStyleClass().add("profile-offer");
    setGraphic(new Icon("fth-flag"));
    setMinWidth(0);
    setMinHeight(USE_PREF_SIZE);
    setWrapText(true);
    textProperty()
        .bind(
            texts.bind(
                t ->
                    offered.get() == null
                        ? ""
                        : t.of("profile.offer", offered.get().name().in(t.language()), KEY),
                offered));
    visibleProperty().bind(offered.isNotNull());
    managedProperty().bind(visibleProperty());
    setOnAction(_ -> take.accept(offered.get()));
  }

  public void show(Optional<ProfileSheet> sheet) {
    offered.set(sheet.orElse(null));
  }

  /** Takes what is offered. */
  public boolean take() {
    boolean there = isVisible();
    if (there) {
      fire();
    }
    return there;
  }
}
