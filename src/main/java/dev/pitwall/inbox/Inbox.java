package dev.pitwall.inbox;

import dev.pitwall.core.OpenDay;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.evidence.RoleUnits;
import dev.pitwall.net.Audience;
import dev.pitwall.net.Door;
import dev.pitwall.net.DoorLimits;
import dev.pitwall.net.Entrance;
import dev.pitwall.net.Listening;
import dev.pitwall.net.Route;
import dev.pitwall.net.TeamKeyStore;
import dev.pitwall.output.OutputReader;
import dev.pitwall.problem.Problem;
import dev.pitwall.text.Language;
import dev.pitwall.text.Texts;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The inbox of an open day: its routes on this laptop's own address, until it is closed. Opening
 * and closing wait for the system and the disk.
 */
public final class Inbox implements AutoCloseable {
  /** The first port that is tried. */
  public static final int PORT = 7400;

  /**
   * All come from this laptop's own address, through tunnels: the limit of one address is that of
   * all.
   */
  static final DoorLimits LIMITS =
      new DoorLimits(256, 256, 8 << 10, Duration.ofSeconds(8), Duration.ofSeconds(30));

  /** A benchmarker's output is piped while it runs, behind others in its queue. */
  private static final Duration OUTPUT_TIME = Duration.ofMinutes(20);

  private static final int ADDRESS_TOO_LONG = 414;
  private static final int HEAD_TOO_LARGE = 431;

  private static final Duration SHORT_TIME = Duration.ofSeconds(30);

  private final Door door;
  private final Map<String, Routes.Route> routes;
  private final Tokens tokens;
  private final NewHosts hosts;
  private final int port;
  private final boolean elsewhere;
  private final Path laptopFolder;
  private final Path dataFolder;
  private final NetworkDoor network;
  private final Closing closing;

  private Inbox(
      Door door,
      Map<String, Routes.Route> routes,
      Tokens tokens,
      NewHosts hosts,
      Listening.Open open,
      Path laptopFolder,
      Path dataFolder,
      NetworkDoor network,
      Closing closing) {
    this.door = door;
    this.routes = routes;
    this.tokens = tokens;
    this.hosts = hosts;
    this.port = open.port();
    this.elsewhere = open.elsewhere();
    this.laptopFolder = laptopFolder;
    this.dataFolder = dataFolder;
    this.network = network;
    this.closing = closing;
  }

  /** What is no request has no language either: it is answered in English. */
  private static String noRequest(int status) {
    var texts = new Texts(Language.EN, ZoneOffset.UTC);
    return switch (status) {
      case HEAD_TOO_LARGE, ADDRESS_TOO_LONG ->
          texts.of("inbox.headTooLarge", LIMITS.headBytes() >> 10);
      case Reply.BAD -> texts.of("inbox.noRequest");
      default -> "";
    };
  }

  /** What came of opening it. */
  public sealed interface Opened {
    record Open(Inbox inbox) implements Opened {}

    record Failed(Problem problem) implements Opened {}
  }

  /**
   * Opens it; its day owns it from then on.
   *
   * @param reader of the outputs that come in, on the thread of the request
   * @param units which services serve which role in a day's contest
   * @param messages the protocol of agents
   * @param port the first that is tried; 0 for any
   * @param place where it listens when it is wanted on the network
   */
  public static Opened open(
      OpenDay day,
      OutputReader reader,
      Function<ContestDay, RoleUnits> units,
      AgentMessages messages,
      Path laptopFolder,
      Path dataFolder,
      IdSource ids,
      InstantSource clock,
      SecureRandom random,
      int port,
      NetworkPlace place) {
    Tokens tokens;
    KeyedRequests keyed;
    var retries = new Retries(System::nanoTime);
    var hosts = new NewHosts();
    var name = InboxFolder.name(dataFolder.resolve(day.folder()));
    try {
      tokens = Tokens.of(InboxFolder.of(laptopFolder).resolve(name + ".tokens"), random);
      var asked = new AskedFile(InboxFolder.of(laptopFolder).resolve(name + ".asked"), clock);
      keyed = KeyedRequests.of(retries, asked, clock);
    } catch (IOException e) {
      return failed(e.toString());
    }
    var door = Door.open(LIMITS, Inbox::noRequest);
    var closing = new Closing();
    var routes =
        hang(
            door,
            day,
            new Routes(day, reader, units, retries, ids, clock, hosts::add),
            messages,
            tokens,
            keyed,
            closing);
    var listening = door.listenOnLoopback(port);
    if (!(listening instanceof Listening.Open open)) {
      door.close();
      return failed(listening.toString());
    }
    var network =
        new NetworkDoor(
            door, new TeamKeyStore(InboxFolder.of(laptopFolder)), name, clock, random, place);
    var inbox =
        new Inbox(door, routes, tokens, hosts, open, laptopFolder, dataFolder, network, closing);
    try {
      new OpenInbox(open.port(), tokens.day(), day.folder()).write(laptopFolder, dataFolder);
    } catch (IOException e) {
      inbox.close();
      return failed(e.toString());
    }
    return new Opened.Open(day.owns(inbox));
  }

