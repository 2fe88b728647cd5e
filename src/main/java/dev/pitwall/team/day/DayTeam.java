package dev.pitwall.team.day;

import dev.pitwall.blobs.Blobs;
import dev.pitwall.core.Replica;
import dev.pitwall.core.Settings;
import dev.pitwall.core.Snapshot;
import dev.pitwall.core.Unexpected;
import dev.pitwall.domain.id.BlobHash;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.Member;
import dev.pitwall.net.HostPort;
import dev.pitwall.net.TeamKey;
import dev.pitwall.net.TeamKeyStore;
import dev.pitwall.problem.Problem;
import dev.pitwall.problem.Problem.Kind;
import dev.pitwall.team.Channel;
import dev.pitwall.team.Dialer;
import dev.pitwall.team.invitation.Inviting;
import dev.pitwall.team.link.TeamLink;
import dev.pitwall.team.session.Self;
import dev.pitwall.team.session.TeamState;
import dev.pitwall.team.trust.KeyRing;
import dev.pitwall.team.wire.Presence;
import dev.pitwall.team.wire.WireVersions;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * The team of an open day on this laptop. The network is opened with the first invitation, and at
 * once where the day has a team already. What waits for the network is done by a thread of its own,
 * {@code team-door}.
 */
final class DayTeam implements Team, Dialer, TeamKeys.Desk {
  /** The version of this app, for people. */
  private static final String APP =
      Optional.ofNullable(DayTeam.class.getPackage().getImplementationVersion()).orElse("dev");

  /** How often an open invitation is looked at: whether it is over, and who tried in vain. */
  private static final Duration LOOK = Duration.ofSeconds(2);

