package dev.pitwall.team.day;

import dev.pitwall.core.Days;
import dev.pitwall.core.Days.Opened;
import dev.pitwall.core.OpenDay;
import dev.pitwall.core.Replica;
import dev.pitwall.core.Settings;
import dev.pitwall.core.Unexpected;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.MemberIntent.AddMember;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Names;
import dev.pitwall.net.HostPort;
import dev.pitwall.net.TeamKeyStore;
import dev.pitwall.net.lan.Beacon.InvitingTeam;
import dev.pitwall.problem.Problem;
import dev.pitwall.problem.Problem.Kind;
import dev.pitwall.team.invitation.Invitation;
import dev.pitwall.team.invitation.InvitationReading;
import dev.pitwall.team.invitation.InvitationText;
import dev.pitwall.team.invitation.JoinOutcome;
import dev.pitwall.team.invitation.Joining;
import dev.pitwall.team.postgres.PostgresAddress;
import dev.pitwall.team.postgres.PostgresDays;
import dev.pitwall.team.trust.KeyRing;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The teams of this laptop's days, by the network. */
public final class LaptopTeams implements Teams {
  /** A copy that has not grown for so long has stopped. A slow one goes on, and shows it. */
  private static final Duration COPY_PATIENCE = Duration.ofSeconds(60);

  private final Settings settings;
  private final TeamKeyStore keys;
  private final DayIds dayIds;
  private final IdSource ids;
  private final InstantSource clock;
  private final SecureRandom random;
  private final String laptop;
  private final int port;

  /** The last that was begun; closed, it has nobody to name. */
  private volatile Optional<NearbyTeams> nearby = Optional.empty();

  /** That of the day that is open now. */
  private final AtomicReference<DayTeam> open = new AtomicReference<>();

  /**
   * @param keys of this laptop's teams
   * @param laptop this one's name, for people
   * @param port the first on which teammates are listened for
   */
  public LaptopTeams(
      Settings settings,
      TeamKeyStore keys,
      IdSource ids,
      InstantSource clock,
      SecureRandom random,
      String laptop,
      int port) {
    this.settings = settings;
    this.keys = keys;
    this.dayIds = new DayIds(settings);
    this.ids = ids;
    this.clock = clock;
    this.random = random;
    this.laptop = laptop;
    this.port = port;
  }

  @Override
  public Team link(OpenDay day) {
    var linked = open.get();
    return linked != null && linked.isOf(day.replica()) ? linked : linked(day);
  }

  private DayTeam linked(OpenDay day) {
    var replica = day.replica();
    var id =
        (day.toLookAt()
                ? Optional.<String>empty()
                : dayIds.of(day.folder(), replica.snapshot().timeline()))
            // A day that nobody finished making has no teammates before it has a contest; one
            // that is only looked at takes nothing from any.
            .orElseGet(() -> replica.events().origin().value());
    // Whoever is invited to a day that is here already gets no second copy.
    dayIds.remember(day.folder(), id);
    var team =
        day.owns(
            new DayTeam(id, laptop, replica, day.blobs(), keys, settings, clock, random, port));
    open.set(team);
    day.owns(() -> open.compareAndSet(team, null));
    return team;
  }

  @Override
  public Runnable lookAround(Consumer<List<InvitingTeam>> listener) {
    var begun = new NearbyTeams(port, clock, random, listener);
    nearby = Optional.of(begun);
    return begun::close;
  }

  @Override
  public CompletableFuture<Joined> join(
      Days days, JoinRequest request, Consumer<Progress> progress) {
    if (PostgresAddress.isMeant(request.invitation())) {
      return joinDatabase(days, request, progress);
    }
    var reading = InvitationText.read(request.invitation());
    return reading instanceof InvitationReading.Found(var found)
        ? join(days, found, request, progress)
        : CompletableFuture.completedFuture(
            new Joined.Failed(JoinProblems.of(reading).orElseThrow()));
  }

  private CompletableFuture<Joined> join(
      Days days, Invitation invitation, JoinRequest request, Consumer<Progress> progress) {
    progress.accept(new Progress.Dialling());
    return new Joining(invitation, tried(invitation, request.through()), clock, random)
        .start()
        .thenCompose(
            outcome ->
                outcome instanceof JoinOutcome.Joined joined
                    ? copied(days, invitation, joined, request.member(), progress)
                    : CompletableFuture.completedFuture(
                        new Joined.Failed(JoinProblems.of(outcome).orElseThrow())))
        .exceptionally(e -> new Joined.Failed(Unexpected.problem(e)));
  }

  /** By a database alone: its account is the team's. */
  private CompletableFuture<Joined> joinDatabase(
      Days days, JoinRequest request, Consumer<Progress> progress) {
    var address = PostgresAddress.read(request.invitation());
    if (address.isEmpty()) {
      return CompletableFuture.completedFuture(
          new Joined.Failed(Problem.of(Kind.POSTGRES_NO_ADDRESS)));
    }
    progress.accept(new Progress.Dialling());
    return CompletableFuture.supplyAsync(() -> PostgresDays.of(address.get()))
        .thenCompose(
            found ->
                switch (found) {
                  case PostgresDays.Found(var whole, var known) when known.isEmpty() ->
                      failed(Problem.of(Kind.POSTGRES_NO_DAY, whole.shown()));
                  case PostgresDays.Found(var whole, var known) ->
                      copied(days, whole, known.getFirst(), request.member(), progress);
                  case PostgresDays.Failed(var trouble) ->
                      failed(
                          new Problem(
                              Kind.POSTGRES_NOT_USABLE,
                              List.of(address.get().shown(), trouble.fault().name()),
                              trouble.detail()));
                })
        .exceptionally(e -> new Joined.Failed(Unexpected.problem(e)));
  }

