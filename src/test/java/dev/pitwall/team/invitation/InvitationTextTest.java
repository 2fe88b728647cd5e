package dev.pitwall.team.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.pitwall.net.Fingerprint;
import dev.pitwall.net.HostPort;
import dev.pitwall.team.invitation.InvitationReading.CutOff;
import dev.pitwall.team.invitation.InvitationReading.Damaged;
import dev.pitwall.team.invitation.InvitationReading.Found;
import dev.pitwall.team.invitation.InvitationReading.NewerVersion;
import dev.pitwall.team.invitation.InvitationReading.NoInvitation;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationTextTest {
  private static final Instant EXPIRES = Instant.parse("2026-11-22T10:10:00Z");

  @TempDir private Path folder;

  static Invitation invitation(long seed) {
    var random = new Random(seed);
    var fingerprint = new byte[32];
    random.nextBytes(fingerprint);
    return new Invitation(
        List.of(
            new HostPort("192.168.11.5", 7400),
            new HostPort("fd00:0:0:0:0:0:0:3", 7401),
            new HostPort("mei-laptop.local", 65535)),
        Fingerprint.of(fingerprint),
        Token.random(random),
        EXPIRES,
        "k2m4p6q8r0s1",
        "ISUCON 15 本選");
  }

  private final Invitation invitation = invitation(1);
  private final String line = InvitationText.write(invitation);

  @Test
  void comesBackAsItWas() {
    for (long seed = 0; seed < 200; seed++) {
      var one = invitation(seed);
      assertEquals(new Found(one), InvitationText.read(InvitationText.write(one)));
    }
  }

  @Test
  void isOneLineThatFitsIntoAChat() {
    assertTrue(line.matches("pitwall:[A-Za-z0-9_-]+"), line);
    assertTrue(line.length() < 200, line.length() + " letters");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "これで入れます→%s←10分以内にお願いします",
        "招待：%s。",
        "<%s>",
        "`%s`!",
        "\"%s\", thanks",
        "Pitwall: here it is %s and now hurry",
        "pitwall: 招待です\n%s\n",
        "> %s\n> sent from my phone"
      })
  void isFoundInWhatWasWrittenAroundIt(String around) {
    assertEquals(new Found(invitation), InvitationText.read(around.formatted(line)));
  }

  @Test
  void isFoundWhenItWasBrokenOverLinesAndQuoted() {
    for (var between :
        List.of("\n", "\r\n", " ", "\n> ", "\n>> ", "\n| ", "\u200b", "\u3000", "\u00ad\n")) {
      var broken = new StringBuilder("pitwall:");
      for (int i = "pitwall:".length(); i < line.length(); i += 20) {
        broken.append(line, i, Math.min(i + 20, line.length())).append(between);
      }
      assertEquals(
          new Found(invitation), InvitationText.read(broken + "では"), "broken by " + between);
    }
  }

  @Test
  void isFoundWithALargeStartAndAWideColon() {
    assertEquals(
        new Found(invitation),
        InvitationText.read("Pitwall：" + line.substring("pitwall:".length())));
  }

  @Test
  void saysAtEveryLengthThatItWasCutOff() {
    int letters = line.length() - "pitwall:".length();
    for (int end = "pitwall:".length(); end < line.length(); end++) {
      int left = end - "pitwall:".length();
      var expected = new CutOff(left, left < 4 ? 0 : letters);
      assertEquals(expected, InvitationText.read(line.substring(0, end)), "cut at " + end);
      if (left > 0) {
        assertEquals(expected, InvitationText.read(line.substring(0, end) + "…"), "cut at " + end);
      }
    }
  }

  @Test
  void isNoneWithoutItsStart() {
    for (int end = 0; end < "pitwall:".length(); end++) {
      assertEquals(new NoInvitation(), InvitationText.read(line.substring(0, end)));
    }
    assertEquals(new NoInvitation(), InvitationText.read(""));
    assertEquals(new NoInvitation(), InvitationText.read("Pitwall: で入れます"));
    assertEquals(new NoInvitation(), InvitationText.read(line.substring(3)));
  }

  @Test
  void aChangedLetterIsNeverTakenForAnInvitation() {
    for (int at = "pitwall:".length(); at < line.length(); at++) {
      char other = line.charAt(at) == 'A' ? 'B' : 'A';
      var changed = line.substring(0, at) + other + line.substring(at + 1);
      var reading = InvitationText.read(changed);
      assertFalse(
          reading instanceof Found found && !found.invitation().equals(invitation), changed);
      assertFalse(reading instanceof NoInvitation, changed);
    }
  }

  @Test
  void aNewerVersionIsSaidAndNotTakenForDamage() throws Exception {
    var bytes = Base64.getUrlDecoder().decode(line.substring("pitwall:".length()));
    bytes[0] = 9;
    var sum = java.security.MessageDigest.getInstance("SHA-256");
    sum.update(bytes, 0, bytes.length - 4);
    System.arraycopy(sum.digest(), 0, bytes, bytes.length - 4, 4);
    var newer = "pitwall:" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    assertEquals(new NewerVersion(9), InvitationText.read(newer));
    assertInstanceOf(CutOff.class, InvitationText.read(newer.substring(0, newer.length() - 1)));
  }

  @Test
  void randomBytesWithARightSumAreDamageAndNoCrash() throws Exception {
    var random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      var bytes = new byte[7 + random.nextInt(120)];
      random.nextBytes(bytes);
      bytes[0] = 1;
      bytes[1] = 0;
      bytes[2] = (byte) (bytes.length - 7);
      var sum = java.security.MessageDigest.getInstance("SHA-256");
      sum.update(bytes, 0, bytes.length - 4);
      System.arraycopy(sum.digest(), 0, bytes, bytes.length - 4, 4);
      var text = "pitwall:" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      assertEquals(new Damaged(), InvitationText.read(text));
    }
  }

  @Test
  void theWholeOneIsFoundBesideOneThatWasCutOff() {
    assertEquals(
        new Found(invitation), InvitationText.read(line.substring(0, 60) + "...\n" + line));
  }

  @Test
  void aNovelIsNotSearched() {
    assertEquals(new NoInvitation(), InvitationText.read("x".repeat(1 << 20) + line));
  }

  @Test
  void longNamesAndManyAddressesAreCutAtWholeLetters() {
    var addresses =
        java.util.stream.IntStream.range(1, 30)
            .mapToObj(i -> new HostPort("10.0.0." + i, 7400))
            .toList();
    var large =
        new Invitation(
            addresses, invitation.fingerprint(), invitation.token(), EXPIRES, "d", "😀".repeat(60));
    assertEquals(8, large.addresses().size());
    assertEquals("😀".repeat(22), large.dayName());
    assertEquals(new Found(large), InvitationText.read(InvitationText.write(large)));
  }

  @Test
  void aTokenIsNotInWordsThatMayBeLogged() {
    assertFalse(invitation.toString().contains(Arrays.toString(invitation.token().bytes())));
    assertTrue(invitation.toString().contains("a token"));
  }

  @Test
  void comesBackFromAFile() throws Exception {
    var file = folder.resolve("day" + InvitationFile.ENDING);
    InvitationFile.write(file, invitation);
    assertEquals(new Found(invitation), InvitationFile.read(file));
  }

  @Test
  void aCameraReadsItsCode() throws Exception {
    var code = QrCode.of(invitation);
    int scale = 4;
    int side = (code.size() + 2 * QrCode.QUIET_ZONE) * scale;
    var pixels = new int[side * side];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        int column = x / scale - QrCode.QUIET_ZONE;
        int row = y / scale - QrCode.QUIET_ZONE;
        boolean inside = column >= 0 && row >= 0 && column < code.size() && row < code.size();
        pixels[y * side + x] = inside && code.isDark(column, row) ? 0 : 0xffffff;
      }
    }
    var picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
    assertEquals(line, new QRCodeReader().decode(picture).getText());
    assertNotEquals(0, code.size());
  }
}
