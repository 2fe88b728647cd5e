package dev.pitwall.team.session;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.pitwall.domain.id.EventId;
import dev.pitwall.log.StoredEvent;
import dev.pitwall.team.wire.BadFrame;
import dev.pitwall.team.wire.Frame;
import dev.pitwall.team.wire.FrameCodec;
import dev.pitwall.team.wire.Parting;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * Channels between laptops that deliver in order what they deliver, when the schedule says so, and
 * that can be cut with everything on them. Frames go through their text.
 */
final class SimulatedNetwork {
  private static final FrameCodec FRAMES = new FrameCodec();

  /** One direction of a channel. */
  static final class Pipe {
    final SimulatedLaptop from;
    final ConnectionId fromId;
    final SimulatedLaptop to;
    final ConnectionId toId;
    final Deque<String> frames = new ArrayDeque<>();

    /** Nothing comes after the frames that are in it. */
    boolean closed;

    Pipe(SimulatedLaptop from, ConnectionId fromId, SimulatedLaptop to, ConnectionId toId) {
      this.from = from;
      this.fromId = fromId;
      this.to = to;
      this.toId = toId;
    }

    /** Adds an event to one of the frames of events. */
    void addToEvents(StoredEvent event) {
      var changed = new ArrayList<String>();
      boolean added = false;
      for (var frame : frames) {
        boolean here = !added && hasEvents(frame);
        changed.add(
            here
                ? frame.replaceFirst("\\[", Matcher.quoteReplacement("[" + event.line() + ","))
                : frame);
        added |= here;
      }
      frames.clear();
      frames.addAll(changed);
    }
  }

  private record Taking(SimulatedLaptop laptop, Effect.Take take) {}

  final List<SimulatedLaptop> laptops = new ArrayList<>();
  final List<Pipe> pipes = new ArrayList<>();
  private final List<Taking> takings = new ArrayList<>();
  private final Random random;
  private Duration now = Duration.ZERO;
  private Duration ticked = Duration.ZERO;
  private long connections;

  /** Frames of events that were sent. */
  long eventFrames;

  SimulatedNetwork(Random random) {
    this.random = random;
  }

  void pass(Duration span) {
    now = now.plus(span);
    laptops.forEach(laptop -> laptop.at(now));
    if (now.minus(ticked).compareTo(Session.TICK) >= 0) {
      ticked = now;
      laptops.forEach(laptop -> laptop.handle(new Input.Tick()));
    }
    carryOut();
  }

  void connect(SimulatedLaptop one, SimulatedLaptop other) {
    var oneId = new ConnectionId(++connections);
    var otherId = new ConnectionId(++connections);
    pipes.add(new Pipe(one, oneId, other, otherId));
    pipes.add(new Pipe(other, otherId, one, oneId));
    one.handle(new Input.Opened(oneId));
    other.handle(new Input.Opened(otherId));
    carryOut();
  }

  /** Does what the sessions want done: frames go onto their pipes, events wait to be taken in. */
  void carryOut() {
    for (var laptop : laptops) {
      var effects = List.copyOf(laptop.effects);
      laptop.effects.clear();
      for (var effect : effects) {
        switch (effect) {
          case Effect.Send send ->
              outOf(laptop, send.connection())
                  .filter(pipe -> !pipe.closed)
                  .forEach(pipe -> pipe.frames.add(text(send.frame())));
          case Effect.Close close -> {
            assertFalse(close.why() instanceof Parting.NotUnderstood, close.why().toString());
            assertFalse(close.why() instanceof Parting.Overloaded, close.why().toString());
            outOf(laptop, close.connection()).forEach(pipe -> pipe.closed = true);
          }
          case Effect.Take take -> takings.add(new Taking(laptop, take));
          case Effect.OwnAhead ahead -> laptop.ahead = ahead.head();
          case Effect.Contradicted(var origin, var number) ->
              laptop.contradicted.add(new EventId(origin, number));
          case Effect.Met _, Effect.Learned _, Effect.Noticed _, Effect.OfBlob _ -> {
            // Who dials whom is up to the schedule; nobody says anything of blobs.
          }
        }
      }
    }
  }

  private String text(Frame frame) {
    if (frame instanceof Frame.Events) {
      eventFrames++;
    }
    return FRAMES.write(frame);
  }

  private Stream<Pipe> outOf(SimulatedLaptop laptop, ConnectionId id) {
    return List.copyOf(pipes).stream()
        .filter(pipe -> pipe.from == laptop && pipe.fromId.equals(id));
  }

  /** The next frame of a random pipe, or the end of it; false when all is quiet. */
  boolean deliver() {
    var busy = pipes.stream().filter(pipe -> !pipe.frames.isEmpty() || pipe.closed).toList();
    if (busy.isEmpty()) {
      return false;
    }
    var pipe = busy.get(random.nextInt(busy.size()));
    if (pipe.frames.isEmpty()) {
      remove(pipe);
      pipe.to.handle(new Input.Closed(pipe.toId, "closed by the other side"));
    } else {
      pipe.to.handle(arrived(pipe));
    }
    carryOut();
    return true;
  }

  static boolean hasEvents(String frame) {
    return frame.startsWith("{\"type\":\"events\",\"events\":[{");
  }

  private static Input arrived(Pipe pipe) {
    try {
      return new Input.Arrived(pipe.toId, FRAMES.read(pipe.frames.remove()));
    } catch (BadFrame e) {
      return new Input.Garbled(pipe.toId, e.getMessage());
    }
  }

  /** Events that wait for the disk of a random laptop; false when none do. */
  boolean take(boolean fails) {
    if (takings.isEmpty()) {
      return false;
    }
    var laptop = takings.get(random.nextInt(takings.size())).laptop();
    var first = takings.stream().filter(one -> one.laptop() == laptop).findFirst().orElseThrow();
    takings.remove(first);
    laptop.take(first.take(), fails);
    carryOut();
    return true;
  }

  /**
   * Both directions, with what is on them. With an announcement both sides hear of it; without one
   * they must find out.
   */
  void cut(Pipe pipe, boolean announced) {
    var both = pipes.stream().filter(one -> one == pipe || one.fromId.equals(pipe.toId)).toList();
    both.forEach(this::remove);
    if (announced) {
      both.forEach(one -> one.to.handle(new Input.Closed(one.toId, "cut")));
      carryOut();
    }
  }

  private void remove(Pipe pipe) {
    pipes.remove(pipe);
  }

  /** The process of a laptop has ended. */
  void drop(SimulatedLaptop laptop) {
    takings.removeIf(one -> one.laptop() == laptop);
    List.copyOf(pipes).stream()
        .filter(pipe -> pipe.from == laptop)
        .forEach(pipe -> cut(pipe, random.nextBoolean()));
  }

  /** Lets everything that is on its way arrive. */
  void settle() {
    boolean busy = true;
    while (busy) {
      busy = deliver() | take(false);
    }
  }
}
