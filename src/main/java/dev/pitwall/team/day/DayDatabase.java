package dev.pitwall.team.day;

import dev.pitwall.core.Replica;
import dev.pitwall.core.Snapshot;
import dev.pitwall.core.Unexpected;
import dev.pitwall.domain.id.Id.SnippetId;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.Snippet;
import dev.pitwall.domain.rules.NamedBlobs;
import dev.pitwall.problem.Problem;
import dev.pitwall.problem.Problem.Kind;
import dev.pitwall.team.link.TeamLink;
import dev.pitwall.team.postgres.PostgresAddress;
import dev.pitwall.team.postgres.PostgresCheck;
import dev.pitwall.team.postgres.PostgresLink;
import dev.pitwall.team.postgres.PostgresState;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;

/**
 * The database of an open day on this laptop. What waits is done by the thread of the day's team.
 */
final class DayDatabase implements TeamDatabase, AutoCloseable {
  private final String day;
  private final String laptop;
  private final Replica replica;
  private final TeamLink team;
  private final DatabaseSecrets secrets;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Executor thread;
  private final Runnable moved;
  private volatile Use use = Use.NONE;
  private volatile Map<SnippetId, Snippet> named = Map.of();

  /** Changed under the lock, read without it: closing one waits for a server. */
  private volatile Optional<PostgresLink> link = Optional.empty();

  /** Guarded by this. */
  private boolean closed;

  /**
   * @param thread does what waits
   * @param moved is called when {@link #use} has changed
   */
  DayDatabase(
      String day,
      String laptop,
      Replica replica,
      TeamLink team,
      DatabaseSecrets secrets,
      InstantSource clock,
      RandomGenerator random,
      Executor thread,
      Runnable moved) {
    this.day = day;
    this.laptop = laptop;
    this.replica = replica;
    this.team = team;
    this.secrets = secrets;
    this.clock = clock;
    this.random = random;
    this.thread = thread;
    this.moved = moved;
  }

  /** Goes on with what is remembered. */
  void load() {
    try {
      secrets.load().ifPresent(one -> connect(one.address(), one.handedOn()));
    } catch (IOException e) {
      replica.report(problem(e));
    }
  }

  private static Problem problem(IOException e) {
    return new Problem(Kind.POSTGRES_SECRET_UNREADABLE, List.of(), e.toString());
  }

  Use use() {
    return use;
  }

  /** What those who join are given: secret. Empty when nothing is. */
  Optional<String> handedOn() {
    try {
      return secrets
          .load()
          .filter(DatabaseSecrets.Secret::handedOn)
          .map(one -> one.address().encode());
    } catch (IOException e) {
      replica.report(problem(e));
      return Optional.empty();
    }
  }

  private synchronized void connect(PostgresAddress address, boolean handOn) {
    disconnect();
    if (closed) {
      return;
    }
    use = new Use(new PostgresState.Connecting(), Optional.of(address.shown()), handOn);
    var opened =
        new PostgresLink(
            address,
            new PostgresLink.User(day, this::title, replica.events().origin(), laptop),
            team,
            clock,
            random,
            this::changed,
            replica::report);
    link = Optional.of(opened);
    opened.named(NamedBlobs.of(replica.snapshot().day()));
    moved.run();
  }

  private String title() {
    return replica.snapshot().day().contest().map(Contest::name).orElse("");
  }

  /** The last state of a link that is being closed comes after it was replaced. */
  private void changed(PostgresState state) {
    var before = use;
    if (before.address().isPresent()) {
      use = new Use(state, before.address(), before.handedOn());
      moved.run();
    }
  }

  private synchronized void disconnect() {
    var before = link;
    link = Optional.empty();
    use = Use.NONE;
    before.ifPresent(PostgresLink::close);
  }

  /** A map that is the same object names the same blobs. */
  void show(Snapshot snapshot) {
    var snippets = snapshot.day().snippets();
    if (snippets != named) {
      named = snippets;
      link.ifPresent(one -> one.named(NamedBlobs.of(snapshot.day())));
    }
  }

  void networkChanged() {
    link.ifPresent(PostgresLink::networkChanged);
  }

  @Override
  public CompletableFuture<PostgresCheck> check(PostgresAddress address) {
    // Not by the team's thread: a server that does not answer takes its time.
    return CompletableFuture.supplyAsync(
        () -> PostgresCheck.of(address),
        task -> Thread.ofVirtual().name("postgres-check").start(task));
  }

  @Override
  public CompletableFuture<Optional<Problem>> use(PostgresAddress address, boolean handOn) {
    return later(
        () -> {
          var whole = PostgresCheck.withAuthority(address);
          secrets.save(new DatabaseSecrets.Secret(whole, handOn));
          connect(whole, handOn);
        });
  }

  @Override
  public CompletableFuture<Optional<Problem>> handOn(boolean handOn) {
    return later(
        () -> {
          var secret = secrets.load();
          if (secret.isPresent()) {
            secrets.save(new DatabaseSecrets.Secret(secret.get().address(), handOn));
            use = new Use(use.state(), use.address(), handOn);
            moved.run();
          }
        });
  }

  @Override
  public CompletableFuture<Optional<Problem>> stop() {
    return later(
        () -> {
          secrets.remove();
          disconnect();
          moved.run();
        });
  }

  private interface Task {
    void run() throws IOException;
  }

  private CompletableFuture<Optional<Problem>> later(Task task) {
    return CompletableFuture.supplyAsync(
            () -> {
              try {
                task.run();
                return Optional.<Problem>empty();
              } catch (IOException e) {
                return Optional.of(problem(e));
              }
            },
            thread)
        .exceptionally(e -> Optional.of(Unexpected.problem(e)));
  }

  @Override
  public synchronized void close() {
    closed = true;
    disconnect();
  }
}
