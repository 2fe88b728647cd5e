package dev.pitwall.core;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.laptop.DataFolder;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Remembers for the first window what an open day is called, and for its next opening who sat here.
 */
final class DayListEntry implements Consumer<Snapshot> {
  private final DataFolder folder;
  private final String name;
  private final String meKey;
  private Optional<Contest> contest = Optional.empty();
  private Optional<MemberId> me = Optional.empty();

  DayListEntry(DataFolder folder, String name, String meKey) {
    this.folder = folder;
    this.name = name;
    this.meKey = meKey;
  }

  /**
   * Keeps what the day is now and all that comes. It listens first, and holds the newer ones up
   * until the present one is kept: none is missed, and none is kept over a newer one.
   */
  synchronized void follow(Replica replica) {
    replica.listen(this);
    accept(replica.snapshot());
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
      me.ifPresent(member -> folder.keepSetting(meKey, member.value()));
    }
  }
}
