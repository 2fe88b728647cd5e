package dev.pitwall.net;

import java.io.IOException;
import java.time.Duration;

/** What somebody hangs on the {@link Door} under a path. */
public sealed interface Route {
  /** The whole path, from its slash on. */
  String path();

  Audience audience();

  /**
   * Answers HTTP requests, of any method.
   *
   * @param mostTime for the request and its answer together; the connection is cut after it
   */
  record Http(String path, Audience audience, Duration mostTime, Responder responder)
      implements Route {}

  /**
   * Opens WebSockets.
   *
   * @param mostFrameBytes of one text frame; a longer one is refused when it is announced
   */
  record Socket(String path, Audience audience, int mostFrameBytes, TextSocket.Listener listener)
      implements Route {}

  /** Answers one request, on a virtual thread: it may wait. */
  @FunctionalInterface
  interface Responder {
    /** An answer must be given before this returns; without one, 500 is answered. */
    void respond(Exchange exchange) throws IOException;
  }
}
