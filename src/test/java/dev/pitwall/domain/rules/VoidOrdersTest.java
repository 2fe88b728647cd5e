package dev.pitwall.domain.rules;

import static dev.pitwall.testing.TestDay.KEN;
import static dev.pitwall.testing.TestDay.MEI;
import static dev.pitwall.testing.TestDay.S1;
import static dev.pitwall.testing.TestDay.S2;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.id.Id.ItemId;
import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.id.Id.RoundId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.id.StepId;
import dev.pitwall.domain.intent.EvidenceIntent.WaiveProof;
import dev.pitwall.domain.intent.Intent.UndoStep;
import dev.pitwall.domain.intent.LineIntent.AddLine;
import dev.pitwall.domain.intent.LineIntent.TickLines;
import dev.pitwall.domain.intent.NoteIntent.NoteChange;
import dev.pitwall.domain.intent.RoleIntent.ArrangeRoles;
import dev.pitwall.domain.intent.RoundIntent.CallOutServer;
import dev.pitwall.domain.intent.RoundIntent.CloseRound;
import dev.pitwall.domain.intent.RoundIntent.OpenRound;
import dev.pitwall.domain.intent.RoundIntent.ReopenRound;
import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.domain.model.LineList;
import dev.pitwall.domain.model.LineScope;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.Round;
import dev.pitwall.domain.rules.CheckedLine.State;
import dev.pitwall.domain.rules.ConfirmationShelfLife.Standing;
import dev.pitwall.testing.TestDay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever can make a confirmation void, on either laptop, before or after the OK, heard of in
 * between or not, in every order in which the two hear of each other: the OK stands exactly when it
 * had seen it, and both laptops agree.
 */
class VoidOrdersTest {
  private static final RoundId ROUND = new RoundId("round");

  enum Change {
    ROLES,
    ROLES_TAKEN_BACK,
    NOTE,
    BOOT
  }

  /**
   * @param here the change is made on the laptop that confirms
   * @param first it is made before the OK
   * @param heard what the other laptop did comes over between the two
   * @param slow the clock of the other laptop is a minute behind
   */
  record Order(Change change, boolean here, boolean first, boolean heard, boolean slow) {}

  static Stream<Order> orders() {
    var all = new ArrayList<Order>();
    for (var change : Change.values()) {
      for (int bits = 0; bits < 16; bits++) {
        all.add(new Order(change, (bits & 1) > 0, (bits & 2) > 0, (bits & 4) > 0, (bits & 8) > 0));
      }
    }
    return all.stream();
  }

  private static CallOutServer says(CallOutStep step) {
    return says(step, S1);
  }

  private static CallOutServer says(CallOutStep step, ServerId server) {
    return new CallOutServer(ROUND, server, step, Optional.empty(), "", false);
  }

  private final TestDay day = TestDay.begun();
  private StepId roles;

  /** Mei called s1 down and up; Ken has yet to say OK on this laptop. */
  private TestDay twoLaptops() {
    roles =
        day.after(Duration.ofHours(6))
            .does(new ArrangeRoles(Optional.empty(), Map.of(S1, Set.of(Role.AP)), ""));
    day.does(new OpenRound(ROUND, Optional.empty()));
    day.does(says(CallOutStep.REBOOTING));
    day.after(Duration.ofMinutes(2)).does(says(CallOutStep.UP));
    return day.copy("laptop2");
  }

