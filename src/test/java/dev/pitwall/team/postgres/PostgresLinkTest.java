package dev.pitwall.team.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.Origin;
import dev.pitwall.log.EventCodec;
import dev.pitwall.problem.Problem;
import dev.pitwall.team.link.MemoryNetwork;
import dev.pitwall.team.postgres.PostgresTrouble.Fault;
import dev.pitwall.team.session.Standing;
import dev.pitwall.testing.Await;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Laptops with their real writers and a real PostgreSQL between them. */
class PostgresLinkTest {
  private static TestServer server;

  private final MemoryNetwork network = new MemoryNetwork();
  private final List<DatabaseLaptop> laptops = new ArrayList<>();

  @BeforeAll
  static void start() {
    server = TestServer.shared();
  }

  @AfterEach
  void close() {
    laptops.forEach(DatabaseLaptop::close);
  }

  private DatabaseLaptop begun(String name, PostgresAddress address) {
    laptops.add(DatabaseLaptop.begun(network, name).at(address));
    return laptops.getLast();
  }

  private DatabaseLaptop empty(String name, PostgresAddress address) {
    laptops.add(DatabaseLaptop.empty(network, name).at(address));
    return laptops.getLast();
  }

  private void until(String what, java.util.function.BooleanSupplier done) {
    try {
      Await.until(what, done);
    } catch (AssertionError e) {
      throw new AssertionError(e.getMessage() + " " + laptops, e);
    }
  }

  private void untilEqual() {
    until(
        "all laptops have the same",
        () -> laptops.stream().map(one -> one.log.held()).distinct().count() == 1);
    var day = laptops.getFirst().replica.settled().join().day();
    laptops.forEach(one -> assertEquals(day, one.replica.settled().join().day()));
  }

  @Test
  void laptopsThatNeverSeeEachOtherHaveTheSameDay() throws Exception {
    var address = server.database();
    var mei = begun("mei", address);
    until("the database has the day", mei::isAllThere);
    var ken = empty("ken", address);
    untilEqual();
    var meis = mei.notes();
    var kens = ken.notes();
    until("both notes", () -> ken.has(meis) && mei.has(kens));
    untilEqual();
    until("it is known that both have it", () -> mei.isAllThere() && ken.isAllThere());
    until(
        "Mei sees Ken by way of the database",
        () ->
            mei.link
                .state()
                .teammate(ken.log.origin())
                .filter(
                    one ->
                        one.standing() instanceof Standing.Through(var by, _)
                            && by.equals(mei.listed().orElseThrow().origin()))
                .filter(one -> one.held().equals(mei.log.held()))
                .isPresent());
    assertEquals("PostgreSQL", mei.listed().orElseThrow().laptop());
    assertEquals(
        mei.log.held().held().values().stream().mapToLong(EventRows::size).sum(),
        server.count(address.database(), "SELECT count(*) FROM pitwall.events"));
    assertTrue(
        mei.states.stream()
            .noneMatch(one -> one instanceof PostgresState.Connected(_, var polls, _, _) && polls),
        "notifications arrive here: never shown as polled, " + mei.states);
  }

  /** Others see at once that it left, and not only once it was silent for long. */
  @Test
  @Tag("long")
  void whoLeavesIsAwayForTheOthers() throws Exception {
    var address = server.database();
    var mei = begun("mei", address);
    var ken = empty("ken", address);
    until(
        "Mei sees Ken",
        () ->
            mei.link
                .state()
                .teammate(ken.log.origin())
                .filter(one -> one.standing() instanceof Standing.Through)
                .isPresent());
    laptops.remove(ken);
    ken.close();
    until(
        "Ken is away",
        () ->
            mei.link.state().teammate(ken.log.origin()).orElseThrow().standing()
                instanceof Standing.Away);
  }

  private static boolean isRefused(DatabaseLaptop laptop, Fault why) {
    return laptop.database.state() instanceof PostgresState.Connected(_, _, _, var refused)
        && refused.filter(one -> one.fault() == why).isPresent();
  }

  private static boolean isAway(DatabaseLaptop laptop, Fault... whys) {
    return laptop.database.state() instanceof PostgresState.Away(var why, _)
        && List.of(whys).contains(why.fault());
  }

