package dev.pitwall.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three hosts on a bridge: the shortest of what {@link NamespacesLongTest} does at length. */
class NamespacesTest {
  @TempDir Path root;

  @BeforeAll
  static void hosts() {
    var missing = Hosts.missing();
    if (!missing.isEmpty()) {
      System.out.println("The tests in network namespaces are left out: " + missing);
    }
    Assumptions.assumeTrue(missing.isEmpty(), missing);
  }

  @Test
  void aHostThatIsCutOffGoesOnAndIsEqualAgainWhenItIsBack() throws Exception {
    try (var hosts = new Hosts(root, "mei", "ken", "aoi")) {
      hosts.joinAll();
      var aoi = hosts.get(2);
      hosts.silence(aoi);
      hosts.until("it is missed", () -> hosts.get(0).status().connected() == 1);
      aoi.does("note alone");
      hosts.get(0).does("note meanwhile");
      hosts.mend(aoi);
      hosts.untilEqual();
      hosts.untilConnected(60);
      assertEquals("[]", aoi.status().problems());
    }
  }
}
