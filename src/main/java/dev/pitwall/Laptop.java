package dev.pitwall;

import dev.pitwall.backup.LaptopBackups;
import dev.pitwall.core.Days;
import dev.pitwall.core.FolderDays;
import dev.pitwall.core.ReadOnlyDays;
import dev.pitwall.core.SampleCatalog;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.inbox.LaptopInboxes;
import dev.pitwall.inbox.mcp.AgentHttp;
import dev.pitwall.laptop.DataFolder;
import dev.pitwall.log.LogFailure;
import dev.pitwall.net.HostPort;
import dev.pitwall.net.TeamKeyStore;
import dev.pitwall.problem.Problem;
import dev.pitwall.profiles.FormatFiles;
import dev.pitwall.profiles.ProfileFiles;
import dev.pitwall.team.day.LaptopTeams;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;

/**
 * The days of a data folder, their teams and copies, and the door for the servers.
 *
 * @param root the data folder
 */
record Laptop(
    Path root, Days days, LaptopTeams teams, LaptopInboxes inboxes, LaptopBackups backups) {
  /** Within the laptop's own folder: the keys of its teams. */
  private static final String TEAMS = "teams";

  static Days days(DataFolder folder, SampleCatalog samples, IdSource ids, Clock clock) {
    var formats = formats(folder.root());
    return new FolderDays(folder, samples, profiles(folder.root(), formats), formats, ids, clock);
  }

  /**
   * @param why it cannot be written
   * @throws LogFailure when it cannot be read either
   */
  static Days readOnly(Path root, Problem why, IdSource ids, Clock clock) throws LogFailure {
    var formats = formats(root);
    return new ReadOnlyDays(root, why, profiles(root, formats), formats, ids, clock);
  }

  private static FormatFiles formats(Path root) {
    return new FormatFiles(root.resolve("formats"));
  }

  private static ProfileFiles profiles(Path root, FormatFiles formats) {
    return new ProfileFiles(root.resolve("profiles"), formats);
  }

  /**
   * @param own the laptop's own folder
   * @param name of the laptop, for teammates
   */
  static Laptop of(Path root, Days days, Path own, String name, IdSource ids, Clock clock) {
    var teams =
        new LaptopTeams(
            days.settings(),
            new TeamKeyStore(own.resolve(TEAMS)),
            ids,
            clock,
            new SecureRandom(),
            name,
            HostPort.DEFAULT_PORT);
    var inboxes =
        new LaptopInboxes(
            days,
            own,
            root,
            ids,
            clock,
            new SecureRandom(),
            new AgentHttp(Main.version()),
            Started.words());
    var backups = new LaptopBackups(days.settings(), root, clock);
    return new Laptop(root, days, teams, inboxes, backups);
  }
}
