package dev.pitwall.team.session;

import dev.pitwall.core.Received;
import dev.pitwall.domain.decide.Refusal;
import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.log.EventCodec;
import dev.pitwall.log.HeldEvents;
import dev.pitwall.net.HostPort;
import dev.pitwall.team.wire.Frame;
import dev.pitwall.team.wire.Parting;
import dev.pitwall.team.wire.Presence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * One laptop's side of all its connections, the same at both ends.
 *
 * <p>Each side sends what it holds, as a vector with holes, and gives what the other lacks: a few
 * frames of events at a time, more when the other has said that it dealt with those. What is new
 * goes out at once, whoever it is from. There is no other state between two laptops: a connection
 * that is cut leaves nothing to be repaired.
 *
 * <p>For one thread. Moments are passed in, and never go back.
 */
public final class Session {
  /** How often {@link Input.Tick} is due. */
  public static final Duration TICK = Duration.ofMillis(500);

  /** After so long without a frame a laptop sends a heartbeat. */
  static final Duration HEARTBEAT = Duration.ofSeconds(1);

  /** A laptop that is silent for so long is gone; two heartbeats may be lost or late. */
  static final Duration SILENCE = Duration.ofSeconds(3);

  /**
   * A laptop that nobody has heard of for so long is gone, whoever reports it: a heartbeat of each
   * connection on the way, and one that was lost.
   */
  static final Duration FORGOTTEN = Duration.ofSeconds(5);

  /** So long one waits for another to give events, or to give them again. */
  static final Duration PATIENCE = Duration.ofSeconds(2);

  /** Frames of events on their way to a laptop; more would only wait over there. */
  static final int WINDOW = 4;

  /** So many of them share an answer, while they come in quick succession. */
  static final int ANSWERED_TOGETHER = WINDOW / 2;

  /** The answer to a single one goes out at once. */
  static final Duration QUICK = Duration.ofMillis(100);

  private final HeldEvents log;
  private final RandomGenerator random;
  private final Greeting greeting;
  private final Outbox outbox;
  private final Givers givers;
  private final Roster roster;
  private final Digests digests;
  private final String form;
  private final Refusals refusals = new Refusals();
  private final Connections connections;
  private final List<Effect> effects = new ArrayList<>();
  private Presence presence = Presence.NOBODY;
  private List<HostPort> addresses = List.of();

  /** The highest own number that a teammate's laptop has and this one has not. */
  private long ahead;

  public Session(Self self, HeldEvents log, EventCodec codec, RandomGenerator random) {
    this.log = log;
    this.random = random;
    this.greeting = new Greeting(self, log.origin(), drawn());
    this.connections = new Connections(log.origin());
    this.outbox = new Outbox(log, codec);
    this.digests = new Digests(log, codec);
    this.form = codec.form();
    this.givers = new Givers(log.origin(), PATIENCE);
    this.roster = new Roster(log.origin());
  }

  private String drawn() {
    return Long.toHexString(random.nextLong());
  }

  /** What to do about it, in this order. */
  public List<Effect> handle(Input input, Moment now) {
    effects.clear();
    switch (input) {
      case Input.Opened opened -> open(opened.connection(), now);
      case Input.Arrived arrived ->
          connections.find(arrived.connection()).ifPresent(one -> hear(one, arrived.frame(), now));
      case Input.Garbled garbled ->
          connections
              .find(garbled.connection())
              .ifPresent(one -> part(one, new Parting.NotUnderstood(garbled.detail())));
      case Input.Closed closed ->
          connections
              .find(closed.connection())
              .ifPresent(one -> forget(one, new Parting.Lost(closed.detail())));
      case Input.Taken taken -> {
        taken.answers().forEach(this::note);
        connections.find(taken.connection()).ifPresent(one -> answer(one, now));
        giveAll(now);
      }
      case Input.Grown _ -> giveAll(now);
      case Input.Present present -> {
        if (!presence.equals(present.presence())) {
          presence = present.presence();
          sendHaveToAll(now);
        }
      }
      case Input.Beside(var laptops) -> {
        if (connections.beside(laptops)) {
          sendHaveToAll(now);
        }
      }
      case Input.Reachable reachable -> addresses = List.copyOf(reachable.addresses());
      case Input.Send(var laptop, var frame) ->
          connections.met().stream()
              .filter(one -> one.isWith(laptop))
              .findFirst()
              .ifPresent(one -> send(one, frame, now));
      case Input.Tick _ -> tick(now);
      case Input.Leaving _ -> connections.all().forEach(one -> part(one, new Parting.Left()));
    }
    return List.copyOf(effects);
  }

