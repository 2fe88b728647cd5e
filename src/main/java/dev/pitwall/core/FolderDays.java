package dev.pitwall.core;

import dev.pitwall.domain.ContestDay;
import dev.pitwall.domain.ContestIntent.CreateContest;
import dev.pitwall.domain.Decide;
import dev.pitwall.domain.Decision;
import dev.pitwall.domain.EventId;
import dev.pitwall.domain.Id.MemberId;
import dev.pitwall.domain.IdSource;
import dev.pitwall.domain.Intent;
import dev.pitwall.domain.MemberIntent.AddMember;
import dev.pitwall.domain.Occasion;
import dev.pitwall.domain.Problem;
import dev.pitwall.domain.Timeline;
import dev.pitwall.domain.Tint;
import dev.pitwall.log.DataFolder;
import dev.pitwall.log.EventLog;
import dev.pitwall.log.LogFailure;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/**
 * The days in a data folder on disk. Everything that touches the disk happens on threads of its
 * own, one a call.
 */
public final class FolderDays implements Days {
  /** Under which this laptop remembers who sits at it on a day, with the day's folder behind it. */
  private static final String ME = "me.";

  /** Under which it remembers where a sample's day was made, with the sample's name behind it. */
  private static final String SAMPLE = "sample.";

  private final DataFolder folder;
  private final SampleShelf shelf;
  private final IdSource ids;
  private final InstantSource clock;

  public FolderDays(DataFolder folder, SampleShelf shelf, IdSource ids, InstantSource clock) {
    this.folder = folder;
    this.shelf = shelf;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public List<Known> known() {
    return folder.days().stream()
        .map(day -> new Known(day.folder(), day.name(), day.start(), day.opened()))
        .toList();
  }

  @Override
  public List<Sample> samples() {
    return shelf.samples();
  }

  @Override
  public CompletableFuture<Opened> create(CreateContest contest, String member) {
    return away(
        () -> {
          var me = ids.member();
          var begin = new Intent.Several(List.of(contest, new AddMember(me, member, Tint.BLUE)));
          // Asked before there is a folder: a refusal leaves nothing behind.
          if (decided(begin) instanceof Decision.Rejected rejected) {
            return new Opened.Rejected(rejected.reason());
          }
          var made = folder.createDay(contest.name(), contest.start(), contest.zone());
          var replica = new Replica(folder.openDay(made), clock, Optional.of(me));
          return switch (replica.submit(begin).join()) {
            case Outcome.Done _ -> opened(made, replica);
            case Outcome.Rejected rejected -> {
              replica.close();
              yield new Opened.Rejected(rejected.reason());
            }
            case Outcome.Failed failed -> {
              replica.close();
              yield new Opened.Failed(failed.problem());
            }
          };
        });
  }

  private Decision decided(Intent begin) {
    var now = clock.instant();
    var day = ContestDay.EMPTY;
    var occasion =
        new Occasion(new EventId(ids.origin(), 1), day.latest().next(now), Optional.empty(), now);
    return Decide.decide(day, begin, occasion);
  }

  @Override
  public CompletableFuture<Opened> open(String name) {
    return away(() -> opened(name, replicaOver(name, folder.openDay(name))));
  }

  @Override
  public CompletableFuture<Opened> openSample(String sample) {
    return away(
        () -> {
          if (shelf.samples().stream().noneMatch(s -> s.name().equals(sample))) {
            return new Opened.Failed(
                Problem.of(Problem.Kind.SAMPLE_UNKNOWN, sample, String.join(", ", sampleNames())));
          }
          var there = folder.settings().get(SAMPLE + sample).filter(this::isThere);
          if (there.isPresent()) {
            return opened(there.get(), replicaOver(there.get(), folder.openDay(there.get())));
          }
          return madeFrom(sample);
        });
  }

  private List<String> sampleNames() {
    return shelf.samples().stream().map(Sample::name).toList();
  }

  private boolean isThere(String name) {
    return folder.days().stream().anyMatch(day -> day.folder().equals(name));
  }

  private Opened madeFrom(String sample) throws LogFailure {
    var envelopes = shelf.load(sample, ids.origin());
    var contest = Timeline.of(envelopes).day().contest().orElseThrow();
    var made = folder.createDay(contest.name(), contest.start(), contest.zone());
    var log = folder.openDay(made);
    log.append(envelopes);
    folder.settings().put(SAMPLE + sample, made);
    return opened(made, replicaOver(made, log));
  }

  /** On a day where nobody has said who they are the first member acts, until they switch. */
  private Replica replicaOver(String name, EventLog log) {
    var known = folder.settings().get(ME + name).map(MemberId::new);
    var replica = new Replica(log, clock, known);
    var members = replica.snapshot().day().members();
    if (known.filter(members::containsKey).isEmpty()) {
      replica.actAs(members.keySet().stream().findFirst());
    }
    return replica;
  }

  private Opened opened(String name, Replica replica) {
    var keeper = new DayKeeper(folder, name, ME + name);
    keeper.accept(replica.snapshot());
    replica.listen(keeper);
    return new Opened.Day(name, replica);
  }

  @Override
  public Settings settings() {
    return new Settings() {
      @Override
      public Optional<String> get(String key) {
        return folder.settings().get(key);
      }

      @Override
      public void put(String key, String value) {
        folder.settings().put(key, value);
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
              } catch (Exception e) {
                future.complete(new Opened.Failed(Unexpected.problem(e)));
              }
            });
    return future;
  }
}
