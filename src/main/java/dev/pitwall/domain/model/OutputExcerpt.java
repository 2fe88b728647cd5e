package dev.pitwall.domain.model;

/**
 * What is kept of a benchmarker's output, however long: all of it, or its head and its tail with a
 * line between them with the number of letters left out. The result is at the end, what was run at
 * the beginning. Takes the output piece by piece; not for several threads.
 */
public final class OutputExcerpt {
  /** So many letters fit a run; the end of what a benchmarker printed fits many times. */
  public static final int LETTERS = 200_000;

  private static final int HEAD = 40_000;

  /** For the line between them. */
  private static final int LINE = 100;

  /** A long text is taken so many letters at a time: it is not there twice. */
  private static final int PIECE = 64 * 1024;

  private static final int TAIL = LETTERS - HEAD - LINE;

  private final StringBuilder head = new StringBuilder();
  private final StringBuilder tail = new StringBuilder();
  private long letters;

  /** Of an output that is there as a whole. */
  public static String of(String output) {
    if (output.length() <= LETTERS) {
      return output;
    }
    var kept = new OutputExcerpt();
    for (int from = 0; from < output.length(); from += PIECE) {
      kept.add(output, from, Math.min(output.length(), from + PIECE));
    }
    return kept.text();
  }

  public void add(char[] piece, int length) {
    add(new String(piece, 0, length), 0, length);
  }

  private void add(CharSequence piece, int from, int to) {
    letters += to - from;
    int room = Math.min(HEAD - head.length(), to - from);
    head.append(piece, from, from + room);
    tail.append(piece, from + room, to);
    // Cut seldom, as each cut moves what stays.
    if (tail.length() > 4 * TAIL) {
      tail.delete(0, tail.length() - (LETTERS - HEAD));
    }
  }

  public String text() {
    if (letters <= LETTERS) {
      return head.toString() + tail;
    }
    var end = tail.substring(tail.length() - TAIL);
    return head + "\n[" + (letters - head.length() - TAIL) + " letters left out here]\n" + end;
  }
}
