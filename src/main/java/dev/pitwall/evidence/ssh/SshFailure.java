package dev.pitwall.evidence.ssh;

import dev.pitwall.domain.model.Excerpt;
import dev.pitwall.evidence.Answer;
import dev.pitwall.evidence.Answer.Why;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What ssh's own messages mean. OpenSSH has them in English only. */
final class SshFailure {
  private static final int FACT_LETTERS = 160;

  /** In the order in which they are looked for: a changed host key is also not verified. */
  private static final Map<String, Why> MESSAGES = messages();

  private SshFailure() {}

  private static Map<String, Why> messages() {
    var messages = new LinkedHashMap<String, Why>();
    messages.put("IDENTIFICATION HAS CHANGED", Why.HOST_KEY_CHANGED);
    messages.put("Host key verification failed", Why.HOST_KEY_UNKNOWN);
    messages.put("host key is known for", Why.HOST_KEY_UNKNOWN);
    messages.put("Could not resolve hostname", Why.NAME_UNKNOWN);
    messages.put("Permission denied", Why.KEY_REFUSED);
    messages.put("Too many authentication failures", Why.KEY_REFUSED);
    messages.put("Connection refused", Why.REFUSED);
    messages.put("timed out", Why.UNREACHABLE);
    messages.put("No route to host", Why.UNREACHABLE);
    messages.put("Network is unreachable", Why.UNREACHABLE);
    messages.put("Connection closed", Why.CUT_OFF);
    messages.put("closed by remote host", Why.CUT_OFF);
    messages.put("Connection reset", Why.CUT_OFF);
    messages.put("not responding", Why.CUT_OFF);
    return messages;
  }

  static Answer of(String err) {
    var why =
        MESSAGES.entrySet().stream()
            .filter(entry -> err.contains(entry.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(Why.SSH_FAILED);
    return new Answer.Failed(why, lastLine(err));
  }

  private static String lastLine(String err) {
    List<String> lines = err.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    return lines.isEmpty()
        ? ""
        : Excerpt.of(lines.getLast().replaceAll("\\p{Cntrl}", "?"), FACT_LETTERS);
  }
}
