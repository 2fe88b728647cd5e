package dev.pitwall.hosts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An Ansible inventory in YAML, as far as it names hosts: the keys right below each {@code hosts:},
 * and what stands below them.
 */
final class YamlInventory {
  private static final Pattern HOSTS = Pattern.compile("( *)hosts: *");
  private static final Pattern KEY = Pattern.compile("( *)([\\w.-]+): *(.*)");

  private YamlInventory() {}

  static boolean isOne(List<String> lines) {
    return lines.stream().anyMatch(line -> HOSTS.matcher(line).matches());
  }

  static Pasted read(List<String> lines) {
    var servers = new FoundServers();
    for (int i = 0; i < lines.size(); i++) {
      var hosts = HOSTS.matcher(lines.get(i));
      if (hosts.matches()) {
        i = hosts(lines, i + 1, hosts.group(1).length(), servers) - 1;
      }
    }
    return servers.pasted();
  }

  /** Reads the hosts deeper than {@code depth}; where the first line stands that is not. */
  private static int hosts(List<String> lines, int first, int depth, FoundServers servers) {
    int own = -1;
    Host host = null;
    int i = first;
    for (; i < lines.size(); i++) {
      var key = KEY.matcher(lines.get(i));
      if (!key.matches()) {
        continue;
      }
      int at = key.group(1).length();
      if (at <= depth) {
        break;
      }
      own = own < 0 ? at : own;
      if (at == own) {
        add(host, servers);
        host = new Host(i + 1, key.group(2));
      } else if (host != null) {
        host.take(key.group(2), key.group(3));
      }
    }
    add(host, servers);
    return i;
  }

  private static void add(Host host, FoundServers servers) {
    if (host != null) {
      servers.add(host.line, host.name, host.addresses, host.user, host.port);
    }
  }

  /** What Ansible records of one host, in YAML and in INI alike. */
  static final class Host {
    private final int line;
    private final String name;
    private final List<String> addresses = new ArrayList<>();
    private String user = "";
    private Optional<Integer> port = Optional.empty();

    Host(int line, String name) {
      this.line = line;
      this.name = name;
    }

    void take(String key, String value) {
      var bare = value.replaceAll("^[\"']|[\"']$", "");
      switch (key) {
        case "ansible_host", "ansible_ssh_host" -> {
          if (HostWord.isReachable(bare)) {
            addresses.add(bare);
          }
        }
        case "ansible_user", "ansible_ssh_user" -> user = bare;
        case "ansible_port", "ansible_ssh_port" -> port = SshConfig.port(bare);
        default -> {}
      }
    }

    void add(FoundServers servers) {
      YamlInventory.add(this, servers);
    }
  }
}
