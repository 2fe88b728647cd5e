package dev.pitwall.team.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.net.DialFailure;
import dev.pitwall.net.Door;
import dev.pitwall.net.DoorLimits;
import dev.pitwall.net.Fingerprint;
import dev.pitwall.net.HostPort;
import dev.pitwall.net.Listening;
import dev.pitwall.net.PinnedClient;
import dev.pitwall.net.TeamKey;
import dev.pitwall.testing.Await;
import dev.pitwall.testing.NewThreads;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Joining over real connections of this laptop to itself. */
@Isolated("counts the threads of the JVM")
class JoiningTest {
  private final NewThreads threads = new NewThreads();

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  private final TeamKey key = TeamKey.create(NOW, RANDOM);
  private final List<InetAddress> joined = Collections.synchronizedList(new ArrayList<>());
  private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
  private volatile Instant hostTime = NOW;
  private Optional<String> database = Optional.empty();
  private Door door;
  private HostPort address;
  private Inviting inviting;

  /** The first handshake of a process loads what later ones have: it takes seconds. */
  @BeforeAll
  static void warmUp() {
    var test = new JoiningTest();
    test.open();
    try (var client = new PinnedClient(test.key.fingerprint(), Duration.ofSeconds(30))) {
      client.post(test.address, "/", new byte[0], 1, Duration.ofSeconds(30));
    }
    test.close();
  }

  @BeforeEach
  void open() {
    door = Door.open(DoorLimits.USUAL);
    var open = assertInstanceOf(Listening.Open.class, door.listen(key, Optional.of(LOOPBACK), 0));
    address = new HostPort("127.0.0.1", open.port());
    inviting =
        new Inviting(
            door,
            () -> key,
            new Inviting.Day(
                "day1", () -> "ISUCON 15 本選", () -> List.of("one", "two"), () -> database),
            () -> hostTime,
            RANDOM,
            pauses::add,
            joined::add);
  }

  @AfterEach
  void close() {
    inviting.close();
    door.close();
  }

  private Invitation invite() {
    return inviting.invite(List.of(address));
  }

  private static JoinOutcome join(Invitation invitation, HostPort... typed) throws Exception {
    return joining(invitation, typed).start().get(30, TimeUnit.SECONDS);
  }

  private static Joining joining(Invitation invitation, HostPort... typed) {
    var addresses = typed.length == 0 ? invitation.addresses() : List.of(typed);
    return new Joining(invitation, addresses, InstantSource.fixed(NOW), RANDOM);
  }

  private static Invitation with(Invitation one, Fingerprint fingerprint, Token token) {
    return new Invitation(
        one.addresses(), fingerprint, token, one.expires(), one.day(), one.dayName());
  }

  @Test
  void whoHasTheInvitationGetsTheKeyAndTheDay() throws Exception {
    hostTime = NOW.plusSeconds(3);
    var invitation = invite();
    var line = InvitationText.write(invitation);
    var read = assertInstanceOf(InvitationReading.Found.class, InvitationText.read(line));
    assertEquals(
        new JoinOutcome.Joined(
            key, "day1", "ISUCON 15 本選", address, Duration.ofSeconds(3), List.of("one", "two"), ""),
        join(read.invitation()));
    // It is called when the answer has left, which may have come by then.
    Await.until("the inviting side has heard of it", () -> joined.equals(List.of(LOOPBACK)));
    assertEquals(List.of(), inviting.open());
    assertEquals(0, inviting.wrongTokens().all());
  }

  /** The secret goes over the encrypted connection, and is not in the line that a chat sees. */
  @Test
  void theDatabaseIsHandedOnWhereThatWasSaid() throws Exception {
    database = Optional.of("postgresql://m:secret@db/d?sslmode=verify-full\nPEM");
    var invitation = invite();
    assertFalse(InvitationText.write(invitation).contains("secret"));
    var joined = assertInstanceOf(JoinOutcome.Joined.class, join(invitation));
    assertEquals(database, Optional.of(joined.database()));
    // Certificates that do not fit stay behind.
    database = Optional.of("postgresql://m:secret@db/d\n" + "A".repeat(300_000));
    joined = assertInstanceOf(JoinOutcome.Joined.class, join(invite()));
    assertEquals("postgresql://m:secret@db/d\n", joined.database());
  }

  @Test
  void oneInvitationIsForOneLaptopAndThatMayAskAgain() throws Exception {
    var invitation = invite();
    var first = joining(invitation);
    assertInstanceOf(JoinOutcome.Joined.class, first.start().get());
    assertEquals(new JoinOutcome.AlreadyUsed(), join(invitation));
    assertInstanceOf(JoinOutcome.Joined.class, first.start().get());
  }

