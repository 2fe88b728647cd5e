package dev.pitwall.guards.planted.domain;

/** Planted: a domain class that has a thread. */
public final class StartsAThread {
  private StartsAThread() {}

  public static void run(Runnable work) {
    Thread.ofVirtual().start(work);
  }
}
