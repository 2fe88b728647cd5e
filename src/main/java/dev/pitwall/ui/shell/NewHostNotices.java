package dev.pitwall.ui.shell;

import dev.pitwall.core.Snapshot;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.ServerIntent.AddServer;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.Names;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxSnapshots;
import dev.pitwall.ui.fx.Notice;
import dev.pitwall.ui.fx.Notices;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/**
 * Offers a host that sent something and is no server of the day as a new server, once for each. In
 * the last minute nothing is offered: then there is nothing to set up any more.
 */
final class NewHostNotices {
  /** Adds the newest that is offered. */
  static final String KEY = "Ctrl+Shift+H";

  private final FxSnapshots snapshots;
  private final FxClock clock;
  private final Notices notices;
  private final Desk desk;
  private final IdSource ids;
  private final ObservableValue<List<String>> hosts;
  private final Set<String> offered = new HashSet<>();
  private final ChangeListener<List<String>> came = (_, _, _) -> offer();
  private final ChangeListener<Instant> ticking = (_, _, _) -> offer();

  /**
   * @param hosts as the door has heard of them
   */
  NewHostNotices(
      FxSnapshots snapshots,
      FxClock clock,
      Notices notices,
      Desk desk,
      IdSource ids,
      ObservableValue<List<String>> hosts) {
    this.snapshots = snapshots;
    this.clock = clock;
    this.notices = notices;
    this.desk = desk;
    this.ids = ids;
    this.hosts = hosts;
    hosts.addListener(came);
    clock.now().addListener(ticking);
    offer();
  }

  void close() {
    hosts.removeListener(came);
    clock.now().removeListener(ticking);
  }

  private void offer() {
    if (hosts.getValue().stream().allMatch(offered::contains) || lastMinute()) {
      return;
    }
    for (var host : hosts.getValue()) {
      if (offered.add(host) && !isServer(host)) {
        notices.show(new Notice.NewHost(host));
      }
    }
  }

  private boolean lastMinute() {
    return snapshots
        .latest()
        .map(Snapshot::day)
        .flatMap(day -> day.contest())
        .filter((Contest contest) -> contest.inLastMinute(clock.instant()))
        .isPresent();
  }

  private boolean isServer(String host) {
    var wanted = Names.plain(host);
    return snapshots.latest().stream()
        .flatMap(now -> now.day().servers().values().stream())
        .map(server -> server.sheet())
        .flatMap(
            sheet ->
                Stream.concat(
                    Stream.of(sheet.name(), sheet.sshAlias()), sheet.addresses().stream()))
        .anyMatch(name -> Names.plain(name).equals(wanted));
  }

  void add(String host) {
    desk.submitAndReport(
        new AddServer(ids.server(), ServerSheet.named(host)), "shell.newHost.added", host);
  }

  /** What the key does; false where nothing is offered. */
  boolean addNewest() {
    Optional<Notice.NewHost> newest =
        notices.shown().stream()
            .filter(Notice.NewHost.class::isInstance)
            .map(Notice.NewHost.class::cast)
            .reduce((_, last) -> last);
    newest.ifPresent(
        one -> {
          desk.dismiss(one);
          add(one.host());
        });
    return newest.isPresent();
  }
}
