package dev.pitwall.evidence;

import dev.pitwall.domain.model.Probe;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command line that asks a server for evidence. It reads and changes nothing, needs nothing but
 * a POSIX shell (dash, bash, busybox), and is one line, so that it can be shown, agreed on and
 * pasted.
 *
 * <p>It begins with {@code env ... sh -c}, because the login shell that ssh hands it to may be fish
 * or csh. Each part is bounded in lines or bytes and in time. {@code sudo -n} never asks: without
 * it a server tells its open ports, but not whose they are.
 */
public final class EvidenceCommand {
  /** Begins the line before each part, with the version of the answer. */
  static final String MARK = "== pitwall 1 ";

  private static final List<String> FIRST =
      List.of(
          "exec 2>/dev/null",
          "PATH=$PATH:/usr/sbin:/sbin",
          "s() { echo; echo \"" + MARK + "$1\"; }",
          "t() { timeout 5 \"$@\"; }",
          "s begin",
          "uname -n",
          "s boot",
          "cat /proc/sys/kernel/random/boot_id",
          "s uptime",
          "cat /proc/uptime",
          "s clock",
          "date +%s",
          "s files",
          "t systemctl list-unit-files --type=service --no-legend --no-pager | head -n 800",
          "s units",
          "t systemctl show --no-pager -p Id,ActiveState,FragmentPath,After,Wants,Requires"
              + " \"*.service\""
              + " | head -c 400000",
          "s failed",
          "t systemctl list-units --failed --no-legend --no-pager | head -n 50",
          "s ports",
          "p=$(t sudo -n ss -ltnp || t ss -ltnp)",
          "echo \"$p\" | head -n 200",
          "s owners",
          "for i in $(echo \"$p\" | grep -o \"pid=[0-9]*\" | cut -d= -f2 | sort -u"
              + " | head -n 100)",
          "do echo \"$i $(grep -E \"^(0::|[0-9]+:name=systemd:)\" /proc/$i/cgroup"
              + " | tail -n 1)\"",
          "done",
          "s disks",
          "t df -Pk | head -n 100",
          "s inodes",
          "t df -Pi | head -n 100",
          "s swaps",
          "head -n 20 /proc/swaps",
          "s fstab",
          "grep swap /etc/fstab | head -n 20",
          "s memory",
          "grep Dirty: /proc/meminfo",
          // Whether a redis writes anything down: where none runs, this ends at once.
          "s redis",
          "for i in save appendonly",
          "do t redis-cli config get $i | head -n 4",
          "done");

  /** The whole, in one line, for a server without probes. */
  public static final String LINE = line(List.of());

  private EvidenceCommand() {}

  /**
   * The line for a server, which asks the probes that are asked on the server as well.
   *
   * @param probes those of its sheet
   */
  public static String line(List<Probe> probes) {
    return Stream.of(FIRST, ProbeShell.steps(probes), List.of("s end"))
        .flatMap(List::stream)
        .collect(Collectors.joining("; ", "env LC_ALL=C sh -c '", "'"));
  }
}
