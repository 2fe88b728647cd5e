package dev.pitwall.net;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.SocketException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;

/**
 * The one server of this laptop. It opens with no port; each {@link Entrance} is opened when there
 * is use for it. Whoever serves something hangs a {@link Route} on an entrance, before or after.
 *
 * <p>For any thread but the screen's: opening, listening and closing wait for the system.
 */
public final class Door implements AutoCloseable {
  /** So many ports are tried, from the one asked for. */
  public static final int PORTS = 10;

  /** Two each for accepting and selecting, the rest is a reserve: routes run on virtual threads. */
  private static final int MOST_THREADS = 12;

  private static final int LEAST_THREADS = 4;
  private static final String THREADS = "door";

  /** For requests that are being answered, when the door closes. */
  private static final long STOP_MILLIS = 1_000;

  /** Jetty logs its version at each start. Held, else the level is forgotten with the logger. */
  private static final Logger JETTY_LOG = Logger.getLogger("org.eclipse.jetty");

  /** These warn of what a stranger sends, as often as they send it; held for the same reason. */
  private static final List<Logger> OF_STRANGERS =
      Stream.of("http.HttpParser", "util.HostPort", "http.HttpURI", "server.internal")
          .map(name -> Logger.getLogger("org.eclipse.jetty." + name))
          .toList();

  private final DoorLimits limits;
  private final Server server;
  private final RouteHandler routes;
  private final ConnectionGate gate;

  /** Of its own: whoever is on the network must not take the connections of the tunnels. */
  private final ConnectionGate serversGate =
      new ConnectionGate(DoorLimits.USUAL.connectionsPerAddress(), DoorLimits.USUAL.connections());

  private final SslContextFactory.Server tls = new SslContextFactory.Server();
  private final Map<Entrance, GuardedConnector> open = new EnumMap<>(Entrance.class);

