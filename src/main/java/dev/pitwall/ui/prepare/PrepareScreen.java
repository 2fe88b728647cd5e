package dev.pitwall.ui.prepare;

import dev.pitwall.domain.id.IdSource;
import dev.pitwall.profiles.ProfileCatalog;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.ModelScreen;
import javafx.beans.value.ObservableValue;

/** What is agreed and ready before the start, ticked by whom and when. */
public final class PrepareScreen extends ModelScreen<PrepareView> {
  /**
   * @param profiles may come later
   */
  public PrepareScreen(
      FxTexts texts, Desk desk, IdSource ids, ObservableValue<ProfileCatalog.Found> profiles) {
    var model = new PrepareModel();
    super(model::show, new PrepareView(texts, desk, ids, model, profiles));
  }
}
