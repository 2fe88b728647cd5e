package dev.pitwall.ui.fx;

/**
 * Asserts that an object is used only by the thread that made it. For models that is the JavaFX
 * thread; asking for the maker instead of the toolkit keeps their tests free of one.
 */
public final class OneThread {
  private final Thread maker = Thread.currentThread();

  /**
   * @throws IllegalStateException on any other thread
   */
  public void check() {
    var here = Thread.currentThread();
    if (here != maker) {
      throw new IllegalStateException("Made on " + maker.getName() + ", used on " + here.getName());
    }
  }
}
