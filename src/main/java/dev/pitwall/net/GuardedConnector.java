package dev.pitwall.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * A port whose connections are counted, and cut when their time is over. Jetty's own time-outs
 * begin anew with every byte; a peer that sends one byte in a while would hold a connection for
 * hours.
 */
final class GuardedConnector extends ServerConnector {
  private static final int REST_PIECE = 64 << 10;

  /** Enough for a megabyte through a tunnel. */
  private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private static final long REST_STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

  /** Each takes a thread meanwhile: so many at once, and others are closed as they are. */
  private static final int MOST_RESTING = 2;

  private final Semaphore resting = new Semaphore(MOST_RESTING);
  private final Entrance entrance;
  private final ConnectionGate gate;
  private final DoorLimits limits;

  GuardedConnector(
      Server server,
      Entrance entrance,
      ConnectionGate gate,
      DoorLimits limits,
      ConnectionFactory... factories) {
    // One thread accepts and one selects: a team is five laptops.
    super(server, null, null, null, 1, 1, factories);
    this.entrance = entrance;
    this.gate = gate;
    this.limits = limits;
    setIdleTimeout(limits.headTime().toMillis());
    // As many as may be open may also come at once: the system turns away what does not fit here.
    setAcceptQueueSize(limits.connections());
  }

  Entrance entrance() {
    return entrance;
  }

  @Override
  protected SocketChannelEndPoint newEndPoint(
      SocketChannel channel, ManagedSelector selector, SelectionKey key) throws IOException {
    var address = ((InetSocketAddress) channel.getRemoteAddress()).getAddress();
    boolean welcome = gate.enter(address);
    var endPoint = new Timed(channel, selector, key, getScheduler(), address, welcome);
    endPoint.setIdleTimeout(getIdleTimeout());
    endPoint.allow(welcome ? limits.headTime() : Duration.ZERO);
    return endPoint;
  }

  /** Whatever else is sent on the connections that are open now, it is not read. */
  void endInputs() {
    for (var endPoint : getConnectedEndPoints()) {
      if (endPoint instanceof Timed timed) {
        timed.endInput();
      }
    }
  }

  /** The time of the request begins: until then, that of its head has counted. */
  static void allow(Request request, Duration time) {
    timed(request).allow(time);
  }

  /** From now on only the idle time-out counts. */
  static void allowForEver(Request request) {
    timed(request).allowForEver();
  }

  /** Whether its connection is closed or was cut. */
  static boolean isOver(Request request) {
    return timed(request).isOver();
  }

  /**
   * Once it is answered, what its sender is still sending is read and dropped for a moment: a
   * connection that is closed with bytes unread is reset, and the answer is lost with it.
   */
  static void takeRestBeforeClosing(Request request) {
    timed(request).takesRest = true;
  }

  private static Timed timed(Request request) {
    var endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
    while (endPoint instanceof EndPoint.Wrapper wrapper) {
      endPoint = wrapper.unwrap();
    }
    return (Timed) endPoint;
  }

  private final class Timed extends SocketChannelEndPoint {
    private final InetAddress address;
    private final boolean counted;
    private Scheduler.Task end = () -> true;
    private boolean over;
    private volatile boolean takesRest;

    Timed(
        SocketChannel channel,
        ManagedSelector selector,
        SelectionKey key,
        Scheduler scheduler,
        InetAddress address,
        boolean counted) {
      super(channel, selector, key, scheduler);
      this.address = address;
      this.counted = counted;
    }

    synchronized void allow(Duration time) {
      end.cancel();
      if (!over) {
        end = getScheduler().schedule(this::timeIsOver, time.toMillis(), TimeUnit.MILLISECONDS);
        setIdleTimeout(time.toMillis());
      }
    }

    synchronized void allowForEver() {
      end.cancel();
    }

    void endInput() {
      takesRest = true;
      shutdownInput();
      // Whoever waits for more gets the end of the body.
      getExecutor().execute(getFillInterest()::fillable);
    }

    /** Also while it is being closed: what is written meanwhile fails in ways of its own. */
    synchronized boolean isOver() {
      return over || !isOpen();
    }

    private void timeIsOver() {
      close(new TimeoutException("The time of a connection is over"));
    }

    @Override
    public void doClose() {
      if (takesRest && resting.tryAcquire()) {
        try {
          takeRest();
        } catch (IOException e) {
          // Reset by the other side: nobody reads the answer.
          System.getLogger("dev.pitwall.net")
              .log(System.Logger.Level.DEBUG, "The rest of a request did not come", e);
        } finally {
          resting.release();
        }
      }
      super.doClose();
    }

    private void takeRest() throws IOException {
      // The end of the answer: who reads it closes, which ends this.
      getChannel().shutdownOutput();
      var dropped = ByteBuffer.allocate(REST_PIECE);
      long end = System.nanoTime() + REST_NANOS;
      for (int read = 0; read >= 0 && System.nanoTime() < end; ) {
        read = getChannel().read(dropped.clear());
        if (read == 0) {
          LockSupport.parkNanos(REST_STEP_NANOS);
        }
      }
    }

    @Override
    public void onClose(Throwable cause) {
      synchronized (this) {
        end.cancel();
        if (!over && counted) {
          gate.leave(address);
        }
        over = true;
      }
      super.onClose(cause);
    }
  }
}
