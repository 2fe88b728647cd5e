package dev.pitwall.hosts;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What one word in a list of hosts can be: an address, a name, or neither. */
final class HostWord {
  private static final Pattern FOUR =
      Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");

  /** All eight groups, or a gap: the time of a day and a hardware address have neither. */
  private static final Pattern SIX =
      Pattern.compile(
          "(?=.*::|(?:[^:]*:){7}[^:])(?=[0-9a-fA-F:]*[0-9a-fA-F])(?:[0-9a-fA-F]{0,4}:){2,8}"
              + "[0-9a-fA-F]{0,4}(?:%\\w+)?");

  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?:[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]*[A-Za-z]");
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?");

  /** What stands where an address is still to be filled in. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile("(?i)x+(?:\\.x+)+|.*[<>{}$].*|\\*+|\\?+");

  /** A size of machine, the number of one, or where it stands, as clouds list them. */
  private static final Pattern CLOUD =
      Pattern.compile(
          "[a-z]\\w*\\.(?:nano|micro|small|medium|large|\\d*xlarge|metal)|i-[0-9a-f]{8,17}"
              + "|[a-z]{2}-[a-z]+-\\d[a-z]?|(?:ami|sg|subnet|vpc|eni)-[0-9a-f]+"
              + "|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** A program's file or a unit of systemd, which looks like a name with its domain. */
  private static final Pattern FILE =
      Pattern.compile(
          ".*\\.(?:service|timer|socket|target|mount|slice|conf|cnf|cfg|ini|env|sh|go|mod|sum|py|rb|pl"
              + "|php|rs|js|ts|java|css|html?|xml|json|ya?ml|toml|md|txt|csv|tsv|sql|log|gz|zip|pem)");

  /** What people and programs call an address or where it comes from; never a server's name. */
  private static final Set<String> LABELS =
      Set.of(
          "name",
          "host",
          "hostname",
          "server",
          "address",
          "nameserver",
          "search",
          "client",
          "from",
          "to",
          "at",
          "via",
          "dev",
          "inet",
          "inet6",
          "ether",
          "default");

  private static final Pattern NUMBERED = Pattern.compile("(?=.*\\d)[A-Za-z][A-Za-z0-9_-]*");
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
  private static final Pattern ANY_NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");
  private static final Pattern BETWEEN = Pattern.compile("[\\s,;、|()\\[\\]\"'`=→]+");
  private static final Pattern COLON = Pattern.compile(":$|(?<=\\D):(?=\\d)");

  /** Of every machine itself, not of the contest's. */
  private static final Set<String> OWN =
      Set.of(
          "localhost",
          "localhost.localdomain",
          "ip6-localhost",
          "ip6-loopback",
          "ip6-localnet",
          "ip6-mcastprefix",
          "ip6-allnodes",
          "ip6-allrouters",
          "broadcasthost");

  private HostWord() {}

  static List<String> words(String line) {
    return Stream.of(BETWEEN.split(line))
        .flatMap(word -> isIp(word) ? Stream.of(word) : Stream.of(COLON.split(word)))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  static boolean isIp(String word) {
    return FOUR.matcher(word).matches() || SIX.matcher(word).matches();
  }

  /** An IP, or a name with its domain. */
  static boolean isAddress(String word) {
    return isIp(word)
        || DOMAIN.matcher(word).matches()
            && !CLOUD.matcher(word).matches()
            && !FILE.matcher(word).matches()
            && !PLACEHOLDER.matcher(word).matches();
  }

  /** What ssh can connect to. */
  static boolean isReachable(String word) {
    return isIp(word)
        || HOST.matcher(word.replace("%h", "h")).matches() && !PLACEHOLDER.matcher(word).matches();
  }

  /** Said of hosts by clouds, and neither name nor address. */
  static boolean isCloudWord(String word) {
    return CLOUD.matcher(word).matches();
  }

  /** A word with a number, as teams name their servers. */
  static boolean isNumbered(String word) {
    return NUMBERED.matcher(word).matches() && !isCloudWord(word);
  }

  static boolean isPlain(String word) {
    return PLAIN.matcher(word).matches();
  }

  /** What can be a name where the word's place shows that it is one. */
  static boolean isName(String word) {
    return ANY_NAME.matcher(word).matches()
        && !isCloudWord(word)
        && !isIp(word)
        && !FILE.matcher(word).matches();
  }

  /** What an address is called, and not its server. */
  static boolean isLabel(String word) {
    return LABELS.contains(word.toLowerCase(Locale.ROOT));
  }

  static boolean isOwn(String nameOrAddress) {
    return OWN.contains(nameOrAddress)
        || nameOrAddress.startsWith("127.")
        || nameOrAddress.equals("::1")
        || nameOrAddress.equals("0.0.0.0")
        || nameOrAddress.equals("255.255.255.255")
        || nameOrAddress.startsWith("ff0")
        || nameOrAddress.startsWith("fe00");
  }
}
