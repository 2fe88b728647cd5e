package dev.pitwall.evidence.ssh;

import dev.pitwall.domain.model.ServerSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How ssh is called for a server. A day may come from anybody, and ssh takes an option where it
 * expects a name: what does not look like a host, a user or a way there is not handed to it.
 */
final class SshArguments {
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._:%-]{0,250}");
  private static final Pattern USER = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,60}");
  private static final Pattern JUMP =
      Pattern.compile("[A-Za-z0-9_\\[][A-Za-z0-9._:%@,\\[\\]-]{0,250}");

  private SshArguments() {}

  /** Empty when the day knows nothing that ssh could take. */
  static Optional<List<String>> of(ServerSheet server, int connectSeconds) {
    var host =
        Stream.concat(Stream.of(server.sshAlias()), server.addresses().stream())
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .findFirst()
            .filter(name -> HOST.matcher(name).matches());
    boolean sane =
        (server.sshUser().isEmpty() || USER.matcher(server.sshUser()).matches())
            && (server.proxyJump().isEmpty() || JUMP.matcher(server.proxyJump()).matches());
    return host.filter(_ -> sane).map(name -> arguments(server, name, connectSeconds));
  }

  private static List<String> arguments(ServerSheet server, String host, int connectSeconds) {
    var arguments = new ArrayList<String>();
    arguments.addAll(List.of("-T", "-n", "-x", "-a"));
    for (var option :
        List.of(
            "BatchMode=yes",
            "ConnectTimeout=" + connectSeconds,
            "ConnectionAttempts=1",
            "ServerAliveInterval=5",
            "ServerAliveCountMax=2",
            // A forwarding that a colleague's open session holds would fail this one.
            "ClearAllForwardings=yes",
            "PermitLocalCommand=no",
            // A shared connection from before the reboot is dead, and would hang.
            "ControlMaster=no",
            "ControlPath=none")) {
      arguments.addAll(List.of("-o", option));
    }
    if (!server.sshUser().isEmpty()) {
      arguments.addAll(List.of("-l", server.sshUser()));
    }
    server.sshPort().ifPresent(port -> arguments.addAll(List.of("-p", String.valueOf(port))));
    if (!server.proxyJump().isEmpty()) {
      arguments.addAll(List.of("-J", server.proxyJump()));
    }
    arguments.addAll(List.of("--", host));
    return List.copyOf(arguments);
  }
}