  @Test
  void isOverAfterTenMinutesOfTheClockThatMadeIt() throws Exception {
    var invitation = invite();
    hostTime = NOW.plus(Inviting.VALID).minusMillis(1);
    assertEquals(List.of(invitation), inviting.open());
    hostTime = NOW.plus(Inviting.VALID);
    assertEquals(List.of(), inviting.open());
    assertEquals(new JoinOutcome.Expired(invitation.expires(), Inviting.VALID), join(invitation));
    assertEquals(List.of(), joined);
  }

  @Test
  void isOverAsWellWhenNobodyRemembersIt() throws Exception {
    var invitation = invite();
    hostTime = NOW.plus(Duration.ofHours(3));
    assertInstanceOf(JoinOutcome.Expired.class, join(invitation));
  }

  @Test
  void canBeTakenBack() throws Exception {
    var invitation = invite();
    inviting.revoke(invitation);
    assertEquals(new JoinOutcome.TakenBack(), join(invitation));
    var other = invite();
    inviting.revokeAll();
    assertEquals(new JoinOutcome.TakenBack(), join(other));
  }

  @Test
  void wrongTokensAreCountedAndAnsweredEverMoreSlowly() throws Exception {
    var wrong = with(invite(), key.fingerprint(), Token.random(RANDOM));
    for (int i = 0; i < 8; i++) {
      assertEquals(new JoinOutcome.WrongToken(), join(wrong));
    }
    assertEquals(
        List.of(250L, 500L, 1000L, 2000L, 4000L, 8000L, 8000L, 8000L),
        pauses.stream().map(Duration::toMillis).toList());
    var count = inviting.wrongTokens();
    assertEquals(8, count.all());
    assertEquals(8, count.byAddress().get(LOOPBACK));
    assertEquals(Optional.of(NOW), count.newest());
    assertEquals(List.of(), joined);
  }

  @Test
  void aProofIsGoodOnce() throws Exception {
    var invitation = invite();
    try (var client = new PinnedClient(key.fingerprint(), Duration.ofSeconds(3))) {
      var challenge =
          JoinMessage.read(
                  post(client, JoinMessage.CHALLENGE_PATH, "{}", 200), JoinMessage.Challenge.class)
              .orElseThrow()
              .challenge();
      var token = invitation.token();
      var proof =
          new JoinMessage.Proof(
              JoinMessage.PROTOCOL,
              challenge,
              token.name(),
              "me",
              token.proof(challenge, key.fingerprint(), "me"));
      var text = new String(proof.write(), StandardCharsets.UTF_8);
      post(client, JoinMessage.PATH, text, 200);
      var again = post(client, JoinMessage.PATH, text, 403);
      assertEquals(
          JoinMessage.Why.WRONG_TOKEN,
          JoinMessage.read(again, JoinMessage.Refused.class).orElseThrow().why());
      assertEquals(1, inviting.wrongTokens().all());
    }
  }

  @Test
  void aProofForAnOldOrAForeignQuestionIsWrong() throws Exception {
    var token = invite().token();
    try (var client = new PinnedClient(key.fingerprint(), Duration.ofSeconds(3))) {
      var old =
          JoinMessage.read(
                  post(client, JoinMessage.CHALLENGE_PATH, "{}", 200), JoinMessage.Challenge.class)
              .orElseThrow()
              .challenge();
      hostTime = NOW.plusSeconds(31);
      for (var challenge : List.of(old, "aa.123.bb", "x", old.replace('.', '-'))) {
        var proof =
            new JoinMessage.Proof(
                JoinMessage.PROTOCOL,
                challenge,
                token.name(),
                "me",
                token.proof(challenge, key.fingerprint(), "me"));
        post(client, JoinMessage.PATH, new String(proof.write(), StandardCharsets.UTF_8), 403);
      }
      assertEquals(4, inviting.wrongTokens().all());
    }
  }

  private byte[] post(PinnedClient client, String path, String json, int status) {
    var reply =
        client.post(
            address,
            path,
            json.getBytes(StandardCharsets.UTF_8),
            JoinMessage.MOST_BYTES,
            Duration.ofSeconds(10));
    var answered = assertInstanceOf(PinnedClient.Reply.Answered.class, reply);
    assertEquals(status, answered.status());
    return answered.body();
  }

  @Test
  void nobodyIsInvitedAndNothingIsThere() {
    try (var client = new PinnedClient(key.fingerprint(), Duration.ofSeconds(3))) {
      assertEquals(0, post(client, JoinMessage.CHALLENGE_PATH, "{}", 404).length);
      assertEquals(0, post(client, JoinMessage.PATH, "{}", 404).length);
    }
  }

