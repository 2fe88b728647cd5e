package dev.pitwall.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pitwall.core.Snapshot;
import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.problem.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One hop carries the newest; a queue plays the JavaFX thread. */
class FxSnapshotsTest {
  private final ArrayDeque<Runnable> hops = new ArrayDeque<>();
  private final FxSnapshots snapshots = new FxSnapshots(hops::add);
  private final List<Snapshot> seen = new ArrayList<>();

  private static Snapshot snapshot(String fact) {
    var problem = Problem.of(Problem.Kind.UNEXPECTED, fact);
    return new Snapshot(Timeline.EMPTY, Optional.empty(), new Origin("o"), List.of(problem));
  }

  @Test
  void aThousandChangesCostOneHopAndTheNewestWins() {
    snapshots.listen(seen::add);
    for (int i = 0; i < 1000; i++) {
      snapshots.accept(snapshot("n" + i));
    }
    assertEquals(1, hops.size());
    hops.remove().run();
    assertEquals(List.of(snapshot("n999")), seen);
    snapshots.accept(snapshot("later"));
    assertEquals(1, hops.size());
  }

  @Test
  void aLateListenerSeesTheLatestAtOnceAndAReleasedOneNothing() {
    snapshots.show(snapshot("first"));
    java.util.function.Consumer<Snapshot> listener = seen::add;
    snapshots.listen(listener);
    assertEquals(List.of(snapshot("first")), seen);
    snapshots.unlisten(listener);
    snapshots.show(snapshot("second"));
    assertEquals(1, seen.size());
  }

  @Test
  void nothingArrivesAfterTheDayWasClosed() {
    snapshots.listen(seen::add);
    snapshots.accept(snapshot("late"));
    snapshots.close();
    hops.remove().run();
    assertEquals(List.of(), seen);
  }

  @Test
  void anotherThreadMayOnlyHandIn() throws Exception {
    var thrown = new ArrayList<Exception>();
    var other =
        Thread.ofPlatform()
            .start(
                () -> {
                  snapshots.accept(snapshot("fine"));
                  thrown.add(assertThrows(IllegalStateException.class, snapshots::latest));
                });
    other.join();
    assertEquals(1, thrown.size());
  }
}
