package dev.pitwall.inbox;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.pitwall.core.OpenDay;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.inbox.mcp.AgentHttp;
import dev.pitwall.log.EventLog;
import dev.pitwall.log.LogFailure;
import dev.pitwall.output.OutputReader;
import dev.pitwall.testing.MemoryDays;
import dev.pitwall.testing.TestBlobs;
import dev.pitwall.testing.TestDay;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** A day in memory with its inbox open on a real port, and a client of it. */
public final class OpenInboxDay implements AutoCloseable {
  public final Path laptop;
  public final Path data;
  public final OpenDay day;
  private final EventLog log;
  public final Inbox inbox;
  final HttpClient client = HttpClient.newHttpClient();

  /** In this laptop's own folder {@code pitwall}, of the data folder {@code data}. */
  public OpenInboxDay(Path folder) {
    this(folder, TestDay.begun().log());
  }

  OpenInboxDay(Path folder, EventLog log) {
    this.log = log;
    laptop = folder.resolve("pitwall");
    data = folder.resolve("data");
    var clock = InstantSource.fixed(TestDay.START.plusSeconds(600));
    try {
      day = OpenDay.open("day", _ -> log, TestBlobs::open, clock, Optional.of(TestDay.MEI));
    } catch (LogFailure e) {
      throw new AssertionError(e);
    }
    var reader =
        new OutputReader(
            Runnable::run, CompletableFuture.completedFuture(MemoryDays.FORMATS.formats()));
    var opened =
        Inbox.open(
            day,
            reader,
            new AgentHttp("test"),
            laptop,
            data,
            new IdSource(new Random(3)),
            clock,
            new SecureRandom(),
            0,
            new Inbox.NetworkPlace(Optional.of(InetAddress.getLoopbackAddress()), 0));
    inbox = assertInstanceOf(Inbox.Opened.Open.class, opened).inbox();
  }

  /** As after a restart: another app on the same log and in the same folders. */
  OpenInboxDay again() {
    close();
    return new OpenInboxDay(laptop.getParent(), log);
  }

  /** Lets an agent in; gives its token. */
  public String admit(String agent) throws IOException, InterruptedException {
    return post("/agents?name=" + agent, "").body().strip();
  }

  /** What hangs on its door. */
  Set<String> routes() {
    return inbox.routes().entrySet().stream()
        .map(one -> one.getKey() + " " + Answering.methods(one.getValue()))
        .collect(Collectors.toSet());
  }

  public ContestDay now() {
    return day.replica().snapshot().day();
  }

  public URI at(String path) {
    return URI.create("http://127.0.0.1:" + inbox.port() + path);
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(at(path)).header("Authorization", "Bearer " + inbox.token());
  }

  public HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    return post(path, body.getBytes(StandardCharsets.UTF_8));
  }

  HttpResponse<String> post(String path, byte[] body) throws IOException, InterruptedException {
    return send(request(path).POST(BodyPublishers.ofByteArray(body)));
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  public HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @Override
  public void close() {
    client.close();
    day.close();
  }
}