  @Test
  void whatIsNoMessageIsAnsweredAsIfNothingWereThere() {
    invite();
    try (var client = new PinnedClient(key.fingerprint(), Duration.ofSeconds(3))) {
      var deep = "[".repeat(100_000);
      for (var body :
          List.of(
              "",
              "null",
              "{}",
              "[]",
              "{\"proof\":",
              deep,
              "{\"proof\":" + deep,
              "\u0000",
              "{\"challenge\":\"a\\nb\"}")) {
        assertEquals(0, post(client, JoinMessage.PATH, body, 404).length);
      }
    }
    assertEquals(0, inviting.wrongTokens().all());
  }

  @Test
  void anotherVersionIsSaidOnBothSides() throws Exception {
    invite();
    try (var client = new PinnedClient(key.fingerprint(), Duration.ofSeconds(3))) {
      var proof = new JoinMessage.Proof(99, "a", "b", "c", "d");
      var answer =
          post(client, JoinMessage.PATH, new String(proof.write(), StandardCharsets.UTF_8), 403);
      assertEquals(
          JoinMessage.Why.OTHER_PROTOCOL,
          JoinMessage.read(answer, JoinMessage.Refused.class).orElseThrow().why());
    }
  }

  @Test
  void nothingIsSaidToALaptopOfAnotherTeam() throws Exception {
    var other = TeamKey.create(NOW, RANDOM);
    var invitation = invite();
    assertEquals(
        new JoinOutcome.OtherFingerprint(address, key.fingerprint()),
        join(with(invitation, other.fingerprint(), invitation.token())));
    assertEquals(List.of(invitation), inviting.open());
  }

  @Test
  void whatIsNoPitwallIsAProxy() throws Exception {
    try (var proxy = new ServerSocket(0, 50, LOOPBACK)) {
      Thread.ofVirtual()
          .start(
              () -> {
                try (var one = proxy.accept()) {
                  one.getOutputStream()
                      .write(
                          "HTTP/1.1 302 Found\r\nLocation: /login\r\n\r\n"
                              .getBytes(StandardCharsets.US_ASCII));
                  one.getInputStream().readAllBytes();
                } catch (IOException e) {
                  // The test has ended.
                  return;
                }
              });
      var at = new HostPort("127.0.0.1", proxy.getLocalPort());
      var outcome = assertInstanceOf(JoinOutcome.ProxyBetween.class, join(invite(), at));
      assertEquals(at, outcome.at());
    }
  }

  @Test
  void oneAddressOfManyIsEnough() throws Exception {
    try (var silent = new ServerSocket(0, 50, LOOPBACK)) {
      var invitation =
          inviting.invite(
              List.of(
                  new HostPort("127.0.0.1", silent.getLocalPort()),
                  new HostPort("no.such.name.invalid", 7400),
                  new HostPort("127.0.0.1", closedPort()),
                  address));
      long begin = System.nanoTime();
      assertInstanceOf(JoinOutcome.Joined.class, join(invitation));
      var time = Duration.ofNanos(System.nanoTime() - begin);
      assertTrue(time.compareTo(Duration.ofSeconds(10)) < 0, "took " + time);
    }
  }

  @Test
  void typedAddressesTakeThePlaceOfThose() throws Exception {
    var invitation = inviting.invite(List.of(new HostPort("127.0.0.1", closedPort())));
    assertInstanceOf(JoinOutcome.Joined.class, join(invitation, address));
  }

  @Test
  void whatWasTriedIsSaidWhenNothingIsReached() throws Exception {
    var closed = new HostPort("127.0.0.1", closedPort());
    var unknown = new HostPort("no.such.name.invalid", 7400);
    var outcome =
        assertInstanceOf(
            JoinOutcome.NotReachable.class, join(inviting.invite(List.of(closed, unknown))));
    assertEquals(
        Set.of(
            new JoinOutcome.Tried(closed, new DialFailure.NobodyListens()),
            new JoinOutcome.Tried(unknown, new DialFailure.UnknownHost())),
        Set.copyOf(outcome.tried()));
    assertEquals(new JoinOutcome.NotReachable(List.of()), join(inviting.invite(List.of())));
  }

  private static int closedPort() throws IOException {
    try (var socket = new ServerSocket(0, 1, LOOPBACK)) {
      return socket.getLocalPort();
    }
  }

  @Test
  void givingUpEndsIt() throws Exception {
    try (var silent = new ServerSocket(0, 50, LOOPBACK)) {
      var attempt = joining(invite(), new HostPort("127.0.0.1", silent.getLocalPort())).start();
      attempt.cancel(true);
      Await.until("no thread of it is left", () -> threads.named("HttpClient.*").isEmpty());
    }
  }
}