  private final String id;
  private final String laptop;
  private final Replica replica;
  private final TeamKeys keys;
  private final RememberedAddresses addresses;
  private final InstantSource clock;
  private final SecureRandom random;
  private final int port;
  private final TeamLink link;
  private final DayReach reach;
  private final List<Consumer<Picture>> listeners = new CopyOnWriteArrayList<>();
  private final AtomicReference<Presence> presence = new AtomicReference<>(Presence.NOBODY);
  private final ScheduledExecutorService tasks =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("team-door").daemon().factory());
  private final TeamBlobs blobs;
  private final DayDatabase database;
  private volatile Optional<Invite> shown = Optional.empty();
  private volatile String screen = "";
  private volatile String editing = "";

  /**
   * @param id of the day, the same on all laptops
   * @param laptop this one's name, for people
   * @param port the first that is tried
   */
  DayTeam(
      String id,
      String laptop,
      Replica replica,
      Blobs blobs,
      TeamKeyStore kept,
      Settings settings,
      InstantSource clock,
      SecureRandom random,
      int port) {
    this.id = id;
    this.laptop = laptop;
    this.replica = replica;
    this.addresses = new RememberedAddresses(settings, id);
    this.clock = clock;
    this.random = random;
    this.port = port;
    var self = new Self(WireVersions.OURS, APP, id, laptop);
    link = new TeamLink(replica, self, this, clock, random);
    reach = new DayReach(link);
    var ring = new KeyRing(kept, id, replica.events().origin(), laptop, random);
    keys = new TeamKeys(ring, link, clock, random, this);
    this.blobs = new TeamBlobs(blobs, link, replica, settings, this::publish);
    database =
        new DayDatabase(
            id,
            laptop,
            replica,
            link,
            new DatabaseSecrets(kept.files(), id),
            clock,
            random,
            tasks,
            this::publish);
    link.listen(this::changed);
    link.listenAddresses(addresses::add);
    replica.listen(this::changed);
    this.blobs.show(replica.snapshot());
    tasks.execute(guarded(this::openIfInTeam));
    tasks.execute(guarded(database::load));
  }

  private Runnable guarded(Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (RuntimeException | Error e) {
        replica.report(Unexpected.problem(e));
      }
    };
  }

  private void openIfInTeam() {
    try {
      if (keys.load().isPresent()) {
        open();
      }
    } catch (IOException e) {
      reach.failed(keyProblem(e));
      replica.report(keyProblem(e));
    }
    publish();
  }

  private static Problem keyProblem(IOException e) {
    return new Problem(Kind.TEAM_KEY_UNREADABLE, List.of(), e.toString());
  }

  private void open() {
    reach.open(
        new DayDoor(
            keys,
            port,
            new Inviting.Day(id, this::name, keys::laptops, database::handedOn),
            clock,
            random,
            link,
            () -> tasks.execute(guarded(this::publish)),
            () -> tasks.execute(guarded(this::look)),
            () -> tasks.execute(guarded(this::learnHeard))));
    link.learn(addresses.all());
    tasks.scheduleWithFixedDelay(
        guarded(this::refresh), LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
  }

  private String name() {
    return replica.snapshot().day().contest().map(Contest::name).orElse("");
  }

  private void look() {
    reach.look();
    database.networkChanged();
    publish();
  }

  private void learnHeard() {
    link.learn(reach.heard());
  }

  private void refresh() {
    if (!reach.invitation().equals(shown)) {
      publish();
    }
  }

  boolean isOf(Replica other) {
    return replica == other;
  }

  /**
   * Dials these from now on, until they are met, and after the next opening again. By the team's
   * thread, which opens the network first: a dial without one fails, and waits for its next turn.
   */
  void learn(List<HostPort> others) {
    addresses.add(others);
    tasks.execute(() -> link.learn(others));
  }

  @Override
  public void dial(HostPort address, Channel.Receiver receiver, Consumer<String> failed) {
    reach.dial(address, receiver, failed);
  }

  private void changed(TeamState state) {
    blobs.show(state);
    publish();
  }

  private void changed(Snapshot snapshot) {
    blobs.show(snapshot);
    database.show(snapshot);
    present(snapshot);
    publish();
  }

  private void present(Snapshot snapshot) {
    var now = new Presence(snapshot.me(), screen, editing);
    // Most steps change nothing of it, and the team's thread has to be woken for it.
    if (!now.equals(presence.getAndSet(now))) {
      link.present(now);
    }
  }

  private void publish() {
    var picture = now();
    shown = picture.invite();
    listeners.forEach(listener -> listener.accept(picture));
  }

  @Override
  public Picture now() {
    var state = link.state();
    return new Picture(
        state,
        replica.events().origin(),
        laptop,
        replica.events().held(),
        reach.now(),
        reach.invitation(),
        blobs.progress(),
        keys.notMet(state),
        database.use());
  }

  @Override
  public Runnable listen(Consumer<Picture> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public void getFirst(BlobHash blob) {
    blobs.first(blob);
  }

  @Override
  public void getOnDemand(boolean only) {
    tasks.execute(guarded(() -> blobs.onDemand(only)));
  }

  @Override
  public CompletableFuture<Optional<Problem>> invite() {
    return CompletableFuture.supplyAsync(this::invited, tasks)
        .exceptionally(e -> Optional.of(Unexpected.problem(e)));
  }

  private Optional<Problem> invited() {
    if (!reach.isOpen()) {
      try {
        keys.found();
      } catch (IOException e) {
        return Optional.of(keyProblem(e));
      }
      open();
    }
    var problem = reach.invite();
    publish();
    return problem;
  }

  @Override
  public void endInvitation() {
    tasks.execute(
        guarded(
            () -> {
              reach.endInvitation();
              publish();
            }));
  }

  @Override
  public CompletableFuture<Optional<Problem>> expel(Origin expelled) {
    return CompletableFuture.supplyAsync(() -> changeKey(expelled), tasks)
        .exceptionally(e -> Optional.of(Unexpected.problem(e)));
  }

  private Optional<Problem> changeKey(Origin expelled) {
    if (reach.isOpen()) {
      var snapshot = replica.snapshot();
      var by = snapshot.me().flatMap(snapshot.day()::member).map(Member::name).orElse(laptop);
      try {
        keys.expel(expelled, by);
      } catch (IOException e) {
        return Optional.of(keyProblem(e));
      }
    }
    return Optional.empty();
  }

  @Override
  public void later(TeamKeys.KeyTask task) {
    try {
      tasks.execute(
          guarded(
              () -> {
                try {
                  task.run();
                } catch (IOException e) {
                  replica.report(keyProblem(e));
                }
              }));
    } catch (RejectedExecutionException e) {
      // The day is closed: nobody needs its keys any more.
      return;
    }
  }

  @Override
  public void adopt(TeamKey key) {
    reach.adopt(key);
    learnHeard();
    publish();
  }

  @Override
  public void leave(String by) throws IOException {
    keys.leave();
    reach.close();
    replica.report(Problem.of(Kind.TEAM_EXPELLED, by));
    publish();
  }

  @Override
  public TeamDatabase database() {
    return database;
  }

  @Override
  public void present(String inView, String edited) {
    screen = inView;
    editing = edited;
    present(replica.snapshot());
  }

  /** Says goodbye while the channels are still open. */
  @Override
  public void close() {
    link.close();
    database.close();
    blobs.close();
    tasks.shutdownNow();
    reach.close();
    listeners.clear();
  }
}
