package dev.pitwall.team.postgres;

import dev.pitwall.core.Received;
import dev.pitwall.domain.decide.Refusal;
import dev.pitwall.domain.id.BlobHash;
import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.VersionVector;
import dev.pitwall.log.StoredEvent;
import dev.pitwall.problem.Problem;
import dev.pitwall.team.wire.Frame;
import dev.pitwall.team.wire.Neighbour;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * The database as this laptop knows it: what it holds, its side of the exchange, and what is wrong.
 * Waits for nothing: what the server has to do is asked of {@link Server}, and what came of it is
 * told to this one. For the thread {@code postgres} alone.
 */
final class LinkedDatabase {
  /** What the server has to do. */
  interface Server {
    /** Answered with {@link LinkedDatabase#fetched} or {@link LinkedDatabase#notFetched}. */
    void fetch(Origin origin, long after);

    /** Answered with {@link LinkedDatabase#added} or {@link LinkedDatabase#notAdded}. */
    void add(DatabaseSide from, List<StoredEvent> events);

    /** Answered with {@link LinkedDatabase#send}. */
    void give(Frame.Want want);

    void ofBlobs(BlobUpload.BlobJob job);

    /** Runs it on this thread. */
    void later(Runnable task);

    /** Makes the side of a connection; {@code outside} is what it needs done. */
    DatabaseSide side(Shelf shelf, DatabaseSide.Outside outside);
  }

  private final Server server;
  private final Consumer<Problem> problems;
  private final BlobUpload upload;
  private final Set<Origin> fetching = new HashSet<>();
  private final Set<EventId> reported = new HashSet<>();
  private Optional<Shelf> shelf = Optional.empty();
  private Optional<DatabaseSide> side = Optional.empty();
  private Optional<PostgresTrouble> lost = Optional.empty();
  private Optional<PostgresTrouble> refused = Optional.empty();
  private Optional<PostgresTrouble> unread = Optional.empty();
  private List<Neighbour> beside = List.of();
  private boolean polls;
  private Instant since;

  LinkedDatabase(Server server, Consumer<Problem> problems, RandomGenerator random, Instant since) {
    this.server = server;
    this.problems = problems;
    this.upload = new BlobUpload(new Uploads(), random);
    this.since = since;
  }

  /**
   * @param slow an answer of the server is out for seconds
   */
  PostgresState state(boolean slow) {
    if (shelf.isPresent()) {
      return new PostgresState.Connected(since, polls, slow, unread.or(() -> refused));
    }
    return lost.<PostgresState>map(why -> new PostgresState.Away(why, since))
        .orElseGet(PostgresState.Connecting::new);
  }

  boolean hasSide() {
    return side.isPresent();
  }

  /** What this laptop reports of itself; empty until it has. */
  Optional<String> report() {
    return side.flatMap(DatabaseSide::report);
  }

  void tick() {
    side.ifPresent(DatabaseSide::tick);
  }

  /** The blobs that the day's events name. */
  void named(List<BlobHash> names) {
    upload.named(names);
  }

  void lookForBlobs() {
    upload.look();
  }

  /** Begins the exchange anew, where the connection stands. */
  void openSide() {
    shelf.ifPresent(
        here -> {
          var opened = server.side(here, new FromSide());
          side = Optional.of(opened);
          opened.open();
          opened.beside(beside);
        });
  }

  /** The connection stands. */
  void connected(Origin peer, VersionVector known, Instant now) {
    var fresh = new Shelf(peer);
    fresh.hold(known);
    shelf = Optional.of(fresh);
    fetching.clear();
    lost = Optional.empty();
    refused = Optional.empty();
    unread = Optional.empty();
    since = now;
  }

  /**
   * It was looked whether there is more.
   *
   * @param read the first of what came
   */
  void looked(boolean nowPolls, boolean grown, VersionVector known, EventRows.Rows read) {
    polls = nowPolls;
    unread = Optional.empty();
    if (grown) {
      hold(known);
      put(read);
    }
  }

