package dev.pitwall.domain.model;

/**
 * What is kept of a benchmarker's output, however long: all of it, or its head and its tail with a
 * line between them with the number of letters left out. The result is at the end, what was run at
 * the beginning. Takes the output piece by piece; not for several threads.
 */
public final class OutputExcerpt {
  /** So many letters fit a run; the end of what a benchmarker printed fits many times. */
  public static final int LETTERS = 200_000;

  /** So many are in a run whose output is kept as a whole beside it. */
  public static final int BESIDE_BLOB = 20_000;

  /** The share of the head. */
  private static final int HEAD_PART = 5;

  /** For the line between them. */
  private static final int LINE = 100;

  /** A long text is taken so many letters at a time: it is not there twice. */
  private static final int PIECE = 64 * 1024;

  private final int most;
  private final int headMost;
  private final StringBuilder head = new StringBuilder();
  private final StringBuilder tail = new StringBuilder();
  private long letters;

  public OutputExcerpt() {
    this(LETTERS);
  }

  /**
   * @param most letters that are kept, far more than a line
   */
  public OutputExcerpt(int most) {
    this.most = most;
    headMost = most / HEAD_PART;
  }

  private int tailMost() {
    return most - headMost - LINE;
  }

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
    int room = Math.min(headMost - head.length(), to - from);
    head.append(piece, from, from + room);
    tail.append(piece, from + room, to);
    // Cut seldom, as each cut moves what stays.
    if (tail.length() > 4 * tailMost()) {
      tail.delete(0, tail.length() - (most - headMost));
    }
  }

  public String text() {
    if (letters <= most) {
      return head.toString() + tail;
    }
    var end = tail.substring(tail.length() - tailMost());
    return head
        + "\n["
        + (letters - head.length() - tailMost())
        + " letters left out here]\n"
        + end;
  }
}
