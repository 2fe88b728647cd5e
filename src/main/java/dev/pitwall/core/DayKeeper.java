package dev.pitwall.core;

import dev.pitwall.domain.Contest;
import dev.pitwall.domain.Id.MemberId;
import dev.pitwall.log.DataFolder;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Remembers for the first window what an open day is called, and for its next opening who sat here.
 */
final class DayKeeper implements Consumer<Snapshot> {
  private final DataFolder folder;
  private final String name;
  private final String meKey;
  private Optional<Contest> contest = Optional.empty();
  private Optional<MemberId> me = Optional.empty();

  DayKeeper(DataFolder folder, String name, String meKey) {
    this.folder = folder;
    this.name = name;
    this.meKey = meKey;
  }

  @Override
  public synchronized void accept(Snapshot snapshot) {
    var now = snapshot.day().contest();
    if (!now.equals(contest)) {
      contest = now;
      now.ifPresent(c -> folder.remember(name, c.name(), c.start()));
    }
    if (!snapshot.me().equals(me)) {
      me = snapshot.me();
      me.ifPresent(member -> folder.settings().put(meKey, member.value()));
    }
  }
}