  public TeamState state(Moment now) {
    return new TeamState(
        roster.teammates(connections.all(), now), roster.strangers(), refusals.newest());
  }

  private void open(ConnectionId id, Moment now) {
    var connection = new Connection(id, drawn(), new Comparison(digests, form), now);
    connections.add(connection);
    send(connection, greeting.of(connection), now);
  }

  private void hear(Connection connection, Frame frame, Moment now) {
    connection.heard = now;
    switch (frame) {
      case Frame.Hello hello -> hello(connection, hello, now);
      case Frame.Goodbye goodbye -> end(connection, goodbye.why());
      case Frame.Have have when connection.hello.isPresent() -> have(connection, have, now);
      case Frame.Events events when connection.hello.isPresent() -> take(connection, events);
      case Frame.Notice notice when connection.hello.isPresent() ->
          effects.add(new Effect.Noticed(connection.peer(), notice.text()));
      case Frame.Want _, Frame.Piece _, Frame.Lacking _ when connection.hello.isPresent() ->
          effects.add(new Effect.OfBlob(connection.peer(), frame));
      case Frame.Digest digest when connection.hello.isPresent() ->
          compare(connection, digest, now);
      case Frame.Have _,
          Frame.Digest _,
          Frame.Events _,
          Frame.Notice _,
          Frame.Want _,
          Frame.Piece _,
          Frame.Lacking _ ->
          part(connection, new Parting.NotUnderstood("no hello before it"));
      case Frame.Unknown _ -> {
        // Of a newer version, which knows that this one skips it.
      }
    }
  }

  private void hello(Connection connection, Frame.Hello hello, Moment now) {
    var objection = greeting.objection(connection, hello);
    if (objection.isPresent()) {
      roster.stranger(hello, objection.get());
      part(connection, objection.get());
      return;
    }
    connection.hello = Optional.of(hello);
    effects.add(new Effect.Met(connection.id, hello.origin()));
    sendHave(connection, now);
  }

  private void have(Connection connection, Frame.Have have, Moment now) {
    if (have.handled() > connection.sent) {
      part(connection, new Parting.NotUnderstood("more handled than sent"));
      return;
    }
    // The one that stays is known to work now: the other was all there was until then. What was on
    // its way there is given again.
    connections.duplicatesOf(connection).forEach(one -> part(one, new Parting.Duplicate()));
    connection.clock.heard(have.clock(), now.wall());
    connection.reports(have, now);
    lookAhead(have.held().head(log.origin()));
    connection.settle(now, PATIENCE);
    if (!have.addresses().isEmpty()) {
      effects.add(new Effect.Learned(have.addresses()));
    }
    give(connection, now);
  }

  /** Said once for each number: the same is in every frame. */
  private void lookAhead(long theirs) {
    if (theirs > Math.max(log.held().head(log.origin()), ahead)) {
      ahead = theirs;
      effects.add(new Effect.OwnAhead(theirs));
    }
  }

  private void take(Connection connection, Frame.Events events) {
    if (connection.taking == 2 * WINDOW) {
      part(connection, new Parting.Overloaded());
      return;
    }
    connection.taking++;
    // Whoever sends them has them, though its vector may be from before.
    connection.offer(events.events());
    events.impossible().forEach(id -> refusals.add(id, new Refusal.NotPlausible("data")));
    effects.add(new Effect.Take(connection.id, events.events()));
  }

