package dev.pitwall.evidence;

import dev.pitwall.domain.model.Probe;
import dev.pitwall.domain.model.ProbeResult;
import dev.pitwall.domain.model.ProbeResult.State;
import dev.pitwall.evidence.probe.ProbeProtocol;
import dev.pitwall.evidence.probe.Results;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a server's own shell got of the probes, from the steps of {@link ProbeShell}. */
final class ProbesPart {
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{16}) (\\.|[A-Za-z0-9+/=]{1,100})");
  private static final byte[] OPEN = (ProbeShell.OPEN + "\n").getBytes(StandardCharsets.US_ASCII);

  /** What curl's exit codes say: nobody there, or not in time. */
  private static final Set<String> REFUSED = Set.of("5", "6", "7", "52", "56");

  private static final Set<String> SILENT = Set.of("28", "124");

  private static final int MOST_TOOLS = 20;

  private final Set<String> tools = new HashSet<>();
  private final Map<String, StringBuilder> answers = new HashMap<>();

  ProbesPart(Parts parts) {
    for (var path : parts.of("tools", MOST_TOOLS)) {
      tools.add(path.substring(path.lastIndexOf('/') + 1));
    }
    for (var line : parts.all("probes")) {
      var read = LINE.matcher(line);
      if (read.matches()) {
        var text = answers.computeIfAbsent(read.group(1), _ -> new StringBuilder());
        text.append(read.group(2).equals(".") ? "" : read.group(2));
      }
    }
  }

  /** Of those that were asked there. */
  List<ProbeResult> read(List<Probe> probes) {
    return probes.stream()
        .filter(probe -> !probe.fromLaptop())
        .flatMap(
            probe ->
                Optional.ofNullable(answers.get(ProbeShell.key(probe)))
                    .map(text -> read(probe, text.toString()))
                    .stream())
        .toList();
  }

  private ProbeResult read(Probe probe, String text) {
    if (!tools.contains("base64") || !tools.contains(tool(probe))) {
      return Results.of(probe, State.NO_TOOL);
    }
    byte[] answer;
    try {
      answer = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return Results.wrong(probe, text);
    }
    if (probe.isQuery()) {
      return readRows(probe, new String(answer, StandardCharsets.UTF_8));
    }
    return probe.kind() == Probe.Kind.HTTPS ? readCurl(probe, answer) : readOpen(probe, answer);
  }

  private String tool(Probe probe) {
    return switch (probe.kind()) {
      case HTTPS -> "curl";
      case MYSQL -> probe.isQuery() ? tools.contains("mysql") ? "mysql" : "mariadb" : "bash";
      case POSTGRES -> probe.isQuery() ? "psql" : "bash";
      case HTTP, TCP, MEMCACHED, REDIS, DNS -> "bash";
    };
  }

  private static ProbeResult readOpen(Probe probe, byte[] answer) {
    boolean open =
        answer.length >= OPEN.length && Arrays.equals(answer, 0, OPEN.length, OPEN, 0, OPEN.length);
    return open
        ? ProbeProtocol.read(probe, Arrays.copyOfRange(answer, OPEN.length, answer.length))
        : Results.of(probe, State.REFUSED);
  }

  private static ProbeResult readCurl(Probe probe, byte[] answer) {
    var text = new String(answer, StandardCharsets.ISO_8859_1).strip();
    var code = text.startsWith(ProbeShell.EXIT) ? text.substring(ProbeShell.EXIT.length()) : "";
    if (REFUSED.contains(code)) {
      return Results.of(probe, State.REFUSED);
    } else if (SILENT.contains(code)) {
      return Results.of(probe, State.SILENT);
    }
    return ProbeProtocol.read(probe, answer);
  }

  private static ProbeResult readRows(Probe probe, String text) {
    var whole = text.strip();
    if (!whole.endsWith(ProbeShell.END)) {
      return Results.of(probe, State.WRONG);
    }
    var rows = whole.substring(0, whole.length() - ProbeShell.END.length()).strip();
    return Results.answered(probe, rows, rows.getBytes(StandardCharsets.UTF_8));
  }
}
