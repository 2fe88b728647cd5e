package dev.pitwall.ui.kit.control;

import dev.pitwall.domain.model.Server;
import dev.pitwall.ui.kit.style.Icon;
import javafx.scene.control.Label;

/** A server by its name; a managed one, which nobody can reboot, with a cloud. */
public final class ServerName extends Label {
  public ServerName(Server server) {
    getStyleClass().add("server-name");
    setMinWidth(USE_PREF_SIZE);
    show(server);
  }

  public void show(Server server) {
    setText(server.name());
    setGraphic(server.sheet().external() ? new Icon("fth-cloud") : null);
  }
}
