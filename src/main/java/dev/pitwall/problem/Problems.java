package dev.pitwall.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What went wrong so far, and who wants to hear of it. For any thread. */
public final class Problems {
  private final List<Problem> reported;
  private final List<Consumer<Problem>> listeners = new ArrayList<>();

  public Problems(List<Problem> found) {
    reported = new ArrayList<>(found);
  }

  /** Tells what is known already, at once, and from now on what comes. */
  public synchronized void listen(Consumer<Problem> listener) {
    reported.forEach(listener);
    listeners.add(listener);
  }

  public synchronized void report(Problem problem) {
    reported.add(problem);
    listeners.forEach(listener -> report(listener, problem));
  }

  /** A listener that cannot hear any more, as that of a closed day, does not stop the writing. */
  private static void report(Consumer<Problem> listener, Problem problem) {
    try {
      listener.accept(problem);
    } catch (RuntimeException | Error e) {
      System.getLogger("dev.pitwall.log")
          .log(System.Logger.Level.WARNING, "Nobody heard of " + problem.kind(), e);
    }
  }
}
