package dev.pitwall.evidence;

import dev.pitwall.domain.model.Probe;
import dev.pitwall.domain.model.ProbeResult;
import dev.pitwall.domain.model.ProbeResult.State;
import dev.pitwall.evidence.probe.HttpAnswer;
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
  private static final String OPEN_LINE = ProbeShell.OPEN + "\n";
  private static final Pattern EXIT = Pattern.compile(ProbeShell.EXIT + "([0-9]{1,3})\n");

  /** The head, the hash of the body, and whether the body goes on. */
  private static final Pattern PAGE =
      Pattern.compile("(.*)\n([0-9a-f]{64}) [^\n]*\n *([0-9]+)\n?", Pattern.DOTALL);

  private static final byte[] OPEN = (ProbeShell.OPEN + "\n").getBytes(StandardCharsets.US_ASCII);

  /** What curl's exit codes say: nobody there, or not in time. */
  private static final Set<String> REFUSED = Set.of("5", "6", "7", "52", "56");

  private static final Set<String> LATE = Set.of("28", "124");

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
    if (!tools.contains("base64")
        || !tools.contains(tool(probe))
        || isPage(probe) && !tools.contains("sha256sum")) {
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
    return isPage(probe) ? readPage(probe, answer) : readOpen(probe, answer);
  }

  private static boolean isPage(Probe probe) {
    return probe.kind() == Probe.Kind.HTTP || probe.kind() == Probe.Kind.HTTPS;
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

  private static ProbeResult readPage(Probe probe, byte[] answer) {
    var text = new String(answer, StandardCharsets.ISO_8859_1);
    var exit = EXIT.matcher(text);
    var code = exit.find() ? exit.group(1) : "";
    var page = PAGE.matcher(exit.replaceAll(""));
    if (!page.matches()) {
      return Results.wrong(probe, text);
    }
    var head = page.group(1);
    boolean ended = !LATE.contains(code);
    if (probe.kind() == Probe.Kind.HTTP) {
      if (!head.startsWith(OPEN_LINE)) {
        return Results.of(probe, State.REFUSED);
      }
      head = head.substring(OPEN_LINE.length());
    } else if (head.isBlank() && REFUSED.contains(code)) {
      return Results.of(probe, State.REFUSED);
    }
    if (head.isBlank()) {
      return Results.of(probe, State.SILENT);
    }
    boolean more = !page.group(3).equals("0");
    return HttpAnswer.result(probe, head, page.group(2), ended, more ? HttpAnswer.MOST_BODY : 0);
  }

  private static ProbeResult readRows(Probe probe, String text) {
    var whole = text.strip();
    if (!whole.endsWith(ProbeShell.END)) {
      return text.length() < ProbeShell.MOST_ROWS
          ? Results.of(probe, State.WRONG)
          : Results.wrong(probe, "longer than " + ProbeShell.MOST_ROWS + " letters");
    }
    var rows = whole.substring(0, whole.length() - ProbeShell.END.length()).strip();
    return Results.answered(probe, rows, rows.getBytes(StandardCharsets.UTF_8));
  }
}
