package dev.pitwall.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeamKeyTest {
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  private static final SecureRandom RANDOM = new SecureRandom();

  @TempDir private Path folder;

  private final TeamKey key = TeamKey.create(NOW, RANDOM);

  @Test
  void isAValidCertificateThatSaysNothingOfTheTeam() throws Exception {
    var certificate = key.certificate();
    certificate.verify(certificate.getPublicKey());
    certificate.checkValidity(Date.from(NOW.minus(Duration.ofDays(1))));
    certificate.checkValidity(Date.from(NOW.plus(Duration.ofDays(3000))));
    assertEquals("CN=Pitwall team", certificate.getSubjectX500Principal().getName());
    assertEquals(certificate.getSubjectX500Principal(), certificate.getIssuerX500Principal());
    assertEquals(3, certificate.getVersion());
  }

  @Test
  void comesBackFromItsText() {
    var back = TeamKey.decode(key.encode()).orElseThrow();
    assertEquals(key, back);
    assertEquals(key.fingerprint(), back.fingerprint());
    assertEquals(key.secret(), back.secret());
  }

  @Test
  void anotherTextIsNoKey() {
    var text = key.encode();
    for (int end = 0; end < text.length(); end++) {
      assertEquals(Optional.empty(), TeamKey.decode(text.substring(0, end)), "cut at " + end);
    }
    assertEquals(Optional.empty(), TeamKey.decode(text.replace(" 1 ", " 0 ")));
    assertEquals(Optional.empty(), TeamKey.decode(text.replace(" 1 ", " 99999999999 ")));
    assertEquals(Optional.empty(), TeamKey.decode(text + " " + "x".repeat(1 << 16)));
  }

  @Test
  void theSecretOfAnotherKeyDoesNotFit() {
    var mixed = key.encode().split(" ");
    mixed[3] = TeamKey.create(NOW, RANDOM).encode().split(" ")[3];
    assertEquals(Optional.empty(), TeamKey.decode(String.join(" ", mixed)));
  }

  @Test
  void theNextGenerationSupersedesAndOfTwoAllTakeTheSame() {
    var one = key.next(NOW, RANDOM);
    var other = key.next(NOW, RANDOM);
    assertEquals(2, one.generation());
    assertTrue(one.supersedes(key));
    assertFalse(key.supersedes(one));
    assertFalse(one.supersedes(one));
    assertTrue(one.supersedes(other) ^ other.supersedes(one));
  }

  @Test
  void isNotInItsOwnWords() {
    assertFalse(key.toString().contains(key.encode().split(" ")[3]));
  }

  @Test
  void aStoreKeepsOneKeyADayForItsOwnerAlone() throws IOException {
    var place = folder.resolve("team");
    var store = new TeamKeyStore(place);
    assertEquals(Optional.empty(), store.load("day1"));
    store.save("day1", key);
    var next = key.next(NOW, RANDOM);
    store.save("day1", next);
    store.save("day2", key);
    assertEquals(Optional.of(next), store.load("day1"));
    assertEquals(Optional.of(key), store.load("day2"));
    if (Files.getFileStore(place).supportsFileAttributeView("posix")) {
      assertEquals("rwx------", permissions(place));
      assertEquals("rw-------", permissions(place.resolve("day1.key")));
    }
    store.remove("day1");
    store.remove("day1");
    assertEquals(Optional.empty(), store.load("day1"));
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  void aFileThatHoldsNoKeyIsSaidAndNotTakenForNone() throws IOException {
    var store = new TeamKeyStore(folder);
    Files.writeString(folder.resolve("day1.key"), "pitwall-team-key/1 1 AAAA BBBB");
    assertThrows(IOException.class, () -> store.load("day1"));
    Files.writeString(folder.resolve("day2.key"), "x".repeat(1 << 20));
    assertThrows(IOException.class, () -> store.load("day2"));
  }

  @Test
  void aDayIsNoPath() {
    var store = new TeamKeyStore(folder);
    assertThrows(IllegalArgumentException.class, () -> store.save("../day", key));
  }
}
