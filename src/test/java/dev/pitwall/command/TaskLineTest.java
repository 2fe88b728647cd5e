package dev.pitwall.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.pitwall.command.TaskLine.Hint;
import dev.pitwall.command.TaskLine.Objection;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.domain.model.Tint;
import java.time.Duration;
import java.util.AbstractCollection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskLineTest {
  private static final List<Member> MEMBERS =
      List.of(member("mei", "Mei"), member("meiko", "Mei Kato"), member("aoi", "葵"));
  private static final List<Server> SERVERS = List.of(server("s1"), server("s3"), server("ＤＢ"));

  private static Member member(String id, String name) {
    return new Member(new MemberId(id), name, Tint.BLUE);
  }

  private static Server server(String name) {
    var id = new ServerId("id" + Math.abs(name.hashCode()));
    return new Server(id, ServerSheet.named(name), Set.of(), List.of(), 0);
  }

  private static TaskLine read(String line) {
    return TaskLine.read(line, MEMBERS, SERVERS);
  }

  private static void makes(String line, String title, String member, String server) {
    var task = read(line);
    assertEquals(Optional.empty(), task.objection(), line);
    assertEquals(title, task.title());
    assertEquals(Optional.ofNullable(member), task.assignee().map(Member::name));
    assertEquals(Optional.ofNullable(server), task.server().map(Server::name));
  }

  @Test
  void namesAreTakenOutOfTheTitleWhereverTheyStand() {
    makes("redis for sessions @mei #s3", "redis for sessions", "Mei", "s3");
    makes("#S1 logs off", "logs off", null, "s1");
    makes("@葵 画像を memcached に載せる", "画像を memcached に載せる", "葵", null);
    makes("logs  @mei  off", "logs off", "Mei", null);
  }

  @Test
  void signsAndNamesMayBeOfFullWidth() {
    makes("索引を張る　＠葵　＃ｓ３", "索引を張る", "葵", "s3");
    makes("buffer pool #db", "buffer pool", null, "ＤＢ");
    makes("ＭＥＩ の分 @ｍｅｉ", "ＭＥＩ の分", "Mei", null);
  }

  @Test
  void theLongestNameIsMeant() {
    makes("x @mei kato", "x", "Mei Kato", null);
    makes("x @mei katoo", "x katoo", "Mei", null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mail a@mei now", "C # on s1", "5 @ 3"})
  void aSignInsideAWordOrAloneIsPlain(String line) {
    makes(line, line, null, null);
  }

  @Test
  void aDoubledSignMeansItself() {
    makes("merge ##123 by @@mei", "merge #123 by @mei", null, null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"fix the bug #12", "C# and #channel", "@everyone look", "x @mei! y", "#s1: log"})
  void onlyNamesThatExistAreTagsEverythingElseStaysText(String line) {
    makes(line, line, null, null);
  }

  @Test
  void aNearMissIsPointedOutAndStaysText() {
    makes("x @mie #s33 y", "x @mie #s33 y", null, null);
    assertEquals(Optional.of(new Hint.MeantMember("@mie", List.of("Mei"))), hint("x @mie y"));
    assertEquals(Optional.of(new Hint.MeantServer("#s33", List.of("s3"))), hint("x #s33"));
    assertEquals(Optional.of(new Hint.MeantServer("#s9", List.of("s1", "s3"))), hint("x #s9"));
    assertEquals(Optional.empty(), hint("fix the bug #12"));
    assertEquals(Optional.empty(), hint("tell @everyone"));
  }

  @Test
  void whileANameIsBeingTypedTheHintListsThoseThatBeginSo() {
    assertEquals(Optional.of(new Hint.MemberNames(List.of("Mei", "Mei Kato"))), hint("x @me"));
    assertEquals(Optional.of(new Hint.MemberNames(List.of("Mei", "Mei Kato", "葵"))), hint("x @"));
    assertEquals(Optional.of(new Hint.ServerNames(List.of("s1", "s3"))), hint("x #s"));
    assertEquals(Optional.empty(), hint("x @me y"));
  }

  private static Optional<Hint> hint(String line) {
    return read(line).hint();
  }

  /** Counts how often the names are gone through. */
  private static final class CountedServers extends AbstractCollection<Server> {
    private final List<Server> servers;
    private int passes;

    CountedServers(int servers) {
      this.servers = IntStream.range(0, servers).mapToObj(i -> server("s" + i)).toList();
    }

    @Override
    public Iterator<Server> iterator() {
      passes++;
      return servers.iterator();
    }

    @Override
    public int size() {
      return servers.size();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"#x ", "# x", "#s1x y", "@meo #s99 ", "word ", "#", "@Mei K "})
  void aPasteOfTwoHundredKilobytesIsReadInOnePass(String piece) {
    var servers = new CountedServers(60);
    var pasted = piece.repeat(200_000 / piece.length());
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> TaskLine.read(pasted, MEMBERS, servers), "it took minutes");
    assertEquals(1, servers.passes, "the names are gone through once, not at each letter");
  }

  @Test
  void aSecondNameIsSaid() {
    assertEquals(new Objection.SecondMember("葵"), objection("x @mei @葵"));
    assertEquals(new Objection.SecondServer("s3"), objection("x #s1 #s3"));
  }

  private static Objection objection(String line) {
    return read(line).objection().orElseThrow();
  }
}
