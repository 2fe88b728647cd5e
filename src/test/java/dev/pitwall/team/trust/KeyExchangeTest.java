package dev.pitwall.team.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.Origin;
import dev.pitwall.net.Door;
import dev.pitwall.net.DoorLimits;
import dev.pitwall.net.HostPort;
import dev.pitwall.net.LaptopKey;
import dev.pitwall.net.Listening;
import dev.pitwall.net.PinnedClient;
import dev.pitwall.net.TeamKey;
import dev.pitwall.net.TeamKeyStore;
import dev.pitwall.testing.Await;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keys of laptops that missed what the others did, over real connections. */
class KeyExchangeTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
  private static final String DAY = "day1";

  @TempDir Path root;
  private final List<Member> members = new ArrayList<>();

  private final class Member {
    final Path folder;
    final TeamKeyStore keys;
    final KeyRing ring;
    final Origin origin;
    final List<KeyOutcome> offered = Collections.synchronizedList(new ArrayList<>());
    private Door door;
    private HostPort address;

    Member(Path folder, String name) {
      this.folder = folder;
      origin = new Origin(name);
      keys = new TeamKeyStore(folder);
      ring = new KeyRing(keys, DAY, origin, name + "-pc", RANDOM);
      members.add(this);
    }

    /** Joins as with an invitation of that laptop, and exchanges with it what is known. */
    Member joins(Member other) throws IOException {
      welcomedBy(other);
      meets(other);
      return this;
    }

    /** Joins, and leaves before the two have met by a channel. */
    Member welcomedBy(Member other) throws IOException {
      var known = other.ring.statements().stream().map(Statement::encode).toList();
      KeyRing.joined(keys, DAY, other.ring.key(), known);
      ring.load();
      return this;
    }

    void meets(Member other) throws IOException {
      var theirs = other.ring.statements();
      other.ring.learn(ring.statements());
      ring.learn(theirs);
    }

    /** The channels of the old key hand on the new one. */
    void hands(Member other) throws IOException {
      other.ring.learn(ring.statements());
      assertTrue(other.ring.take(ring.key()));
    }

    HostPort listens() {
      if (door == null) {
        door = Door.open(DoorLimits.USUAL);
        new KeyAnswers(door, ring, offered::add);
        var open =
            assertInstanceOf(
                Listening.Open.class, door.listen(ring.key(), Optional.of(LOOPBACK), 0));
        address = new HostPort("127.0.0.1", open.port());
      }
      return address;
    }

    KeyOutcome asks(Member other) throws IOException {
      try (var question =
          new KeyQuestion(ring, other.listens(), other.ring.key().fingerprint(), RANDOM)) {
        var outcome = question.ask();
        if (outcome instanceof KeyOutcome.Handed(var key, var statements)) {
          ring.learn(statements);
          ring.take(key.orElseThrow());
        }
        question.offer(outcome);
        return outcome;
      }
    }

    void expels(Member other) throws IOException {
      ring.expel(List.of(other.origin), origin.value(), NOW);
    }
  }

  @AfterEach
  void close() {
    members.stream().filter(one -> one.door != null).forEach(one -> one.door.close());
  }

  private Member member(String name) {
    return new Member(root.resolve(name), name);
  }

  private Member founder() throws IOException {
    var mei = member("mei");
    mei.ring.found(NOW);
    return mei;
  }

  @Test
  void whoWasAwayWhileAnotherWasExpelledGetsTheNewKey() throws Exception {
    var mei = founder();
    var ken = member("ken").joins(mei);
    var aoi = member("aoi").joins(mei);
    aoi.meets(ken);
    mei.meets(aoi);
    mei.expels(ken);
    assertInstanceOf(KeyOutcome.Handed.class, aoi.asks(mei));
    assertEquals(mei.ring.key(), aoi.ring.key());
    assertEquals(mei.ring.key(), aoi.keys.load(DAY).orElseThrow(), "and it is on disk");
    assertEquals(Optional.of("mei"), aoi.ring.expelledBy(ken.origin));
  }

  @Test
  void theOneWhoWasExpelledIsToldSoAndGetsNothing() throws Exception {
    var mei = founder();
    var ken = member("ken").joins(mei);
    mei.expels(ken);
    var before = ken.ring.key();
    var told = assertInstanceOf(KeyOutcome.Expelled.class, ken.asks(mei));
    assertTrue(ken.ring.learn(List.of(told.statement())));
    assertEquals(Optional.of("mei"), ken.ring.expelledBy());
    assertEquals(before, ken.ring.key());
  }

  /** It cannot reach the others, but they reach it. */
  @Test
  void theOneWhoWasExpelledIsToldAlsoWhenItIsDialled() throws Exception {
    var mei = founder();
    var ken = member("ken").joins(mei);
    mei.expels(ken);
    assertInstanceOf(KeyOutcome.Nothing.class, mei.asks(ken));
    Await.until("it is told", () -> !ken.offered.isEmpty());
    var told = assertInstanceOf(KeyOutcome.Handed.class, ken.offered.getFirst());
    assertEquals(Optional.empty(), told.key());
    ken.ring.learn(told.statements());
    assertEquals(Optional.of("mei"), ken.ring.expelledBy());
  }

  @Test
  void whoHasTheNewKeyHandsItToWhomItDials() throws Exception {
    var mei = founder();
    var ken = member("ken").joins(mei);
    var aoi = member("aoi").joins(mei);
    aoi.meets(ken);
    mei.expels(ken);
    mei.asks(aoi);
    Await.until("it is handed over", () -> !aoi.offered.isEmpty());
    var handed = assertInstanceOf(KeyOutcome.Handed.class, aoi.offered.getFirst());
    assertEquals(mei.ring.key(), handed.key().orElseThrow());
    aoi.ring.learn(handed.statements());
    assertTrue(aoi.ring.take(handed.key().orElseThrow()));
  }

  @Test
  void twoChangesMissedAreOneQuestion() throws Exception {
    var mei = founder();
    var ken = member("ken").joins(mei);
    var aoi = member("aoi").joins(mei);
    var rin = member("rin").joins(mei);
    aoi.meets(mei);
    rin.meets(mei);
    mei.expels(ken);
    mei.hands(rin);
    rin.expels(mei);
    assertEquals(3, rin.ring.key().generation());
    assertInstanceOf(KeyOutcome.Handed.class, aoi.asks(rin));
    assertEquals(rin.ring.key(), aoi.ring.key());
    assertInstanceOf(KeyOutcome.Expelled.class, ken.asks(rin));
    assertInstanceOf(KeyOutcome.Expelled.class, mei.asks(rin));
  }

  /** It joined, and has the key of, a team that changed twice since the other was there. */
  @Test
  void whoJoinedMeanwhileIsBelievedByWhatTheOthersHaveSigned() throws Exception {
    var mei = founder();
    var ken = member("ken").joins(mei);
    var aoi = member("aoi").joins(mei);
    aoi.meets(ken);
    mei.meets(aoi);
    mei.expels(ken);
    var rin = member("rin").joins(mei);
    assertFalse(aoi.ring.statements().toString().contains("rin-pc"));
    assertInstanceOf(KeyOutcome.Handed.class, aoi.asks(rin));
    assertEquals(mei.ring.key(), aoi.ring.key());
  }

  @Test
  void aStrangerIsNotAnsweredAndNotBelieved() throws Exception {
    var mei = founder();
    var ken = member("ken").joins(mei);
    var other = new Member(root.resolve("other"), "other");
    other.ring.found(NOW);
    assertInstanceOf(KeyOutcome.Nothing.class, other.asks(mei));
    assertInstanceOf(KeyOutcome.Nothing.class, ken.asks(other));
    try (var client = new PinnedClient(mei.ring.key().fingerprint(), Duration.ofSeconds(10))) {
      for (var body : List.of("", "{}", "null", "[".repeat(3_000), "{\"from\":1}")) {
        for (var path : List.of(KeyMessage.QUESTION_PATH, KeyMessage.OFFER_PATH)) {
          var reply =
              client.post(
                  mei.listens(),
                  path,
                  body.getBytes(StandardCharsets.UTF_8),
                  1_000,
                  Duration.ofSeconds(10));
          assertEquals(
              404, assertInstanceOf(PinnedClient.Reply.Answered.class, reply).status(), body);
        }
      }
    }
  }

  /** A question of another's, repeated by somebody between the two, is of no use to him. */
  @Test
  void aQuestionThatWasOverheardIsAnsweredForItsLaptopAlone() throws Exception {
    var mei = founder();
    var ken = member("ken").joins(mei);
    var aoi = member("aoi").joins(mei);
    mei.expels(ken);
    var seen = mei.ring.key().fingerprint();
    var question = messages(aoi.ring).question("n1", seen);
    assertTrue(messages(mei.ring).hasAsked(question));
    var sealed =
        messages(mei.ring)
            .seal(new dev.pitwall.net.Fingerprint(question.from()), "n1")
            .orElseThrow();
    assertEquals(Optional.empty(), messages(ken.ring).open(sealed));
    assertTrue(messages(aoi.ring).open(sealed).isPresent());
    // For another certificate than the one that it was shown, as somebody between them has.
    assertFalse(
        messages(mei.ring)
            .hasAsked(messages(aoi.ring).question("n1", ken.ring.key().fingerprint())));
    // Signed by somebody else.
    assertFalse(
        messages(mei.ring)
            .hasAsked(
                new KeyMessage.Question(
                    KeyMessage.PROTOCOL,
                    question.from(),
                    "n1",
                    Statement.base64(LaptopKey.create(RANDOM).sign(new byte[] {1})))));
  }

  /** What it introduces with the former key is taken for no laptop of the team. */
  @Test
  void whoWasExpelledBringsNobodyElseIn() throws Exception {
    var mei = founder();
    var ken = member("ken").joins(mei);
    var aoi = member("aoi").joins(mei);
    aoi.meets(ken);
    mei.meets(aoi);
    mei.expels(ken);
    var second = member("ken2").joins(ken);
    aoi.meets(second);
    aoi.asks(mei);
    aoi.meets(mei);
    assertInstanceOf(KeyOutcome.Nothing.class, second.asks(mei));
    assertInstanceOf(KeyOutcome.Nothing.class, second.asks(aoi));
    assertNotEquals(mei.ring.key(), second.ring.key());
  }

  /**
   * Each did it before it heard of the other's: both go, and the key that one of them made, too.
   */
  @Test
  void twoWhoExpelEachOtherAreBothOutAndTheOthersGoOn() throws Exception {
    var mei = founder();
    var ken = member("ken").joins(mei);
    var aoi = member("aoi").joins(mei);
    var rin = member("rin").joins(mei);
    for (var one : List.of(ken, aoi, rin)) {
      one.meets(mei);
    }
    ken.meets(aoi);
    mei.expels(ken);
    ken.expels(mei);
    mei.hands(aoi);
    ken.hands(rin);
    aoi.asks(rin);
    var kept = aoi.ring.key().supersedes(rin.ring.key()) ? aoi : rin;
    assertTrue(aoi.ring.mustRenew(), "one of the two has the key that is left");
    aoi.ring.expel(List.of(), "", NOW);
    assertFalse(aoi.ring.mustRenew());
    assertInstanceOf(KeyOutcome.Handed.class, rin.asks(aoi));
    assertEquals(aoi.ring.key(), rin.ring.key());
    assertTrue(kept.ring.expelledBy(mei.origin).isPresent());
    assertTrue(rin.ring.expelledBy(ken.origin).isPresent());
    assertInstanceOf(KeyOutcome.Expelled.class, mei.asks(aoi));
    assertInstanceOf(KeyOutcome.Expelled.class, ken.asks(aoi));
  }

  /** Under a new key, since the invitation is for a laptop that nobody knows. */
  @Test
  void whoWasExpelledAndIsInvitedAgainStays() throws Exception {
    var mei = founder();
    var ken = member("ken").joins(mei);
    mei.expels(ken);
    ken.joins(mei);
    assertFalse(mei.ring.mustRenew());
    assertEquals(Optional.empty(), mei.ring.expelledBy(ken.origin));
    assertEquals(Optional.empty(), ken.ring.expelledBy());
    mei.expels(ken);
    assertInstanceOf(KeyOutcome.Expelled.class, ken.asks(mei));
  }

  /** It has another origin, so it makes a key of its own and leaves the other laptop's alone. */
  @Test
  void aCopiedFolderIsAnotherLaptop() throws Exception {
    var mei = founder();
    var ken = member("ken").joins(mei);
    Files.createDirectories(root.resolve("copy"));
    try (var files = Files.list(ken.folder)) {
      for (var file : files.toList()) {
        Files.copy(file, root.resolve("copy").resolve(file.getFileName()));
      }
    }
    var copy = new Member(root.resolve("copy"), "copied");
    copy.ring.load();
    copy.meets(mei);
    mei.expels(ken);
    assertInstanceOf(KeyOutcome.Expelled.class, ken.asks(mei));
    assertInstanceOf(KeyOutcome.Handed.class, copy.asks(mei));
    assertEquals(mei.ring.key(), copy.ring.key());
  }

  @Test
  void inWhateverOrderItIsToldTheSameIsKnown() throws Exception {
    var mei = founder();
    var ken = member("ken").joins(mei);
    var aoi = member("aoi").joins(mei);
    aoi.meets(ken);
    mei.meets(aoi);
    mei.expels(ken);
    var rin = member("rin").joins(mei);
    rin.expels(aoi);
    rin.hands(mei);
    var all = new ArrayList<>(mei.ring.statements());
    assertEquals(6, all.size());
    for (int seed = 0; seed < 40; seed++) {
      Collections.shuffle(all, new Random(seed));
      var trust = Trust.none(DAY);
      var waiting = new ArrayList<Statement>();
      for (var one : all) {
        waiting.add(one);
        trust = trust.plus(waiting, mei.ring.key());
      }
      // The one who was expelled is no teammate to whoever comes later.
      assertEquals(
          Set.copyOf(mei.ring.others()),
          Set.copyOf(
              trust.introductions(mei.ring.key()).stream()
                  .filter(one -> !one.origin().equals(mei.origin))
                  .toList()),
          "seed " + seed);
      assertEquals(trust.expelled().size(), 2);
    }
  }

  @Test
  void aKeyOfANumberFarAheadIsNotTaken() throws Exception {
    var mei = founder();
    var key = mei.ring.key();
    var far = key.encode().replaceFirst(" 1 ", " 2000000000 ");
    assertFalse(mei.ring.take(TeamKey.decode(far).orElseThrow()));
    assertEquals(key, mei.ring.key());
    assertEquals(Optional.empty(), TeamKey.decode(key.encode().replaceFirst(" 1 ", " 0 ")));
  }

  @Test
  void itsOwnKeyIsReadableByItsOwnerAlone() throws Exception {
    var mei = founder();
    for (var kind : List.of("key", "laptop", "trust")) {
      var file = mei.folder.resolve(DAY + "." + kind);
      assertEquals(
          "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)), kind);
    }
    mei.ring.leave();
    assertFalse(Files.exists(mei.folder.resolve(DAY + ".laptop")));
    assertFalse(Files.exists(mei.folder.resolve(DAY + ".key")));
  }

  private static KeyOutcome askedOf(Member away, Member here) {
    try (var question =
        new KeyQuestion(away.ring, here.listens(), here.ring.key().fingerprint(), RANDOM)) {
      return question.ask();
    }
  }

  @Test
  void whoLeftAsSoonAsItHadJoinedCanStillCheckWhoExpelledIt() throws Exception {
    var mei = founder();
    var ken = member("ken").joins(mei);
    var aoi = member("aoi").welcomedBy(ken);
    mei.ring.learn(aoi.ring.statements());
    mei.expels(aoi);
    assertEquals(Optional.empty(), aoi.ring.expelledBy());
    var answer = assertInstanceOf(KeyOutcome.Expelled.class, askedOf(aoi, mei));
    aoi.ring.learn(List.of(answer.statement()));
    assertEquals(Optional.of("mei"), aoi.ring.expelledBy());
  }

  /** They are asked for with every step: the same answer is not worked out again. */
  @Test
  void theOthersAreAsTheKeysStandAtThatMoment() throws Exception {
    var mei = founder();
    assertEquals(List.of(), mei.ring.others());
    var ken = member("ken").joins(mei);
    var others = mei.ring.others();
    assertEquals(List.of(ken.origin), others.stream().map(Introduction::origin).toList());
    assertSame(others, mei.ring.others());
    mei.expels(ken);
    assertEquals(List.of(), mei.ring.others());
    mei.ring.leave();
    assertEquals(List.of(), mei.ring.others());
  }

  @Test
  void theFormerKeysOfTheTeamAreNamedAndNoMoreThanAFew() throws Exception {
    var mei = founder();
    var ken = member("ken").joins(mei);
    var first = mei.ring.key().fingerprint();
    mei.ring.expel(List.of(ken.origin), "Mei", NOW);
    assertEquals(List.of(mei.ring.key().fingerprint(), first), mei.ring.fingerprints());
    assertEquals(List.of(first), ken.ring.fingerprints());
    for (int i = 0; i < 5; i++) {
      mei.ring.expel(List.of(), "Mei", NOW);
    }
    assertEquals(4, mei.ring.fingerprints().size());
    assertEquals(mei.ring.key().fingerprint(), mei.ring.fingerprints().getFirst());
  }

  private static KeyMessages messages(KeyRing ring) {
    return ring.messages().orElseThrow();
  }
}
