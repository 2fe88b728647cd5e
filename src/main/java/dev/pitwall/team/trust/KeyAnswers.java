package dev.pitwall.team.trust;

import dev.pitwall.net.Audience;
import dev.pitwall.net.Door;
import dev.pitwall.net.Entrance;
import dev.pitwall.net.Exchange;
import dev.pitwall.net.Fingerprint;
import dev.pitwall.net.Route;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The half that answers: gives the newest key to a laptop of the team that missed it, and takes one
 * that this laptop has missed. To everybody else nothing is there. For any thread.
 */
public final class KeyAnswers implements AutoCloseable {
  private static final Duration TIME = Duration.ofSeconds(5);
  private static final int DONE = 200;
  private static final int TAKEN = 204;
  private static final int FORBIDDEN = 403;
  private static final String JSON = "application/json";

  private final KeyRing ring;
  private final Consumer<KeyOutcome> offered;
  private final List<Door.Hung> routes;

  /**
   * @param offered hears of what a teammate has handed over, from a thread of the door; must return
   *     at once
   */
  public KeyAnswers(Door door, KeyRing ring, Consumer<KeyOutcome> offered) {
    this.ring = ring;
    this.offered = offered;
    this.routes =
        List.of(
            hang(door, KeyMessage.QUESTION_PATH, this::question),
            hang(door, KeyMessage.OFFER_PATH, this::offer));
  }

  private static Door.Hung hang(Door door, String path, Route.Responder responder) {
    return door.hang(Entrance.TEAM, new Route.Http(path, Audience.ANYONE, TIME, responder));
  }

  private static <T extends KeyMessage> Optional<T> read(
      Exchange exchange, int mostBytes, Class<T> kind) throws IOException {
    return exchange.method().equals("POST")
        ? exchange.body(mostBytes).flatMap(body -> KeyMessage.read(body, kind))
        : Optional.empty();
  }

  private void question(Exchange exchange) throws IOException {
    var asked =
        read(exchange, KeyMessage.MOST_QUESTION_BYTES, KeyMessage.Question.class)
            .filter(one -> ring.messages().filter(all -> all.hasAsked(one)).isPresent());
    if (asked.isEmpty()) {
      exchange.notFound();
      return;
    }
    var from = new Fingerprint(asked.get().from());
    var expulsion = ring.expulsionOf(from);
    if (expulsion.isPresent()) {
      var answer = new KeyMessage.Expelled(KeyMessage.PROTOCOL, expulsion.get().encode());
      exchange.answer(FORBIDDEN, JSON, answer.write());
      return;
    }
    var sealed = ring.messages().flatMap(one -> one.seal(from, asked.get().nonce()));
    if (sealed.isEmpty()) {
      exchange.notFound();
    } else {
      exchange.answer(DONE, JSON, sealed.get().write());
    }
  }

  private void offer(Exchange exchange) throws IOException {
    var content =
        read(exchange, KeyMessage.MOST_BYTES, KeyMessage.Sealed.class)
            .flatMap(message -> ring.messages().flatMap(one -> one.open(message)));
    if (content.isEmpty()) {
      exchange.notFound();
      return;
    }
    exchange.answer(TAKEN, JSON, new byte[0]);
    offered.accept(new KeyOutcome.Handed(content.get().key(), content.get().statements()));
  }

  @Override
  public void close() {
    routes.forEach(Door.Hung::close);
  }
}
