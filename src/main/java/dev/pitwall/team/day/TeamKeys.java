package dev.pitwall.team.day;

import dev.pitwall.domain.id.Origin;
import dev.pitwall.net.Door;
import dev.pitwall.net.Fingerprint;
import dev.pitwall.net.HostPort;
import dev.pitwall.net.TeamKey;
import dev.pitwall.team.link.TeamLink;
import dev.pitwall.team.session.TeamState;
import dev.pitwall.team.session.Teammate;
import dev.pitwall.team.transport.KeyNotice;
import dev.pitwall.team.trust.KeyAnswers;
import dev.pitwall.team.trust.KeyOutcome;
import dev.pitwall.team.trust.KeyQuestion;
import dev.pitwall.team.trust.KeyRing;
import dev.pitwall.team.trust.Statement;
import dev.pitwall.team.wire.Frame;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the keys of this laptop those of the team: expels a laptop, follows when another one did,
 * and asks teammates that have another key. Thread: {@code team-door}, except where it says any.
 */
final class TeamKeys {
  private final KeyRing ring;
  private final TeamLink link;
  private final InstantSource clock;
  private final SecureRandom random;
  private final Desk desk;

  /** One question at a time for each address: it is dialled again and again. */
  private final Set<HostPort> asking = ConcurrentHashMap.newKeySet();

  /** What follows from keys that change. */
  interface Desk {
    /** Runs it on the thread of this class; drops it once the day is closed. */
    void later(KeyTask task);

    /** From now on only laptops with this key are connected. */
    void adopt(TeamKey key);

    /** This laptop was expelled. */
    void leave(String by) throws IOException;
  }

  /** Reads and writes the files of the keys. */
  @FunctionalInterface
  interface KeyTask {
    void run() throws IOException;
  }

  TeamKeys(KeyRing ring, TeamLink link, InstantSource clock, SecureRandom random, Desk desk) {
    this.ring = ring;
    this.link = link;
    this.clock = clock;
    this.random = random;
    this.desk = desk;
    link.listenMeetings(laptop -> desk.later(() -> ask(laptop)));
    link.listenNotices(
        (laptop, text) ->
            KeyNotice.decode(text).ifPresent(notice -> desk.later(() -> noticed(laptop, notice))));
  }

  Optional<TeamKey> load() throws IOException {
    return ring.load();
  }

  /** Kept before anybody is given it: a team whose key one laptop forgot could not meet again. */
  void found() throws IOException {
    ring.found(clock.instant());
  }

  TeamKey key() {
    return ring.key();
  }

  void leave() throws IOException {
    ring.leave();
  }

  /** Of the team's key, and of the newest before it. */
  List<Fingerprint> fingerprints() {
    return ring.fingerprints();
  }

  /** Laptops of the team of which nothing was heard since the day was opened, each once. */
  List<Teammate> notMet(TeamState met) {
    var laptops = new TreeMap<Origin, Teammate>();
    for (var one : ring.others()) {
      if (met.teammate(one.origin()).isEmpty()) {
        laptops.put(one.origin(), Teammate.notMet(one.origin(), one.name()));
      }
    }
    return List.copyOf(laptops.values());
  }

  /** What is known of the team's laptops, for one that joins. */
  List<String> laptops() {
    return ring.statements().stream().map(Statement::encode).toList();
  }

  KeyAnswers answers(Door door) {
    return new KeyAnswers(door, ring, outcome -> desk.later(() -> settle(outcome)));
  }

  /**
   * @param byName who decides it, for people
   */
  void expel(Origin laptop, String byName) throws IOException {
    change(ring.expel(List.of(laptop), byName, clock.instant()), Optional.of(laptop), byName);
  }

  /** The others hear of the new key while there are still channels of the old one. */
  private void change(TeamKey next, Optional<Origin> expelled, String byName) {
    var notices = new HashMap<Origin, String>();
    for (var laptop : link.connected()) {
      ask(laptop);
      var by = ring.expelledBy(laptop).or(() -> expelled.filter(laptop::equals).map(_ -> byName));
      KeyNotice notice =
          by.<KeyNotice>map(KeyNotice.Expelled::new).orElseGet(() -> new KeyNotice.NewKey(next));
      notices.put(laptop, notice.encode());
    }
    link.notify(notices, () -> desk.later(() -> desk.adopt(next)));
  }

  private void ask(Origin laptop) {
    ring.statements().forEach(one -> ask(laptop, one));
  }

  private void ask(Origin laptop, Statement statement) {
    link.send(laptop, new Frame.Notice(new KeyNotice.Said(statement).encode()));
  }

  private void noticed(Origin from, KeyNotice notice) throws IOException {
    if (!ring.isInTeam()) {
      return;
    }
    switch (notice) {
      case KeyNotice.NewKey(var next) -> {
        if (ring.take(next)) {
          change(next, Optional.empty(), "");
        }
        settle();
      }
      case KeyNotice.Expelled(var by) -> desk.leave(by);
      case KeyNotice.Said(var statement) -> {
        if (ring.learn(List.of(statement))) {
          var others = new ArrayList<>(link.connected());
          others.remove(from);
          others.forEach(other -> ask(other, statement));
          settle();
        }
      }
    }
  }

  /** What follows from what is known now. */
  private void settle() throws IOException {
    var by = ring.expelledBy();
    if (by.isPresent()) {
      desk.leave(by.get());
    } else if (ring.mustRenew()) {
      change(ring.expel(List.of(), "", clock.instant()), Optional.empty(), "");
    }
  }

  private void settle(KeyOutcome outcome) throws IOException {
    if (!ring.isInTeam()) {
      return;
    }
    switch (outcome) {
      case KeyOutcome.Handed(var key, var statements) -> {
        ring.learn(statements);
        if (key.isPresent() && ring.take(key.get())) {
          change(key.get(), Optional.empty(), "");
        }
        settle();
      }
      case KeyOutcome.Expelled(var statement) -> {
        ring.learn(List.of(statement));
        settle();
      }
      case KeyOutcome.Nothing() -> {
        // Another team, or one that knows this laptop no more: there is nothing to follow.
      }
    }
  }

  /**
   * A laptop was dialled that has another key: one of the two has missed something. For any thread.
   */
  void otherKey(HostPort address, Fingerprint seen) {
    if (asking.add(address)) {
      Thread.ofVirtual().name("key question").start(() -> ask(address, seen));
    }
  }

  private void ask(HostPort address, Fingerprint seen) {
    var question = new KeyQuestion(ring, address, seen, random);
    var outcome = question.ask();
    desk.later(
        () -> {
          settle(outcome);
          Thread.ofVirtual().name("key offer").start(() -> offer(question, outcome, address));
        });
  }

  private void offer(KeyQuestion question, KeyOutcome outcome, HostPort address) {
    try (question) {
      question.offer(outcome);
    } finally {
      asking.remove(address);
    }
  }
}
