package dev.pitwall.domain.intent;

import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.ServerSheet;

public sealed interface ServerIntent extends Intent {
  record AddServer(ServerId server, ServerSheet sheet) implements ServerIntent {}

  record ChangeServer(ServerId server, ServerSheet sheet) implements ServerIntent {}

  record RemoveServer(ServerId server) implements ServerIntent {}
}
