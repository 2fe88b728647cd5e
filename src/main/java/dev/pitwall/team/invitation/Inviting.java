package dev.pitwall.team.invitation;

import dev.pitwall.net.Audience;
import dev.pitwall.net.Door;
import dev.pitwall.net.Entrance;
import dev.pitwall.net.Exchange;
import dev.pitwall.net.HostPort;
import dev.pitwall.net.Route;
import dev.pitwall.net.TeamKey;
import java.io.IOException;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The half that invites: makes invitations, lets in who proves to know a token, and is silent to
 * everybody else. For any thread.
 */
public final class Inviting implements AutoCloseable {
  /** Long enough to cross a room, short enough to be forgotten. */
  public static final Duration VALID = Duration.ofMinutes(10);

  private static final Duration CHALLENGE_TIME = Duration.ofSeconds(5);

  /** More than the slowest answer to a wrong token takes. */
  private static final Duration PROOF_TIME = WrongTokens.MOST_DELAY.plusSeconds(5);

  private static final int WELCOME = 200;
  private static final int FORBIDDEN = 403;
  private static final String JSON = "application/json";

  private final InstantSource clock;
  private final SecureRandom random;
  private final Supplier<TeamKey> key;
  private final Day day;
  private final Consumer<InetAddress> joined;
  private final Pause pause;
  private final Challenges challenges;
  private final InvitationBook book;
  private final WrongTokens wrong;
  private final List<Door.Hung> routes;

  /**
   * What others join.
   *
   * @param id letters, digits, {@code -} and {@code _}
   * @param laptops what is known of the team's laptops, a line each, asked each time
   * @param database how the team's database is reached, with the secret, where that is handed on
   */
  public record Day(
      String id,
      Supplier<String> name,
      Supplier<List<String>> laptops,
      Supplier<Optional<String>> database) {}

  /** How an answer is held back; the calling thread waits. */
  @FunctionalInterface
  public interface Pause {
    void forTime(Duration time);
  }

  /**
   * @param key the one that is handed over, asked each time
   * @param joined hears from where somebody was let in
   */
  public Inviting(
      Door door,
      Supplier<TeamKey> key,
      Day day,
      InstantSource clock,
      SecureRandom random,
      Pause pause,
      Consumer<InetAddress> joined) {
    this.key = key;
    this.day = day;
    this.clock = clock;
    this.random = random;
    this.pause = pause;
    this.joined = joined;
    this.challenges = new Challenges(random);
    this.book = new InvitationBook(clock);
    this.wrong = new WrongTokens();
    this.routes =
        List.of(
            hang(door, JoinMessage.CHALLENGE_PATH, CHALLENGE_TIME, this::challenge),
            hang(door, JoinMessage.PATH, PROOF_TIME, this::join));
  }

  private static Door.Hung hang(Door door, String path, Duration time, Route.Responder responder) {
    return door.hang(Entrance.TEAM, new Route.Http(path, Audience.ANYONE, time, responder));
  }

  /** One more, for one laptop. */
  public Invitation invite(List<HostPort> addresses) {
    var invitation =
        new Invitation(
            addresses,
            key.get().fingerprint(),
            Token.random(random),
            clock.instant().plus(VALID),
            day.id(),
            day.name().get());
    book.add(invitation);
    return invitation;
  }

  /** Takes it back: nobody joins with it from now on. */
  public void revoke(Invitation invitation) {
    book.revoke(invitation);
  }

  /** Takes back all, as when the key changes: their fingerprint is of the old one. */
  public void revokeAll() {
    book.open().forEach(book::revoke);
  }

  /** Those with which somebody can still join. */
  public List<Invitation> open() {
    return book.open();
  }

  /** What was tried with tokens that nobody has been given. */
  public WrongTokens.Count wrongTokens() {
    return wrong.count();
  }

  private void challenge(Exchange exchange) throws IOException {
    if (!isAsked(exchange)) {
      exchange.notFound();
      return;
    }
    var now = clock.instant();
    answer(
        exchange,
        WELCOME,
        new JoinMessage.Challenge(JoinMessage.PROTOCOL, challenges.next(now), now.toEpochMilli()));
  }

  private boolean isAsked(Exchange exchange) {
    return exchange.method().equals("POST") && book.isAnyKnown();
  }

  private void join(Exchange exchange) throws IOException {
    var given =
        isAsked(exchange)
            ? exchange
                .body(JoinMessage.MOST_BYTES)
                .flatMap(body -> JoinMessage.read(body, JoinMessage.Proof.class))
            : Optional.<JoinMessage.Proof>empty();
    if (given.isEmpty()) {
      exchange.notFound();
      return;
    }
    var proof = given.get();
    if (proof.protocol() != JoinMessage.PROTOCOL) {
      refuse(exchange, JoinMessage.Why.OTHER_PROTOCOL);
      return;
    }
    switch (prove(proof)) {
      case WRONG -> {
        pause.forTime(wrong.add(exchange.remote(), clock.instant()));
        refuse(exchange, JoinMessage.Why.WRONG_TOKEN);
      }
      case EXPIRED -> refuse(exchange, JoinMessage.Why.EXPIRED);
      case USED -> refuse(exchange, JoinMessage.Why.USED);
      case REVOKED -> refuse(exchange, JoinMessage.Why.REVOKED);
      case GOOD -> welcome(exchange);
    }
  }

  /** The invitation that the proof names is looked at only when the proof is right. */
  private InvitationBook.Standing prove(JoinMessage.Proof given) {
    var invitation = book.named(given.token());
    boolean right =
        invitation
            .map(one -> one.token().proof(given.challenge(), one.fingerprint(), given.joiner()))
            .filter(expected -> Token.same(expected, given.proof()))
            .isPresent();
    return right && challenges.take(given.challenge(), clock.instant())
        ? book.use(invitation.orElseThrow(), given.joiner())
        : InvitationBook.Standing.WRONG;
  }

  private void welcome(Exchange exchange) throws IOException {
    answer(
        exchange,
        WELCOME,
        new JoinMessage.Welcome(
            key.get().encode(),
            day.id(),
            day.name().get(),
            clock.instant().toEpochMilli(),
            String.join("\n", day.laptops().get()),
            database()));
    joined.accept(exchange.remote());
  }

  /**
   * With a long bundle of certificates only where the database is: the one who joins needs the
   * bundle by another way.
   */
  private String database() {
    var text = day.database().get().orElse("");
    return text.length() > JoinMessage.MOST_DATABASE_LETTERS
        ? text.substring(0, text.indexOf('\n') + 1)
        : text;
  }

  private void refuse(Exchange exchange, JoinMessage.Why why) throws IOException {
    answer(
        exchange,
        FORBIDDEN,
        new JoinMessage.Refused(why, JoinMessage.PROTOCOL, clock.instant().toEpochMilli()));
  }

  private static void answer(Exchange exchange, int status, JoinMessage message)
      throws IOException {
    exchange.answer(status, JSON, message.write());
  }

  @Override
  public void close() {
    routes.forEach(Door.Hung::close);
  }
}
