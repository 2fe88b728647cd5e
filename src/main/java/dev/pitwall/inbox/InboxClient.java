package dev.pitwall.inbox;

import dev.pitwall.blobs.BlobTrouble;
import dev.pitwall.blobs.Blobs;
import dev.pitwall.core.OpenDay;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.evidence.RoleUnits;
import dev.pitwall.output.OutputReader;
import dev.pitwall.text.Sizes;
import dev.pitwall.text.Texts;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks what the routes answer: a running app through its door, or a day that is open here. */
public final class InboxClient {
  /** The door is on this laptop: it answers at once or nobody is there. */
  private static final Duration CONNECT = Duration.ofSeconds(2);

  private static final Duration PROBE = Duration.ofSeconds(5);

  private InboxClient() {}

  /**
   * Through the door of the running app.
   *
   * @return empty when nobody answers there with this token: the app has died, or opened another
   *     day meanwhile
   * @throws IOException when it breaks off; what was asked may be done all the same
   */
  public static Optional<Call.Answer> ask(OpenInbox at, Call call, Texts texts)
      throws IOException, InterruptedException {
    try (var client = HttpClient.newBuilder().connectTimeout(CONNECT).build()) {
      // Asked before the body is opened, which can be read once: it may be standard input.
      var probe = request(at, Call.get("/health"), texts).timeout(PROBE).GET().build();
      if (client.send(probe, BodyHandlers.discarding()).statusCode() != Reply.OK) {
        return Optional.empty();
      }
      var publisher =
          call.method().equals("GET")
              ? BodyPublishers.noBody()
              : BodyPublishers.ofInputStream(call.body());
      var answer =
          client.send(
              request(at, call, texts).method(call.method(), publisher).build(),
              BodyHandlers.ofString());
      return Optional.of(new Call.Answer(recorded(answer.statusCode()), answer.body()));
    } catch (ConnectException e) {
      return Optional.empty();
    }
  }

  private static HttpRequest.Builder request(OpenInbox at, Call call, Texts texts) {
    var query =
        call.fields().entrySet().stream()
            .map(
                one ->
                    one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    var uri = "http://127.0.0.1:" + at.port() + call.path() + (query.isEmpty() ? "" : "?" + query);
    return HttpRequest.newBuilder(URI.create(uri))
        .header("Authorization", "Bearer " + at.token())
        .header("Accept-Language", texts.language().locale().getLanguage());
  }

  /** The same under another token, as an agent's. */
  public static Optional<Call.Answer> ask(OpenInbox at, String token, Call call, Texts texts)
      throws IOException, InterruptedException {
    return ask(new OpenInbox(at.port(), token, at.day()), call, texts);
  }

  /** Of a day that this process has open. */
  public static Call.Answer ask(
      OpenDay day, OutputReader reader, IdSource ids, InstantSource clock, Call call, Texts texts)
      throws IOException {
    var routes =
        new Routes(
            day,
            reader,
            _ -> RoleUnits.shipped(),
            new Retries(System::nanoTime),
            ids,
            clock,
            _ -> {});
    var request = new Request(new StraightExchange(call), texts, Sender.LAPTOP, () -> true);
    try {
      return answer(routes.all().get(call.path()).work().reply(request));
    } catch (BlobTrouble.TooLarge e) {
      return new Call.Answer(
          false, texts.of("inbox.tooLarge", Sizes.written(Blobs.MOST_BYTES)) + "\n");
    }
  }

  static Call.Answer answer(Reply reply) {
    return new Call.Answer(recorded(reply.status()), reply.text() + "\n");
  }

  private static boolean recorded(int status) {
    return status < Reply.BAD && status != Reply.ACCEPTED;
  }
}
