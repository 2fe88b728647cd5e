package dev.pitwall.testing;

import dev.pitwall.core.Days;
import dev.pitwall.core.FolderDays;
import dev.pitwall.core.OpenDay;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.laptop.DataFolder;
import dev.pitwall.laptop.LaptopFolder;
import dev.pitwall.log.LogFailure;
import dev.pitwall.net.TeamKeyStore;
import dev.pitwall.report.timeline.SampleDays;
import dev.pitwall.team.day.LaptopTeams;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A laptop on the same desk: a data folder, a laptop folder and a network of its own. */
public final class DeskLaptop implements AutoCloseable {
  /** Out of the way of a Pitwall that is at work on this machine. */
  private static final int PORT = 17_400;

  public final Days days;
  public final LaptopTeams teams;
  private final DataFolder folder;

  public DeskLaptop(Path root, String name) throws LogFailure {
    var ids = new IdSource(new SecureRandom());
    var clock = Clock.systemUTC();
    folder = DataFolder.open(root.resolve("data"), LaptopFolder.open(root.resolve("own")), ids);
    days =
        new FolderDays(
            folder, new SampleDays(), MemoryDays.PROFILES, MemoryDays.FORMATS, ids, clock);
    teams =
        new LaptopTeams(
            days.settings(),
            new TeamKeyStore(root.resolve("own").resolve("teams")),
            ids,
            clock,
            new SecureRandom(),
            name,
            PORT);
  }

  /** The day that an opening comes to. */
  public static OpenDay day(CompletableFuture<Days.Opened> opening) throws Exception {
    var opened = opening.get(60, TimeUnit.SECONDS);
    if (opened instanceof OpenDay day) {
      return day;
    }
    throw new AssertionError(opened.toString());
  }

  @Override
  public void close() {
    folder.close();
  }
}
