package dev.pitwall.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pitwall.domain.ServerSheet;
import dev.pitwall.hosts.Pasted.Kind;
import dev.pitwall.hosts.Pasted.Remark;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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
}
