package dev.pitwall.report.privacy;

import java.net.Inet6Address;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes addresses out of texts: the servers' own, wherever they stand, and what has the shape of an
 * address. Each gets a number, the same in the whole export.
 */
final class Addresses {
  private static final Pattern HOST_OF_LINK =
      Pattern.compile("(?<=://)(?:[^\\s/@\"'<>]*@)?(?:\\[[0-9a-fA-F:.%]+]|[^\\s/:?#\"'<>\\[\\]]+)");

  private static final Pattern USER_AT_HOST =
      Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?");

  private static final Pattern IPV4 =
      Pattern.compile("(?<![\\p{N}.])(?:\\d{1,3}\\.){3}\\d{1,3}(?!\\p{N}|\\.\\d)");

  /** As the clouds name hosts by their address: {@code ip-10-0-0-1.internal}. */
  private static final Pattern IPV4_NAME =
      Pattern.compile("(?i)\\bip-\\d{1,3}(?:-\\d{1,3}){3}(?:\\.[a-z0-9.-]*[a-z0-9])?");

  private static final Pattern MAC =
      Pattern.compile("(?i)(?<![0-9a-f:-])[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}(?![0-9a-f:-])");

  /** Anything of hexadecimal digits and at least two colons; what it is, is asked afterwards. */
  private static final Pattern IPV6 =
      Pattern.compile("(?i)(?<![\\w:])[0-9a-f:]*:[0-9a-f:]*:[0-9a-f:.]*[0-9a-f:](?![\\w:])");

  /** These are the same on every machine of the world. */
  private static final List<String> NOBODYS = List.of("127.0.0.1", "0.0.0.0", "localhost", "::1");

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Pattern known;

  /**
   * @param hosts the servers' addresses and aliases that are not names of servers as well
   */
  Addresses(Collection<String> hosts) {
    known = Words.of(hosts, Words.Bounds.LETTERS_AND_DIGITS);
  }

  String without(String text) {
    var left = text;
    if (left.contains("://")) {
      left = replaced(HOST_OF_LINK, left);
    }
    if (left.indexOf('@') >= 0) {
      left = replaced(USER_AT_HOST, left);
    }
    left = replaced(known, left);
    if (left.indexOf('.') >= 0) {
      left = replaced(IPV4, left);
    }
    if (left.indexOf('-') >= 0) {
      left = replaced(IPV4_NAME, left);
      left = replaced(MAC, left);
    }
    if (left.indexOf(':') >= 0) {
      left = replaced(MAC, left);
      left =
          IPV6.matcher(left).replaceAll(found -> isIpv6(found.group()) ? word(found) : same(found));
    }
    return left;
  }

  private String replaced(Pattern pattern, String text) {
    return pattern.matcher(text).replaceAll(this::word);
  }

  private String word(MatchResult found) {
    var address = found.group().toLowerCase(Locale.ROOT);
    if (NOBODYS.contains(address) || address.startsWith("[address ")) {
      return same(found);
    }
    return "[address " + numbers.computeIfAbsent(address, _ -> numbers.size() + 1) + "]";
  }

  private static String same(MatchResult found) {
    return Matcher.quoteReplacement(found.group());
  }

  /** A time of day and a name of C++ have colons, too. */
  private static boolean isIpv6(String text) {
    if (text.chars().noneMatch(letter -> Character.digit(letter, 16) >= 0)) {
      return false;
    }
    try {
      // Of a literal nobody is asked: it is read, or refused.
      return Inet6Address.ofLiteral(text) != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