  void notLooked(PostgresTrouble why) {
    unread = Optional.of(why);
  }

  void lost(PostgresTrouble why, Instant now) {
    if (shelf.isPresent() || lost.isEmpty()) {
      since = now;
    }
    shelf = Optional.empty();
    lost = Optional.of(why);
    beside = List.of();
    endSide("the database is not reached: " + why.fault());
  }

  void endSide(String reason) {
    side.ifPresent(one -> one.end(reason));
  }

  /** Gets from the rows what the session asked for in vain. */
  void fetch() {
    shelf.ifPresent(
        here ->
            here.takeWanted()
                .forEach(
                    (origin, after) -> {
                      if (fetching.add(origin)) {
                        server.fetch(origin, after);
                      }
                    }));
  }

  void fetched(Origin origin, EventRows.Rows read) {
    fetching.remove(origin);
    put(read);
  }

  void notFetched(Origin origin, PostgresTrouble why) {
    fetching.remove(origin);
    unread = Optional.of(why);
  }

  void added(DatabaseSide from, AddedEvents added) {
    refused = Optional.empty();
    hold(added.known());
    shelf.ifPresent(here -> here.put(added.fresh()));
    from.taken(added.answers());
  }

  void notAdded(DatabaseSide from, List<StoredEvent> events, PostgresTrouble why) {
    var problem = Problem.of(Problem.Kind.NOT_SAVED);
    refused = Optional.of(why);
    from.taken(
        events.stream().<Received>map(one -> new Received.Failed(one.id(), problem)).toList());
  }

  void blobsFailed(PostgresTrouble why) {
    refused = Optional.of(why);
    upload.forget();
  }

  void beside(List<Neighbour> others) {
    beside = others;
    side.ifPresent(here -> here.beside(others));
  }

  void send(Frame frame) {
    side.ifPresent(one -> one.send(frame));
  }

  private void hold(VersionVector known) {
    shelf.ifPresent(here -> here.hold(known));
  }

  private void put(EventRows.Rows read) {
    shelf.ifPresent(
        here -> {
          here.put(read.events());
          leaveOut(here, read.changed());
        });
    side.ifPresent(DatabaseSide::grown);
  }

  private void leaveOut(Shelf here, Collection<EventId> changed) {
    if (changed.isEmpty()) {
      return;
    }
    here.leaveOut(changed);
    side.ifPresent(
        one ->
            one.refuse(
                changed.stream()
                    .<Received>map(id -> new Received.Refused(id, new Refusal.NotPlausible("data")))
                    .toList()));
    changed.stream().filter(reported::add).forEach(this::reportChanged);
  }

  private void reportChanged(EventId row) {
    problems.accept(
        Problem.of(
            Problem.Kind.POSTGRES_ROW_CHANGED,
            row.origin().value(),
            String.valueOf(row.sequence())));
  }

  /** What the session of the database's side needs done. */
  private final class FromSide implements DatabaseSide.Outside {
    @Override
    public void later(Runnable task) {
      server.later(task);
    }

    @Override
    public void take(List<StoredEvent> events) {
      server.add(side.orElseThrow(), events);
    }

    @Override
    public void ofBlob(Frame frame) {
      switch (frame) {
        case Frame.Want want -> server.give(want);
        case Frame.Piece piece -> upload.arrived(piece);
        case Frame.Lacking lacking -> upload.lacking(lacking);
        default -> throw new IllegalArgumentException("Not of a blob: " + frame);
      }
    }

    @Override
    public void over() {
      side = Optional.empty();
      upload.forget();
    }
  }

  /** What the upload of blobs needs done. */
  private final class Uploads implements BlobUpload.Desk {
    @Override
    public void sql(BlobUpload.BlobJob job) {
      server.ofBlobs(job);
    }

    @Override
    public void send(Frame frame) {
      LinkedDatabase.this.send(frame);
    }
  }
}
