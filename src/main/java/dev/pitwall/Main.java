package dev.pitwall;

/** Starts here. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {}
}
