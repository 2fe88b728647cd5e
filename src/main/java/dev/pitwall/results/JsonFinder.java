package dev.pitwall.results;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * Finds whole JSON objects among other text, in one line or over many, character by character. Only
 * what stands outermost is found: an object inside another, or inside an array, is not a result of
 * its own. What begins like JSON and breaks is reported, too: it may be a result cut in the middle.
 */
final class JsonFinder {
  /**
   * @param whole false when it broke or was cut, and for an array
   * @param text the object's characters, or what there is of them
   * @param atEnd whether the output ends in the middle of it
   */
  record Piece(
      boolean whole, String text, int firstLine, int lastLine, boolean tooLong, boolean atEnd) {
    /** Whether it has the key, or is cut so early that it may go on with it. */
    boolean mayHave(String key) {
      return text.contains('"' + key)
          || atEnd && ("{\"" + key).startsWith(text.replaceAll("\\s", ""));
    }
  }

  /** What may come next. */
  private enum Next {
    KEY_OR_END,
    KEY,
    COLON,
    VALUE,
    VALUE_OR_END,
    COMMA_OR_END
  }

  private enum Token {
    NONE,
    STRING,
    ESCAPE,
    BARE
  }

  /** Of one object; beyond it is followed to its end, but not kept. */
  private static final int LONGEST = 8 * 1024 * 1024;

  private static final int DEEPEST = 200;

  private final Consumer<Piece> sink;
  private final StringBuilder kept = new StringBuilder();
  private final Deque<Character> open = new ArrayDeque<>();
  private final StringBuilder bare = new StringBuilder();
  private Next next = Next.KEY_OR_END;
  private Token token = Token.NONE;
  private boolean inKey;
  private boolean tooLong;
  private boolean array;
  private int firstLine;
  private int lastLine;

  JsonFinder(Consumer<Piece> sink) {
    this.sink = sink;
  }

  private boolean idle() {
    return open.isEmpty();
  }

  void line(Line line) {
    var body = line.body();
    if (idle() && body.indexOf('{') < 0 && !beginsArray(body)) {
      return;
    }
    int i = 0;
    while (i < body.length()) {
      if (idle()) {
        i = start(body, i, line.number());
      } else if (step(body.charAt(i))) {
        lastLine = line.number();
        keep(body.charAt(i++));
        if (idle()) {
          finish();
        }
      } else {
        // The character that does not fit may itself begin the next object.
        breakOff(false);
      }
    }
    if (!idle() && (line.cut() || !lineEnd())) {
      breakOff(!line.terminated());
    }
  }

  /** The output is over. */
  void end() {
    if (!idle()) {
      breakOff(true);
    }
  }

  private static boolean beginsArray(String body) {
    if (!body.startsWith("[")) {
      return false;
    }
    var rest = body.substring(1).stripLeading();
    return rest.isEmpty() || rest.startsWith("{");
  }

  private int start(String body, int from, int number) {
    boolean isArray = from == 0 && beginsArray(body);
    int at = isArray ? 0 : body.indexOf('{', from);
    if (at < 0) {
      return body.length();
    }
    kept.setLength(0);
    kept.append(body.charAt(at));
    open.push(isArray ? ']' : '}');
    next = isArray ? Next.VALUE_OR_END : Next.KEY_OR_END;
    token = Token.NONE;
    tooLong = false;
    array = isArray;
    firstLine = number;
    lastLine = number;
    return at + 1;
  }

  private void keep(char c) {
    if (kept.length() < LONGEST) {
      kept.append(c);
    } else {
      tooLong = true;
    }
  }

  private void finish() {
    sink.accept(
        new Piece(!tooLong && !array, kept.toString(), firstLine, lastLine, tooLong, false));
    kept.setLength(0);
  }

  private void breakOff(boolean atEnd) {
    open.clear();
    sink.accept(new Piece(false, kept.toString(), firstLine, lastLine, tooLong, atEnd));
    kept.setLength(0);
  }

  /** A line may end between tokens, and ends a bare one; never inside a string. */
  private boolean lineEnd() {
    if (token == Token.STRING || token == Token.ESCAPE || token == Token.BARE && !endBare()) {
      return false;
    }
    keep('\n');
    return true;
  }

  /** Whether {@code c} fits what came before. */
  private boolean step(char c) {
    return switch (token) {
      case ESCAPE -> {
        token = Token.STRING;
        yield true;
      }
      case STRING -> inString(c);
      case BARE -> inBare(c);
      case NONE -> between(c);
    };
  }

  private boolean inString(char c) {
    if (c == '\\') {
      token = Token.ESCAPE;
    } else if (c == '"') {
      token = Token.NONE;
      next = inKey ? Next.COLON : Next.COMMA_OR_END;
    }
    return c >= ' ';
  }

  private boolean inBare(char c) {
    if (Character.isLetterOrDigit(c) || "+-.".indexOf(c) >= 0) {
      bare.append(c);
      return bare.length() <= 1000;
    }
    return endBare() && between(c);
  }

  /** Numbers are looked at closely when the object is read; words must be one of three. */
  private boolean endBare() {
    token = Token.NONE;
    next = Next.COMMA_OR_END;
    var word = bare.toString();
    char first = word.charAt(0);
    return first == '-'
        || first >= '0' && first <= '9'
        || word.equals("true")
        || word.equals("false")
        || word.equals("null");
  }

  private boolean between(char c) {
    if (c == ' ' || c == '\t') {
      return true;
    }
    return switch (next) {
      case KEY_OR_END -> c == '"' ? string(true) : close(c);
      case KEY -> c == '"' && string(true);
      case COLON -> c == ':' && then(Next.VALUE);
      case VALUE -> value(c);
      case VALUE_OR_END -> c == ']' ? close(c) : value(c);
      case COMMA_OR_END -> c == ',' ? then(open.peek() == '}' ? Next.KEY : Next.VALUE) : close(c);
    };
  }

  private boolean then(Next following) {
    next = following;
    return true;
  }

  private boolean string(boolean key) {
    inKey = key;
    token = Token.STRING;
    return true;
  }

  private boolean value(char c) {
    if (c == '"') {
      return string(false);
    }
    if (c == '{' || c == '[') {
      open.push(c == '{' ? '}' : ']');
      return open.size() <= DEEPEST && then(c == '{' ? Next.KEY_OR_END : Next.VALUE_OR_END);
    }
    if (c == '-' || Character.isLetterOrDigit(c)) {
      bare.setLength(0);
      bare.append(c);
      token = Token.BARE;
      return true;
    }
    return false;
  }

  private boolean close(char c) {
    if (c != open.peek()) {
      return false;
    }
    open.pop();
    return then(Next.COMMA_OR_END);
  }
}
