package dev.pitwall.team.transport;

import dev.pitwall.net.Audience;
import dev.pitwall.net.DialFailure;
import dev.pitwall.net.Dialer;
import dev.pitwall.net.Door;
import dev.pitwall.net.Entrance;
import dev.pitwall.net.HostPort;
import dev.pitwall.net.Route;
import dev.pitwall.net.TeamKey;
import dev.pitwall.team.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The team's channels: those that teammates dial, by a route on the door, and those that this
 * laptop dials. Both ends of each have proved to hold the team's key before a frame is carried. For
 * any thread; only {@link #adopt} and {@link #close} may wait, for milliseconds.
 */
public final class TeamTransport implements AutoCloseable {
  private static final String PATH = "/team";

  /** Longer than a channel takes to close. */
  private static final int RETIRED_SECONDS = 5;

  private final Door door;
  private final Channel.Receiver receiver;
  private final Duration connectTime;
  private final List<Dialer> retired = new ArrayList<>();
  private Line line;

  /** What belongs to one generation of the key. */
  private record Line(TeamKey key, Dialer dialer, KeyedChannels channels, Door.Hung route) {}

  /**
   * @param receiver hears of the channels that others have dialled
   */
  public TeamTransport(Door door, TeamKey key, Channel.Receiver receiver, Duration connectTime) {
    this.door = door;
    this.receiver = receiver;
    this.connectTime = connectTime;
    this.line = line(key);
  }

  private Line line(TeamKey key) {
    var channels = new KeyedChannels();
    var route =
        door.hang(
            Entrance.TEAM,
            new Route.Socket(
                PATH, Audience.TEAM, QueuedChannel.MOST_FRAME_BYTES, channels.listener(receiver)));
    return new Line(key, new Dialer(key, connectTime), channels, route);
  }

  /**
   * Dials a laptop and returns at once.
   *
   * @param caller hears of this one channel
   * @param failed gets the reason for a failure, once, from another thread
   */
  public void dial(HostPort address, Channel.Receiver caller, Consumer<DialFailure> failed) {
    var now = line();
    now.dialer()
        .dial(
            address, PATH, QueuedChannel.MOST_FRAME_BYTES, now.channels().listener(caller), failed);
  }

  public TeamKey key() {
    return line().key();
  }

  private synchronized Line line() {
    return line;
  }

  /**
   * Takes a new key of the team in the place of this one: from now on nobody is connected who has
   * only the old. Its channels are closed, each after what it has queued; so what is to be said to
   * them, as a {@link KeyNotice}, is sent before.
   */
  public synchronized void adopt(TeamKey next) {
    // In this order nobody with the old key comes by the new route: first the door refuses it.
    door.use(next);
    line.route().close();
    line.channels().retire("the team has a new key");
    retire(line.dialer());
    line = line(next);
  }

  /** When its channels have closed; what is left of them then is cut. */
  private void retire(Dialer dialer) {
    retired.add(dialer);
    CompletableFuture.delayedExecutor(
            RETIRED_SECONDS,
            TimeUnit.SECONDS,
            task -> Thread.ofVirtual().name("dialer retires").start(task))
        .execute(
            () -> {
              dialer.close();
              forget(dialer);
            });
  }

  private synchronized void forget(Dialer dialer) {
    retired.remove(dialer);
  }

  @Override
  public synchronized void close() {
    line.route().close();
    line.channels().retire("this laptop leaves");
    line.dialer().close();
    retired.forEach(Dialer::close);
  }
}
