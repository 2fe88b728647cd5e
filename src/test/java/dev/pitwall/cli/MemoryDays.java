package dev.pitwall.cli;

import dev.pitwall.core.Days;
import dev.pitwall.core.Outcome;
import dev.pitwall.core.ProfileShelf;
import dev.pitwall.core.Replica;
import dev.pitwall.core.Settings;
import dev.pitwall.domain.ContestDay;
import dev.pitwall.domain.ContestIntent.CreateContest;
import dev.pitwall.domain.Id.MemberId;
import dev.pitwall.domain.Intent;
import dev.pitwall.domain.MemberIntent.AddMember;
import dev.pitwall.domain.Origin;
import dev.pitwall.domain.Problem;
import dev.pitwall.domain.Timeline;
import dev.pitwall.domain.Tint;
import dev.pitwall.log.MemoryEventLog;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Days that live as long as a test. */
final class MemoryDays implements Days {
  private final InstantSource clock;
  private final Map<String, MemoryEventLog> logs = new HashMap<>();
  private final List<Known> known = new ArrayList<>();

  private final List<Problem> found = new ArrayList<>();

  MemoryDays(InstantSource clock) {
    this.clock = clock;
  }

  ContestDay day(String name) {
    return Timeline.of(logs.get(name).readAll()).day();
  }

  /** A day's folder without anything in it, as a death between two steps leaves it. */
  void cutShort(String name) {
    logs.put(name, new MemoryEventLog(new Origin("origin" + logs.size())));
    known.addFirst(new Known("folder-" + name, name, Optional.empty(), Optional.empty(), false));
  }

  /** What the log of every day finds when it is opened from now on. */
  void finds(Problem problem) {
    found.add(problem);
  }

  private Replica replica(String name) {
    var replica = new Replica(logs.get(name), clock, Optional.of(new MemberId("me")));
    found.forEach(replica::report);
    return replica;
  }

  @Override
  public List<Known> known() {
    return List.copyOf(known);
  }

  @Override
  public List<Sample> samples() {
    return List.of();
  }

  @Override
  public ProfileShelf.Found profiles() {
    return ProfileShelf.Found.NOTHING;
  }

  @Override
  public CompletableFuture<Opened> create(
      CreateContest contest, String member, List<Intent> agreed) {
    var log = new MemoryEventLog(new Origin("origin" + logs.size()));
    var replica = new Replica(log, clock, Optional.empty());
    if (replica.submit(contest).join() instanceof Outcome.Rejected(var reason)) {
      return CompletableFuture.completedFuture(new Opened.Rejected(reason));
    }
    replica.submit(new AddMember(new MemberId("me"), member, Tint.BLUE)).join();
    agreed.forEach(intent -> replica.submit(intent).join());
    logs.put(contest.name(), log);
    var day =
        new Known(
            "folder-" + contest.name(), contest.name(), Optional.empty(), Optional.empty(), false);
    known.addFirst(day);
    return CompletableFuture.completedFuture(new Opened.Day(day.folder(), replica));
  }

  @Override
  public CompletableFuture<Opened> open(String folder) {
    var day = known.stream().filter(one -> one.folder().equals(folder)).findFirst();
    return CompletableFuture.completedFuture(
        day.<Opened>map(one -> new Opened.Day(folder, replica(one.name())))
            .orElseGet(() -> new Opened.Failed(Problem.of(Problem.Kind.NO_SUCH_FOLDER, folder))));
  }

  @Override
  public CompletableFuture<Opened> openSample(String sample) {
    return CompletableFuture.completedFuture(
        new Opened.Failed(Problem.of(Problem.Kind.SAMPLE_UNKNOWN, sample, "")));
  }

  @Override
  public Settings settings() {
    throw new UnsupportedOperationException("Commands have no settings");
  }
}
