package dev.pitwall.net;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/**
 * Dials laptops of the team, with the team's key on both sides. No proxy is asked: a team's laptops
 * are on one network, or at the end of a tunnel. For any thread; nothing here waits but {@link
 * #close}.
 */
public final class Dialer implements AutoCloseable {
  /** Until a laptop that can be reached has answered, also on a bad network. */
  public static final Duration CONNECT_TIME = Duration.ofSeconds(3);

  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("dial").factory());
  private final Duration connectTime;
  private final HttpClient client;

  public Dialer(TeamKey key, Duration connectTime) {
    this.connectTime = connectTime;
    this.client = client(TeamTls.of(key), connectTime, threads);
  }

  static HttpClient client(SSLContext tls, Duration connectTime, ExecutorService threads) {
    return HttpClient.newBuilder()
        .sslContext(tls)
        .sslParameters(TeamTls.parameters())
        .proxy(HttpClient.Builder.NO_PROXY)
        .followRedirects(HttpClient.Redirect.NEVER)
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(connectTime)
        .executor(threads)
        .build();
  }

  /**
   * Dials and returns at once. Either the listener hears that a socket was opened, or {@code
   * failed} gets the reason, once.
   *
   * @param mostFrameBytes of a frame of the other side; a longer one ends the connection
   */
  public void dial(
      HostPort address,
      String path,
      int mostFrameBytes,
      TextSocket.Listener listener,
      Consumer<DialFailure> failed) {
    var socket = new DialedSocket(listener, mostFrameBytes);
    var uri = URI.create("wss://" + address + path);
    // The client asks for the address of a name on the thread that calls it.
    run(() -> client.newWebSocketBuilder().connectTimeout(connectTime).buildAsync(uri, socket))
        .thenCompose(opening -> opening)
        // The last resort; the client has a time of its own for each of its steps.
        .orTimeout(2 * connectTime.toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete(
            (_, failure) -> {
              if (failure != null && socket.giveUp()) {
                failed.accept(DialFailure.of(failure));
              }
            });
  }

  private <T> CompletableFuture<T> run(Supplier<T> task) {
    try {
      return CompletableFuture.supplyAsync(task, threads);
    } catch (RejectedExecutionException e) {
      return CompletableFuture.failedFuture(new IOException("This dialer is closed"));
    }
  }

  /** Cuts what was dialled. */
  @Override
  public void close() {
    client.shutdownNow();
    client.close();
    threads.close();
  }
}
