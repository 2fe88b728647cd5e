package dev.pitwall.testing;

import dev.pitwall.core.Days;
import dev.pitwall.core.Outcome;
import dev.pitwall.core.ProfileShelf;
import dev.pitwall.core.Replica;
import dev.pitwall.core.Settings;
import dev.pitwall.domain.ContestIntent.CreateContest;
import dev.pitwall.domain.Id.MemberId;
import dev.pitwall.domain.Intent;
import dev.pitwall.domain.MemberIntent.AddMember;
import dev.pitwall.domain.Origin;
import dev.pitwall.domain.Problem;
import dev.pitwall.domain.Tint;
import dev.pitwall.log.MemoryEventLog;
import dev.pitwall.profiles.ProfileFiles;
import dev.pitwall.report.SampleDays;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Days that live as long as their test. */
public final class MemoryDays implements Days {
  public static final String SAMPLE = "isucon3-final";

  /** Those that come with the app; no team has its own. */
  public static final ProfileShelf PROFILES = new ProfileFiles(Path.of("no/such/folder"));

  private final InstantSource clock;
  private final List<Known> known;
  private final Map<String, String> remembered = new HashMap<>();

  private MemoryDays(InstantSource clock, List<Known> known) {
    this.clock = clock;
    this.known = known;
  }

  public static MemoryDays none(Instant now) {
    return new MemoryDays(InstantSource.fixed(now), new ArrayList<>());
  }

  public static MemoryDays some(Instant now) {
    var known =
        List.of(
            new Known(
                "isucon",
                "ISUCON 素振り",
                Optional.of(DayBuilder.time("10:00")),
                Optional.of(DayBuilder.time("17:00")),
                false),
            new Known("private-isu", "private-isu を1日で", Optional.empty(), Optional.empty(), true));
    return new MemoryDays(InstantSource.fixed(now), new ArrayList<>(known));
  }

  @Override
  public List<Known> known() {
    return List.copyOf(known);
  }

  @Override
  public List<Sample> samples() {
    return new SampleDays().samples();
  }

  @Override
  public ProfileShelf.Found profiles() {
    return PROFILES.profiles();
  }

  @Override
  public CompletableFuture<Opened> create(
      CreateContest contest, String member, List<Intent> agreed) {
    var me = new MemberId("me");
    var replica = new Replica(new MemoryEventLog(new Origin("memory")), clock, Optional.of(me));
    var begin = new Intent.Several(List.of(contest, new AddMember(me, member, Tint.BLUE)));
    var begun = replica.submit(begin);
    return (agreed.isEmpty()
            ? begun
            : begun.thenCompose(
                first ->
                    first instanceof Outcome.Done
                        ? replica.submit(new Intent.Several(agreed))
                        : begun))
        .thenApply(
            outcome ->
                switch (outcome) {
                  case Outcome.Done _ -> new Opened.Day(contest.name(), replica);
                  case Outcome.Rejected rejected -> new Opened.Rejected(rejected.reason());
                  case Outcome.Failed failed -> new Opened.Failed(failed.problem());
                });
  }

  @Override
  public CompletableFuture<Opened> open(String folder) {
    return CompletableFuture.completedFuture(
        new Opened.Failed(Problem.of(Problem.Kind.NO_SUCH_FOLDER, folder)));
  }

  @Override
  public CompletableFuture<Opened> openSample(String sample) {
    var replica = new Replica(SampleDay.full().log(), clock, Optional.of(SampleDay.MEI));
    return CompletableFuture.completedFuture(new Opened.Day(sample, replica));
  }

  @Override
  public Settings settings() {
    return new Settings() {
      @Override
      public Optional<String> get(String key) {
        return Optional.ofNullable(remembered.get(key));
      }

      @Override
      public void put(String key, String value) {
        remembered.put(key, value);
      }
    };
  }
}
