package dev.pitwall.hosts;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines that tell what happened, as {@code ping}, {@code curl -v}, {@code journalctl} and an access
 * log print them, and sentences. There are addresses in them, but no list of servers.
 */
final class ProgramOutput {
  /** A time of day, a duration, a share, a number of bytes, a process, a request. */
  private static final List<Pattern> SHAPES =
      List.of(
          Pattern.compile("(?<![\\dT:.+-])\\d{1,2}:\\d{2}(?::\\d{2})?(?![\\d:])"),
          Pattern.compile(
              "(?<![\\w.-])\\d+(?:\\.\\d+)? ?(?:[mnuµ]?s|msec|secs?|bytes|バイト|%)(?!\\w)"),
          Pattern.compile("\\w\\[\\d+\\]|\\bpid=\\d"),
          Pattern.compile("\\bHTTP/\\d|\"(?:GET|POST|PUT|PATCH|DELETE|HEAD) "),
          Pattern.compile("\\bport \\d|icmp_seq|^(?:nameserver|search|inet6?)\\s"),
          Pattern.compile("^\\{(?:\"[^\"]*\"\\s*:[^,]*,){2}"),
          Pattern.compile("ました|ません|ています|てください|します|からの|まま"));

  /** Words of sentences and of the network's commands. One may stand in a note; two do not. */
  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?i)(?<![\\w.-])(?:the|was|of|from|to|via|at|with|for|on|after|and|not|then|we|please|dev"
              + "|proto|scope|src|metric|netmask|broadcast|prefixlen)(?![\\w.-])");

  /** {@code ttl=64}; several of them are measured values. */
  private static final Pattern VALUE =
      Pattern.compile("(?<!\\w)[A-Za-z_]\\w{0,39}[=:]-?\\d+(?![\\w.:])");

  private static final Pattern IN_BRACKETS = Pattern.compile("\\([^()]*\\)");

  private ProgramOutput() {}

  static boolean isOne(String line) {
    return SHAPES.stream().anyMatch(shape -> shape.matcher(line).find())
        || twice(VALUE, line)
        || twice(SENTENCE, IN_BRACKETS.matcher(line).replaceAll(""));
  }

  private static boolean twice(Pattern pattern, String line) {
    return pattern.matcher(line).results().limit(2).count() == 2;
  }
}
