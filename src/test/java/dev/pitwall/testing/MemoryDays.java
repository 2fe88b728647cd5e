package dev.pitwall.testing;

import dev.pitwall.core.Days;
import dev.pitwall.core.OpenDay;
import dev.pitwall.core.Outcome;
import dev.pitwall.core.Settings;
import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.intent.ContestIntent.CreateContest;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.MemberIntent.AddMember;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.log.EventLog;
import dev.pitwall.log.LogFailure;
import dev.pitwall.log.MemoryEventLog;
import dev.pitwall.problem.Problem;
import dev.pitwall.profiles.FormatCatalog;
import dev.pitwall.profiles.FormatFiles;
import dev.pitwall.profiles.ProfileCatalog;
import dev.pitwall.profiles.ProfileFiles;
import dev.pitwall.report.timeline.SampleDays;
import dev.pitwall.report.timeline.TimelineFiles;
import dev.pitwall.report.timeline.Timelines;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Days that live as long as their test. Their folders are called as they are. */
public final class MemoryDays implements Days {
  public static final String SAMPLE = "isucon3-final";
  private static final MemberId ME = new MemberId("me");

  public static final Timelines TIMELINES = new TimelineFiles();

  public static final FormatCatalog FORMATS = new FormatFiles(Path.of("no/such/folder"));

  /** Those that come with the app; no team has its own. */
  public static final ProfileCatalog PROFILES =
      new ProfileFiles(Path.of("no/such/folder"), FORMATS);

  private final InstantSource clock;
  private final List<Known> known;
  private final Map<String, MemoryEventLog> logs = new HashMap<>();
  private final List<Problem> found = new ArrayList<>();
  private final Map<String, String> remembered = new HashMap<>();

  private MemoryDays(InstantSource clock, List<Known> known) {
    this.clock = clock;
    this.known = known;
  }

  public static MemoryDays none(Instant now) {
    return new MemoryDays(InstantSource.fixed(now), new ArrayList<>());
  }

  /** Two that are known and cannot be opened. */
  public static MemoryDays some(Instant now) {
    var known =
        List.of(
            new Known(
                "isucon",
                "ISUCON 素振り",
                Optional.of(SampleDay.time("10:00")),
                Optional.of(SampleDay.time("17:00")),
                false),
            new Known("private-isu", "private-isu を1日で", Optional.empty(), Optional.empty(), true));
    return new MemoryDays(InstantSource.fixed(now), new ArrayList<>(known));
  }

  /** What is in the log of a day that was made here. */
  public ContestDay day(String name) {
    return timeline(name).day();
  }

  public Timeline timeline(String name) {
    return Timeline.of(logs.get(name).readAll());
  }

  /** A day's folder without anything in it, as a death between two steps leaves it. */
  public void cutShort(String name) {
    logs.put(name, new MemoryEventLog(new Origin("origin" + logs.size())));
    known.addFirst(new Known(name, name, Optional.empty(), Optional.empty(), false));
  }

  /** What the log of every day finds when it is opened from now on. */
  public void finds(Problem problem) {
    found.add(problem);
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
  public ProfileCatalog.Found profiles() {
    return PROFILES.profiles();
  }

  @Override
  public FormatCatalog.Found formats() {
    return FORMATS.formats();
  }

  @Override
  public CompletableFuture<Opened> create(
      CreateContest contest, String member, List<Intent> agreed) {
    var log = new MemoryEventLog(new Origin("origin" + logs.size()));
    var day = open(contest.name(), log, Optional.of(ME));
    var replica = day.replica();
    var intent = new Intent.Several(List.of(contest, new AddMember(ME, member, Tint.BLUE)));
    var name = contest.name();
    var begun = replica.submit(intent).join();
    if (begun instanceof Outcome.Done && !agreed.isEmpty()) {
      begun = replica.submit(new Intent.Several(agreed)).join();
    }
    return CompletableFuture.completedFuture(
        switch (begun) {
          case Outcome.Done _ -> {
            logs.put(name, log);
            known.addFirst(new Known(name, name, Optional.empty(), Optional.empty(), false));
            yield day;
          }
          case Outcome.Rejected rejected -> new Opened.Rejected(rejected.reason());
          case Outcome.Failed failed -> new Opened.Failed(failed.problem());
        });
  }

  @Override
  public CompletableFuture<Opened> openEmpty(String name) {
    cutShort(name);
    return open(name);
  }

  @Override
  public void discard(String folder) {
    logs.remove(folder);
    known.removeIf(day -> day.folder().equals(folder));
  }

  @Override
  public CompletableFuture<Opened> open(String folder) {
    if (!logs.containsKey(folder)) {
      return CompletableFuture.completedFuture(
          new Opened.Failed(Problem.of(Problem.Kind.NO_SUCH_FOLDER, folder)));
    }
    var day = open(folder, logs.get(folder), Optional.of(ME));
    found.forEach(day.replica()::report);
    return CompletableFuture.completedFuture(day);
  }

  @Override
  public CompletableFuture<Opened> openSample(String sample) {
    var day = open(sample, SampleDay.full().log(), Optional.of(SampleDay.MEI));
    return CompletableFuture.completedFuture(day);
  }

  private OpenDay open(String folder, EventLog log, Optional<MemberId> me) {
    try {
      return OpenDay.open(folder, _ -> log, TestBlobs::open, clock, me);
    } catch (LogFailure e) {
      throw new AssertionError("A log in memory opens", e);
    }
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
