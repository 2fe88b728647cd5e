package dev.pitwall.ui.kit.form;

import dev.pitwall.text.Texts;
import java.util.Locale;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.control.TextInputControl;

/**
 * A field took nothing of what was typed or pasted, as it would be too long. Fired at the field; on
 * its way up it is shown by a form row, a line with a place for such sentences, or the window.
 */
public final class LimitReached extends Event {
  private static final long serialVersionUID = 1;

  public static final EventType<LimitReached> TYPE = new EventType<>(Event.ANY, "LIMIT_REACHED");

  private final int letters;
  private final int most;

  /**
   * @param letters so many were not taken
   * @param most so many fit the field
   */
  LimitReached(int letters, int most) {
    super(TYPE);
    this.letters = letters;
    this.most = most;
  }

  /** What was not taken, and why. */
  public String in(Texts texts) {
    return texts.of(key(), filled());
  }

  /** The key of its text. */
  public String key() {
    return letters == 1 ? "kit.limit.typed" : "kit.limit.pasted";
  }

  public Object[] filled() {
    return new Object[] {written(most), written(letters)};
  }

  private static String written(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /**
   * Whether a field may put {@code text} in place of its letters from {@code start} to {@code end}.
   * A text that is over the limit already may become shorter.
   */
  static boolean admits(TextInputControl field, int most, int start, int end, String text) {
    int before = field.getLength();
    int after = before - (end - start) + text.length();
    if (after <= most || after < before) {
      return true;
    }
    field.fireEvent(new LimitReached(text.length(), most));
    return false;
  }
}
