package dev.pitwall.ui.fx;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class BackgroundTest {
  @Test
  void longReadingsLeaveTheLinksToTeammatesRunning() throws InterruptedException {
    int readings = Runtime.getRuntime().availableProcessors() + 1;
    var started = new CountDownLatch(readings);
    var ended = new AtomicBoolean();
    try {
      for (int i = 0; i < readings; i++) {
        Background.named("reading")
            .execute(
                () -> {
                  started.countDown();
                  while (!ended.get()) {
                    Thread.onSpinWait();
                  }
                });
      }
      assertTrue(started.await(20, TimeUnit.SECONDS), "every reading started");
      var link = new CountDownLatch(1);
      Thread.ofVirtual().start(link::countDown);
      assertTrue(link.await(20, TimeUnit.SECONDS), "a virtual thread ran meanwhile");
    } finally {
      ended.set(true);
    }
  }
}
