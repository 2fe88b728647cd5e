package dev.pitwall.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LaptopKeyTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final byte[] MESSAGE = bytes("the new key of the team");
  private static final byte[] CONTEXT = bytes("day1\nfrom\nto");

  private final LaptopKey mei = LaptopKey.create(RANDOM);
  private final LaptopKey ken = LaptopKey.create(RANDOM);

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void isTheSameAfterItWasWrittenAndRead() {
    var again = LaptopKey.decode(mei.encode() + "\n").orElseThrow();
    assertEquals(mei.identity(), again.identity());
    assertTrue(mei.identity().hasSigned(MESSAGE, again.sign(MESSAGE)));
    var open = LaptopIdentity.read(mei.identity().text()).orElseThrow();
    assertEquals(mei.identity().id(), open.id());
    assertFalse(mei.toString().contains(mei.encode().split(" ")[2]));
  }

  @Test
  void aKeyWhoseHalvesDoNotFitIsNone() {
    var parts = mei.encode().split(" ");
    var other = ken.encode().split(" ");
    for (var text :
        List.of(
            "",
            "pitwall-laptop-key/2 " + parts[1] + " " + parts[2],
            parts[0] + " " + parts[1] + " " + other[2],
            parts[0] + " " + parts[1].substring(4) + " " + parts[2],
            "x".repeat(5_000))) {
      assertEquals(Optional.empty(), LaptopKey.decode(text));
    }
  }

  @Test
  void aKeyOnAnotherCurveIsNoLaptop() throws Exception {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp384r1"));
    var large =
        Base64.getEncoder().encodeToString(generator.generateKeyPair().getPublic().getEncoded());
    assertEquals(Optional.empty(), LaptopIdentity.read(large));
    assertEquals(Optional.empty(), LaptopIdentity.read("AAAA"));
    assertEquals(Optional.empty(), LaptopIdentity.read("not base64!"));
  }

  @Test
  void onlyTheLaptopThatItWasSealedForReadsIt() {
    byte[] sealed = mei.identity().seal(MESSAGE, CONTEXT, RANDOM);
    assertArrayEquals(MESSAGE, mei.open(sealed, CONTEXT).orElseThrow());
    assertTrue(ken.open(sealed, CONTEXT).isEmpty());
    assertTrue(mei.open(sealed, bytes("day2")).isEmpty());
    assertNotEquals(
        List.of(sealed), List.of(mei.identity().seal(MESSAGE, CONTEXT, RANDOM)), "never the same");
  }

  @Test
  void whatWasChangedOnTheWayIsNotRead() {
    byte[] sealed = mei.identity().seal(MESSAGE, CONTEXT, RANDOM);
    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      assertTrue(mei.open(changed, CONTEXT).isEmpty(), "byte " + i);
    }
    for (int length : new int[] {0, 1, 2, 50, sealed.length - 1}) {
      assertTrue(mei.open(java.util.Arrays.copyOf(sealed, length), CONTEXT).isEmpty());
    }
  }

  @Test
  void aSignatureIsOfOneMessageAndOneLaptop() {
    byte[] signature = mei.sign(MESSAGE);
    assertTrue(mei.identity().hasSigned(MESSAGE, signature));
    assertFalse(ken.identity().hasSigned(MESSAGE, signature));
    assertFalse(mei.identity().hasSigned(CONTEXT, signature));
    assertFalse(mei.identity().hasSigned(MESSAGE, new byte[] {1, 2}));
  }
}
