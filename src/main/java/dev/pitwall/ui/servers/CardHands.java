package dev.pitwall.ui.servers;

import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.ServerId;

/** What a card's parts can set going. */
interface CardHands {
  RoleDrag drag();

  void remove(RoleId role, ServerId from);

  /** Opens the server's sheet. */
  void edit(ServerId server);

  /** Records what was changed on a server by hand. */
  void note(ServerId server, String text);
}
