package dev.pitwall.guards.planted.ui;

/** Planted: a screen that computes on a virtual thread. */
public final class ComputesOnACarrier {
  private ComputesOnACarrier() {}

  public static void run(Runnable work) {
    Thread.ofVirtual().start(work);
  }
}
