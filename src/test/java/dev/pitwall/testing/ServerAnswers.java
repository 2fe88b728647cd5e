package dev.pitwall.testing;

import dev.pitwall.domain.model.Findings;
import dev.pitwall.evidence.EvidenceReader;
import dev.pitwall.evidence.Reading;
import dev.pitwall.evidence.RoleUnits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** What servers of several distributions print when they are asked for evidence. */
public final class ServerAnswers {
  private ServerAnswers() {}

  public static String text(String distribution) {
    try (var stream =
        ServerAnswers.class.getResourceAsStream("/dev/pitwall/evidence/" + distribution + ".txt")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The same server after another boot. */
  public static Findings findings(String distribution, String bootId, Duration uptime) {
    var reader = new EvidenceReader(RoleUnits.shipped());
    if (reader.read(text(distribution), Optional.empty()) instanceof Reading.Good(var found)) {
      return new Findings(
          found.host(),
          bootId,
          uptime,
          found.printedAt(),
          found.units(),
          found.failed(),
          found.ports(),
          found.disks(),
          found.memoryFiles(),
          found.swapUnlisted(),
          found.unsyncedKib(),
          Optional.of(Duration.ZERO),
          found.memoryCaches(),
          found.probes(),
          found.unreported());
    }
    throw new AssertionError(distribution + " is no answer");
  }
}
