package dev.pitwall.team.invitation;

import dev.pitwall.net.DialFailure;
import dev.pitwall.net.HostPort;
import dev.pitwall.net.PinnedClient;
import dev.pitwall.net.PinnedClient.Reply;
import dev.pitwall.net.TeamKey;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;

/**
 * The half that joins. One attempt to join is one object: asked again after a broken connection, it
 * is let in by the same invitation. For any thread.
 */
public final class Joining {
  /**
   * More than for redialling: the first handshake of a process takes much longer than later ones,
   * on a laptop that is busy with a build more than five seconds.
   */
  private static final Duration CONNECT_TIME = Duration.ofSeconds(10);

  private static final Duration CHALLENGE_TIME = Duration.ofSeconds(12);

  /** Wrong tokens are answered slowly. */
  private static final Duration PROOF_TIME = Duration.ofSeconds(20);

  private static final int JOINER_BYTES = 12;
  private static final int ANSWERED = 200;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.US_ASCII);

  private final Invitation invitation;
  private final List<HostPort> addresses;
  private final InstantSource clock;
  private final String joiner;

  /**
   * @param addresses at which the laptops of that team are tried
   */
  public Joining(
      Invitation invitation,
      List<HostPort> addresses,
      InstantSource clock,
      RandomGenerator random) {
    this.invitation = invitation;
    this.addresses = List.copyOf(addresses);
    this.clock = clock;
    var name = new byte[JOINER_BYTES];
    random.nextBytes(name);
    this.joiner = HexFormat.of().formatHex(name);
  }

  /** Joins, on a thread of its own. To give up, cancel it. */
  public CompletableFuture<JoinOutcome> start() {
    var outcome = new CompletableFuture<JoinOutcome>();
    var client = new PinnedClient(invitation.fingerprint(), CONNECT_TIME);
    var thread =
        Thread.ofVirtual()
            .name("joining")
            .start(
                () -> {
                  try (client) {
                    outcome.complete(join(client));
                  } catch (RuntimeException e) {
                    outcome.completeExceptionally(e);
                  }
                });
    outcome.whenComplete(
        (_, _) -> {
          if (outcome.isCancelled()) {
            thread.interrupt();
            // Ends what it waits for; that takes a moment.
            Thread.ofVirtual().name("joining ends").start(client::close);
          }
        });
    return outcome;
  }

  private JoinOutcome join(PinnedClient client) {
    var race = new AddressRace<>(addresses, address -> challenge(client, address)).run();
    return race.won()
        .map(first -> prove(client, first))
        .orElseGet(() -> notReached(race.failures()));
  }

  /**
   * A laptop that has shown the right certificate.
   *
   * @param status with which it has answered
   */
  private record Reached(
      HostPort at, int status, Optional<JoinMessage.Challenge> challenge, Duration clockAhead) {}

  private AddressRace.Result<Reached> challenge(PinnedClient client, HostPort address) {
    var before = clock.instant();
    var reply =
        client.post(
            address, JoinMessage.CHALLENGE_PATH, EMPTY, JoinMessage.MOST_BYTES, CHALLENGE_TIME);
    return switch (reply) {
      case Reply.Failed(var reason) -> new AddressRace.Result.Lost<>(reason);
      case Reply.Answered(int status, byte[] body) -> {
        var challenge = JoinMessage.read(body, JoinMessage.Challenge.class);
        var ahead = challenge.map(answer -> ahead(before, answer.now())).orElse(Duration.ZERO);
        yield new AddressRace.Result.Won<>(new Reached(address, status, challenge, ahead));
      }
    };
  }

  /** The other clock was read about in the middle of the time that the answer took. */
  private Duration ahead(Instant before, long now) {
    var middle = before.plus(Duration.between(before, clock.instant()).dividedBy(2));
    return Duration.between(middle, Instant.ofEpochMilli(now));
  }

  private JoinOutcome prove(PinnedClient client, Reached reached) {
    if (reached.challenge().isEmpty()) {
      // Whoever invites no more answers as to a stranger.
      return reached.status() == NOT_FOUND
          ? new JoinOutcome.Expired(invitation.expires(), reached.clockAhead())
          : new JoinOutcome.BrokenOff(reached.at(), "HTTP " + reached.status());
    }
    var challenge = reached.challenge().get();
    if (challenge.protocol() != JoinMessage.PROTOCOL) {
      return new JoinOutcome.OtherVersion(JoinMessage.PROTOCOL, challenge.protocol());
    }
    var token = invitation.token();
    var proof =
        new JoinMessage.Proof(
            JoinMessage.PROTOCOL,
            challenge.challenge(),
            token.name(),
            joiner,
            token.proof(challenge.challenge(), invitation.fingerprint(), joiner));
    var reply =
        client.post(
            reached.at(),
            JoinMessage.PATH,
            proof.write(),
            JoinMessage.MOST_WELCOME_BYTES,
            PROOF_TIME);
    return switch (reply) {
      case Reply.Failed(var reason) -> new JoinOutcome.BrokenOff(reached.at(), reason.toString());
      case Reply.Answered(int status, byte[] body) -> answered(reached, status, body);
    };
  }

  private JoinOutcome answered(Reached reached, int status, byte[] body) {
    var outcome =
        switch (status) {
          case ANSWERED ->
              JoinMessage.read(body, JoinMessage.Welcome.class)
                  .flatMap(welcome -> joined(reached, welcome));
          case FORBIDDEN ->
              JoinMessage.read(body, JoinMessage.Refused.class)
                  .map(refused -> refused(reached, refused));
          default -> Optional.<JoinOutcome>empty();
        };
    return outcome.orElseGet(() -> new JoinOutcome.BrokenOff(reached.at(), "HTTP " + status));
  }

  private static Optional<JoinOutcome> joined(Reached reached, JoinMessage.Welcome welcome) {
    return TeamKey.decode(welcome.key())
        .map(
            key ->
                new JoinOutcome.Joined(
                    key,
                    welcome.day(),
                    welcome.dayName(),
                    reached.at(),
                    reached.clockAhead(),
                    welcome.laptops().lines().toList(),
                    welcome.database()));
  }

  private JoinOutcome refused(Reached reached, JoinMessage.Refused refused) {
    return switch (refused.why()) {
      case WRONG_TOKEN -> new JoinOutcome.WrongToken();
      case EXPIRED -> new JoinOutcome.Expired(invitation.expires(), reached.clockAhead());
      case USED -> new JoinOutcome.AlreadyUsed();
      case REVOKED -> new JoinOutcome.TakenBack();
      case OTHER_PROTOCOL -> new JoinOutcome.OtherVersion(JoinMessage.PROTOCOL, refused.protocol());
    };
  }

  /** The most informative of the failures: a wrong laptop is more than one that is away. */
  private static JoinOutcome notReached(List<JoinOutcome.Tried> tried) {
    for (var one : tried) {
      if (one.failure() instanceof DialFailure.OtherKey(var seen)) {
        return new JoinOutcome.OtherFingerprint(one.address(), seen);
      }
    }
    for (var one : tried) {
      if (one.failure() instanceof DialFailure.NotPitwall(var detail)) {
        return new JoinOutcome.ProxyBetween(one.address(), detail);
      }
    }
    return new JoinOutcome.NotReachable(tried);
  }
}
