package dev.pitwall.ui.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.intent.ServerIntent.AddServer;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.hosts.Pasted;
import dev.pitwall.testing.TestDay;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PastedRowTest {
  @Test
  void whatIsThereAlreadyIsJoinedByNameAliasOrAddress() {
    var day = TestDay.begun();
    day.does(
        new AddServer(
            new ServerId("db"),
            new ServerSheet("db", List.of("10.0.0.9"), "isu-db", false, "8 vCPU", "")));
    var rows =
        PastedRow.of(
            day.day(),
            Pasted.read("Host S1\nUser isucon\nHost isu-db\nHost x\nHostName 10.0.0.9\nHost s9"));
    assertEquals(
        List.of(
            PastedRow.Kind.CHANGED,
            PastedRow.Kind.SAME,
            PastedRow.Kind.CHANGED,
            PastedRow.Kind.NEW),
        rows.stream().map(PastedRow::kind).toList());
    assertEquals("8 vCPU", rows.get(1).wanted().spec());
    assertEquals("s1", rows.getFirst().wanted().name());
  }

  /** A list from somewhere knows how servers are reached, and nothing of what they must answer. */
  @Test
  void theProbesOfAServerStay() {
    var day = TestDay.begun();
    var probes = List.of("tcp 8080");
    day.does(
        new AddServer(
            new ServerId("db"),
            new ServerSheet(
                "db", List.of(), "isu-db", false, "", "", "", Optional.empty(), "", probes)));
    var row = PastedRow.of(day.day(), Pasted.read("Host isu-db\nUser isucon")).getFirst();
    assertEquals("isucon", row.wanted().sshUser());
    assertEquals(probes, row.wanted().probes());
  }
}
