package dev.pitwall.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.hosts.TypedServers.Mistake;
import dev.pitwall.hosts.TypedServers.Wrong;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypedServersTest {
  private static List<String> names(String typed) {
    return TypedServers.read(typed).sheets().stream().map(ServerSheet::name).toList();
  }

  @Test
  void namesStandBetweenSpacesCommasOrLines() {
    assertEquals(List.of("s1", "s2", "s3", "s4"), names(" s1 s2,s3\n s4、"));
    assertEquals(List.of(), names("  "));
  }

  @Test
  void aRangeIsEveryServerOfIt() {
    assertEquals(List.of("s1", "s2", "s3", "s4", "s5"), names("s1-s5"));
    assertEquals(List.of("isu08", "isu09", "isu10"), names("isu08-10"));
    assertEquals(List.of("app-1", "app-2", "db"), names("app-1-app-2 db"));
  }

  @Test
  void aHostNameWithNumbersIsNoRange() {
    assertEquals(List.of("web-1"), names("web-1"));
    assertEquals(List.of("ip-10-0-0-1"), names("ip-10-0-0-1"));
    assertEquals(List.of("s5-s1"), names("s5-s1"));
  }

  @Test
  void whatCannotBeAServerIsLeftOutAndNamed() {
    var typed = TypedServers.read("s1 (web) s2-s999 S1");
    assertEquals(List.of("s1"), typed.sheets().stream().map(ServerSheet::name).toList());
    assertEquals(
        List.of(
            new Wrong("(web)", Mistake.NOT_A_NAME),
            new Wrong("s2-s999", Mistake.RANGE_TOO_LONG),
            new Wrong("S1", Mistake.TWICE)),
        typed.wrong());
    assertEquals(35, names("s6-s40").size());
  }

  @Test
  void lettersOfEitherWidthAreReadAlike() {
    assertEquals(List.of("s4", "s5"), names("ｓ４　ｓ５"));
    assertEquals(List.of("s1", "s2"), names("ｓ１－ｓ２"));
  }

  @Test
  void anAddressBelongsToTheNameBesideIt() {
    var after = TypedServers.read("s1 10.0.0.1 s2 10.0.0.2").sheets();
    assertEquals(List.of("s1", "s2"), after.stream().map(ServerSheet::name).toList());
    assertEquals(List.of("10.0.0.2"), after.get(1).addresses());
    var before = TypedServers.read("10.0.0.1 s1\n10.0.0.2 s2").sheets();
    assertEquals(List.of("s1", "s2"), before.stream().map(ServerSheet::name).toList());
    assertEquals(List.of("10.0.0.2"), before.get(1).addresses());
  }

  @Test
  void addressesAloneAreServersOfThatName() {
    assertEquals(List.of("10.0.0.1", "10.0.0.2"), names("10.0.0.1 10.0.0.2"));
  }
}
