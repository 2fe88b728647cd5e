package dev.pitwall.ui.reboot;

import dev.pitwall.core.Settings;
import dev.pitwall.domain.model.Probe;
import dev.pitwall.domain.model.Server;
import dev.pitwall.evidence.EvidenceCommand;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What this laptop's member has seen and agreed to run: exactly these command lines with exactly
 * these probes. A day may come from anybody, and a probe that a teammate adds is shown again.
 */
final class Agreement {
  private static final String AGREED = "agreed.evidence";

  /** More than a team changes its probes on a day. */
  private static final int MOST = 40;

  private final Settings settings;

  Agreement(Settings settings) {
    this.settings = settings;
  }

  boolean holds(Server server) {
    return agreed().contains(mark(server));
  }

  void agree(List<Server> servers) {
    var all = new ArrayList<>(agreed());
    servers.stream().map(Agreement::mark).filter(mark -> !all.contains(mark)).forEach(all::add);
    settings.put(AGREED, String.join(" ", all.subList(Math.max(0, all.size() - MOST), all.size())));
  }

  private List<String> agreed() {
    return settings.get(AGREED).map(text -> List.of(text.split(" "))).orElse(List.of());
  }

  private static String mark(Server server) {
    try {
      var text = line(server) + "\n" + probes(server);
      var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  static String line(Server server) {
    return EvidenceCommand.line(server.sheet().readProbes());
  }

  private static String probes(Server server) {
    return server.sheet().readProbes().stream().map(Probe::line).collect(Collectors.joining("; "));
  }

  /** All that would be run: each command line once, with the servers and probes it is for. */
  static String shown(List<Server> servers) {
    var byLine = new LinkedHashMap<String, List<Server>>();
    servers.forEach(
        one ->
            byLine
                .computeIfAbsent(probes(one) + "\n" + line(one), _ -> new ArrayList<>())
                .add(one));
    if (byLine.size() == 1 && probes(servers.getFirst()).isEmpty()) {
      return EvidenceCommand.LINE;
    }
    return byLine.values().stream()
        .flatMap(
            alike ->
                Stream.of(
                    "# "
                        + alike.stream().map(Server::name).collect(Collectors.joining(", "))
                        + ": "
                        + probes(alike.getFirst()),
                    line(alike.getFirst())))
        .collect(Collectors.joining("\n"));
  }
}
