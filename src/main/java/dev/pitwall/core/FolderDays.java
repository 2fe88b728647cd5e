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
import dev.pitwall.log.FolderTrouble;
import dev.pitwall.log.LogFailure;
import dev.pitwall.problem.Problem;
import dev.pitwall.profiles.FormatCatalog;
import dev.pitwall.profiles.ProfileCatalog;
import java.io.IOException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
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
          var day =
              OpenDay.open(
                  made,
                  _ -> folder.openDay(made),
                  () -> folder.openBlobs(made),
                  clock,
                  Optional.of(me));
          return unlessRefused(
              day,
              () ->
                  switch (submitted(day.replica(), begin, agreed)) {
                    case Outcome.Done _ -> followed(day);
                    case Outcome.Rejected rejected -> new Opened.Rejected(rejected.reason());
                    case Outcome.Failed failed -> new Opened.Failed(failed.problem());
                  });
        });
  }

  private static Outcome submitted(Replica replica, Intent begin, List<Intent> agreed) {
    var begun = replica.submit(begin).join();
    return begun instanceof Outcome.Done && !agreed.isEmpty()
        ? replica.submit(new Intent.Several(agreed)).join()
        : begun;
  }

  /** Closes the day unless it is what comes of it: left open it keeps its folder locked. */
  private static Opened unlessRefused(OpenDay day, Supplier<Opened> begin) {
    try {
      var opened = begin.get();
      if (opened != day) {
        day.close();
      }
      return opened;
    } catch (RuntimeException | Error e) {
      day.closeAfter(e);
      throw e;
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
    return away(
        () -> {
          boolean leftOpen = folder.leftOpen(name);
          Opened opened;
          try {
            opened = opened(name, _ -> folder.openDay(name));
          } catch (LogFailure e) {
            if (!FolderTrouble.canStillBeRead(e.problem())) {
              throw e;
            }
            return opened(name, _ -> folder.readDay(name, e.problem()));
          }
          if (leftOpen && opened instanceof OpenDay day && !lost(day)) {
            day.replica().report(Problem.of(Problem.Kind.NOT_CLOSED_IN_ORDER));
          }
          return opened;
        });
  }

  @Override
  public CompletableFuture<Opened> look(String name) {
    return away(
        () ->
            OpenDay.look(name, _ -> folder.lookAtDay(name), () -> folder.blobsToRead(name), clock));
  }

  /** Then nobody may say that everything is here. */
  private static boolean lost(OpenDay day) {
    return day.replica().settled().join().problems().stream()
        .anyMatch(problem -> problem.kind() == Problem.Kind.RECORDS_LOST);
  }

  @Override
  public CompletableFuture<Opened> openEmpty(String name) {
    return away(
        () -> {
          var made = madeEmpty(name);
          return opened(made, _ -> folder.openDay(made));
        });
  }

  @Override
  public void discard(String name) throws IOException {
    // What its opening has still to write comes first.
    folder.settle();
    formats.keep(name, Map.of());
    folder.discardDay(name);
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
              ? opened(there.get(), parts -> filled(there.get(), sample, parts))
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
    return opened(made, parts -> filled(made, sample, parts));
  }

  /** The sample's events come all or none: where there are none its making was cut short. */
  private EventLog filled(String name, String sample, Closer parts) throws LogFailure {
    var log = parts.add(folder.openDay(name));
    if (log.readAll().isEmpty()) {
      log.append(shelf.load(sample, ids.origin()));
    }
    return log;
  }

  /** On a day where nobody has said who they are the first member acts, until they switch. */
  private Opened opened(String name, OpenDay.Opening opening) throws LogFailure {
    var known = folder.setting(ME + name).map(MemberId::new);
    var day = OpenDay.open(name, opening, () -> folder.openBlobs(name), clock, known);
    return unlessRefused(
        day,
        () -> {
          var members = day.replica().snapshot().day().members();
          if (known.filter(members::containsKey).isEmpty()) {
            day.replica().actAs(members.keySet().stream().findFirst());
          }
          return followed(day);
        });
  }

  private OpenDay followed(OpenDay day) {
    var replica = day.replica();
    new DayListEntry(folder, day.folder(), ME + day.folder()).follow(replica);
    new FormatCopies(formats, day.folder(), replica::report, folder::later).follow(replica);
    return day;
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
