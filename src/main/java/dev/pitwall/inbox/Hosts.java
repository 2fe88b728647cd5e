package dev.pitwall.inbox;

import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Names;
import dev.pitwall.domain.model.Server;
import java.util.Optional;
import java.util.stream.Stream;

/** Which server of the day a host is, by any name that the team knows it by. */
final class Hosts {
  private Hosts() {}

  static Optional<Server> server(ContestDay day, String host) {
    var wanted = Names.plain(host);
    return wanted.isEmpty()
        ? Optional.empty()
        : day.servers().values().stream()
            .filter(server -> names(server).map(Names::plain).anyMatch(wanted::equals))
            .findFirst();
  }

  static Optional<ServerId> id(ContestDay day, String host) {
    return server(day, host).map(Server::id);
  }

  /** Whether it is a name that a server may have; a path or a sentence is none. */
  static boolean couldBe(String host) {
    return host.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");
  }

  private static Stream<String> names(Server server) {
    var sheet = server.sheet();
    return Stream.concat(Stream.of(sheet.name(), sheet.sshAlias()), sheet.addresses().stream());
  }
}
