package dev.pitwall.ui.servers;

import dev.pitwall.domain.id.IdSource;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.ModelScreen;

/** Every server with the roles it plays: who plays what, now and before. */
public final class ServersScreen extends ModelScreen<ServersView> {
  public ServersScreen(FxTexts texts, Desk desk, FxClock clock, IdSource ids) {
    var model = new ServersModel();
    super(day -> model.show(day.day()), new ServersView(texts, desk, clock, ids, model));
  }
}