  private Door(DoorLimits limits, IntFunction<String> sentences) {
    this.limits = limits;
    this.gate = new ConnectionGate(limits.connectionsPerAddress(), limits.connections());
    var threads = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS);
    threads.setName(THREADS);
    threads.setDaemon(true);
    threads.setReservedThreads(0);
    threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor(THREADS));
    this.server = new Server(threads);
    server.setStopTimeout(STOP_MILLIS);
    server.setErrorHandler(new QuietErrors(sentences));
    this.routes = new RouteHandler(ServerWebSocketContainer.ensure(server), limits.socketIdle());
    server.setHandler(routes);
  }

  /** Opens it, with no port yet; what is no request is answered by a status alone. */
  public static Door open(DoorLimits limits) {
    return open(limits, _ -> "");
  }

  /**
   * @param sentences what is answered, by its status, to what is no request; empty for no more than
   *     the status
   */
  public static Door open(DoorLimits limits, IntFunction<String> sentences) {
    JETTY_LOG.setLevel(Level.WARNING);
    OF_STRANGERS.forEach(logger -> logger.setLevel(Level.SEVERE));
    var door = new Door(limits, sentences);
    try {
      door.server.start();
    } catch (Exception e) {
      throw new IllegalStateException("A server without ports needs nothing of the system", e);
    }
    return door;
  }

  /** Hangs a route on an entrance, until what is returned is closed. */
  public Hung hang(Entrance entrance, Route route) {
    routes.hang(entrance, route);
    return () -> routes.takeDown(entrance, route);
  }

  /** A route that hangs on the door. */
  @FunctionalInterface
  public interface Hung extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Listens for teammates' laptops, by TLS with the team's key.
   *
   * @param address empty: all that this laptop has, also those it gets later
   * @param port the first that is tried; 0 for any
   */
  public synchronized Listening listen(TeamKey key, Optional<InetAddress> address, int port) {
    routes.admit(key.fingerprint());
    tls.setSslContext(TeamTls.of(key));
    tls.setIncludeProtocols(TeamTls.PROTOCOL);
    tls.setWantClientAuth(true);
    tls.setEndpointIdentificationAlgorithm(null);
    var http = http();
    // Laptops are dialled by address: there is no name that a certificate could agree with.
    http.addCustomizer(new SecureRequestCustomizer(false));
    var requests = new HttpConnectionFactory(http);
    return listen(
        Entrance.TEAM,
        gate,
        address.map(InetAddress::getHostAddress).orElse(null),
        port,
        new SslConnectionFactory(tls, requests.getProtocol()),
        requests);
  }

  /**
   * Listens for servers on the network, by TLS with a key that they pin; who they are is for the
   * routes to ask.
   *
   * @param address empty: all that this laptop has, also those it gets later
   * @param port the first that is tried; 0 for any
   */
  public synchronized Listening listenForServers(
      TeamKey key, Optional<InetAddress> address, int port) {
    var pinned = new SslContextFactory.Server();
    pinned.setSslContext(TeamTls.of(key));
    pinned.setIncludeProtocols(TeamTls.PROTOCOL);
    var http = http();
    http.addCustomizer(new SecureRequestCustomizer(false));
    var requests = new HttpConnectionFactory(http);
    return listen(
        Entrance.SERVERS,
        serversGate,
        address.map(InetAddress::getHostAddress).orElse(null),
        port,
        new SslConnectionFactory(pinned, requests.getProtocol()),
        requests);
  }

  /** Listens on this laptop itself, without TLS. */
  public synchronized Listening listenOnLoopback(int port) {
    var loopback = InetAddress.getLoopbackAddress().getHostAddress();
    return listen(Entrance.LOOPBACK, gate, loopback, port, new HttpConnectionFactory(http()));
  }

  private HttpConfiguration http() {
    var http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setSendDateHeader(false);
    http.setRequestHeaderSize(limits.headBytes());
    http.setUriCompliance(UriCompliance.DEFAULT);
    return http;
  }

  private Listening listen(
      Entrance entrance,
      ConnectionGate guard,
      String host,
      int port,
      ConnectionFactory... factories) {
    if (open.containsKey(entrance)) {
      throw new IllegalStateException("Listens already: " + entrance);
    }
    int last = port == 0 ? 0 : port + PORTS - 1;
    for (int one = port; one <= last; one++) {
      var connector = new GuardedConnector(server, entrance, guard, limits, factories);
      connector.setHost(host);
      connector.setPort(one);
      try {
        connector.open();
        server.addConnector(connector);
        connector.start();
        open.put(entrance, connector);
        return new Listening.Open(connector.getLocalPort(), port);
      } catch (Exception e) {
        connector.close();
        server.removeConnector(connector);
        var why = reason(e, one, host);
        if (why.isPresent()) {
          return why.get();
        }
      }
    }
    return new Listening.PortsTaken(port, last);
  }

  /** Empty when the port is in use. */
  private static Optional<Listening> reason(Exception failure, int port, String host) {
    // Jetty wraps the system's exception; the reason is in its words alone.
    Throwable cause = failure;
    while (cause.getCause() instanceof IOException inner) {
      cause = inner;
    }
    var words = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    if (cause instanceof SocketException && words.contains("permission denied")) {
      return Optional.of(new Listening.NotPermitted(port));
    }
    if (cause instanceof SocketException && words.contains("assign requested address")) {
      return Optional.of(new Listening.NoSuchAddress(host));
    }
    return cause instanceof BindException
        ? Optional.empty()
        : Optional.of(new Listening.Failed(failure.toString()));
  }

  /**
   * New connections are made with this key from now on; those that are open stay open. The port
   * stays as well. Where nothing listens for the team yet, there is nothing to change.
   */
  public synchronized void use(TeamKey key) {
    routes.admit(key.fingerprint());
    if (!open.containsKey(Entrance.TEAM)) {
      return;
    }
    try {
      tls.reload(factory -> factory.setSslContext(TeamTls.of(key)));
    } catch (Exception e) {
      throw new IllegalStateException("A context that was made can be used", e);
    }
  }

  /** Closes one entrance and what came in by it; nothing when it is not open. */
  public synchronized void close(Entrance entrance) {
    var connector = open.remove(entrance);
    if (connector != null) {
      stop(connector);
      server.removeConnector(connector);
    }
  }

  /** How many connections are open, of all entrances. */
  public int connections() {
    return gate.open() + serversGate.open();
  }

  /**
   * Takes no more of the requests that are coming in at this moment: whoever reads the body of one
   * finds that it broke off, and can still answer. Through TLS, the answer may not arrive.
   */
  public synchronized void endRequests() {
    open.values().forEach(GuardedConnector::endInputs);
  }

  /** Closes the ports, then what is open, then the threads. */
  @Override
  public synchronized void close() {
    for (var entrance : Entrance.values()) {
      close(entrance);
    }
    stop(server);
  }

  private static void stop(LifeCycle part) {
    try {
      part.stop();
    } catch (Exception e) {
      System.getLogger("dev.pitwall.net")
          .log(System.Logger.Level.WARNING, "A part of the door did not close in order", e);
    }
  }
}