  private void note(Received answer) {
    switch (answer) {
      case Received.Refused(EventId id, Refusal why) -> refusals.add(id, why);
      case Received.Taken _, Received.Known _, Received.Failed _ -> {
        // What could not be made durable is not held, so that it comes again.
      }
    }
  }

  private void answer(Connection connection, Moment now) {
    connection.taking--;
    connection.handled++;
    boolean many = connection.handled - connection.answered >= ANSWERED_TOGETHER;
    boolean rested =
        connection.lastAnswer.filter(at -> now.since(at).compareTo(QUICK) < 0).isEmpty();
    if (many || rested) {
      connection.lastAnswer = Optional.of(now);
      sendHave(connection, now);
    }
  }

  private void giveAll(Moment now) {
    connections.met().forEach(one -> give(one, now));
  }

  /** Sends events that the other side lacks, as long as not too many are on their way. */
  private void give(Connection connection, Moment now) {
    if (connection.have.isEmpty()) {
      return;
    }
    var have = connection.have.get();
    while (connection.sent - have.handled() < WINDOW) {
      var gone = have.held().plus(have.refused()).plus(connection.offered);
      var share = givers.share(connection, log.held().minus(gone), now);
      var batch = outbox.next(share);
      if (batch.isEmpty()) {
        return;
      }
      connection.offer(batch);
      connection.sent++;
      send(connection, new Frame.Events(batch), now);
    }
  }

  private void tick(Moment now) {
    refusals.expire(now.wall());
    digests.advance(connections.all().stream().anyMatch(Connection::isBusy));
    for (var connection : connections.all()) {
      var heard = connection.hello.isPresent() ? connection.heard : connection.opened;
      if (now.since(heard).compareTo(SILENCE) >= 0) {
        part(connection, new Parting.Silent());
      } else if (connection.hello.isPresent()) {
        give(connection, now);
        boolean owes = connection.handled > connection.answered;
        if (owes || now.since(connection.lastSent).compareTo(HEARTBEAT) >= 0) {
          sendHave(connection, now);
        }
        connection
            .comparison
            .due(connection.theirs(), now)
            .forEach(digest -> send(connection, digest, now));
      }
    }
  }

  private void compare(Connection connection, Frame.Digest digest, Moment now) {
    var heard = connection.comparison.hear(digest);
    heard.answers().forEach(answer -> send(connection, answer, now));
    heard
        .contradicted()
        .ifPresent(number -> effects.add(new Effect.Contradicted(digest.origin(), number)));
  }

  private void sendHaveToAll(Moment now) {
    connections.met().forEach(one -> sendHave(one, now));
  }

  private void sendHave(Connection connection, Moment now) {
    connection.answered = connection.handled;
    send(
        connection,
        new Frame.Have(
            log.held(),
            refusals.vector(),
            connection.handled,
            connection.clock.answer(now.wall()),
            presence,
            connections.neighbours(connection, now),
            addresses),
        now);
  }

  private void send(Connection connection, Frame frame, Moment now) {
    connection.lastSent = now;
    effects.add(new Effect.Send(connection.id, frame));
  }

  /** Sends the other side the reason, and closes. */
  private void part(Connection connection, Parting why) {
    effects.add(new Effect.Send(connection.id, new Frame.Goodbye(why)));
    end(connection, why);
  }

  private void end(Connection connection, Parting why) {
    effects.add(new Effect.Close(connection.id, why));
    forget(connection, why);
  }

  private void forget(Connection connection, Parting why) {
    connections.remove(connection);
    roster.parted(connection, why);
  }

  /** The teammates' laptops with which there is a connection. */
  public List<Origin> connected() {
    return connections.met().stream().map(Connection::peer).distinct().sorted().toList();
  }
}
