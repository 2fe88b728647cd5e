package dev.pitwall.team.postgres;

import dev.pitwall.core.Received;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.log.EventCodec;
import dev.pitwall.log.StoredEvent;
import dev.pitwall.team.Channel;
import dev.pitwall.team.session.ConnectionId;
import dev.pitwall.team.session.Effect;
import dev.pitwall.team.session.Input;
import dev.pitwall.team.session.Moment;
import dev.pitwall.team.session.Self;
import dev.pitwall.team.session.Session;
import dev.pitwall.team.wire.BadFrame;
import dev.pitwall.team.wire.Frame;
import dev.pitwall.team.wire.FrameCodec;
import dev.pitwall.team.wire.Neighbour;
import dev.pitwall.team.wire.WireVersions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * The database's side of one connection with this laptop: a session as every laptop has one, on
 * what the database holds. The channel may be used from any thread, all else by one.
 */
final class DatabaseSide implements Channel {
  /** What laptops show as its name. */
  static final String NAME = "PostgreSQL";

  private static final ConnectionId CONNECTION = new ConnectionId(1);

  /** Of no connection: what cannot be passed on is refused by nobody's question. */
  private static final ConnectionId NONE = new ConnectionId(0);

  private final Session session;
  private final FrameCodec frames = new FrameCodec();
  private final Channel.Receiver laptop;
  private final Outside outside;
  private final Supplier<Moment> now;
  private final AtomicLong queued = new AtomicLong();
  private Optional<Origin> peer = Optional.empty();
  private Optional<Frame.Have> have = Optional.empty();
  private boolean closed;

  /** What it needs done. */
  interface Outside {
    /** Runs it on this side's thread. */
    void later(Runnable task);

    /** To be answered with {@link #taken}. */
    void take(List<StoredEvent> events);

    /** The laptop asks for a blob, or answers. */
    void ofBlob(Frame frame);

    /** The connection is over, by either side. */
    void over();
  }

  DatabaseSide(
      String day,
      Shelf shelf,
      EventCodec codec,
      RandomGenerator random,
      Channel.Receiver laptop,
      Supplier<Moment> now,
      Outside outside) {
    this.laptop = laptop;
    this.now = now;
    this.outside = outside;
    session = new Session(new Self(WireVersions.OURS, NAME, day, NAME), shelf, codec, random);
  }

  void open() {
    laptop.opened(this);
    handle(new Input.Opened(CONNECTION));
  }

  @Override
  public void send(String frame) {
    queued.addAndGet(frame.length());
    outside.later(
        () -> {
          queued.addAndGet(-frame.length());
          hear(frame);
        });
  }

  @Override
  public long queued() {
    return queued.get();
  }

  @Override
  public void close(String reason) {
    outside.later(
        () -> {
          if (!closed) {
            handle(new Input.Closed(CONNECTION, reason));
            end(reason);
          }
        });
  }

  private void hear(String text) {
    if (closed) {
      return;
    }
    try {
      var frame = frames.read(text);
      if (frame instanceof Frame.Have newest) {
        have = Optional.of(newest);
      }
      handle(new Input.Arrived(CONNECTION, frame));
    } catch (BadFrame e) {
      handle(new Input.Garbled(CONNECTION, e.getMessage()));
    }
  }

  void taken(List<Received> answers) {
    handle(new Input.Taken(CONNECTION, answers));
  }

  /** These are there and cannot be passed on, nor added once more. */
  void refuse(List<Received> rows) {
    handle(new Input.Taken(NONE, rows));
  }

  void grown() {
    handle(new Input.Grown());
  }

  void tick() {
    handle(new Input.Tick());
  }

  void beside(List<Neighbour> laptops) {
    handle(new Input.Beside(laptops));
  }

  void send(Frame frame) {
    peer.ifPresent(to -> handle(new Input.Send(to, frame)));
  }

  /** What the laptop reports of itself, for the others at this database; empty until it has. */
  Optional<String> report() {
    return have.map(
        one ->
            frames.write(
                new Frame.Have(
                    one.held(),
                    one.refused(),
                    0,
                    new Frame.Clock(Instant.EPOCH, Optional.empty()),
                    one.presence(),
                    List.of(),
                    List.of())));
  }

  /** Ends it, since the database is not reached any more or the day is closed. */
  void end(String reason) {
    if (!closed) {
      closed = true;
      laptop.closed(this, reason);
      outside.over();
    }
  }

  private void handle(Input input) {
    if (closed) {
      return;
    }
    for (var effect : session.handle(input, now.get())) {
      switch (effect) {
        case Effect.Send send -> laptop.received(this, frames.write(send.frame()));
        case Effect.Close close -> end(close.why().word());
        case Effect.Take take -> outside.take(take.events());
        case Effect.Met met -> peer = Optional.of(met.origin());
        case Effect.OfBlob(_, var frame) -> outside.ofBlob(frame);
        case Effect.Contradicted _, Effect.Noticed _, Effect.OwnAhead _, Effect.Learned _ -> {
          // The laptop finds out about contradictions from its side, and reports them; keys of the
          // team are never given to a database; and nobody is dialled from there.
        }
      }
    }
  }
}