  private static boolean isFine(DatabaseLaptop laptop) {
    return laptop.database.state() instanceof PostgresState.Connected
        && !laptop.database.state().isTroubled()
        && laptop.isAllThere();
  }

  @Test
  void laptopsThatSeeEachOtherGiveTheDatabaseEachEventOnce() throws Exception {
    var address = server.database();
    var mei = begun("mei", address);
    var ken = empty("ken", address);
    mei.meets(ken);
    untilEqual();
    until("all is there", () -> isFine(mei) && isFine(ken));
    var note = mei.notes();
    until("Ken has it", () -> ken.has(note));
    assertInstanceOf(
        Standing.Connected.class,
        mei.link.state().teammate(ken.log.origin()).orElseThrow().standing());
    until("it is there", () -> isFine(mei) && isFine(ken));
    assertEquals(List.of(), mei.problems);
    assertEquals(List.of(), ken.problems);
  }

  @Test
  @Tag("long")
  void withoutNotificationsEventsComeWithinSeconds() throws Exception {
    var address = server.database();
    server.sql(address.database(), "REVOKE EXECUTE ON FUNCTION pg_notify(text, text) FROM PUBLIC");
    var mei = begun("mei", address);
    var ken = empty("ken", address);
    untilEqual();
    until(
        "it is known that it is polled",
        () -> mei.database.state() instanceof PostgresState.Connected(_, var polls, _, _) && polls);
    var note = mei.notes();
    until("Ken has it", () -> ken.has(note));
    assertTrue(isFine(mei), mei::toString);
  }

  @Test
  @Tag("long")
  void aRightThatIsTakenAwayIsReportedAndNothingIsLost() throws Exception {
    var owner = server.database();
    var ken = empty("ken", owner);
    until("the schema", ken::isConnected);
    var address = server.as(server.account(), owner.database());
    server.sql(owner.database(), "SELECT pitwall.admit('" + address.user() + "')");
    laptops.remove(ken);
    ken.close();
    var mei = begun("mei", address);
    until("all is there", () -> isFine(mei));
    server.sql(owner.database(), "REVOKE INSERT ON pitwall.events FROM " + address.user());
    mei.notes();
    until("the right is named", () -> isRefused(mei, Fault.NO_RIGHT));
    server.sql(owner.database(), "REVOKE SELECT ON pitwall.heads FROM " + address.user());
    mei.notes();
    until("it is not read either", () -> isRefused(mei, Fault.NO_RIGHT));
    server.sql(owner.database(), "SELECT pitwall.admit('" + address.user() + "')");
    until("all is there again", () -> isFine(mei));
    server.sql("ALTER ROLE " + address.user() + " NOLOGIN");
    server.sql(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '"
            + address.user()
            + "'");
    mei.notes();
    until("nobody is let in", () -> isAway(mei, Fault.NOT_LET_IN));
    server.sql("ALTER ROLE " + address.user() + " LOGIN");
    mei.database.networkChanged();
    until("all is there once more", () -> isFine(mei));
  }

  @Test
  @Tag("long")
  void aReadOnlyDatabaseIsStillRead() throws Exception {
    var address = server.database();
    var mei = begun("mei", address);
    until("all is there", () -> isFine(mei));
    server.sql("ALTER DATABASE " + address.database() + " SET default_transaction_read_only = on");
    server.sql(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '"
            + address.user()
            + "'");
    var ken = empty("ken", address);
    untilEqual();
    assertEquals(Fault.READ_ONLY, PostgresCheck.of(address).wrong().getFirst().fault());
    var note = ken.notes();
    until("Ken hears of it", () -> isRefused(ken, Fault.READ_ONLY));
    server.sql("ALTER DATABASE " + address.database() + " RESET default_transaction_read_only");
    server.sql(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '"
            + address.user()
            + "'");
    until("Mei has it after all", () -> mei.has(note));
  }

