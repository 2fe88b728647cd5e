package dev.pitwall.text;

import java.text.BreakIterator;
import java.text.CharacterIterator;
import java.text.spi.BreakIteratorProvider;
import java.util.Locale;

/**
 * Where a text may go on in the next line: everywhere the Java platform says, but not at the colon
 * of a time. The platform would write "17:" in one line and "40" in the next.
 *
 * <p>Java looks for it by name, in {@code META-INF/services}, and asks it first where it is started
 * with {@code -Djava.locale.providers=SPI,CLDR}; the window's texts are laid out by what it answers
 * in the language of this laptop.
 */
public final class UnbrokenTimes extends BreakIteratorProvider {
  /** Thai is written without blanks: the platform knows its words from a dictionary. */
  private static final String WITHOUT_BLANKS = "th";

  @Override
  public Locale[] getAvailableLocales() {
    var here = Locale.getDefault(Locale.Category.FORMAT);
    return here.getLanguage().isEmpty() || here.getLanguage().equals(WITHOUT_BLANKS)
        ? new Locale[0]
        : new Locale[] {here};
  }

  @Override
  public BreakIterator getLineInstance(Locale locale) {
    return new Lines(BreakIterator.getLineInstance(Locale.ROOT));
  }

  // The platform has one set of rules for all languages but Thai.

  @Override
  public BreakIterator getWordInstance(Locale locale) {
    return BreakIterator.getWordInstance(Locale.ROOT);
  }

  @Override
  public BreakIterator getCharacterInstance(Locale locale) {
    return BreakIterator.getCharacterInstance(Locale.ROOT);
  }

  @Override
  public BreakIterator getSentenceInstance(Locale locale) {
    return BreakIterator.getSentenceInstance(Locale.ROOT);
  }

  /** Those of the platform, less the ones within a time. */
  private static final class Lines extends BreakIterator {
    private final BreakIterator all;

    Lines(BreakIterator all) {
      this.all = all;
    }

    private boolean inTime(int boundary) {
      var text = all.getText();
      return boundary - text.getBeginIndex() >= 2
          && boundary < text.getEndIndex()
          && at(text, boundary - 1) == ':'
          && isDigit(at(text, boundary - 2))
          && isDigit(at(text, boundary));
    }

    private static char at(CharacterIterator text, int index) {
      int before = text.getIndex();
      char found = text.setIndex(index);
      text.setIndex(before);
      return found;
    }

    private static boolean isDigit(char letter) {
      return letter >= '0' && letter <= '9';
    }

    @Override
    public int first() {
      return all.first();
    }

    @Override
    public int last() {
      return all.last();
    }

    @Override
    public int next() {
      int boundary = all.next();
      while (boundary != DONE && inTime(boundary)) {
        boundary = all.next();
      }
      return boundary;
    }

    @Override
    public int previous() {
      int boundary = all.previous();
      while (boundary != DONE && inTime(boundary)) {
        boundary = all.previous();
      }
      return boundary;
    }

    @Override
    public int next(int n) {
      int boundary = current();
      for (int step = 0; step < Math.abs(n) && boundary != DONE; step++) {
        boundary = n > 0 ? next() : previous();
      }
      return boundary;
    }

    @Override
    public int following(int offset) {
      int boundary = all.following(offset);
      return boundary != DONE && inTime(boundary) ? next() : boundary;
    }

    @Override
    public int current() {
      return all.current();
    }

    @Override
    public CharacterIterator getText() {
      return all.getText();
    }

    @Override
    public void setText(CharacterIterator text) {
      all.setText(text);
    }
  }
}
