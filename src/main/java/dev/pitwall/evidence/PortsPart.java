package dev.pitwall.evidence;

import dev.pitwall.domain.model.OpenPort;
import dev.pitwall.domain.model.OpenPort.Owner;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Who listens, from {@code ss -ltnp} and the control groups of the processes that it names. */
final class PortsPart {
  private static final Pattern LOCAL = Pattern.compile("\\S+:([0-9]{1,5})");
  private static final Pattern USER =
      Pattern.compile("\\(\"([^\"]{1,40})\",pid=([0-9]{1,9}),fd=[0-9]+\\)");
  private static final Pattern GROUP =
      Pattern.compile("([0-9]{1,9}) (?:0::|[0-9]+:name=systemd:)(/.*)");
  private static final Pattern CONTAINER =
      Pattern.compile("docker-|/docker/|libpod|containerd|kubepods|crio-|/lxc");
  private static final Pattern SERVICE = Pattern.compile("[A-Za-z0-9:_.\\\\@-]{1,120}\\.service");
  private static final Pattern SSH = Pattern.compile("sshd?(@.*)?\\.service");
  private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1,40}");
  private static final int MOST_LINES = 200;
  private static final int MOST_PORTS = 80;

  private final Map<Integer, OpenPort> ports = new TreeMap<>();
  private boolean found;
  private boolean ownersReported;

  PortsPart(Parts parts) {
    var groups = groups(parts);
    for (var line : parts.of("ports", MOST_LINES)) {
      found |= line.startsWith("State");
      var words = line.split("\\s+");
      if (words.length >= 5 && words[0].equals("LISTEN")) {
        found = true;
        listen(words[3], line, groups);
      }
    }
  }

  private void listen(String local, String line, Map<String, String> groups) {
    var address = LOCAL.matcher(local);
    var user = USER.matcher(line);
    if (!address.matches()) {
      return;
    }
    int port = Integer.parseInt(address.group(1));
    if (!user.find() || !NAME.matcher(user.group(1)).matches()) {
      ports.putIfAbsent(port, new OpenPort(port, "", Owner.UNKNOWN, ""));
      return;
    }
    ownersReported = true;
    var group = groups.getOrDefault(user.group(2), "");
    var owner = owner(group, user.group(1));
    ports.put(
        port, new OpenPort(port, user.group(1), owner, owner == Owner.UNIT ? unit(group) : ""));
  }

  private static Map<String, String> groups(Parts parts) {
    var groups = new HashMap<String, String>();
    for (var line : parts.of("owners", MOST_LINES)) {
      var group = GROUP.matcher(line);
      if (group.matches()) {
        groups.put(group.group(1), group.group(2));
      }
    }
    return groups;
  }

  private static Owner owner(String group, String process) {
    if (SSH.matcher(unit(group)).matches() && !process.startsWith("sshd")) {
      // Without pam_systemd, as on a minimal image, a login session has no slice of its own.
      return Owner.SESSION;
    } else if (group.contains("/user.slice/") || group.startsWith("/user.slice")) {
      return Owner.SESSION;
    } else if (CONTAINER.matcher(group).find() && !group.endsWith(".service")) {
      return Owner.CONTAINER;
    } else if (!unit(group).isEmpty() || group.equals("/init.scope")) {
      return Owner.UNIT;
    }
    return Owner.UNKNOWN;
  }

  /** The service on the way from the root; empty where there is none. */
  private static String unit(String group) {
    for (var step : group.split("/")) {
      if (SERVICE.matcher(step).matches()) {
        return step;
      }
    }
    return "";
  }

  /** Whether {@code ss} answered at all. */
  boolean found() {
    return found;
  }

  /** Whether it named a process. */
  boolean ownersReported() {
    return ownersReported || ports.isEmpty();
  }

  List<OpenPort> read() {
    return ports.values().stream().limit(MOST_PORTS).toList();
  }
}