  /** As a server that is busy with something else: the exchange waits, and nobody is cut off. */
  @Test
  @Tag("long")
  void aSlowServerIsReportedAndLosesNothing() throws Exception {
    var address = server.database();
    var mei = begun("mei", address);
    until("all is there", () -> isFine(mei));
    var before = mei.listed().orElseThrow().standing();
    try (var blocking = TestServer.connect(server.admin(address.database()));
        var statement = blocking.createStatement()) {
      blocking.setAutoCommit(false);
      statement.execute("LOCK TABLE pitwall.events IN ACCESS EXCLUSIVE MODE");
      mei.notes();
      until(
          "it is slow",
          () -> mei.database.state() instanceof PostgresState.Connected(_, _, var slow, _) && slow);
      assertEquals(before, mei.listed().orElseThrow().standing());
      blocking.rollback();
    }
    until("all is there", () -> isFine(mei));
    assertEquals(before, mei.listed().orElseThrow().standing());
  }

  @Test
  void aRowThatSomebodyChangedIsNotTakenAndReportedOnce() throws Exception {
    var address = server.database();
    var mei = begun("mei", address);
    until("all is there", () -> isFine(mei));
    var first = mei.log.readAll().getFirst().id();
    server.sql(
        address.database(),
        "UPDATE pitwall.events SET event = replace(event::text, '2013', '2014')::json WHERE seq = "
            + first.sequence()
            + " AND origin = '"
            + first.origin().value()
            + "'");
    var ken = empty("ken", address);
    until("it is reported", () -> !ken.problems.isEmpty());
    assertEquals(Problem.Kind.POSTGRES_ROW_CHANGED, ken.problems.getFirst().kind());
    until(
        "the others came",
        () ->
            ken.log.held().held().values().stream().mapToLong(EventRows::size).sum()
                == mei.log.readAll().size() - 1);
    assertTrue(!ken.log.held().contains(first));
    // From the laptop itself it comes as it was.
    ken.meets(mei);
    untilEqual();
  }

  /** Whoever has the password can write rows with their hash; laptops still take no nonsense. */
  @Test
  void rowsThatNoLaptopWroteKeepNothingElseFromALaptop() throws Exception {
    var address = server.database();
    var mei = begun("mei", address);
    until("all is there", () -> isFine(mei));
    var last = mei.log.readAll().getLast();
    var good = new EventCodec().line(last);
    var from = "\"origin\":\"" + last.id().origin().value() + "\",\"seq\":" + last.id().sequence();
    assertTrue(good.contains(from), good);
    int data = good.indexOf("\"data\":") + "\"data\":".length();
    int number = 0;
    for (var nonsense : List.of("7", "{},\"by\":{}", "[]", "null", "{\"a\":\"\\ud800\"}")) {
      number++;
      var line =
          good.substring(0, data).replace(from, "\"origin\":\"stranger\",\"seq\":" + number)
              + nonsense
              + "}";
      server.sql(
          address.database(),
          "INSERT INTO pitwall.events (team, origin, seq, event, hash) SELECT id, 'stranger', "
              + number
              + ", '"
              + line
              + "'::json, sha256(convert_to('"
              + line
              + "', 'UTF8')) FROM pitwall.teams");
    }
    var ken = empty("ken", address);
    var note = mei.notes();
    until("the others came", () -> ken.log.held().contains(mei.log.readAll().getLast().id()));
    until("and what comes later", () -> ken.has(note));
    assertFalse(ken.log.held().held().containsKey(new Origin("stranger")));
  }

  /** What the server finds impossible in one event is not held against the others. */
  @Test
  @Tag("long")
  void anEventThatTheServerDoesNotTakeHoldsNothingUp() throws Exception {
    var address = server.database();
    var mei = begun("mei", address);
    until("all is there", () -> isFine(mei));
    server.sql(
        address.database(),
        "CREATE FUNCTION public.poison() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
            + " IF new.event::text LIKE '%noted%' THEN RAISE 'poison' USING errcode = '22023';"
            + " END IF; RETURN new; END $$;"
            + " CREATE TRIGGER poison BEFORE INSERT ON pitwall.events FOR EACH ROW"
            + " EXECUTE FUNCTION public.poison()");
    mei.notes();
    until("it is refused", () -> !mei.listed().orElseThrow().refused().held().isEmpty());
    server.sql(address.database(), "DROP TRIGGER poison ON pitwall.events");
    var ken = empty("ken", address);
    until("Ken has the day", () -> ken.replica.snapshot().day().contest().isPresent());
    var note = ken.notes();
    until("what comes later is there", () -> mei.has(note));
    assertTrue(mei.isConnected());
  }
}
