package dev.pitwall.team.link;

import dev.pitwall.net.HostPort;
import dev.pitwall.team.Channel;
import dev.pitwall.team.Dialer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Channels within this process: each direction has a thread of its own, as in a real transport. */
public final class MemoryNetwork {
  private final Map<HostPort, Channel.Receiver> listening = new ConcurrentHashMap<>();
  private final List<Wire> wires = new CopyOnWriteArrayList<>();
  private final AtomicLong dialled = new AtomicLong();

  /** What arrives at one end. */
  private sealed interface Arrival {}

  private record Text(String frame) implements Arrival {}

  private record End(String reason) implements Arrival {}

  /** Two ends. */
  private static final class Wire {
    final AtomicBoolean closed = new AtomicBoolean();
    final AtomicBoolean silent = new AtomicBoolean();
    final Side one = new Side(this);
    final Side other = new Side(this);

    void close(String reason) {
      if (closed.compareAndSet(false, true)) {
        one.arriving.add(new End(reason));
        other.arriving.add(new End(reason));
      }
    }
  }

  /** One end, as the one who has it sees it. */
  private static final class Side implements Channel {
    final Wire wire;
    final BlockingQueue<Arrival> arriving = new LinkedBlockingQueue<>();
    final AtomicLong waiting = new AtomicLong();

    Side(Wire wire) {
      this.wire = wire;
    }

    private Side far() {
      return wire.one == this ? wire.other : wire.one;
    }

    @Override
    public void send(String frame) {
      if (!wire.closed.get() && !wire.silent.get()) {
        waiting.addAndGet(frame.length());
        far().arriving.add(new Text(frame));
      }
    }

    @Override
    public long queued() {
      return waiting.get();
    }

    @Override
    public void close(String reason) {
      wire.close(reason);
    }

    void deliver(Channel.Receiver receiver) {
      receiver.opened(this);
      try {
        for (var next = arriving.take(); ; next = arriving.take()) {
          switch (next) {
            case Text(String frame) -> {
              far().waiting.addAndGet(-frame.length());
              receiver.received(this, frame);
            }
            case End(String reason) -> {
              receiver.closed(this, reason);
              return;
            }
          }
        }
      } catch (InterruptedException e) {
        throw new AssertionError("nobody interrupts it", e);
      }
    }
  }

  public void listen(HostPort address, Channel.Receiver receiver) {
    listening.put(address, receiver);
  }

  public void deaf(HostPort address) {
    listening.remove(address);
  }

  public Dialer dialer() {
    return this::dial;
  }

  private void dial(HostPort address, Channel.Receiver receiver, Consumer<String> failed) {
    dialled.incrementAndGet();
    var answering = listening.get(address);
    if (answering == null) {
      Thread.startVirtualThread(() -> failed.accept("nobody listens at " + address));
    } else {
      connect(receiver, answering);
    }
  }

  /** Returns the first one's end. */
  public Channel connect(Channel.Receiver one, Channel.Receiver other) {
    var wire = new Wire();
    wires.add(wire);
    Thread.startVirtualThread(() -> wire.one.deliver(one));
    Thread.startVirtualThread(() -> wire.other.deliver(other));
    return wire.one;
  }

  long dialled() {
    return dialled.get();
  }

  long open() {
    return wires.stream().filter(wire -> !wire.closed.get()).count();
  }

  /** Both ends of every channel hear that it is gone. */
  public void cutAll() {
    wires.forEach(wire -> wire.close("cut"));
  }

  /** Nothing arrives any more on the channels that are open, and nobody is told. */
  void silenceAll() {
    wires.forEach(wire -> wire.silent.set(true));
  }
}
