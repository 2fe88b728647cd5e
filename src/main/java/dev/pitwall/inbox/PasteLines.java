package dev.pitwall.inbox;

import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.text.Language;
import java.util.List;
import java.util.Optional;

/**
 * The lines that a person pastes so that a server can send to this laptop, for a POSIX shell. Names
 * are the team's and may be anything: each is quoted. Pure.
 *
 * @param port of the inbox on this laptop
 * @param token the day's
 * @param language in which the server is answered
 * @param network straight over it; empty: through a tunnel
 */
public record PasteLines(
    int port, String token, Language language, Optional<Network.Open> network) {
  /**
   * On the server, whatever the laptop's own port is: the lines there are the same for everyone.
   */
  private static final int THERE = Inbox.PORT;

  public PasteLines(int port, String token, Language language) {
    this(port, token, language, Optional.empty());
  }

  /** The same without a tunnel. */
  public PasteLines over(Network.Open straight) {
    return new PasteLines(port, token, language, Optional.of(straight));
  }

  /** On the laptop: logs in, and leads the server's port back to here. */
  public String ssh(ServerSheet server) {
    var line = new StringBuilder("ssh -R " + THERE + ":127.0.0.1:" + port);
    if (!server.sshAlias().isBlank()) {
      return line.append(" -- ").append(quoted(server.sshAlias())).toString();
    }
    server.sshPort().ifPresent(at -> line.append(" -p ").append(at));
    if (!server.proxyJump().isBlank()) {
      line.append(" -J ").append(quoted(server.proxyJump()));
    }
    var host = server.addresses().stream().findFirst().orElse(server.name());
    var user = server.sshUser().isBlank() ? "" : server.sshUser() + "@";
    return line.append(" -- ").append(quoted(user + host)).toString();
  }

  /** On the server: what a command prints, as a snippet. */
  public String curl(String host) {
    return "uptime | " + curl(host, "-T -", "/snippets") + " -H 'X-Pitwall-Command: uptime'";
  }

  /**
   * On the server, once a login: {@code free -m | pw free -m}, {@code pwrun ./bench}, {@code pwnote
   * nginx.conf: 4 workers}.
   */
  public String functions(String host) {
    return String.join(
        "\n",
        List.of(
            "pw() { " + curl(host, "-T -", "/snippets") + " -H \"X-Pitwall-Command: $*\"; }",
            "pwrun() { \"$@\" 2>&1 | tee /dev/stderr | "
                + curl(host, "-T -", "/runs")
                + " -H \"X-Pitwall-Command: $*\"; }",
            "pwnote() { " + curl(host, "--data-raw \"$*\"", "/changes") + "; }"));
  }

  private String curl(String host, String what, String route) {
    return "curl -sS "
        + what
        + " "
        + network.map(PasteLines::straight).orElse("http://localhost:" + THERE)
        + route
        + " -H "
        + quoted("X-Pitwall-Token: " + token)
        + " -H "
        + quoted("X-Pitwall-Host: " + host)
        + accept().map(header -> " -H " + quoted(header)).orElse("");
  }

  /**
   * The certificate is signed by nobody and has no name in it, so nothing is asked of it ({@code
   * -k}) but its key: with another one curl stops before it sends the token.
   */
  private static String straight(Network.Open network) {
    var address = network.addresses().getFirst();
    var host = address.contains(":") ? "[" + address + "]" : address;
    return "-k --pinnedpubkey " + quoted(network.pin()) + " https://" + host + ":" + network.port();
  }

  private Optional<String> accept() {
    return language == Language.EN ? Optional.empty() : Optional.of("Accept-Language: ja");
  }

  /** As one word of the shell, whatever is in it. */
  static String quoted(String word) {
    boolean plain = word.matches("[A-Za-z0-9_@%+=:,./-]+");
    var oneLine = word.replaceAll("\\p{Cntrl}+", " ");
    return plain ? word : "'" + oneLine.replace("'", "'\\''") + "'";
  }
}
