package dev.pitwall.team.postgres;

import dev.pitwall.core.Outcome;
import dev.pitwall.core.Replica;
import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.intent.NoteIntent.AddNote;
import dev.pitwall.log.EventLog;
import dev.pitwall.log.LogFailure;
import dev.pitwall.log.MemoryEventLog;
import dev.pitwall.net.HostPort;
import dev.pitwall.problem.Problem;
import dev.pitwall.team.link.MemoryNetwork;
import dev.pitwall.team.link.TeamLink;
import dev.pitwall.team.session.Self;
import dev.pitwall.team.session.Standing;
import dev.pitwall.team.session.Teammate;
import dev.pitwall.team.wire.WireVersions;
import dev.pitwall.testing.TestDay;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** A laptop with its real writer and its real link, and a database. */
final class DatabaseLaptop implements AutoCloseable {
  static final String DAY = "day-1";
  private static final AtomicLong NUMBERS = new AtomicLong();

  final String name;
  final EventLog log;
  final Replica replica;
  final TeamLink link;
  final MemoryNetwork network;
  final List<Problem> problems = new CopyOnWriteArrayList<>();
  final List<PostgresState> states = new CopyOnWriteArrayList<>();
  PostgresLink database;

  private DatabaseLaptop(MemoryNetwork network, EventLog log, Instant now) {
    this.network = network;
    this.log = log;
    this.name = log.origin().value();
    replica = new Replica(log, () -> now, Optional.of(TestDay.MEI));
    link =
        new TeamLink(
            replica,
            new Self(WireVersions.OURS, "test", DAY, name),
            network.dialer(),
            () -> now,
            new Random(NUMBERS.incrementAndGet()));
    network.listen(address(), link);
  }

  static DatabaseLaptop of(MemoryNetwork network, EventLog log, Instant now) {
    return new DatabaseLaptop(network, log, now);
  }

  static DatabaseLaptop empty(MemoryNetwork network, String name) {
    return of(network, new MemoryEventLog(new Origin(name)), TestDay.START);
  }

  /** The same with the contest and its team. */
  static DatabaseLaptop begun(MemoryNetwork network, String name) {
    var log = new MemoryEventLog(new Origin(name));
    append(log, TestDay.begun().timeline().envelopes());
    return of(network, log, TestDay.START);
  }

  /** The app ends and starts again with what was durable. */
  DatabaseLaptop restarted(PostgresAddress address) {
    close();
    var again = new MemoryEventLog(log.origin());
    append(again, log.readAll());
    return of(network, again, TestDay.START).at(address);
  }

  static void append(EventLog log, List<Envelope> envelopes) {
    try {
      log.append(envelopes);
    } catch (LogFailure e) {
      throw new AssertionError(e);
    }
  }

  private HostPort address() {
    return new HostPort(name, 7400);
  }

  DatabaseLaptop at(PostgresAddress address) {
    database =
        new PostgresLink(
            address,
            new PostgresLink.User(DAY, () -> "The contest", log.origin(), name + "-pc"),
            link,
            () -> TestDay.START,
            new Random(NUMBERS.incrementAndGet()),
            states::add,
            problems::add);
    return this;
  }

  void meets(DatabaseLaptop other) {
    link.learn(List.of(other.address()));
  }

  NoteId notes() {
    var id = new NoteId("note" + NUMBERS.incrementAndGet());
    if (replica.submit(new AddNote(id, Optional.empty(), "noted at " + name)).join()
        instanceof Outcome.Done) {
      return id;
    }
    throw new AssertionError("not noted");
  }

  boolean has(NoteId note) {
    return replica.snapshot().day().notes().containsKey(note);
  }

  /** The database, as this laptop lists it among its teammates. */
  Optional<Teammate> listed() {
    return link.state().teammates().stream().filter(Teammate::isDatabase).findFirst();
  }

  boolean isConnected() {
    return listed().filter(one -> one.standing() instanceof Standing.Connected).isPresent();
  }

  /** Whether it is known here that the database has all that is here. */
  boolean isAllThere() {
    return isConnected() && listed().orElseThrow().held().equals(log.held());
  }

  @Override
  public String toString() {
    return name + " holds " + log.held() + " sees " + link.state() + " " + states;
  }

  @Override
  public void close() {
    network.deaf(address());
    link.close();
    if (database != null) {
      database.close();
    }
    replica.close();
  }
}
