package dev.pitwall;

import java.lang.reflect.InvocationTargetException;

/**
 * What {@code java -jar} starts. Compiled for Java 11, so that an older Java than Pitwall needs can
 * say so in a sentence instead of "class file version 69.0". Names {@code Main} only as a word: the
 * compiler for Java 11 must not read newer classes.
 */
public final class Launcher {
  private static final int NEEDED = 25;

  private Launcher() {}

  public static void main(String[] arguments) throws Throwable {
    int here = Runtime.version().feature();
    if (here < NEEDED) {
      System.err.println(
          "Pitwall needs Java "
              + NEEDED
              + " or newer; this is Java "
              + here
              + " ("
              + System.getProperty("java.home")
              + "). Install a JDK "
              + NEEDED
              + ", for instance from adoptium.net, and start it with that one's java.");
      System.exit(1);
    }
    try {
      Class.forName("dev.pitwall.Main")
          .getMethod("main", String[].class)
          .invoke(null, (Object) arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
