package dev.pitwall.net;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Asks a laptop of which only the fingerprint of its certificate is known. Nothing is sent before
 * the laptop has shown it. For any thread that may wait.
 */
public final class PinnedClient implements AutoCloseable {
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("dial").factory());
  private final HttpClient client;

  public PinnedClient(Fingerprint fingerprint, Duration connectTime) {
    this.client = Dialer.client(TeamTls.trusting(fingerprint), connectTime, threads);
  }

  /** What came of a request. */
  public sealed interface Reply {
    record Answered(int status, byte[] body) implements Reply {}

    record Failed(DialFailure reason) implements Reply {}
  }

  /**
   * Posts JSON and waits for the whole answer.
   *
   * @param mostBytes of the answer; a longer one is a failure
   * @param mostTime for all of it
   */
  public Reply post(HostPort address, String path, byte[] json, int mostBytes, Duration mostTime) {
    var request =
        HttpRequest.newBuilder(URI.create("https://" + address + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(json))
            .build();
    var whole = HttpResponse.BodyHandlers.ofByteArray();
    var answer =
        client
            .sendAsync(request, HttpResponse.BodyHandlers.limiting(whole, mostBytes))
            .orTimeout(mostTime.toMillis(), TimeUnit.MILLISECONDS)
            .<Reply>thenApply(got -> new Reply.Answered(got.statusCode(), got.body()))
            .exceptionally(failure -> new Reply.Failed(DialFailure.of(failure)));
    return answer.join();
  }

  /** Cuts what is not answered. */
  @Override
  public void close() {
    client.shutdownNow();
    client.close();
    threads.close();
  }
}
