package dev.pitwall.ui.servers;

import dev.pitwall.domain.model.Names;
import dev.pitwall.domain.model.ServerSheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What was read from a pasted text.
 *
 * @param found the servers, in their order
 * @param remarks what was left out or is wrong, by line
 */
record Pasted(List<Found> found, List<Remark> remarks) {
  /**
   * A server that the text tells of.
   *
   * @param line where, from 1
   * @param jumpHost another server is reached over it: perhaps none of the contest's
   */
  record Found(int line, ServerSheet sheet, boolean jumpHost) {}

  /**
   * Something about a line.
   *
   * @param word what it is about; of a long one the beginning
   */
  record Remark(int line, Kind kind, String word) {
    /** So many letters of a word tell which it is. */
    private static final int SHOWN = 60;

    Remark {
      word = word.length() > SHOWN ? word.substring(0, SHOWN) + "…" : word;
    }
  }

  enum Kind {
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
    TOO_MANY(true);

    private final boolean wrong;

    Kind(boolean wrong) {
      this.wrong = wrong;
    }

    /** A slip, not only something that was left out. */
    boolean wrong() {
      return wrong;
    }
  }

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._-]+");

  Pasted {
    found = List.copyOf(found);
    remarks = List.copyOf(remarks);
  }

  /** Reads a fragment of an ssh configuration, or else a list of names and addresses. */
  static Pasted read(String text) {
    return SshConfig.isOne(text) ? SshConfig.read(text) : list(text);
  }

  private static Pasted list(String text) {
    var found = new ArrayList<Found>();
    var remarks = new ArrayList<Remark>();
    var lines = new HashMap<String, Integer>();
    var all = text.lines().toList();
    for (int i = 0; i < all.size(); i++) {
      int line = i + 1;
      for (var sheet : TypedServers.read(all.get(i).replaceFirst("(^|\\s)#.*", ""))) {
        if (found.size() == TypedServers.MOST_AT_ONCE) {
          remarks.add(new Remark(line, Kind.TOO_MANY, sheet.name()));
          return new Pasted(found, remarks);
        }
        var first = lines.putIfAbsent(Names.plain(sheet.name()), line);
        if (first != null) {
          remarks.add(new Remark(line, Kind.TWICE, sheet.name()));
        } else if (TypedServers.isLongRange(sheet.name())) {
          remarks.add(new Remark(line, Kind.RANGE_TOO_LONG, sheet.name()));
        } else if (!NAME.matcher(sheet.name()).matches()) {
          remarks.add(new Remark(line, Kind.NOT_A_NAME, sheet.name()));
        } else {
          found.add(new Found(line, sheet, false));
        }
      }
    }
    return new Pasted(found, remarks);
  }
}
