package dev.pitwall.inbox;

import dev.pitwall.core.Days;
import dev.pitwall.core.OpenDay;
import dev.pitwall.core.Unexpected;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.evidence.RoleUnits;
import dev.pitwall.output.OutputReader;
import dev.pitwall.profiles.ProfileSheet;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The inboxes on this laptop's own address. */
public final class LaptopInboxes implements Inboxes {
  private final Days days;
  private final Path laptopFolder;
  private final Path dataFolder;
  private final IdSource ids;
  private final InstantSource clock;
  private final SecureRandom random;

  /**
   * @param days whose formats outputs are read by
   */
  public LaptopInboxes(
      Days days,
      Path laptopFolder,
      Path dataFolder,
      IdSource ids,
      InstantSource clock,
      SecureRandom random) {
    this.days = days;
    this.laptopFolder = laptopFolder;
    this.dataFolder = dataFolder;
    this.ids = ids;
    this.clock = clock;
    this.random = random;
  }

  @Override
  public CompletableFuture<Reach> open(OpenDay day) {
    return CompletableFuture.supplyAsync(
            () -> opened(day), work -> Thread.ofPlatform().name("inbox").daemon().start(work))
        .exceptionally(failure -> new Reach.Failed(Unexpected.problem(failure)));
  }

  private Reach opened(OpenDay day) {
    var formats = CompletableFuture.completedFuture(days.formats());
    var reader = new OutputReader(Runnable::run, formats);
    return switch (Inbox.open(
        day, reader, this::units, laptopFolder, dataFolder, ids, clock, random, Inbox.PORT)) {
      case Inbox.Opened.Open(var inbox) ->
          new Reach.Open(inbox.port(), inbox.elsewhere(), inbox.token());
      case Inbox.Opened.Failed(var problem) -> {
        day.replica().report(problem);
        yield new Reach.Failed(problem);
      }
    };
  }

  /** The services that come with the app, and those of the day's own profile. */
  private RoleUnits units(ContestDay day) {
    var profile = day.contest().flatMap(contest -> days.profiles().named(contest.profile().id()));
    return RoleUnits.shipped().with(profile.map(ProfileSheet::units).orElse(Map.of()));
  }
}
