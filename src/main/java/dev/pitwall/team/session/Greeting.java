package dev.pitwall.team.session;

import dev.pitwall.domain.id.Origin;
import dev.pitwall.team.wire.Frame;
import dev.pitwall.team.wire.Parting;
import java.util.Optional;

/** How this laptop presents itself, and which laptops it does not go on with. Immutable. */
final class Greeting {
  private final Self self;
  private final Origin own;

  /** Drawn for this session: a copy of this laptop's data has another one. */
  private final String life;

  Greeting(Self self, Origin own, String life) {
    this.self = self;
    this.own = own;
    this.life = life;
  }

  Frame.Hello of(Connection connection) {
    return new Frame.Hello(
        self.wire(), self.app(), self.day(), own, life, connection.link, self.laptop());
  }

  /** Why this connection ends here; empty where it goes on. */
  Optional<Parting> objection(Connection connection, Frame.Hello hello) {
    if (connection.hello.isPresent()) {
      return Optional.of(new Parting.NotUnderstood("a second hello"));
    }
    if (self.wire().agreed(hello.wire()).isEmpty()) {
      return Optional.of(
          hello.wire().newest() < self.wire().oldest()
              ? new Parting.PeerTooOld()
              : new Parting.PeerTooNew());
    }
    if (hello.origin().equals(own)) {
      return Optional.of(hello.life().equals(life) ? new Parting.Oneself() : new Parting.Twin());
    }
    return hello.day().equals(self.day()) ? Optional.empty() : Optional.of(new Parting.OtherDay());
  }
}
