package dev.pitwall.inbox;

import dev.pitwall.blobs.BlobTrouble;
import dev.pitwall.blobs.Blobs;
import dev.pitwall.core.Replica;
import dev.pitwall.net.Exchange;
import dev.pitwall.net.FormBody;
import dev.pitwall.text.Language;
import dev.pitwall.text.Sizes;
import dev.pitwall.text.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** What is the same for every route: who asks, how it is answered, and what goes wrong. */
final class Answering {
  private static final String TEXT = "text/plain;charset=utf-8";
  private static final String JSON_TYPE = "application/json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * After an answer that comes before the end of a body, so much more of it is taken and dropped.
   */
  private static final long DROPPED_BYTES = 32L << 20;

  /** For what is done with a body once it came, and for the answer. */
  private static final Duration AFTER_BODY = Duration.ofSeconds(10);

  /**
   * So many bodies without a length come at once: each may take as long as its route lasts, and of
   * the door's connections some must be left for everybody else.
   */
  static final int MOST_PIPES = 200;

  /** Of all agents of the day together. */
  static final int MOST_AGENT_PIPES = 20;

  private final Tokens tokens;
  private final WrongTokens wrong;
  private final KeyedRequests keyed;
  private final Replica replica;
  private final Supplier<ZoneId> zone;
  private final Closing closing;
  private final Semaphore pipes = new Semaphore(MOST_PIPES);

  /** Apart: an agent that opens more and more of them takes none of a server's. */
  private final Semaphore agentPipes = new Semaphore(MOST_AGENT_PIPES);

  Answering(
      Tokens tokens,
      WrongTokens wrong,
      KeyedRequests keyed,
      Replica replica,
      Supplier<ZoneId> zone,
      Closing closing) {
    this.tokens = tokens;
    this.wrong = wrong;
    this.keyed = keyed;
    this.replica = replica;
    this.zone = zone;
    this.closing = closing;
  }

  void respond(String path, Routes.Route route, Exchange exchange) throws IOException {
    try (var _ = closing.answer()) {
      answered(path, route, exchange);
    }
  }

  private void answered(String path, Routes.Route route, Exchange exchange) throws IOException {
    var texts = new Texts(language(exchange), zone.get());
    var reply = replyUnlessClosing(path, route, exchange, texts);
    if (reply.status() == Reply.METHOD) {
      exchange.put("Allow", methods(route));
    }
    if (reply.status() == Reply.UNKNOWN_TOKEN) {
      exchange.put("WWW-Authenticate", "Bearer");
    }
    answer(exchange, reply);
    if (reply.status() == Reply.TOO_LARGE) {
      drop(exchange);
    }
  }

  static String methods(Routes.Route route) {
    return String.join(", ", route.methods().stream().sorted().toList());
  }

  private static Language language(Exchange exchange) {
    return exchange
        .header("Accept-Language")
        .filter(value -> value.toLowerCase(Locale.ROOT).startsWith("ja"))
        .map(_ -> Language.JA)
        .orElse(Language.EN);
  }

  private Reply replyUnlessClosing(String path, Routes.Route route, Exchange exchange, Texts texts)
      throws Request.BrokenOff {
    if (!closing.hasBegun()) {
      try {
        return reply(path, route, exchange, texts);
      } catch (Request.BrokenOff e) {
        if (!closing.hasBegun()) {
          throw e;
        }
      }
    }
    return Reply.of(Reply.CLOSING, texts.of("inbox.closing"));
  }

  private Reply reply(String path, Routes.Route route, Exchange exchange, Texts texts)
      throws Request.BrokenOff {
    try {
      var sender = sender(exchange);
      if (sender.isEmpty()) {
        return wrong.hold()
            ? Reply.of(Reply.UNKNOWN_TOKEN, texts.of("inbox.token"))
            : Reply.of(Reply.TOO_MANY, texts.of("inbox.tooMany"));
      }
      if (!route.methods().contains(exchange.method())) {
        return Reply.of(Reply.METHOD, texts.of("inbox.method", path, methods(route)));
      }
      if (exchange.length().orElse(0) > Blobs.MOST_BYTES) {
        return tooLarge(texts);
      }
      exchange
          .length()
          .ifPresent(bytes -> exchange.endWithin(PacedBody.most(bytes).plus(AFTER_BODY)));
      var request =
          new Request(exchange, texts, sender.get(), () -> sender(exchange).equals(sender));
      return exchange.header("Transfer-Encoding").isPresent()
          ? piped(path, route, request)
          : reply(path, route, request);
    } catch (Exchange.UnreadableQuery e) {
      return Reply.of(Reply.BAD, texts.of("inbox.query"));
    }
  }

