package dev.pitwall.output;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a text is the output of, where its first lines leave no doubt. Nothing is guessed: a text
 * that speaks of such an output, or shows a part of one, is none.
 *
 * @param subject of which thing: the unit of {@code systemctl status}, the kind of a profile; empty
 *     where the tool has one output for a host
 */
public record RecognizedOutput(Tool tool, String subject) {
  public enum Tool {
    /** A table of requests. */
    ALP,
    PT_QUERY_DIGEST,
    /** MySQL's and MariaDB's slow query log itself. */
    SLOW_LOG,
    /** The text of {@code go tool pprof -top}. */
    PPROF_TOP,
    SYSTEMCTL_STATUS
  }

  /** A header stands above; what comes later is quoted. */
  private static final int FIRST_LINES = 20;

  /** Of a line; the numbers of a table stand in its beginning. */
  private static final int LINE_LETTERS = 600;

  private static final Pattern DIGEST_OVERALL =
      Pattern.compile("# Overall: [0-9.]+[kMG]? total, [0-9.]+[kMG]? unique, .*");
  private static final Pattern DIGEST_ATTRIBUTES =
      Pattern.compile("# Attribute +total +min +max +avg +95% +stddev +median");
  private static final Pattern SLOW_USER =
      Pattern.compile("# User@Host: \\S*\\[\\S*] @ .*\\[[0-9A-Fa-f.:]*].*");
  private static final Pattern SLOW_QUERY =
      Pattern.compile("# Query_time: [0-9.]+ +Lock_time: [0-9.]+ +Rows_sent: [0-9]+ .*");
  private static final Pattern PPROF_COLUMNS = Pattern.compile(" *flat +flat% +sum% +cum +cum%");
  private static final Pattern PPROF_ROW =
      Pattern.compile(
          " *-?[0-9][0-9.]*[A-Za-zµ]* +-?[0-9.]+% +-?[0-9.]+% +-?[0-9][0-9.]*[A-Za-zµ]* +-?[0-9.]+%"
              + " +\\S.*");
  private static final Pattern PPROF_TYPE = Pattern.compile("Type: (\\w+)");
  private static final Pattern UNIT =
      Pattern.compile(
          "[●○×↻*]"
              + " (\\S+\\.(?:service|socket|timer|target|mount|automount|path|slice|scope|swap|device))(?:"
              + " - .*)?");
  private static final Pattern LOADED =
      Pattern.compile(" +Loaded: (?:loaded|masked|not-found|bad-setting|error)\\b.*");
  private static final Pattern ACTIVE =
      Pattern.compile(
          " +Active:"
              + " (?:active|inactive|failed|activating|deactivating|reloading|maintenance)\\b.*");

  /** What alp's table has in every format, with any of the sums. */
  private static final List<String> ALP_ALWAYS = List.of("count", "method", "uri");

  private static final List<String> ALP_SUMS = List.of("min", "max", "sum", "avg");

  /**
   * @param beginning of the text, of a screen or more
   */
  public static Optional<RecognizedOutput> of(String beginning) {
    var lines =
        beginning
            .lines()
            .limit(FIRST_LINES)
            .map(line -> line.length() > LINE_LETTERS ? line.substring(0, LINE_LETTERS) : line)
            .map(AnsiText::plain)
            .map(line -> line.stripTrailing())
            .toList();
    return digest(lines)
        .or(() -> slowLog(lines))
        .or(() -> status(lines))
        .or(() -> pprof(lines))
        .or(() -> alp(lines));
  }

  private static Optional<RecognizedOutput> digest(List<String> lines) {
    int overall = first(lines, DIGEST_OVERALL);
    int attributes = first(lines, DIGEST_ATTRIBUTES);
    boolean certain = overall >= 0 && attributes > overall && allComments(lines, attributes);
    return certain ? just(Tool.PT_QUERY_DIGEST) : Optional.empty();
  }

  private static boolean allComments(List<String> lines, int end) {
    return lines.subList(0, end).stream().allMatch(line -> line.isEmpty() || line.startsWith("#"));
  }

  /** Its entries: who asked, and how long it took, with at most MariaDB's own lines between. */
  private static Optional<RecognizedOutput> slowLog(List<String> lines) {
    int user = first(lines, SLOW_USER);
    int query = first(lines, SLOW_QUERY);
    boolean entry =
        user >= 0 && query > user && allComments(lines.subList(user, query), query - user);
    return entry ? just(Tool.SLOW_LOG) : Optional.empty();
  }

  private static Optional<RecognizedOutput> status(List<String> lines) {
    // A warning that a unit file changed on disk may stand above.
    int at = 0;
    while (at < lines.size()
        && (lines.get(at).isEmpty() || lines.get(at).startsWith("Warning: "))) {
      at++;
    }
    if (at == lines.size()) {
      return Optional.empty();
    }
    var unit = UNIT.matcher(lines.get(at));
    boolean certain =
        unit.matches()
            && at + 1 < lines.size()
            && LOADED.matcher(lines.get(at + 1)).matches()
            && first(lines, ACTIVE) > at + 1;
    return certain
        ? Optional.of(new RecognizedOutput(Tool.SYSTEMCTL_STATUS, unit.group(1)))
        : Optional.empty();
  }

  private static Optional<RecognizedOutput> pprof(List<String> lines) {
    int columns = first(lines, PPROF_COLUMNS);
    boolean certain =
        columns >= 0
            && columns + 1 < lines.size()
            && PPROF_ROW.matcher(lines.get(columns + 1)).matches();
    if (!certain) {
      return Optional.empty();
    }
    int type = first(lines.subList(0, columns), PPROF_TYPE);
    var kind = type < 0 ? "" : lines.get(type).substring("Type: ".length());
    return Optional.of(new RecognizedOutput(Tool.PPROF_TOP, kind));
  }

  private static Optional<RecognizedOutput> alp(List<String> lines) {
    // Above the header stands a frame at most.
    var header =
        lines.stream().filter(line -> !line.isBlank() && !line.matches("[+|-]+")).findFirst();
    return header
        .filter(RecognizedOutput::isAlpHeader)
        .map(_ -> new RecognizedOutput(Tool.ALP, ""));
  }

  private static boolean isAlpHeader(String line) {
    var separator = line.startsWith("|") ? "\\|" : line.contains("\t") ? "\t" : ",";
    var columns =
        Arrays.stream(line.split(separator))
            .map(column -> column.strip().toLowerCase(Locale.ROOT))
            .filter(column -> !column.isEmpty())
            .collect(Collectors.toCollection(HashSet::new));
    return columns.containsAll(ALP_ALWAYS) && columns.containsAll(ALP_SUMS);
  }

  private static int first(List<String> lines, Pattern pattern) {
    for (int i = 0; i < lines.size(); i++) {
      if (pattern.matcher(lines.get(i)).matches()) {
        return i;
      }
    }
    return -1;
  }

  private static Optional<RecognizedOutput> just(Tool tool) {
    return Optional.of(new RecognizedOutput(tool, ""));
  }
}
