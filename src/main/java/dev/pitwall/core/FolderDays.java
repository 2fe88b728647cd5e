package dev.pitwall.core;

import dev.pitwall.domain.decide.Decide;
import dev.pitwall.domain.decide.Decision;
import dev.pitwall.domain.decide.DecisionContext;
import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.ContestIntent.CreateContest;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.MemberIntent.AddMember;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.laptop.DataFolder;
import dev.pitwall.log.EventLog;
import dev.pitwall.log.LogFailure;
import dev.pitwall.problem.Problem;
import dev.pitwall.profiles.FormatCatalog;
import dev.pitwall.profiles.ProfileCatalog;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * The days in a data folder on disk. Everything that touches the disk happens on threads of its
 * own, one a call.
 */
public final class FolderDays implements Days {
  /** Under which this laptop remembers who sits at it on a day, with the day's folder behind it. */
  private static final String ME = "me.";

  /** Under which it remembers where a sample's day was made, with the sample's name behind it. */
  private static final String SAMPLE = "sample.";

  /** Of one name; more are a mistake somewhere. */
  private static final int MOST_OF_A_NAME = 100;

  private final DataFolder folder;
  private final SampleCatalog shelf;
  private final ProfileCatalog profiles;
  private final FormatCatalog formats;
  private final IdSource ids;
  private final InstantSource clock;

