package dev.pitwall.hosts;

import dev.pitwall.domain.model.ServerSheet;
import java.util.List;

/**
 * What was read from a pasted text.
 *
 * @param found the servers, in their order
 * @param remarks what was left out or is wrong, by line
 */
public record Pasted(List<Found> found, List<Remark> remarks) {
  /**
   * A server that the text names.
   *
   * @param line where, from 1
   * @param jumpHost another server is reached over it: perhaps none of the contest's
   */
  public record Found(int line, ServerSheet sheet, boolean jumpHost) {}

  /**
   * Something about a line.
   *
   * @param word what it is about; of a long one the beginning
   */
  public record Remark(int line, Kind kind, String word) {
    /** So many letters of a word identify it. */
    private static final int SHOWN = 60;

    public Remark {
      word = word.length() > SHOWN ? word.substring(0, SHOWN) + "…" : word;
    }
  }

  public enum Kind {
    INCLUDE_IGNORED(false),
    MATCH_IGNORED(false),
    NOT_KEPT(false),
    ANOTHER_NAME(false),
    NOT_A_PORT(true),
    VALUE_MISSING(true),
    QUOTE_OPEN(true),
    NOT_A_NAME(true),
    RANGE_TOO_LONG(true),
    TWICE(true),
    TOO_MANY(true),
    NOT_AN_ADDRESS(true),
    /** Less than most of it is understood: nothing of it is offered. */
    NOT_A_LIST(true);

    private final boolean wrong;

    Kind(boolean wrong) {
      this.wrong = wrong;
    }

    /** A slip, not only something that was left out. */
    public boolean wrong() {
      return wrong;
    }
  }

  public Pasted {
    found = List.copyOf(found);
    remarks = List.copyOf(remarks);
  }

  /** Reads a fragment of an ssh configuration, or else a list of names and addresses. */
  public static Pasted read(String text) {
    return SshConfig.isOne(text)
        ? SshConfig.read(text)
        : JsonHosts.read(text).orElseGet(() -> ServerList.read(text));
  }
}
