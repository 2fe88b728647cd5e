package dev.pitwall.ui.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.intent.ServerIntent.AddServer;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.testing.TestDay;
import dev.pitwall.ui.servers.Pasted.Kind;
import dev.pitwall.ui.servers.Pasted.Remark;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedTest {
  private static final String CONFIG =
      """
      # the contest
      Host gate
        HostName 203.0.113.9
      Host s1 isu-s1
        hostname = 10.0.0.1
        USER=isucon
        Port "2222"
        ProxyJump isucon@gate:22   # over the gate
        IdentityFile ~/.ssh/isucon
      Host s2 s3
        HostName %h.example.com
        ProxyJump none
      Match user root
        Port 99
      Include conf.d/*
      Host s4
        Port many
        User
      Host * !s4
        User admin
        IdentityFile ~/.ssh/other
      """;

  private static ServerSheet sheet(Pasted pasted, String name) {
    return pasted.found().stream()
        .map(Pasted.Found::sheet)
        .filter(sheet -> sheet.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> names(Pasted pasted) {
    return pasted.found().stream().map(found -> found.sheet().name()).toList();
  }

  @Test
  void hostsOfAConfigurationWithDefaults() {
    var pasted = Pasted.read(CONFIG);
    assertEquals(List.of("gate", "s1", "s2", "s3", "s4"), names(pasted));
    assertEquals(
        new ServerSheet(
            "s1",
            List.of("10.0.0.1"),
            "s1",
            false,
            "",
            "",
            "isucon",
            Optional.of(2222),
            "isucon@gate:22"),
        sheet(pasted, "s1"));
    assertEquals(List.of("s3.example.com"), sheet(pasted, "s3").addresses());
    assertEquals("admin", sheet(pasted, "s3").sshUser());
    assertEquals("", sheet(pasted, "s3").proxyJump());
    assertEquals("", sheet(pasted, "s4").sshUser(), "the defaults leave it out");
    assertEquals(
        List.of("gate"),
        pasted.found().stream()
            .filter(Pasted.Found::jumpHost)
            .map(found -> found.sheet().name())
            .toList());
  }

  @Test
  void whatIsLeftOutOrWrongIsSaidByLine() {
    assertEquals(
        List.of(
            new Remark(4, Kind.ANOTHER_NAME, "isu-s1"),
            new Remark(9, Kind.NOT_KEPT, "IdentityFile"),
            new Remark(13, Kind.MATCH_IGNORED, "Match"),
            new Remark(15, Kind.INCLUDE_IGNORED, "conf.d/*"),
            new Remark(17, Kind.NOT_A_PORT, "many"),
            new Remark(18, Kind.VALUE_MISSING, "User")),
        Pasted.read(CONFIG).remarks());
  }

  @Test
  void lineEndsAndMarksOfOtherSystemsDoNotMatter() {
    assertEquals(Pasted.read(CONFIG), Pasted.read("\uFEFF" + CONFIG.replace("\n", "\r\n")));
    assertEquals(List.of("s1"), names(Pasted.read("\tHOST\ts1\r\n")));
    assertEquals(
        List.of(new Remark(1, Kind.QUOTE_OPEN, "\"s1")),
        Pasted.read("Host \"s1\nPort 22").remarks());
  }

  @Test
  void theFirstValueOfAKeywordWins() {
    var pasted = Pasted.read("User first\nHost a\nUser second\nPort 1\nHost a\nPort 2");
    assertEquals("first", sheet(pasted, "a").sshUser());
    assertEquals(Optional.of(1), sheet(pasted, "a").sshPort());
  }

  @Test
  void aListIsReadLineByLine() {
    var pasted = Pasted.read("s1 10.0.0.1 # first\n\n10.0.0.2\ts2\ns1\n(web)\ns1-s999\ns3-s4");
    assertEquals(List.of("s1", "s2", "s3", "s4"), names(pasted));
    assertEquals(List.of("10.0.0.2"), sheet(pasted, "s2").addresses());
    assertEquals(
        List.of(
            new Remark(4, Kind.TWICE, "s1"),
            new Remark(5, Kind.NOT_A_NAME, "(web)"),
            new Remark(6, Kind.RANGE_TOO_LONG, "s1-s999")),
        pasted.remarks());
  }

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a%d ",
        "s1-s50 ",
        "1-1-",
        "x",
        "10.0.0.1 ",
        "\n",
        "! ",
        "Host h%d\n",
        "Host *a*a*a*a\n",
        "Host h%d\nProxyJump h1,h2,h3\n",
        "HostName %%h\n",
        "Host a b c d e f g h\n"
      })
  void twoHundredKilobytesAreReadToALimit(String piece) {
    var text = new StringBuilder();
    for (int i = 0; text.length() < 200_000; i++) {
      text.append(piece.formatted(i));
    }
    var pasted =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> Pasted.read(text.toString()), "it took minutes");
    assertTrue(pasted.found().size() <= 200, "as many as anybody has");
    boolean cut = pasted.remarks().stream().anyMatch(one -> one.kind() == Kind.TOO_MANY);
    assertTrue(cut || pasted.found().size() < 200, "what is left out is said");
    assertTrue(pasted.remarks().stream().allMatch(one -> one.word().length() <= 61));
  }

  @Test
  void wildcardsAreThoseOfSsh() {
    var config =
        "Host web-a db\n HostName x\nHost w?b-* !web-b\n User isucon\nHost *b*\n Port 22\n";
    var pasted = Pasted.read(config + "Host web-b\nHost wb-c\n");
    assertEquals("isucon", sheet(pasted, "web-a").sshUser());
    assertEquals("", sheet(pasted, "web-b").sshUser());
    assertEquals("", sheet(pasted, "wb-c").sshUser());
    assertEquals(Optional.of(22), sheet(pasted, "wb-c").sshPort());
  }
}
