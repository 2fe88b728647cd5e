package dev.pitwall.ui.kit.control;

import dev.pitwall.domain.model.Excerpt;
import dev.pitwall.domain.model.Server;
import dev.pitwall.ui.kit.style.Icon;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;

/** A server by its name; a managed one, which nobody can reboot, with a cloud. */
public final class ServerName extends Label {
  /** {@code ip-192-168-100-101.ap-northeast-1} begins and ends like no other. */
  private static final int LETTERS = 22;

  public ServerName(Server server) {
    getStyleClass().add("server-name");
    setMinWidth(USE_PREF_SIZE);
    setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    show(server);
  }

  public void show(Server server) {
    setText(Excerpt.middle(server.name(), LETTERS));
    setAccessibleText(server.name());
    Tooltips.show(this, getText().equals(server.name()) ? "" : server.name());
    setGraphic(server.sheet().external() ? new Icon("fth-cloud") : null);
  }
}
