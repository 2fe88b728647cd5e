package dev.pitwall.team.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresAddressTest {
  private static PostgresAddress read(String uri) {
    return PostgresAddress.read(uri).orElseThrow(() -> new AssertionError(uri));
  }

  @Test
  void readsWhatServicesGive() {
    var address =
        read(" postgresql://mei:p%40ss%2Fw%3Ard+x@db.example.com:6432/isu?sslmode=require&x=y ");
    assertEquals(
        new PostgresAddress("db.example.com", 6432, "isu", "mei", "p@ss/w:rd+x", true, "", ""),
        address);
    assertEquals("mei", read("postgres://mei@db.example.com").database());
    assertEquals(5432, read("postgres://mei@db.example.com").port());
    assertEquals("::1", read("postgres://mei:x@[::1]:1/d").host());
    assertEquals("mei", read("jdbc:postgresql://h/d?user=mei&password=x").user());
    assertEquals("/etc/ca.pem", read("postgres://m@h/d?sslrootcert=/etc/ca.pem").authorityFile());
  }

  /** Elsewhere it takes a person's word to go without. */
  @Test
  void isEncryptedUnlessItIsHereOrSaidOtherwise() {
    assertTrue(read("postgres://m@db/d").encrypted());
    assertTrue(read("postgres://m@db/d?sslmode=prefer").encrypted());
    assertTrue(read("postgres://m@localhost/d?sslmode=verify-full").encrypted());
    assertFalse(read("postgres://m@db/d?sslmode=disable").encrypted());
    assertFalse(read("postgres://m@127.0.0.1/d").encrypted());
    assertFalse(read("postgres://m@[::1]/d").encrypted());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mysql://m@h/d",
        "postgres://",
        "postgres://h/d",
        "postgres://m@h:0/d",
        "postgres://m@h:70000/d",
        "postgres://m@h1,h2/d",
        "postgres://m:%zz@h/d",
        "postgres://m@h/d#x",
        "postgres://m@h/ d"
      })
  void whatIsNoneIsNone(String text) {
    assertEquals(Optional.empty(), PostgresAddress.read(text));
  }

  @Test
  void isKeptAndHandedOnWhole() {
    var all =
        new PostgresAddress("fd00::1", 5433, "日 本", "mé@i", "a b@c/é:?#%+&=", true, "", "")
            .trusting(
                "text\n-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\nmore"
                    + "\n-----BEGIN CERTIFICATE-----\nBBBB\n-----END CERTIFICATE-----");
    assertTrue(all.encode().chars().allMatch(letter -> letter < 128));
    assertEquals(Optional.of(all), PostgresAddress.decode(all.encode()));
    assertEquals(2, all.authority().split("BEGIN").length - 1);
    assertEquals(Optional.of(read(all.uri())), PostgresAddress.read(all.uri()));
  }

  @Test
  void thePasswordIsInNoText() {
    var address = read("postgres://mei:secret@db/d");
    assertFalse(("" + address + Optional.of(address)).contains("secret"));
    assertFalse(address.shown().contains("secret"));
  }
}
