package dev.pitwall.hosts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A server's name on one line and its addresses on those below it, each after its label. */
final class AddressLines {
  /** No server is listed with more. */
  private static final int MOST_ADDRESSES = 8;

  /** {@code ■ サーバー1} or {@code name: isu1}, above the lines with the addresses. */
  private static final Pattern HEADING =
      Pattern.compile(
          "(?i)(?:[■□●◆◇▼▽【#]+\\s*|\"?(?:name|host|hostname|server|サーバー?名?|ホスト名?|名前)\"?\\s*[:=]\\s*\"?|)([\\p{L}\\p{N}][\\p{L}\\p{N}._-]*(?:"
              + " \\d{1,2})?)\"?\\s*[】:{,]*");

  private static final Pattern ADDRESS_LINE =
      Pattern.compile(
          "(?i)\"?(?:(?:public|private|global|local|internal|external|パブリック|プライベート|グローバル|ローカル|内部|外部)["
              + " _-]?)?(?:ipv?[46]?s?|ip[ _-]?addr(?:ess)?|addr(?:ess)?|host(?:name)?|(?:ip"
              + " ?)?アドレス)\"?\\s*[:=]\\s*\"?([\\w.:-]*[\\w])\"?,?");

  private record Server(int line, String name, List<String> addresses) {}

  private final List<String> lines;
  private final FoundServers servers;
  private Server server;

  AddressLines(List<String> lines, FoundServers servers) {
    this.lines = lines;
    this.servers = servers;
  }

  /** True where the line is the name of the server whose addresses follow. */
  boolean begin(int index, String content) {
    var heading = HEADING.matcher(content);
    if (!heading.matches() || !addressFollows(index)) {
      return false;
    }
    var name = heading.group(1).replace(" ", "");
    server =
        new Server(
            index + 1, HostWord.isAddress(name) ? ServerList.label(name) : name, new ArrayList<>());
    return true;
  }

  private boolean addressFollows(int index) {
    int next = index + 1;
    while (next < lines.size() && lines.get(next).isBlank()) {
      next++;
    }
    return next < lines.size()
        && ADDRESS_LINE.matcher(ServerList.withoutBullet(lines.get(next))).matches();
  }

  /** Takes an address of the server above it; any other line ends that one. */
  boolean take(String content) {
    var address = ADDRESS_LINE.matcher(content);
    if (server == null || !address.matches()) {
      server = null;
      return false;
    }
    HostWord.words(address.group(1)).stream()
        .filter(HostWord::isAddress)
        .limit(MOST_ADDRESSES - server.addresses().size())
        .forEach(server.addresses()::add);
    servers.addAll(server.line(), server.name(), server.addresses());
    return true;
  }
}
