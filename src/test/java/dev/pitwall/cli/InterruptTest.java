package dev.pitwall.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InterruptedIOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class InterruptTest {
  /** The end of the process waits until the work has removed what it had begun. */
  @Test
  void theWorkIsStoppedAndWaitedFor() throws Exception {
    var interrupt = new Interrupt();
    assertDoesNotThrow(interrupt::check);
    var hook = Thread.ofVirtual().start(interrupt::stop);
    while (hook.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    assertThrows(InterruptedIOException.class, interrupt::check);
    interrupt.close();
    assertTrue(hook.join(Duration.ofSeconds(10)), "it waits no longer");
  }
}