  /**
   * Where it listens on the network.
   *
   * @param only the one address; empty for all
   * @param port the first that is tried; 0 for any
   */
  public record NetworkPlace(Optional<InetAddress> only, int port) {
    public static final NetworkPlace USUAL = new NetworkPlace(Optional.empty(), NetworkDoor.PORT);
  }

  private static Opened failed(String detail) {
    return new Opened.Failed(new Problem(Problem.Kind.INBOX_NOT_OPEN, List.of(), detail));
  }

  private static Map<String, Routes.Route> hang(
      Door door,
      OpenDay day,
      Routes routes,
      AgentMessages messages,
      Tokens tokens,
      KeyedRequests keyed,
      Closing closing) {
    var replica = day.replica();
    var answering =
        new Answering(
            tokens,
            new WrongTokens(System::nanoTime, closing),
            keyed,
            replica,
            () -> zone(replica.snapshot().day()),
            closing);
    var all = new HashMap<>(routes.with(tokens));
    all.put(AgentRoute.PATH, new AgentRoute(routes.all(), messages, answering).route());
    all.forEach(
        (path, route) -> {
          var served =
              new Route.Http(
                  path,
                  Audience.ANYONE,
                  route.large() ? OUTPUT_TIME : SHORT_TIME,
                  exchange -> answering.respond(path, route, exchange));
          door.hang(Entrance.LOOPBACK, served);
          // Who lets agents in sits at this laptop.
          if (!path.startsWith(Agents.PATH)) {
            door.hang(Entrance.SERVERS, served);
          }
        });
    return Map.copyOf(all);
  }

  private static ZoneId zone(ContestDay day) {
    return day.contest().map(Contest::zone).orElse(ZoneOffset.UTC);
  }

  Reach reach() {
    return new Reach.Open(port, elsewhere, tokens.day(), network.now());
  }

  /** Hears when this laptop has other addresses, or an agent another token; must return at once. */
  void onChange(Runnable listener) {
    network.onChange(listener);
    tokens.onChange(listener);
    hosts.onChange(listener);
  }

  /** Waits for the system. */
  public Network onNetwork(boolean wanted) {
    if (wanted && !closing.hasBegun()) {
      network.open();
    } else {
      network.close();
    }
    return network.now();
  }

  String give(MemberId agent) throws IOException {
    return tokens.give(agent);
  }

  void withdraw(MemberId agent) throws IOException {
    tokens.withdraw(agent);
  }

  List<String> hosts() {
    return hosts.all();
  }

  Set<MemberId> agents() {
    return tokens.agents();
  }

  Map<String, Routes.Route> routes() {
    return routes;
  }

  /** Where it listens on this laptop. */
  public int port() {
    return port;
  }

  /** Whether {@link #PORT} was in use. */
  public boolean elsewhere() {
    return elsewhere;
  }

  /** The day's, for servers and scripts: whoever sits at this laptop acts. */
  public String token() {
    return tokens.day();
  }

  /**
   * Whoever asks now, or is still sending, is answered that the day is being closed; what came
   * whole is recorded and answered first.
   */
  @Override
  public void close() {
    closing.begin();
    door.endRequests();
    closing.awaitAnswers();
    network.close();
    door.close();
    try {
      OpenInbox.forget(laptopFolder, dataFolder);
    } catch (IOException e) {
      System.getLogger("dev.pitwall.inbox")
          .log(
              System.Logger.Level.WARNING,
              "The file with the address of the closed inbox was not deleted",
              e);
    }
  }
}
