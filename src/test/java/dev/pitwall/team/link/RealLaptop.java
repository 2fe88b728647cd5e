package dev.pitwall.team.link;

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
import dev.pitwall.team.session.Self;
import dev.pitwall.team.session.Standing;
import dev.pitwall.team.wire.WireVersions;
import dev.pitwall.testing.TestDay;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** A laptop with its real writer and its real link, on a network in memory. */
final class RealLaptop implements AutoCloseable {
  private static final AtomicLong NOTES = new AtomicLong();
  private static final AtomicLong LIVES = new AtomicLong();

  final MemoryNetwork network;
  final HostPort address;
  final EventLog log;
  final Replica replica;
  final TeamLink link;

  private RealLaptop(MemoryNetwork network, EventLog log) {
    this.network = network;
    this.log = log;
    var name = log.origin().value();
    this.address = new HostPort(name, 7400);
    this.replica = new Replica(log, () -> TestDay.START, Optional.of(TestDay.MEI));
    this.link =
        new TeamLink(
            replica,
            new Self(WireVersions.OURS, "test", "day", name),
            network.dialer(),
            () -> TestDay.START,
            new Random(LIVES.incrementAndGet()));
    link.reachableAt(List.of(address));
    network.listen(address, link);
  }

  static RealLaptop empty(MemoryNetwork network, String name) {
    return new RealLaptop(network, new MemoryEventLog(new Origin(name)));
  }

  /** The same with the contest and its team. */
  static RealLaptop begun(MemoryNetwork network, String name) {
    var log = new MemoryEventLog(new Origin(name));
    append(log, TestDay.begun().timeline().envelopes());
    return new RealLaptop(network, log);
  }

  private static void append(EventLog log, List<Envelope> envelopes) {
    try {
      log.append(envelopes);
    } catch (LogFailure e) {
      throw new AssertionError(e);
    }
  }

  /** The app ends and starts again with what was durable. */
  RealLaptop restarted() {
    close();
    var again = new MemoryEventLog(log.origin());
    append(again, log.readAll());
    return new RealLaptop(network, again);
  }

  void knows(RealLaptop other) {
    link.learn(List.of(other.address));
  }

  Outcome notes() {
    var id = new NoteId("note" + NOTES.incrementAndGet());
    return replica.submit(new AddNote(id, Optional.empty(), "noted at " + address)).join();
  }

  boolean hasAllOf(RealLaptop other) {
    return other.log.held().minus(log.held()).isEmpty();
  }

  long connected() {
    return link.state().teammates().stream()
        .filter(one -> one.standing() instanceof Standing.Connected)
        .count();
  }

  @Override
  public String toString() {
    return address.host() + " holds " + log.held() + " sees " + link.state();
  }

  @Override
  public void close() {
    network.deaf(address);
    link.close();
    replica.close();
  }
}
