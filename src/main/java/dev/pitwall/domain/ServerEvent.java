package dev.pitwall.domain;

import dev.pitwall.domain.Id.ServerId;

public sealed interface ServerEvent extends Event {
  record ServerAdded(ServerId server, ServerSheet sheet) implements ServerEvent {}

  record ServerChanged(ServerId server, ServerSheet sheet) implements ServerEvent {}

  record ServerRemoved(ServerId server) implements ServerEvent {}
}