  public FolderDays(
      DataFolder folder,
      SampleCatalog shelf,
      ProfileCatalog profiles,
      FormatCatalog formats,
      IdSource ids,
      InstantSource clock) {
    this.folder = folder;
    this.shelf = shelf;
    this.profiles = profiles;
    this.formats = formats;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public List<Known> known() {
    var ofSamples =
        sampleNames().stream()
            .flatMap(sample -> folder.setting(SAMPLE + sample).stream())
            .collect(Collectors.toSet());
    return folder.days().stream()
        .map(
            day ->
                new Known(
                    day.folder(),
                    day.name(),
                    day.start(),
                    day.opened(),
                    ofSamples.contains(day.folder())))
        .toList();
  }

  @Override
  public List<Sample> samples() {
    return shelf.samples();
  }

  @Override
  public ProfileCatalog.Found profiles() {
    return profiles.profiles();
  }

  @Override
  public FormatCatalog.Found formats() {
    return formats.formats();
  }

  @Override
  public CompletableFuture<Opened> create(
      CreateContest contest, String member, List<Intent> agreed) {
    return away(
        () -> {
          var me = ids.member();
          var begin = new Intent.Several(List.of(contest, new AddMember(me, member, Tint.BLUE)));
          // Asked before there is a folder: a refusal leaves nothing behind.
          var whole = new ArrayList<Intent>(List.of(begin));
          whole.addAll(agreed);
          if (decided(new Intent.Several(whole)) instanceof Decision.Rejected rejected) {
            return new Opened.Rejected(rejected.reason());
          }
          var made = folder.createDay(contest.name(), contest.start(), contest.zone());
          return over(
              folder.openDay(made),
              log ->
                  over(
                      new Replica(log, clock, Optional.of(me)),
                      replica ->
                          switch (submitted(replica, begin, agreed)) {
                            case Outcome.Done _ -> opened(made, replica);
                            case Outcome.Rejected rejected ->
                                new Opened.Rejected(rejected.reason());
                            case Outcome.Failed failed -> new Opened.Failed(failed.problem());
                          }));
        });
  }

  private static Outcome submitted(Replica replica, Intent begin, List<Intent> agreed) {
    var begun = replica.submit(begin).join();
    return begun instanceof Outcome.Done && !agreed.isEmpty()
        ? replica.submit(new Intent.Several(agreed)).join()
        : begun;
  }

  private interface Opening<T> {
    Opened of(T held) throws LogFailure;
  }

  /** Closes the log unless a day came of it: left open it keeps its day locked. */
  private static Opened over(EventLog log, Opening<EventLog> opening) throws LogFailure {
    return unlessOpened(log, log::close, opening);
  }

  /** The same for a replica, with its log. */
  private static Opened over(Replica replica, Opening<Replica> opening) throws LogFailure {
    return unlessOpened(replica, replica::close, opening);
  }

  private static <T> Opened unlessOpened(T held, Runnable close, Opening<T> opening)
      throws LogFailure {
    boolean open = false;
    try {
      var opened = opening.of(held);
      open = opened instanceof Opened.Day;
      return opened;
    } finally {
      if (!open) {
        close.run();
      }
    }
  }

  private Decision decided(Intent begin) {
    var now = clock.instant();
    var day = ContestDay.EMPTY;
    var occasion =
        new DecisionContext(
            new EventId(ids.origin(), 1), day.latest().next(now), Optional.empty(), now);
    return Decide.decide(day, begin, occasion);
  }

  @Override
  public CompletableFuture<Opened> open(String name) {
    return away(() -> over(folder.openDay(name), log -> dayOver(name, log)));
  }

  @Override
  public CompletableFuture<Opened> openEmpty(String name) {
    return away(
        () -> {
          var made = madeEmpty(name);
          return over(folder.openDay(made), log -> dayOver(made, log));
        });
  }

  /** Another day of the same name stays what it is; the folder of this one gets a number. */
  private String madeEmpty(String name) throws LogFailure {
    for (int number = 1; ; number++) {
      try {
        return folder.createDay(
            number == 1 ? name : name + " " + number, clock.instant(), ZoneOffset.UTC);
      } catch (LogFailure e) {
        if (e.problem().kind() != Problem.Kind.NAME_OF_CONTEST_TAKEN || number == MOST_OF_A_NAME) {
          throw e;
        }
      }
    }
  }

  @Override
  public CompletableFuture<Opened> openSample(String sample) {
    return away(
        () -> {
          if (shelf.samples().stream().noneMatch(s -> s.name().equals(sample))) {
            return new Opened.Failed(
                Problem.of(Problem.Kind.SAMPLE_UNKNOWN, sample, String.join(", ", sampleNames())));
          }
          var there = folder.setting(SAMPLE + sample).filter(this::isThere);
          return there.isPresent()
              ? over(folder.openDay(there.get()), log -> filled(there.get(), log, sample))
              : madeFrom(sample);
        });
  }

  private List<String> sampleNames() {
    return shelf.samples().stream().map(Sample::name).toList();
  }

  private boolean isThere(String name) {
    return folder.days().stream().anyMatch(day -> day.folder().equals(name));
  }

  private Opened madeFrom(String sample) throws LogFailure {
    var contest = Timeline.of(shelf.load(sample, ids.origin())).day().contest().orElseThrow();
    var made = folder.createDay(contest.name(), contest.start(), contest.zone());
    // On disk before the first event: a day that is not known to be the sample's would stand in
    // the way of its name for ever.
    folder.keepSetting(SAMPLE + sample, made);
    folder.settle();
    return over(folder.openDay(made), log -> filled(made, log, sample));
  }

  /** The sample's events come all or none: where there are none its making was cut short. */
  private Opened filled(String name, EventLog log, String sample) throws LogFailure {
    if (log.readAll().isEmpty()) {
      log.append(shelf.load(sample, ids.origin()));
    }
    return dayOver(name, log);
  }

  /** On a day where nobody has said who they are the first member acts, until they switch. */
  private Opened dayOver(String name, EventLog log) throws LogFailure {
    var known = folder.setting(ME + name).map(MemberId::new);
    return over(
        new Replica(log, clock, known),
        replica -> {
          var members = replica.snapshot().day().members();
          if (known.filter(members::containsKey).isEmpty()) {
            replica.actAs(members.keySet().stream().findFirst());
          }
          return opened(name, replica);
        });
  }

  private Opened opened(String name, Replica replica) {
    new DayKeeper(folder, name, ME + name).follow(replica);
    new FormatKeeper(formats, name, replica::report).follow(replica);
    return new Opened.Day(name, replica);
  }

  @Override
  public Settings settings() {
    return new Settings() {
      @Override
      public Optional<String> get(String key) {
        return folder.setting(key);
      }

      @Override
      public void put(String key, String value) {
        folder.keepSetting(key, value);
      }
    };
  }

  private static CompletableFuture<Opened> away(Callable<Opened> work) {
    var future = new CompletableFuture<Opened>();
    Thread.ofPlatform()
        .name("open-day")
        .daemon()
        .start(
            () -> {
              try {
                future.complete(work.call());
              } catch (LogFailure e) {
                future.complete(new Opened.Failed(e.problem()));
              } catch (Exception | Error e) {
                // Whatever it is, somebody waits for the answer.
                future.complete(new Opened.Failed(Unexpected.problem(e)));
              }
            });
    return future;
  }
}
