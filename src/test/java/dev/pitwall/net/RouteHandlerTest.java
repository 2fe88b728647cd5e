package dev.pitwall.net;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** Which failures of a request are a fault to warn of. */
class RouteHandlerTest {
  private static IOException because(Exception cause) {
    return new IOException(new IOException(cause));
  }

  @Test
  void aSenderThatBreaksOffOrFallsSilentIsNoFault() {
    assertTrue(RouteHandler.isOfPeer(because(new EOFException())));
    assertTrue(RouteHandler.isOfPeer(because(new TimeoutException("Idle timeout expired"))));
  }

  @Test
  void whatFailsHereIsOne() {
    assertFalse(RouteHandler.isOfPeer(because(new IllegalStateException())));
    assertFalse(RouteHandler.isOfPeer(new IOException("No space left on device")));
  }
}