  private Reply piped(String path, Routes.Route route, Request request) throws Request.BrokenOff {
    boolean agent = request.sender().agent().isPresent();
    var places = agent ? agentPipes : pipes;
    if (!places.tryAcquire()) {
      int most = agent ? MOST_AGENT_PIPES : MOST_PIPES;
      return Reply.of(Reply.TOO_MANY, request.texts().of("inbox.tooManyPipes", most));
    }
    try {
      return reply(path, route, request);
    } finally {
      places.release();
    }
  }

  private Reply reply(String path, Routes.Route route, Request request) throws Request.BrokenOff {
    return safely(
        request.texts(),
        () ->
            request.retryKey().isEmpty()
                ? route.work().reply(request)
                : keyed.once(path, request, () -> route.work().reply(request)));
  }

  /** With a sentence for whatever goes wrong meanwhile, but a sender that is gone. */
  Reply safely(Texts texts, Retries.Work work) throws Request.BrokenOff {
    try {
      return work.reply();
    } catch (BlobTrouble.TooLarge e) {
      return tooLarge(texts);
    } catch (PacedBody.TooSlow e) {
      return Reply.of(Reply.TOO_SLOW, texts.of("inbox.tooSlow", PacedBody.BYTES_PER_SECOND >> 10));
    } catch (FormBody.Malformed e) {
      return Reply.of(Reply.BAD, texts.of("inbox.form"));
    } catch (Request.BrokenOff e) {
      // Nobody is there to read an answer.
      throw e;
    } catch (IOException e) {
      return NotSaved.reply(replica, texts, String.valueOf(e.getMessage()), e.toString());
    }
  }

  private static Reply tooLarge(Texts texts) {
    return Reply.of(Reply.TOO_LARGE, texts.of("inbox.tooLarge", Sizes.written(Blobs.MOST_BYTES)));
  }

  /** An agent that was removed from the team has no place to withdraw its token at any more. */
  private Optional<Sender> sender(Exchange exchange) {
    var former = replica.snapshot().day().team().former();
    return token(exchange)
        .flatMap(tokens::sender)
        .filter(one -> one.agent().filter(former::containsKey).isEmpty());
  }

  private static Optional<String> token(Exchange exchange) {
    return exchange
        .header("Authorization")
        .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
        .map(value -> value.substring(7).strip())
        .or(() -> exchange.header("X-Pitwall-Token"))
        .or(() -> query(exchange));
  }

  /** A query that is none has no token in it. */
  private static Optional<String> query(Exchange exchange) {
    try {
      return exchange.query("token");
    } catch (Exchange.UnreadableQuery e) {
      return Optional.empty();
    }
  }

  private static void answer(Exchange exchange, Reply reply) throws IOException {
    boolean asked =
        exchange.header("Accept").filter(value -> value.contains(JSON_TYPE)).isPresent();
    exchange.put("Cache-Control", "no-store");
    if (reply.isJson()) {
      exchange.answer(reply.status(), JSON_TYPE, reply.text().getBytes(StandardCharsets.UTF_8));
    } else if (reply.sentence().isEmpty()) {
      exchange.answer(reply.status(), TEXT, new byte[0]);
    } else if (asked) {
      var whole = new LinkedHashMap<String, Object>();
      whole.put("ok", reply.done());
      whole.put("message", reply.sentence());
      whole.putAll(reply.facts());
      exchange.answer(reply.status(), JSON_TYPE, JSON.writeValueAsBytes(whole));
    } else {
      var line = reply.sentence().endsWith("\n") ? reply.sentence() : reply.sentence() + "\n";
      exchange.answer(reply.status(), TEXT, line.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** A sender that is cut off while it writes never reads why. */
  private static void drop(Exchange exchange) {
    try {
      exchange.body().skip(DROPPED_BYTES);
    } catch (IOException e) {
      System.getLogger("dev.pitwall.inbox")
          .log(System.Logger.Level.DEBUG, "The rest of a body did not come", e);
    }
  }

  static String json(Object facts) {
    return JSON.writeValueAsString(facts);
  }
}