  private void make(Change change, TestDay on) {
    on.as(MEI);
    switch (change) {
      case ROLES ->
          on.does(new ArrangeRoles(Optional.empty(), Map.of(S1, Set.of(Role.AP, Role.DB)), ""));
      case ROLES_TAKEN_BACK -> on.does(new UndoStep(roles));
      case NOTE ->
          on.does(new NoteChange(new NoteId("n"), Optional.empty(), Optional.of(S1), "nginx.conf"));
      case BOOT -> {
        on.does(says(CallOutStep.REBOOTING));
        on.does(says(CallOutStep.UP));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("orders")
  void anOkStandsExactlyWhenItHadSeenTheChange(Order order) {
    var other = twoLaptops();
    var on = order.here() ? day : other;
    other.after(Duration.ofSeconds(order.slow() ? -60 : 30));
    day.after(Duration.ofSeconds(30));
    if (order.first()) {
      make(order.change(), on);
      if (order.heard()) {
        day.hears(other.timeline().envelopes());
      }
      day.after(Duration.ofSeconds(30));
    }
    day.as(KEN).does(says(CallOutStep.OK));
    if (!order.first()) {
      if (order.heard()) {
        other.hears(day.timeline().envelopes());
      }
      other.after(Duration.ofSeconds(60));
      day.after(Duration.ofSeconds(30));
      make(order.change(), on);
    }
    boolean seen = order.first() && (order.here() || order.heard());
    for (var laptop : hearEachOther(other)) {
      var standing =
          ConfirmationShelfLife.standing(laptop.day(), laptop.day().rounds().get(ROUND), S1);
      assertEquals(seen, standing instanceof Standing.Confirmed, order + " gives " + standing);
      assertEquals(day.day(), laptop.day());
    }
  }

  @ParameterizedTest
  @MethodSource("orders")
  void aWaiverHoldsExactlyWhenItKnewOfTheNewestReboot(Order order) {
    var other = twoLaptops();
    var on = order.here() ? day : other;
    var waive = new WaiveProof(ROUND, S1, Optional.empty(), "no ssh");
    other.after(Duration.ofSeconds(order.slow() ? -60 : 30));
    day.after(Duration.ofSeconds(30));
    if (order.first()) {
      make(order.change(), on);
      if (order.heard()) {
        day.hears(other.timeline().envelopes());
      }
      day.after(Duration.ofSeconds(30));
    }
    day.as(KEN).does(waive);
    if (!order.first()) {
      other.after(Duration.ofSeconds(60));
      day.after(Duration.ofSeconds(30));
      make(order.change(), on);
    }
    boolean seen = order.first() && (order.here() || order.heard());
    for (var laptop : hearEachOther(other)) {
      var proof = RebootProof.of(laptop.day(), laptop.day().rounds().get(ROUND), S1);
      if (order.change() != Change.BOOT || seen) {
        assertInstanceOf(RebootProof.Waived.class, proof, order.toString());
      } else {
        assertInstanceOf(RebootProof.Said.class, proof, order.toString());
      }
    }
  }

  /** Ticks of the lines, set one by one before the OK or all with it, live as long as an OK. */
  @ParameterizedTest
  @MethodSource("orders")
  void aTickStandsExactlyWhenItHadSeenTheChange(Order order) {
    day.does(line("before", LineList.REBOOT));
    day.does(line("all", LineList.REBOOT));
    day.does(line("closing", LineList.CLOSING));
    var other = twoLaptops();
    var on = order.here() ? day : other;
    other.after(Duration.ofSeconds(order.slow() ? -60 : 30));
    day.after(Duration.ofSeconds(30));
    if (order.first()) {
      make(order.change(), on);
      if (order.heard()) {
        day.hears(other.timeline().envelopes());
      }
      day.after(Duration.ofSeconds(30));
    }
    day.as(KEN).does(ticks("before", Optional.of(ROUND)));
    day.does(ticks("closing", Optional.empty()));
    day.does(says(CallOutStep.OK));
    if (!order.first()) {
      if (order.heard()) {
        other.hears(day.timeline().envelopes());
      }
      other.after(Duration.ofSeconds(60));
      day.after(Duration.ofSeconds(30));
      make(order.change(), on);
    }
    boolean seen = order.first() && (order.here() || order.heard());
    for (var laptop : hearEachOther(other)) {
      var server = laptop.day().servers().get(S1);
      for (var line : ServerChecks.reboot(laptop.day(), laptop.day().rounds().get(ROUND), server)) {
        assertEquals(seen, line.ticked(), order + " gives " + line);
        assertEquals(!seen, line.state() instanceof State.Void, order + " gives " + line);
      }
      // What was closed down stays so over a reboot.
      assertEquals(
          seen || order.change() == Change.BOOT,
          ServerChecks.closing(laptop.day(), server).getFirst().ticked(),
          order.toString());
      assertEquals(day.day(), laptop.day());
    }
  }

  private static AddLine line(String name, LineList list) {
    return new AddLine(new ItemId(name), list, new LineScope.OnEveryServer(), name);
  }

  private static TickLines ticks(String line, Optional<RoundId> round) {
    return new TickLines(Set.of(new ItemId(line)), Optional.of(S1), round);
  }

  /**
   * @param made on the laptop that closes the round
   * @param before the round is closed
   * @param reopens the laptop that closed it reopens it, and confirms
   * @param heard it has heard of the change by then
   */
  record Reopening(Change change, boolean made, boolean before, boolean reopens, boolean heard) {
    /** A closed round takes no call-out; a laptop that has not heard of it goes on calling out. */
    boolean possible() {
      return change != Change.BOOT || before || !made;
    }
  }

  static Stream<Reopening> reopenings() {
    return orders()
        .map(o -> new Reopening(o.change(), o.here(), o.first(), o.heard(), o.slow()))
        .filter(Reopening::possible);
  }

  @ParameterizedTest
  @MethodSource("reopenings")
  void inAReopenedRoundAnOkStandsExactlyWhenItHadSeenTheChange(Reopening order) {
    day.does(line("line", LineList.REBOOT));
    var other = twoLaptops();
    for (var step : List.of(CallOutStep.REBOOTING, CallOutStep.UP, CallOutStep.OK)) {
      day.as(step == CallOutStep.OK ? KEN : MEI).does(says(step, S2));
    }
    day.does(says(CallOutStep.OK));
    other.hears(day.timeline().envelopes());
    var changer = order.made() ? day : other;
    if (order.before()) {
      make(order.change(), changer);
    }
    day.after(Duration.ofSeconds(30)).as(MEI).does(new CloseRound(ROUND, Optional.empty()));
    other.after(Duration.ofSeconds(30));
    if (!order.before()) {
      make(order.change(), changer);
    }
    var reopener = order.reopens() ? day : other;
    if (order.heard()) {
      var mine = day.timeline().envelopes();
      day.hears(other.timeline().envelopes());
      other.hears(mine);
    } else if (!order.reopens()) {
      // Of the closing it must have heard, to reopen; of what came with it, too.
      other.hears(day.timeline().envelopes());
    }
    boolean knows = order.heard() || order.made() == order.reopens() || order.made();
    reopener.after(Duration.ofSeconds(30)).as(MEI).does(new ReopenRound(ROUND, Optional.empty()));
    reopener.as(KEN).does(says(CallOutStep.OK));
    for (var laptop : hearEachOther(other)) {
      var round = laptop.day().rounds().get(ROUND);
      var standing = ConfirmationShelfLife.standing(laptop.day(), round, S1);
      assertEquals(knows, standing instanceof Standing.Confirmed, order + " gives " + standing);
      assertInstanceOf(
          Standing.Confirmed.class, ConfirmationShelfLife.standing(laptop.day(), round, S2));
      var line =
          ServerChecks.reboot(laptop.day(), round, laptop.day().servers().get(S1)).getFirst();
      assertEquals(knows, line.ticked(), order + " gives " + line);
      assertEquals(Optional.of(ROUND), laptop.day().openRound().map(Round::id));
      assertEquals(day.day(), laptop.day());
    }
  }

  /** Both, and laptops that heard it all one by one in other orders. */
  private List<TestDay> hearEachOther(TestDay other) {
    var mine = day.timeline().envelopes();
    day.hears(other.timeline().envelopes());
    other.hears(mine);
    var laptops = new ArrayList<>(List.of(day, other));
    for (int seed = 0; seed < 5; seed++) {
      var arriving = new ArrayList<Envelope>(day.timeline().envelopes());
      Collections.shuffle(arriving, new Random(seed));
      var late = new TestDay("late");
      arriving.forEach(envelope -> late.hears(List.of(envelope)));
      laptops.add(late);
    }
    return laptops;
  }
}
