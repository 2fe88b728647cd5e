package dev.pitwall.ui.reboot;

import dev.pitwall.domain.id.IdSource;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.ModelScreen;

/** The call-out board: did every server come back, and who saw it. */
public final class RebootScreen extends ModelScreen<RebootView> {
  public RebootScreen(FxTexts texts, Desk desk, FxClock clock, IdSource ids) {
    var model = new RebootModel();
    super(model::show, new RebootView(texts, desk, clock, ids, model));
  }
}
