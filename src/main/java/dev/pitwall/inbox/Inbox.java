package dev.pitwall.inbox;

import dev.pitwall.core.OpenDay;
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
import dev.pitwall.output.OutputReader;
import dev.pitwall.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
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

  private static final Duration SHORT_TIME = Duration.ofSeconds(30);

  private final Door door;
  private final Tokens tokens;
  private final int port;
  private final boolean elsewhere;
  private final Path laptopFolder;
  private final Path dataFolder;
  private final AtomicBoolean closing;

  private Inbox(
      Door door,
      Tokens tokens,
      Listening.Open open,
      Path laptopFolder,
      Path dataFolder,
      AtomicBoolean closing) {
    this.door = door;
    this.tokens = tokens;
    this.port = open.port();
    this.elsewhere = open.elsewhere();
    this.laptopFolder = laptopFolder;
    this.dataFolder = dataFolder;
    this.closing = closing;
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
   * @param port the first that is tried; 0 for any
   */
  public static Opened open(
      OpenDay day,
      OutputReader reader,
      Function<ContestDay, RoleUnits> units,
      Path laptopFolder,
      Path dataFolder,
      IdSource ids,
      InstantSource clock,
      SecureRandom random,
      int port) {
    Tokens tokens;
    try {
      var name = InboxFolder.name(dataFolder.resolve(day.folder()));
      tokens = Tokens.of(InboxFolder.of(laptopFolder).resolve(name + ".tokens"), random);
    } catch (IOException e) {
      return failed(e.toString());
    }
    var door = Door.open(LIMITS);
    var closing = new AtomicBoolean();
    hang(door, day, reader, units, tokens, ids, clock, closing);
    var listening = door.listenOnLoopback(port);
    if (!(listening instanceof Listening.Open open)) {
      door.close();
      return failed(listening.toString());
    }
    var inbox = new Inbox(door, tokens, open, laptopFolder, dataFolder, closing);
    try {
      new OpenInbox(open.port(), tokens.day(), day.folder()).write(laptopFolder, dataFolder);
    } catch (IOException e) {
      inbox.close();
      return failed(e.toString());
    }
    return new Opened.Open(day.owns(inbox));
  }

  private static Opened failed(String detail) {
    return new Opened.Failed(new Problem(Problem.Kind.INBOX_NOT_OPEN, List.of(), detail));
  }

  private static void hang(
      Door door,
      OpenDay day,
      OutputReader reader,
      Function<ContestDay, RoleUnits> units,
      Tokens tokens,
      IdSource ids,
      InstantSource clock,
      AtomicBoolean closing) {
    var replica = day.replica();
    var retries = new Retries(System::nanoTime);
    var routes = new Routes(day, reader, units, retries, ids, clock);
    var answering =
        new Answering(
            tokens,
            new WrongTokens(System::nanoTime),
            retries,
            replica,
            () -> zone(replica.snapshot().day()),
            closing);
    routes
        .with(tokens)
        .forEach(
            (path, route) ->
                door.hang(
                    Entrance.LOOPBACK,
                    new Route.Http(
                        path,
                        Audience.ANYONE,
                        route.large() ? OUTPUT_TIME : SHORT_TIME,
                        exchange -> answering.respond(path, route, exchange))));
  }

  private static ZoneId zone(ContestDay day) {
    return day.contest().map(Contest::zone).orElse(ZoneOffset.UTC);
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

  /** Whoever asks now is answered that the day is being closed. */
  @Override
  public void close() {
    closing.set(true);
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
