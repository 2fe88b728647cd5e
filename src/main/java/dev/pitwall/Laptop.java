package dev.pitwall;

import dev.pitwall.core.Days;
import dev.pitwall.core.FolderDays;
import dev.pitwall.core.SampleCatalog;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.laptop.DataFolder;
import dev.pitwall.net.HostPort;
import dev.pitwall.net.TeamKeyStore;
import dev.pitwall.profiles.FormatFiles;
import dev.pitwall.profiles.ProfileFiles;
import dev.pitwall.team.day.LaptopTeams;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;

/** The days of an open data folder, and their teams. */
record Laptop(DataFolder folder, Days days, LaptopTeams teams) {
  /** Within the laptop's own folder: the keys of its teams. */
  private static final String TEAMS = "teams";

  static Days days(DataFolder folder, SampleCatalog samples, IdSource ids, Clock clock) {
    var formats = new FormatFiles(folder.root().resolve("formats"));
    var profiles = new ProfileFiles(folder.root().resolve("profiles"), formats);
    return new FolderDays(folder, samples, profiles, formats, ids, clock);
  }

  /**
   * @param own the laptop's own folder
   * @param name of the laptop, for teammates
   */
  static Laptop of(
      DataFolder folder, Path own, String name, SampleCatalog samples, IdSource ids, Clock clock) {
    var days = days(folder, samples, ids, clock);
    var teams =
        new LaptopTeams(
            days.settings(),
            new TeamKeyStore(own.resolve(TEAMS)),
            ids,
            clock,
            new SecureRandom(),
            name,
            HostPort.DEFAULT_PORT);
    return new Laptop(folder, days, teams);
  }
}
