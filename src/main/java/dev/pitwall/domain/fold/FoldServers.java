package dev.pitwall.domain.fold;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.ServerEvent;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.Layout;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.ServerChange;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Folds what happened to the servers, and what voids their confirmations. */
final class FoldServers {
  private FoldServers() {}

  static Layout apply(Layout layout, ServerEvent event) {
    var servers = layout.servers();
    return switch (event) {
      case ServerEvent.ServerAdded e ->
          layout.withServers(
              Entries.addIfAbsent(
                  servers,
                  e.server(),
                  new Server(e.server(), e.sheet(), Set.of(), List.of(), last(layout))));
      case ServerEvent.ServerChanged e ->
          layout.withServers(
              Entries.change(
                  servers, e.server(), s -> s.with(s.sheet().with(e.sheet(), e.changed()))));
      case ServerEvent.RebootPlaced e ->
          layout.withServers(
              Entries.change(
                  servers,
                  e.server(),
                  s -> new Server(s.id(), s.sheet(), s.roles(), s.touches(), e.place())));
      case ServerEvent.ServerRemoved e -> {
        var server = servers.get(e.server());
        yield server == null
            ? layout
            : new Layout(
                servers.minus(e.server()),
                layout.formerServers().plus(e.server(), server),
                layout.roles(),
                layout.formerRoles(),
                layout.history(),
                layout.changesByStep());
      }
    };
  }

  /** After every server there is by then: events are folded in one order everywhere. */
  private static double last(Layout layout) {
    return 1 + layout.servers().values().stream().mapToDouble(Server::rebootPlace).max().orElse(0);
  }

  /** Something changed this server: older confirmations of it are void. */
  static Layout changed(
      Layout layout,
      ServerId server,
      ServerChange.Kind kind,
      Instant at,
      Envelope envelope,
      String what) {
    var change = new ServerChange(envelope.id(), kind, at, envelope.author(), what);
    return layout.withServers(
        Entries.change(
            layout.servers(),
            server,
            s ->
                new Server(
                    s.id(),
                    s.sheet(),
                    s.roles(),
                    Entries.append(s.touches(), change),
                    s.rebootPlace())));
  }
}
