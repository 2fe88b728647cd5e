package dev.pitwall;

import dev.pitwall.core.Days.Opened;
import dev.pitwall.core.OpenDay;
import dev.pitwall.core.Replica;
import dev.pitwall.core.SampleCatalog;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.model.Member;
import dev.pitwall.laptop.DataFolder;
import dev.pitwall.laptop.LaptopFolder;
import dev.pitwall.log.LogFailure;
import dev.pitwall.team.day.Team;
import dev.pitwall.team.day.Teams;
import dev.pitwall.team.day.Teams.JoinRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Two laptops of a team on one desk, for trying it: folders of their own, and the network between
 * them. Both have the same sample day. Closing deletes the folders.
 */
final class Desk implements AutoCloseable {
  static final String SAMPLE = "isucon3-final";

  /** Who joins a sample in which nobody else is. */
  private static final String NEWCOMER = "Ken";

  private final Path root;
  private final Deque<DataFolder> folders = new ArrayDeque<>();
  private final Laptop first;
  private final Laptop second;

  /**
   * @param desk an empty folder; it is deleted in the end
   */
  Desk(Path desk, SampleCatalog samples, IdSource ids, Clock clock) throws LogFailure {
    root = desk;
    first = laptop(desk.resolve("1"), "laptop-1", samples, ids, clock);
    try {
      second = laptop(desk.resolve("2"), "laptop-2", samples, ids, clock);
    } catch (LogFailure e) {
      folders.forEach(DataFolder::close);
      throw e;
    }
  }

  private Laptop laptop(Path folder, String name, SampleCatalog samples, IdSource ids, Clock clock)
      throws LogFailure {
    var own = folder.resolve("own");
    var data = DataFolder.open(folder.resolve("data"), LaptopFolder.open(own), ids);
    folders.push(data);
    var days = Laptop.days(data, samples, ids, clock);
    return Laptop.of(data.root(), days, own, name, ids, clock);
  }

  Laptop first() {
    return first;
  }

  Laptop second() {
    return second;
  }

  CompletableFuture<Opened> open() {
    return first.days().openSample(SAMPLE);
  }

  /**
   * @param opening the first laptop's day
   * @return the second one's, joined by an invitation
   */
  CompletableFuture<Opened> join(CompletableFuture<Opened> opening) {
    return opening.thenCompose(
        opened ->
            opened instanceof OpenDay day
                ? invited(day.replica(), first.teams().link(day))
                : CompletableFuture.completedFuture(opened));
  }

  private CompletableFuture<Opened> invited(Replica replica, Team team) {
    // Who acts there is known when what was asked for is done.
    return replica
        .settled()
        .thenCompose(_ -> team.invite())
        .thenCompose(
            problem ->
                problem.isPresent()
                    ? CompletableFuture.completedFuture(new Opened.Failed(problem.get()))
                    : joined(replica, team.now().invite().orElseThrow().line()));
  }

  private CompletableFuture<Opened> joined(Replica replica, String line) {
    var request = new JoinRequest(line, other(replica), Optional.empty());
    return second
        .teams()
        .join(second.days(), request, _ -> {})
        .thenApply(
            outcome ->
                switch (outcome) {
                  case Teams.Joined.Day(var day) -> day;
                  case Teams.Joined.Failed(var problem) -> new Opened.Failed(problem);
                });
  }

  /** A member who does not act on the first laptop. */
  private static String other(Replica replica) {
    var snapshot = replica.snapshot();
    return snapshot.day().members().values().stream()
        .filter(member -> !snapshot.me().equals(Optional.of(member.id())))
        .map(Member::name)
        .findFirst()
        .orElse(NEWCOMER);
  }

  @Override
  public void close() {
    folders.forEach(DataFolder::close);
    try (var all = Files.walk(root)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      System.getLogger("dev.pitwall").log(System.Logger.Level.WARNING, "Not deleted: " + root, e);
    }
  }
}
