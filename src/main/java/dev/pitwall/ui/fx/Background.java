package dev.pitwall.ui.fx;

import java.util.concurrent.Executor;

/**
 * Where screens read and compute, so that the window's thread is free.
 *
 * <p>Platform threads, because this work computes more than it waits: a laptop with two cores has
 * two carriers of virtual threads, and two long readings on those would stop every link to a
 * teammate until they end. The system shares its cores between platform threads.
 */
public final class Background {
  private Background() {}

  /** Starts each work on a thread of its own; the JVM ends without waiting for it. */
  public static Executor named(String name) {
    return work -> Thread.ofPlatform().daemon().name(name).start(work);
  }
}
