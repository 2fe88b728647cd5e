package dev.pitwall.output;

import java.util.ArrayList;
import java.util.List;

/**
 * A line that a terminal would colour, as pieces of one style each. Of the control sequences of
 * ECMA-48 only SGR ({@code ESC [ ... m}) has an effect; all others are left out. What is no letter
 * becomes a visible sign, so that no text can hide what it says. Each line begins without a style.
 */
public final class AnsiText {
  private static final char ESCAPE = '\u001b';
  private static final char BELL = '\u0007';

  /** A longer sequence is none: what follows it is shown. */
  private static final int SEQUENCE_LETTERS = 200;

  private static final int CONTROL_PICTURES = 0x2400;
  private static final char DELETE = '\u007f';
  private static final char UNKNOWN = '\ufffd';

  public enum Color {
    DEFAULT,
    BLACK,
    RED,
    GREEN,
    YELLOW,
    BLUE,
    MAGENTA,
    CYAN,
    WHITE;

    /** By the three lowest bits, as terminals number them: red 1, green 2, blue 4. */
    private static Color ofBits(int bits) {
      return values()[1 + (bits & 7)];
    }
  }

  public record Style(Color color, boolean bold, boolean faint, boolean underlined) {
    public static final Style PLAIN = new Style(Color.DEFAULT, false, false, false);

    private Style colored(Color other) {
      return new Style(other, bold, faint, underlined);
    }

    private Style bold(boolean on) {
      return new Style(color, on, faint, underlined);
    }

    private Style faint(boolean on) {
      return new Style(color, bold, on, underlined);
    }

    private Style underlined(boolean on) {
      return new Style(color, bold, faint, on);
    }
  }

  /** A piece of a line in one style. */
  public record Span(String text, Style style) {}

  private final String line;
  private final List<Span> spans = new ArrayList<>();
  private final StringBuilder piece = new StringBuilder();
  private Style style = Style.PLAIN;

  private AnsiText(String line) {
    this.line = line;
  }

  /** The pieces of a line without its line break; none of them is empty. */
  public static List<Span> spans(String line) {
    return new AnsiText(line).read();
  }

  /** What is to be read of a line. */
  public static String plain(String line) {
    var plain = new StringBuilder(line.length());
    spans(line).forEach(span -> plain.append(span.text()));
    return plain.toString();
  }

  private List<Span> read() {
    int at = 0;
    while (at < line.length()) {
      char letter = line.charAt(at);
      if (letter == ESCAPE) {
        at = sequence(at);
      } else {
        piece.append(visible(letter));
        at++;
      }
    }
    end();
    return spans;
  }

  private void end() {
    if (!piece.isEmpty()) {
      spans.add(new Span(piece.toString(), style));
      piece.setLength(0);
    }
  }

  private static char visible(char letter) {
    if (letter == '\t') {
      return letter;
    }
    if (letter < ' ') {
      return (char) (CONTROL_PICTURES + letter);
    }
    if (letter == DELETE) {
      return '\u2421';
    }
    // Controls of the upper half, and those that turn the direction of what follows.
    boolean hides =
        letter > DELETE && letter < '\u00a0'
            || letter >= '\u202a' && letter <= '\u202e'
            || letter >= '\u2066' && letter <= '\u2069';
    return hides ? UNKNOWN : letter;
  }

  /**
   * @return where the line goes on behind the sequence that begins there
   */
  private int sequence(int escape) {
    int last = Math.min(line.length(), escape + SEQUENCE_LETTERS);
    if (escape + 1 >= line.length()) {
      return line.length();
    }
    char kind = line.charAt(escape + 1);
    if (kind == '[') {
      for (int at = escape + 2; at < last; at++) {
        char letter = line.charAt(at);
        if (letter >= '@' && letter <= '~') {
          if (letter == 'm') {
            render(line.substring(escape + 2, at));
          }
          return at + 1;
        }
        if (letter < ' ' || letter > '~') {
          break;
        }
      }
      return escape + 2;
    }
    if (kind == ']') {
      for (int at = escape + 2; at < last; at++) {
        if (line.charAt(at) == BELL) {
          return at + 1;
        }
        if (line.charAt(at) == ESCAPE) {
          return Math.min(line.length(), at + 2);
        }
      }
    }
    return escape + 2;
  }

  private void render(String parameters) {
    end();
    var codes = parameters.split("[;:]", -1);
    for (int i = 0; i < codes.length; i++) {
      int code = number(codes[i]);
      if (code == 38 || code == 48) {
        int taken = extended(codes, i, code == 38);
        i += taken;
      } else {
        style = next(code);
      }
    }
  }

  /** {@code 38;5;n} and {@code 38;2;r;g;b}; returns how many codes belong to it. */
  private int extended(String[] codes, int at, boolean foreground) {
    int kind = at + 1 < codes.length ? number(codes[at + 1]) : -1;
    int length = kind == 5 ? 2 : kind == 2 ? 4 : 0;
    if (length == 0 || at + length >= codes.length) {
      return codes.length;
    }
    if (foreground) {
      style =
          style.colored(
              kind == 5
                  ? indexed(number(codes[at + 2]))
                  : mixed(number(codes[at + 2]), number(codes[at + 3]), number(codes[at + 4])));
    }
    return length;
  }

  /** Of the 256: 16 named ones, a cube of 6 x 6 x 6, 24 greys. */
  private static Color indexed(int index) {
    if (index < 16) {
      return Color.ofBits(index);
    }
    if (index >= 232) {
      return Color.DEFAULT;
    }
    int cube = index - 16;
    return mixed(cube / 36 * 51, cube / 6 % 6 * 51, cube % 6 * 51);
  }

  /**
   * The nearest of the eight by hue; greys are the colour of the text, to be read on any ground.
   */
  private static Color mixed(int red, int green, int blue) {
    int most = Math.max(red, Math.max(green, blue));
    int least = Math.min(red, Math.min(green, blue));
    if (most - least < 40) {
      return Color.DEFAULT;
    }
    int half = (most + least) / 2;
    return Color.ofBits((red > half ? 1 : 0) | (green > half ? 2 : 0) | (blue > half ? 4 : 0));
  }

  private Style next(int code) {
    if (code >= 30 && code <= 37) {
      return style.colored(Color.ofBits(code - 30));
    }
    if (code >= 90 && code <= 97) {
      return style.colored(Color.ofBits(code - 90));
    }
    return switch (code) {
      case 0 -> Style.PLAIN;
      case 1 -> style.bold(true);
      case 2 -> style.faint(true);
      case 4 -> style.underlined(true);
      case 22 -> style.bold(false).faint(false);
      case 24 -> style.underlined(false);
      case 39 -> style.colored(Color.DEFAULT);
      default -> style;
    };
  }

  /** Nothing written is 0; what is no number changes nothing. */
  private static int number(String code) {
    if (code.isEmpty()) {
      return 0;
    }
    boolean digits = code.length() <= 3 && code.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? Integer.parseInt(code) : -1;
  }
}
