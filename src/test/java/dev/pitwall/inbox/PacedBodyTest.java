package dev.pitwall.inbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How slowly a body may come, by a clock that a slow line turns. */
class PacedBodyTest {
  private long nanos;

  /** Gives so many bytes a second. */
  private InputStream line(byte[] all, int bytesPerSecond) {
    var source = new ByteArrayInputStream(all);
    return new InputStream() {
      @Override
      public int read() {
        throw new AssertionError("Bytes are read in pieces");
      }

      @Override
      public int read(byte[] into, int from, int length) {
        nanos += TimeUnit.SECONDS.toNanos(1);
        return source.read(into, from, Math.min(length, bytesPerSecond));
      }
    };
  }

  private PacedBody body(int bytes, int bytesPerSecond, OptionalLong length) {
    return new PacedBody(line(new byte[bytes], bytesPerSecond), length, () -> nanos);
  }

  @Test
  void aBodyThatDripsIsCutOffSoonAfterTheGrace() {
    var drips = body(10_000, 1, OptionalLong.of(10_000));
    assertThrows(PacedBody.TooSlow.class, drips::readAllBytes);
    assertEquals(PacedBody.GRACE.toSeconds() + 1, TimeUnit.NANOSECONDS.toSeconds(nanos));
  }

  @Test
  void aSlowLineSendsAllOfIt() throws Exception {
    var slow = body(1 << 20, 2_000, OptionalLong.of(1 << 20));
    assertArrayEquals(new byte[1 << 20], slow.readAllBytes());
    assertTrue(Duration.ofNanos(nanos).toMinutes() >= 8, nanos + "");
  }

  @Test
  void anOutputThatIsPipedWhileItIsPrintedMayBeSlow() throws Exception {
    assertEquals(600, body(600, 1, OptionalLong.empty()).readAllBytes().length);
    assertEquals(601, TimeUnit.NANOSECONDS.toSeconds(nanos));
  }

  @Test
  void theConnectionIsCutNoSoonerThanTheRateAsks() {
    assertEquals(Duration.ofSeconds(20), PacedBody.most(1));
    assertEquals(Duration.ofSeconds(30), PacedBody.most(10 << 10));
  }
}
