package dev.pitwall.net;

import java.io.EOFException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.QuietException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;

/** Leads each request to the route that hangs under its path; whatever has none gets a bare 404. */
final class RouteHandler extends Handler.Abstract {
  private static final int NOT_FOUND = 404;
  private static final int BAD = 400;
  private static final int ERROR = 500;

  /** For an answer without content. */
  private static final Duration SHORT = Duration.ofSeconds(2);

  private record Place(Entrance entrance, String path) {}

  private final ServerWebSocketContainer sockets;
  private final Duration socketIdle;
  private final Map<Place, Route> routes = new ConcurrentHashMap<>();
  private volatile Optional<Fingerprint> admitted = Optional.empty();

  RouteHandler(ServerWebSocketContainer sockets, Duration socketIdle) {
    this.sockets = sockets;
    this.socketIdle = socketIdle;
  }

  void hang(Entrance entrance, Route route) {
    if (routes.putIfAbsent(new Place(entrance, route.path()), route) != null) {
      throw new IllegalStateException("Two routes under " + route.path());
    }
  }

  void takeDown(Entrance entrance, Route route) {
    routes.remove(new Place(entrance, route.path()), route);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var connector = (GuardedConnector) request.getConnectionMetaData().getConnector();
    var place = new Place(connector.entrance(), request.getHttpURI().getDecodedPath());
    var found = Optional.ofNullable(routes.get(place)).filter(route -> isFor(route, request));
    switch (found.orElse(null)) {
      case null -> notFound(request, response, callback);
      case Route.Http http -> respond(http, request, response, callback);
      case Route.Socket socket -> open(socket, request, response, callback);
    }
    return true;
  }

  /** From now on only who has shown the certificate of this fingerprint is of the team. */
  void admit(Fingerprint fingerprint) {
    admitted = Optional.of(fingerprint);
  }

  private boolean isFor(Route route, Request request) {
    return switch (route.audience()) {
      case ANYONE -> true;
      case TEAM -> hasTeamKey(request);
    };
  }

  /**
   * The handshake fails with any certificate but the team's; this asks whether there was one, and
   * whether the team's key has changed since.
   */
  private boolean hasTeamKey(Request request) {
    return request.getAttribute(EndPoint.SslSessionData.ATTRIBUTE)
            instanceof EndPoint.SslSessionData tls
        && tls.peerCertificates() != null
        && tls.peerCertificates().length > 0
        && admitted.equals(Optional.of(Fingerprint.of(tls.peerCertificates()[0])));
  }

  private static void notFound(Request request, Response response, Callback callback) {
    GuardedConnector.allow(request, SHORT);
    closeAfter(response);
    response.setStatus(NOT_FOUND);
    response.write(true, null, callback);
  }

  private static void respond(
      Route.Http route, Request request, Response response, Callback callback) {
    GuardedConnector.allow(request, route.mostTime());
    closeAfter(response);
    var exchange = new JettyExchange(request, response, route.mostTime());
    try {
      route.responder().respond(exchange);
      if (exchange.answered()) {
        if (exchange.hasRest()) {
          GuardedConnector.takeRestBeforeClosing(request);
        }
        callback.succeeded();
      } else {
        Response.writeError(request, response, callback, ERROR);
      }
    } catch (Exception e) {
      boolean ofPeer = GuardedConnector.isOver(request) || isOfPeer(e) || brokeOff(request);
      System.getLogger("dev.pitwall.net")
          .log(
              ofPeer ? System.Logger.Level.DEBUG : System.Logger.Level.WARNING,
              "The route " + route.path() + " failed",
              e);
      if (ofPeer && !response.isCommitted()) {
        // Half a connection can still be read: a body that breaks off is no fault of the server.
        Response.writeError(request, response, callback, BAD);
      } else {
        // Jetty would log it once more, in any case as a warning.
        callback.failed(new QuietException.Exception(e));
      }
    }
  }

  /**
   * The server lets go of the bytes of an answer when its request fails, also while they are being
   * written: the writer's exception then does not name the cause.
   */
  private static boolean brokeOff(Request request) {
    var next = request.read();
    if (next == null) {
      return false;
    }
    next.release();
    return Content.Chunk.isFailure(next) && isOfPeer(next.getFailure());
  }

  /**
   * Whoever connects may break off, or send nothing for too long, as often as they like; that is no
   * fault to be warned of.
   */
  static boolean isOfPeer(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(
            one ->
                one instanceof EOFException
                    || one instanceof TimeoutException
                    || one instanceof QuietException);
  }

  /**
   * A request a connection: its time is then counted as a whole. Not by the option of the
   * connection, which spoils the answer that upgrades it.
   */
  static void closeAfter(Response response) {
    response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
  }

  private void open(Route.Socket route, Request request, Response response, Callback callback) {
    var upgraded =
        sockets.upgrade(
            (_, _, _) -> new AcceptedSocket(route, socketIdle), request, response, callback);
    if (upgraded) {
      GuardedConnector.allowForEver(request);
    } else {
      notFound(request, response, callback);
    }
  }
}
