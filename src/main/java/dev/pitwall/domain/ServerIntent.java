package dev.pitwall.domain;

import dev.pitwall.domain.Id.ServerId;

public sealed interface ServerIntent extends Intent {
  record AddServer(ServerId server, ServerSheet sheet) implements ServerIntent {}

  record ChangeServer(ServerId server, ServerSheet sheet) implements ServerIntent {}

  record RemoveServer(ServerId server) implements ServerIntent {}
}
