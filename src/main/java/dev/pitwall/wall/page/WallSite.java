package dev.pitwall.wall.page;

import dev.pitwall.net.Audience;
import dev.pitwall.net.Door;
import dev.pitwall.net.DoorLimits;
import dev.pitwall.net.Entrance;
import dev.pitwall.net.Exchange;
import dev.pitwall.net.Listening;
import dev.pitwall.net.Route;
import dev.pitwall.report.document.HtmlText;
import dev.pitwall.team.postgres.PostgresWall;
import dev.pitwall.text.Texts;
import dev.pitwall.wall.WallState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves the wall's page on this laptop's own address. The address has a random part, since every
 * user of the laptop can connect to it; and a request must name the laptop itself as its host, or a
 * stranger's web page could ask in the browser's name.
 */
public final class WallSite implements AutoCloseable {
  /** The first port that is tried. */
  public static final int PORT = 7440;

  private static final int OK = 200;
  private static final int NOT_ALLOWED = 405;
  private static final int RANDOM_BYTES = 16;

  /** The page asks once a second: a request that takes longer is of no use to it. */
  private static final Duration MOST_TIME = Duration.ofSeconds(10);

  /** A browser on a wall of screens; more is a mistake of whoever asks. */
  private static final double MOST_PIXELS = 20_000;

  private static final Pattern OWN =
      Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1\\])(:\\d{1,5})?");

  private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z.]+)\\}");

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Texts texts;
  private final InstantSource clock;
  private final Door door = Door.open(DoorLimits.USUAL);
  private final String path;
  private final WallAnswers answers;
  private final AtomicReference<WallState> state = new AtomicReference<>(WallState.NOTHING);

  public WallSite(Texts texts, InstantSource clock, SecureRandom random) {
    this.texts = texts;
    this.clock = clock;
    this.answers = new WallAnswers(texts);
    var secret = new byte[RANDOM_BYTES];
    random.nextBytes(secret);
    path = "/" + HexFormat.of().formatHex(secret) + "/";
    serve("", "text/html", page());
    serve("page.css", "text/css", file("page.css"));
    serve("page.js", "text/javascript", file("page.js"));
    hang("teams", this::teams);
  }

  /**
   * Begins to serve.
   *
   * @param port the first that is tried; 0 for any
   */
  public Listening listen(int port) {
    return door.listenOnLoopback(port);
  }

  /** What a browser opens, once this listens there. */
  public String address(Listening.Open open) {
    return "http://localhost:" + open.port() + path;
  }

  /** Takes what was read; on the thread that read it. */
  public void show(PostgresWall.Picture picture) {
    answers.show(state.updateAndGet(before -> before.next(picture)));
  }

  private void serve(String name, String type, String content) {
    var bytes = content.getBytes(StandardCharsets.UTF_8);
    hang(name, exchange -> answer(exchange, type, bytes));
  }

  private void hang(String name, Route.Responder responder) {
    Route.Responder guarded =
        exchange -> {
          if (!exchange.header("Host").filter(host -> OWN.matcher(host).matches()).isPresent()) {
            exchange.notFound();
          } else if (!Set.of("GET", "HEAD").contains(exchange.method())) {
            exchange.put("Allow", "GET, HEAD");
            exchange.answer(NOT_ALLOWED, "text/plain;charset=utf-8", new byte[0]);
          } else {
            responder.respond(exchange);
          }
        };
    door.hang(Entrance.LOOPBACK, new Route.Http(path + name, Audience.ANYONE, MOST_TIME, guarded));
  }

  private void teams(Exchange exchange) throws IOException {
    var answer =
        answers.answer(
            (long) number(exchange, "after", Long.MAX_VALUE),
            number(exchange, "width", MOST_PIXELS),
            number(exchange, "height", MOST_PIXELS),
            number(exchange, "wall", MOST_PIXELS),
            clock.instant());
    answer(exchange, "application/json", JSON.writeValueAsBytes(answer));
  }

  /** Whatever is no number of that kind is the least. */
  private static double number(Exchange exchange, String name, double most) {
    try {
      return exchange
          .query(name)
          .filter(text -> text.matches("\\d{1,18}"))
          .map(text -> Math.min(Double.parseDouble(text), most))
          .orElse(0.0);
    } catch (Exchange.UnreadableQuery e) {
      return 0;
    }
  }

  private static void answer(Exchange exchange, String type, byte[] content) throws IOException {
    exchange.put("Content-Security-Policy", POLICY);
    exchange.put("Referrer-Policy", "no-referrer");
    exchange.put("Cache-Control", "no-store");
    exchange.answer(OK, type + ";charset=utf-8", content);
  }

  /** With the texts of the language in the places that name them. */
  private String page() {
    return PLACE
        .matcher(file("page.html"))
        .replaceAll(found -> Matcher.quoteReplacement(HtmlText.escaped(word(found.group(1)))));
  }

  private String word(String key) {
    return key.equals("language")
        ? texts.language().locale().getLanguage()
        // Numbers are filled in by the page.
        : texts.of(key, "{0}", "{1}");
  }

  private static String file(String name) {
    try (InputStream in = WallSite.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    door.close();
  }
}
