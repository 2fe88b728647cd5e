package dev.pitwall.ui.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.manual.Manual;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Places, hits and the way back, without a window. */
class ManualModelTest {
  private static final Manual MANUAL =
      Manual.parse(
          "small.md",
          """
          <a id="one"></a>

          # One

          redis

          <a id="two"></a>

          ## Two

          To [three](#three).

          <a id="part"></a>

          ### A part

          redis and nginx

          <a id="three"></a>

          ## Three

          To [one](#one).
          """);

  private final ManualModel model = new ManualModel();

  private String section() {
    return MANUAL.sections().get(model.place().get().orElseThrow().section()).anchor();
  }

  private List<String> contents() {
    return model.contents().get().stream().map(one -> one.title() + " " + one.hits()).toList();
  }

  @Test
  void whatWasWantedBeforeItWasReadIsShownThen() {
    model.look("three");
    assertTrue(model.place().get().isEmpty());
    model.show(MANUAL);
    assertEquals("three", section());
    assertEquals(List.of("One 0", "Two 0", "A part 0", "Three 0"), contents());
  }

  @Test
  void wordsThatWereWantedBeforeAreSearchedForThen() {
    model.look("nginx");
    model.show(MANUAL);
    assertEquals("nginx", model.query().get());
    assertEquals("part", section());
    assertEquals(1, model.number());
  }

  @Test
  void theSearchBeginsWhereOneIsAndGoesRound() {
    model.show(MANUAL);
    model.look("two");
    model.query().set("redis");
    assertEquals("part", section());
    assertEquals(2, model.number());
    assertEquals(List.of("One 1", "Two 0", "A part 1"), contents());
    model.next();
    assertEquals("one", section());
    assertEquals(1, model.number());
    model.previous();
    assertEquals(2, model.number());
  }

  @Test
  void aSectionChosenWhileSearchingShowsItsFirstHit() {
    model.show(MANUAL);
    model.query().set("redis");
    assertEquals(1, model.number());
    model.choose(2);
    assertEquals(2, model.number());
  }

  @Test
  void oneStepBackAtATime() {
    model.show(MANUAL);
    model.look("two");
    model.follow("three");
    model.follow("one");
    model.query().set("nothing like it");
    assertEquals(0, model.number());
    assertTrue(model.back());
    assertEquals("", model.query().get());
    assertEquals("one", section());
    assertTrue(model.back());
    assertEquals("three", section());
    assertTrue(model.back());
    assertEquals("two", section());
    assertFalse(model.back());
  }

  @Test
  void sectionsEndWithTheLast() {
    model.show(MANUAL);
    model.step(-1);
    assertEquals("one", section());
    model.step(5);
    assertEquals("three", section());
    assertFalse(model.back(), "the contents leave no trail");
  }

  @Test
  void onlyAVisitScrolls() {
    model.show(MANUAL);
    long before = model.place().get().orElseThrow().visit();
    model.choose(0);
    assertTrue(model.place().get().orElseThrow().visit() > before);
    model.query().set("redis");
    long found = model.place().get().orElseThrow().visit();
    model.query().set("");
    assertEquals(found, model.place().get().orElseThrow().visit());
  }

  @Test
  void aFailureKeepsWhatWasReadBefore() {
    model.failed();
    assertEquals(ManualModel.State.BROKEN, model.state().get());
    model.loading();
    assertEquals(ManualModel.State.LOADING, model.state().get());
    model.show(MANUAL);
    model.failed();
    assertEquals(ManualModel.State.READ, model.state().get());
  }
}
