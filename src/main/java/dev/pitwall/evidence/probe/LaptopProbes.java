package dev.pitwall.evidence.probe;

import dev.pitwall.domain.model.Probe;
import dev.pitwall.domain.model.Probe.Kind;
import dev.pitwall.domain.model.ProbeResult;
import dev.pitwall.domain.model.ProbeResult.State;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Asks probes by sockets of this laptop, all at once, each for a limited time. Lives as long as an
 * open day; closing it ends what is under way.
 */
public final class LaptopProbes implements AutoCloseable {
  /** A service that needs longer does not serve a benchmark either. */
  private static final Duration LIMIT = Duration.ofSeconds(4);

  private static final int CHUNK = 8192;

  private final Duration limit;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("probe-", 0).factory());
  private final Set<AutoCloseable> open = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  public LaptopProbes() {
    this(LIMIT);
  }

  LaptopProbes(Duration limit) {
    this.limit = limit;
  }

  /**
   * Starts asking, and returns at once.
   *
   * @param address of the server, for probes that name no host
   * @return in the order of the probes; completed within the limit or soon after, never
   *     exceptionally
   */
  public CompletableFuture<List<ProbeResult>> ask(List<Probe> probes, String address) {
    var results = probes.stream().map(probe -> ask(probe, address)).toList();
    return CompletableFuture.allOf(results.toArray(CompletableFuture[]::new))
        .thenApply(_ -> results.stream().map(CompletableFuture::join).toList());
  }

  private CompletableFuture<ProbeResult> ask(Probe probe, String address) {
    var host = probe.host().isEmpty() ? address : probe.host();
    try {
      // A name's look-up has no limit of its own.
      return CompletableFuture.supplyAsync(() -> result(probe, host), threads)
          .completeOnTimeout(
              Results.of(probe, State.SILENT), 2 * limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      return CompletableFuture.completedFuture(Results.of(probe, State.REFUSED));
    }
  }

  private ProbeResult result(Probe probe, String host) {
    long deadline = System.nanoTime() + limit.toNanos();
    try {
      return probe.kind() == Kind.DNS ? datagram(probe, host) : stream(probe, host, deadline);
    } catch (SocketTimeoutException e) {
      return Results.of(probe, State.SILENT);
    } catch (IOException e) {
      return Results.of(probe, State.REFUSED);
    }
  }

  private ProbeResult datagram(Probe probe, String host) throws IOException {
    try (var socket = new DatagramSocket()) {
      hold(socket);
      try {
        socket.setSoTimeout((int) limit.toMillis());
        // Takes only what comes from there, and learns that nobody listens.
        socket.connect(InetAddress.getByName(host), probe.port());
        var question = ProbeProtocol.request(probe, host);
        socket.send(new DatagramPacket(question, question.length));
        var answer = new DatagramPacket(new byte[CHUNK], CHUNK);
        socket.receive(answer);
        return ProbeProtocol.read(probe, Arrays.copyOf(answer.getData(), answer.getLength()));
      } finally {
        open.remove(socket);
      }
    }
  }

  private ProbeResult stream(Probe probe, String host, long deadline) throws IOException {
    try (var plain = new Socket(Proxy.NO_PROXY)) {
      hold(plain);
      try {
        plain.connect(new InetSocketAddress(host, probe.port()), left(deadline));
        plain.setSoTimeout(left(deadline));
        return probe.kind() == Kind.HTTPS
            ? talk(probe, host, AnyCertificate.over(plain, host, probe.port()), deadline)
            : talk(probe, host, plain, deadline);
      } finally {
        open.remove(plain);
      }
    }
  }

  private static ProbeResult talk(Probe probe, String host, Socket socket, long deadline)
      throws IOException {
    if (probe.kind() == Kind.TCP) {
      return ProbeProtocol.read(probe, new byte[0]);
    }
    socket.getOutputStream().write(ProbeProtocol.request(probe, host));
    socket.getOutputStream().flush();
    if (probe.kind() == Kind.HTTP || probe.kind() == Kind.HTTPS) {
      return page(new HttpAnswer(probe), socket, deadline);
    }
    return ProbeProtocol.read(probe, answer(probe, socket, deadline));
  }

  private static ProbeResult page(HttpAnswer answer, Socket socket, long deadline) {
    var chunk = new byte[CHUNK];
    boolean ended = false;
    try {
      while (!ended && !answer.isFull()) {
        socket.setSoTimeout(left(deadline));
        int got = socket.getInputStream().read(chunk);
        ended = got < 0;
        answer.take(chunk, Math.max(0, got));
      }
    } catch (IOException e) {
      // What came before the connection broke or fell silent is read as what did not end.
      return answer.result(false);
    }
    return answer.result(ended);
  }

  /** As much as came in time. */
  private static byte[] answer(Probe probe, Socket socket, long deadline) throws IOException {
    var all = new ByteArrayOutputStream();
    var chunk = new byte[CHUNK];
    boolean more = true;
    while (more && all.size() < ProbeProtocol.MOST_BYTES) {
      try {
        socket.setSoTimeout(left(deadline));
        int got =
            socket
                .getInputStream()
                .read(chunk, 0, Math.min(CHUNK, ProbeProtocol.MOST_BYTES - all.size()));
        more = got >= 0 && ProbeProtocol.untilClosed(probe.kind());
        all.write(chunk, 0, Math.max(0, got));
      } catch (IOException e) {
        // What came before the connection broke or fell silent is read all the same.
        more = false;
      }
    }
    return all.toByteArray();
  }

  private static int left(long deadline) throws SocketTimeoutException {
    long millis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
    if (millis <= 0) {
      throw new SocketTimeoutException();
    }
    return (int) millis;
  }

  private void hold(AutoCloseable socket) throws IOException {
    open.add(socket);
    if (closed) {
      throw new IOException("closed");
    }
  }

  @Override
  public void close() {
    closed = true;
    threads.shutdownNow();
    for (var socket : open) {
      try {
        socket.close();
      } catch (Exception e) {
        System.getLogger("dev.pitwall.evidence")
            .log(System.Logger.Level.DEBUG, "A probe's socket did not close", e);
      }
    }
  }
}
