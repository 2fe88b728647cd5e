package dev.pitwall.team.link;

import dev.pitwall.core.Replica;
import dev.pitwall.core.Unexpected;
import dev.pitwall.core.Uninterrupted;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.log.EventCodec;
import dev.pitwall.log.StoredEvent;
import dev.pitwall.net.HostPort;
import dev.pitwall.problem.Problem;
import dev.pitwall.team.Channel;
import dev.pitwall.team.Dialer;
import dev.pitwall.team.session.ConnectionId;
import dev.pitwall.team.session.Effect;
import dev.pitwall.team.session.Input;
import dev.pitwall.team.session.Moment;
import dev.pitwall.team.session.Self;
import dev.pitwall.team.session.Session;
import dev.pitwall.team.session.Standing;
import dev.pitwall.team.session.TeamState;
import dev.pitwall.team.session.Teammate;
import dev.pitwall.team.wire.BadFrame;
import dev.pitwall.team.wire.Frame;
import dev.pitwall.team.wire.FrameCodec;
import dev.pitwall.team.wire.Parting;
import dev.pitwall.team.wire.Presence;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * This laptop's end of the team, for as long as its day is open. Channels that others open are
 * announced to it as a {@link Channel.Receiver}; those that it wants opened it has dialled.
 *
 * <p>Its methods may be called from any thread and return at once, {@link #close} excepted.
 */
public final class TeamLink implements Channel.Receiver, AutoCloseable {
  /** Without connections and addresses there is nothing to do until a caller adds one. */
  private static final Duration IDLE = Duration.ofMinutes(1);

  private final Replica replica;
  private final Dialer dialer;
  private final InstantSource clock;
  private final LinkIntake intake;
  private final FrameCodec frames = new FrameCodec();
  private final Inbox inbox = new Inbox();
  private final Session session;
  private final Addresses addresses;
  private final LinkListeners listeners = new LinkListeners(this::guarded);
  private final Thread thread;
  private final long started = System.nanoTime();
  private final PublishedState state =
      new PublishedState(next -> listeners.publish(listeners.states, next));

  /** From here on for the team's thread alone. */
  private final OpenChannels channels = new OpenChannels();

  /** Of what is held here only the newest is sent, when all that waited was dealt with. */
  private final Map<ConnectionId, Frame.Have> held = new LinkedHashMap<>();

  private Duration ticked = Duration.ZERO;

  public TeamLink(
      Replica replica, Self self, Dialer dialer, InstantSource clock, RandomGenerator random) {
    this.replica = replica;
    this.dialer = dialer;
    this.clock = clock;
    var events = new EventCodec();
    this.intake = new LinkIntake(replica, events);
    this.session = new Session(self, replica.events(), events, random);
    this.addresses = new Addresses(random);
    this.thread = Thread.ofPlatform().name("team").daemon().unstarted(this::run);
    thread.start();
    replica.listen(_ -> inbox.poke());
  }

  /** Who is here and whose laptop has what, as of a moment ago. */
  public TeamState state() {
    return state.newest();
  }

  /** The teammates' laptops with which there is a connection, as of a moment ago. */
  public List<Origin> connected() {
    return state().teammates().stream()
        .filter(one -> one.standing() instanceof Standing.Connected)
        .map(Teammate::origin)
        .toList();
  }

  /** Calls {@code listener} with every new state, from the team's thread. */
  public void listen(Consumer<TeamState> listener) {
    listeners.states.add(listener);
  }

  /** Calls {@code listener} with where teammates were reached, when that changes. */
  public void listenAddresses(Consumer<List<HostPort>> listener) {
    listeners.addresses.add(listener);
  }

  /**
   * Calls {@code listener} with what a teammate's laptop said about the connection itself, from the
   * team's thread.
   */
  public void listenNotices(BiConsumer<Origin, String> listener) {
    listeners.notices.add(listener);
  }

  /**
   * Calls {@code listener} with a teammate's laptop each time that a connection with it begins,
   * from the team's thread.
   */
  public void listenMeetings(Consumer<Origin> listener) {
    listeners.meetings.add(listener);
  }

  /**
   * Sends a notice about the connection itself to each of these laptops, where it is connected.
   *
   * @param said runs once it is on its way, on the team's thread
   */
  public void notify(Map<Origin, String> notices, Runnable sent) {
    var copy = Map.copyOf(notices);
    inbox.put(
        () -> {
          copy.forEach(
              (laptop, notice) -> handle(new Input.Send(laptop, new Frame.Notice(notice))));
          sent.run();
        });
  }

  /** Calls {@code listener} with what is said of blobs, from the team's thread. */
  public void listenBlobs(BiConsumer<Origin, Frame> listener) {
    listeners.blobs.add(listener);
  }

  /** Says it to a laptop, if it is connected. */
  public void send(Origin laptop, Frame frame) {
    inbox.put(() -> handle(new Input.Send(laptop, frame)));
  }

  /** What is done at this laptop now; sent to the others at once. */
  public void present(Presence presence) {
    inbox.put(() -> handle(new Input.Present(presence)));
  }

  /** Where this laptop itself may be dialled; sent to teammates. */
  public void reachableAt(Collection<HostPort> own) {
    var copy = List.copyOf(own);
    inbox.put(() -> addresses.own(copy));
  }

  /** Addresses of teammates: from an invitation, from former days, from the local network. */
  public void learn(Collection<HostPort> others) {
    var copy = List.copyOf(others);
    inbox.put(() -> addresses.learn(copy, now().steady()));
  }

  /** This laptop has other addresses than before, or has woken up: everything is tried at once. */
  public void networkChanged() {
    inbox.put(() -> addresses.networkChanged(now().steady()));
  }

  @Override
  public void opened(Channel channel) {
    opened(channel, Optional.empty());
  }

  private void opened(Channel channel, Optional<HostPort> address) {
    if (!inbox.put(() -> open(channel, address))) {
      channel.close("the day is closed");
    }
  }

  @Override
  public void received(Channel channel, String frame) {
    if (!inbox.put(channel, frame, () -> read(channel, frame))) {
      channel.close("sends more than was asked for");
    }
  }

  @Override
  public void closed(Channel channel, String reason) {
    inbox.put(() -> lost(channel, reason));
  }

  private Moment now() {
    return new Moment(Duration.ofNanos(System.nanoTime() - started), clock.instant());
  }

  private void run() {
    while (!inbox.isClosed()) {
      try {
        inbox.take(wait(now().steady()).toNanos()).forEach(this::guarded);
      } catch (InterruptedException e) {
        // Nobody has a reference to this thread; should somebody find one, the work goes on.
        continue;
      }
      guarded(this::look);
    }
    guarded(() -> handle(new Input.Leaving()));
  }

  /** What breaks here is reported as a problem; the other laptops are served all the same. */
  private void guarded(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | Error e) {
      replica.report(Unexpected.problem(e));
    }
  }

  private Duration wait(Duration now) {
    var tick = channels.isEmpty() ? now.plus(IDLE) : ticked.plus(Session.TICK);
    var dial = addresses.next(session.connected()).orElse(tick);
    return state.next(tick.compareTo(dial) < 0 ? tick : dial).minus(now);
  }

  /** After everything that waited was heard: else a busy moment would look like silence. */
  private void look() {
    if (inbox.takePoke()) {
      handle(new Input.Grown());
    }
    var now = now().steady();
    if (now.minus(ticked).compareTo(Session.TICK) >= 0) {
      ticked = now;
      handle(new Input.Tick());
    }
    tellAddresses();
    addresses.due(session.connected(), now).forEach(this::dial);
    held.forEach((connection, have) -> channels.send(connection, frames.write(have)));
    held.clear();
    state.publish(() -> session.state(now()), now);
  }

  private void tellAddresses() {
    addresses.newlyReached().ifPresent(reached -> listeners.publish(listeners.addresses, reached));
    addresses.newlyAnnounced().ifPresent(all -> handle(new Input.Reachable(all)));
  }

  private void dial(HostPort address) {
    dialer.dial(
        address,
        new DialledChannel(address, (channel, at) -> opened(channel, Optional.of(at)), this),
        reason ->
            inbox.put(() -> addresses.ended(address, new Parting.Lost(reason), now().steady())));
  }

  private void open(Channel channel, Optional<HostPort> address) {
    var id = channels.add(channel, address);
    address.ifPresent(addresses::opened);
    handle(new Input.Opened(id));
  }

  private void read(Channel channel, String frame) {
    // Without an id it was closed here while the frame was on its way.
    channels.id(channel).ifPresent(id -> handle(arrived(id, frame)));
  }

  private Input arrived(ConnectionId id, String frame) {
    try {
      return new Input.Arrived(id, frames.read(frame));
    } catch (BadFrame e) {
      return new Input.Garbled(id, e.getMessage());
    }
  }

  private void lost(Channel channel, String reason) {
    channels
        .id(channel)
        .ifPresent(
            id -> {
              handle(new Input.Closed(id, reason));
              forget(id, new Parting.Lost(reason));
            });
  }

  private void forget(ConnectionId id, Parting why) {
    state.touchAtOnce();
    channels.remove(id).ifPresent(address -> addresses.ended(address, why, now().steady()));
  }

  private void handle(Input input) {
    state.touch();
    session.handle(input, now()).forEach(this::carryOut);
  }

  private void carryOut(Effect effect) {
    switch (effect) {
      case Effect.Send(var connection, Frame.Have have) -> held.put(connection, have);
      case Effect.Send send -> channels.send(send.connection(), frames.write(send.frame()));
      case Effect.Close close -> {
        held.remove(close.connection());
        channels.close(close.connection(), close.why().word());
        forget(close.connection(), close.why());
      }
      case Effect.Take take -> take(take.connection(), take.events());
      case Effect.Met met -> {
        state.touchAtOnce();
        channels
            .dialled(met.connection())
            .ifPresent(address -> addresses.met(address, met.origin()));
        listeners.publish(listeners.meetings, met.origin());
      }
      case Effect.Noticed(var laptop, var notice) ->
          listeners.publish(listeners.notices, laptop, notice);
      case Effect.OfBlob(var laptop, var frame) ->
          listeners.publish(listeners.blobs, laptop, frame);
      case Effect.OwnAhead ahead -> replica.setBack(ahead.head());
      case Effect.Contradicted(var origin, var number) ->
          replica.report(
              Problem.of(Problem.Kind.ORIGIN_LIES, origin.value(), String.valueOf(number)));
      case Effect.Learned learned -> addresses.learnOthers(learned.addresses(), now().steady());
    }
  }

  private void take(ConnectionId connection, List<StoredEvent> stored) {
    intake.take(stored, answers -> inbox.put(() -> handle(new Input.Taken(connection, answers))));
  }

  /** Says goodbye to everybody and returns when it is said. */
  @Override
  public void close() {
    inbox.close();
    Uninterrupted.join(thread);
  }
}