  private static CompletableFuture<Joined> failed(Problem problem) {
    return CompletableFuture.completedFuture(new Joined.Failed(problem));
  }

  private CompletableFuture<Joined> copied(
      Days days,
      PostgresAddress address,
      PostgresDays.Day joined,
      String member,
      Consumer<Progress> progress) {
    try {
      remember(joined.id(), Optional.of(address));
    } catch (IOException e) {
      return failed(new Problem(Kind.POSTGRES_SECRET_UNREADABLE, List.of(), e.toString()));
    }
    return opened(days, joined.id(), joined.title())
        .thenCompose(opened -> filled(opened, joined.id(), List.of(), member, progress));
  }

  /** Found by the day's team when it is linked. It is not handed on by whoever was given it. */
  private void remember(String day, Optional<PostgresAddress> database) throws IOException {
    if (database.isPresent()) {
      new DatabaseSecrets(keys.files(), day)
          .save(new DatabaseSecrets.Secret(database.get(), false));
    }
  }

  /** Also where that team is heard now: its laptop may have moved since it invited. */
  private List<HostPort> tried(Invitation invitation, Optional<HostPort> through) {
    return through
        .map(List::of)
        .orElseGet(
            () ->
                Stream.concat(
                        invitation.addresses().stream(),
                        nearby.stream().flatMap(one -> one.of(invitation.fingerprint()).stream()))
                    .distinct()
                    .toList());
  }

  private CompletableFuture<Joined> copied(
      Days days,
      Invitation invitation,
      JoinOutcome.Joined joined,
      String member,
      Consumer<Progress> progress) {
    try {
      KeyRing.joined(keys, joined.day(), joined.key(), joined.laptops());
      remember(joined.day(), PostgresAddress.decode(joined.database()));
    } catch (IOException e) {
      return CompletableFuture.completedFuture(
          new Joined.Failed(new Problem(Kind.TEAM_KEY_UNREADABLE, List.of(), e.toString())));
    }
    return opened(days, joined.day(), joined.dayName())
        .thenCompose(
            opened ->
                filled(opened, joined.day(), addresses(invitation, joined), member, progress));
  }

  private CompletableFuture<Joined> filled(
      Opened opened,
      String id,
      List<HostPort> addresses,
      String member,
      Consumer<Progress> progress) {
    return switch (opened) {
      case OpenDay day -> {
        dayIds.remember(day.folder(), id);
        yield filled(day, addresses, member, progress);
      }
      case Opened.Failed failed ->
          CompletableFuture.completedFuture(new Joined.Failed(failed.problem()));
      case Opened.Rejected _ ->
          throw new IllegalStateException("Nothing was asked that can be rejected");
    };
  }

  /** The copy that was joined before, or a new one. */
  private CompletableFuture<Opened> opened(Days days, String id, String name) {
    return CompletableFuture.supplyAsync(
            () -> days.known().stream().filter(day -> dayIds.has(day.folder(), id)).findFirst())
        .thenCompose(
            known ->
                known.map(day -> days.open(day.folder())).orElseGet(() -> days.openEmpty(name)));
  }

  private static List<HostPort> addresses(Invitation invitation, JoinOutcome.Joined joined) {
    return Stream.concat(Stream.of(joined.by()), invitation.addresses().stream())
        .distinct()
        .toList();
  }

  /** Copies the day by the usual exchange. */
  private CompletableFuture<Joined> filled(
      OpenDay day, List<HostPort> addresses, String member, Consumer<Progress> progress) {
    var team = linked(day);
    var whole = new CompletableFuture<Void>();
    var stall = new StallWatch(whole, COPY_PATIENCE);
    var last = new AtomicReference<Optional<Progress.Copying>>(Optional.empty());
    Consumer<Team.Picture> watch =
        picture -> {
          var copying = copying(picture);
          if (!copying.equals(last.getAndSet(copying))) {
            stall.progressed();
            copying.ifPresent(progress);
          }
          if (copying.filter(Progress.Copying::isWhole).isPresent()) {
            whole.complete(null);
          }
        };
    var unlisten = team.listen(watch);
    team.learn(addresses);
    stall.start();
    return whole
        .thenApplyAsync(_ -> acting(day, member))
        .handleAsync(
            (joined, failure) -> {
              unlisten.run();
              if (failure == null) {
                return joined;
              }
              day.close();
              return new Joined.Failed(Problem.of(Kind.TEAMMATE_COPY_STOPPED));
            });
  }

  /** Empty while no teammate has said what it holds. */
  private static Optional<Progress.Copying> copying(Team.Picture picture) {
    return picture.state().teammates().stream()
        .map(teammate -> teammate.held())
        .filter(held -> !held.held().isEmpty())
        .max(java.util.Comparator.comparingLong(TeamSummary::size))
        .map(
            held ->
                new Progress.Copying(
                    TeamSummary.size(held) - TeamSummary.size(held, picture.held()),
                    TeamSummary.size(held)));
  }

  private Joined acting(OpenDay day, String member) {
    var replica = day.replica();
    var members = replica.snapshot().day().members().values();
    var known =
        members.stream()
            .filter(one -> Names.plain(one.name()).equals(Names.plain(member)))
            .map(Member::id)
            .findFirst();
    replica.actAs(Optional.of(known.orElseGet(() -> added(replica, member))));
    replica.settled().join();
    return new Joined.Day(day);
  }

  private MemberId added(Replica replica, String name) {
    var id = ids.member();
    var tint = replica.snapshot().day().team().freeTint();
    replica.submit(new AddMember(id, name, tint), Optional.of(id)).join();
    return id;
  }
}
