package dev.pitwall.ui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.intent.NoteIntent.AddNote;
import dev.pitwall.domain.model.Note;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.Mouse;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.chart.band.BandItem;
import dev.pitwall.ui.chart.band.BandMark;
import dev.pitwall.ui.chart.band.DayAxis;
import dev.pitwall.ui.kit.GoTo;
import dev.pitwall.ui.kit.Screen;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** The day on one axis: every moment and every thing on it by the keyboard, and by the mouse. */
@FxTest
class DayAxisTest {
  private record Review(Workbench bench, Screen screen, Scene scene, List<GoTo> went) {
    DayAxis axis() {
      return Fx.find(scene.getRoot(), "review-slider", DayAxis.class);
    }

    Optional<Instant> moment() {
      return axis().momentProperty().get();
    }

    BandItem chosen() {
      return axis().chosenProperty().get().orElseThrow();
    }

    void press(KeyCode code) {
      Fx.press(scene, code, false, false);
    }

    void event(KeyCode code) {
      Fx.press(scene, code, true, false);
    }

    void settle() {
      Fx.waitFor("the day", () -> scene.getRoot().lookup(".loading") == null);
    }

    BandItem first(BandMark mark) {
      return axis().dayProperty().get().walk(Optional.empty()).stream()
          .filter(item -> item.mark() == mark)
          .findFirst()
          .orElseThrow();
    }

    void click(BandItem item, int times) {
      var point = axis().pointOf(item).orElseThrow();
      click(point.getX(), point.getY(), times);
    }

    void click(double x, double y, int times) {
      var point = axis().localToScene(x, y);
      Mouse.send(axis(), MouseEvent.MOUSE_PRESSED, point, MouseButton.PRIMARY, times, false, true);
    }
  }

  private static void with(Consumer<Review> test) {
    try (var bench = Workbench.full(Language.EN)) {
      var entry =
          bench.screens().stream().filter(one -> one.id().equals("review")).findFirst().get();
      var screen = bench.open(entry);
      var scene = new Scene((Parent) screen.view(), 1180, 590);
      bench.look.dress(scene);
      var went = new ArrayList<GoTo>();
      scene.getRoot().addEventHandler(GoTo.TYPE, went::add);
      var stage = new Stage();
      stage.setScene(scene);
      stage.show();
      try {
        Fx.waitFor("the window", stage::isFocused);
        var review = new Review(bench, screen, scene, went);
        review.settle();
        review.axis().requestFocus();
        Fx.pulse();
        test.accept(review);
      } finally {
        stage.hide();
        Fx.pulse();
      }
    }
  }

  @Test
  void arrowsMoveByMinutesAndEscComesBackToNow() {
    with(
        review -> {
          review.press(KeyCode.LEFT);
          assertEquals(Optional.of(SampleDay.NOW.minusSeconds(60)), review.moment());
          Fx.press(review.scene(), KeyCode.LEFT, false, true);
          assertEquals(Optional.of(SampleDay.NOW.minusSeconds(660)), review.moment());
          review.press(KeyCode.RIGHT);
          assertEquals(Optional.of(SampleDay.NOW.minusSeconds(600)), review.moment());
          review.press(KeyCode.HOME);
          assertTrue(review.moment().orElseThrow().isBefore(SampleDay.time("10:00")));
          review.press(KeyCode.END);
          assertEquals(Optional.empty(), review.moment());
          review.press(KeyCode.LEFT);
          assertTrue(review.screen().back());
          assertEquals(Optional.empty(), review.moment());
          assertFalse(review.screen().back(), "there is nothing more to leave");
        });
  }

  @Test
  void theStateIsThatOfTheMoment() {
    with(
        review -> {
          review.axis().momentProperty().set(Optional.of(SampleDay.time("12:50")));
          review.settle();
          var words =
              review.scene().getRoot().lookupAll(".then .label").stream()
                  .filter(node -> node instanceof Label label && label.isVisible())
                  .map(node -> ((Label) node).getText())
                  .toList();
          assertTrue(words.contains("counted (11:55)"), words.toString());
          assertTrue(words.contains("best (11:55)"), words.toString());
          assertTrue(words.contains("no role yet"), "s2 had none: " + words);
          assertFalse(words.toString().contains("Reboot:"), "no round had begun: " + words);
        });
  }

  @Test
  void theWalkGoesThroughEverythingAndOneBandAndToTheThingItself() {
    with(
        review -> {
          review.press(KeyCode.HOME);
          var there = new ArrayList<Instant>();
          for (int i = 0; i < 30; i++) {
            review.event(KeyCode.RIGHT);
            there.add(review.chosen().from());
            assertEquals(Optional.of(review.chosen().from()), review.moment());
          }
          assertEquals(there.stream().sorted().toList(), there);
          assertEquals(30, there.size());
          review.event(KeyCode.LEFT);
          assertEquals(there.get(28), review.chosen().from());
          review.press(KeyCode.DOWN);
          assertEquals(Optional.of("scores"), review.axis().walkedProperty().get());
          review.press(KeyCode.DOWN);
          review.event(KeyCode.RIGHT);
          assertEquals("tasks", review.chosen().screen());
          review.press(KeyCode.ENTER);
          assertEquals("tasks", review.went().getFirst().screen());
          assertEquals(review.chosen().thing(), review.went().getFirst().thing());
          review.press(KeyCode.UP);
          review.press(KeyCode.UP);
          assertEquals(Optional.empty(), review.axis().walkedProperty().get());
        });
  }

  @Test
  void aClickGoesThereAndASecondOneOpensTheThing() {
    with(
        review -> {
          for (var mark : List.of(BandMark.RUN, BandMark.NOTE, BandMark.CHANGE)) {
            var item = review.first(mark);
            review.click(item, 1);
            assertEquals(Optional.of(review.chosen().from()), review.moment());
          }
          assertTrue(review.went().isEmpty());
          var run = review.first(BandMark.RUN);
          review.click(run, 1);
          review.click(run, 2);
          assertEquals("scores", review.went().getFirst().screen());
          assertEquals(run.thing(), review.went().getFirst().thing());
        });
  }

  /** Marks of every band stand where the axis has their moment. */
  @Test
  void everythingIsOnOneAxis() {
    with(
        review -> {
          for (var mark : List.of(BandMark.RUN, BandMark.NOTE, BandMark.CHANGE)) {
            var item = review.first(mark);
            double x = review.axis().pointOf(item).orElseThrow().getX();
            assertEquals(review.axis().x(item.from()), x, 0.001, mark.name());
          }
        });
  }

  @Test
  void spacePlaysAndPausesAndEscStops() {
    with(
        review -> {
          review.press(KeyCode.SPACE);
          Fx.waitFor("the day going on", () -> review.moment().isPresent());
          var at = review.moment().orElseThrow();
          Fx.waitFor("more of it", () -> review.moment().orElseThrow().isAfter(at));
          assertTrue(at.isBefore(SampleDay.time("10:30")), "from now on there is nothing: anew");
          review.press(KeyCode.SPACE);
          var paused = review.moment();
          Fx.pulse();
          assertEquals(paused, review.moment());
          review.press(KeyCode.SPACE);
          assertTrue(review.screen().back());
          var stopped = review.moment();
          Fx.pulse();
          assertEquals(stopped, review.moment());
        });
  }

  /** The page around the axis takes the focus of what is clicked in it, and its keys with it. */
  @Test
  void theKeysGoOnWhereTheMouseWas() {
    with(
        review -> {
          review.click(review.first(BandMark.RUN), 1);
          Fx.pulse();
          assertTrue(review.axis().isFocused());
          var at = review.moment().orElseThrow();
          review.press(KeyCode.RIGHT);
          assertEquals(Optional.of(at.plusSeconds(60)), review.moment());
          review.press(KeyCode.SPACE);
          Fx.waitFor(
              "the day going on", () -> review.moment().orElseThrow().isAfter(at.plusSeconds(60)));
          assertTrue(review.screen().back());
        });
  }

  /** It lies over hours of the chart: its beginning is not all that one wants to see of them. */
  @Test
  void withinAStreakOneGoesToTheMinuteUnderThePointer() {
    with(
        review -> {
          var streak = review.axis().dayProperty().get().streaks().getFirst();
          var middle =
              streak.from().plus(Duration.between(streak.from(), streak.to()).dividedBy(2));
          review.click(review.axis().x(middle), 120, 1);
          var moment = review.moment().orElseThrow();
          assertTrue(Duration.between(middle, moment).abs().toMinutes() < 2, moment.toString());
          assertEquals(Optional.empty(), review.axis().chosenProperty().get());
        });
  }

  @Test
  void zoomsAroundTheMomentAndBack() {
    with(
        review -> {
          var at = SampleDay.time("17:28");
          review.axis().momentProperty().set(Optional.of(at));
          double before = review.axis().x(at);
          for (int i = 0; i < 12; i++) {
            type(review, "+");
            Fx.pulse();
          }
          var shown = review.axis().zoomedProperty().get().orElseThrow();
          assertTrue(shown.shows(at));
          assertTrue(Duration.between(shown.from(), shown.to()).toMinutes() < 30);
          assertEquals(before, review.axis().x(at), 1.5);
          review.press(KeyCode.HOME);
          assertTrue(
              review.axis().zoomedProperty().get().orElseThrow().shows(review.moment().get()));
          type(review, "0");
          assertEquals(Optional.empty(), review.axis().zoomedProperty().get());
        });
  }

  private static void type(Review review, String character) {
    review
        .axis()
        .fireEvent(
            new KeyEvent(
                KeyEvent.KEY_TYPED,
                character,
                character,
                KeyCode.UNDEFINED,
                false,
                false,
                false,
                false));
  }

  @Test
  void aScreenReaderHasASliderWithWords() {
    with(
        review -> {
          var axis = review.axis();
          assertEquals(AccessibleRole.SLIDER, axis.getAccessibleRole());
          axis.momentProperty().set(Optional.of(SampleDay.time("16:35")));
          review.settle();
          var words = (String) axis.queryAccessibleAttribute(AccessibleAttribute.VALUE_STRING);
          assertTrue(words.startsWith("16:35:00: Run: PASS 11,023"), words);
          axis.executeAccessibleAction(AccessibleAction.INCREMENT);
          assertEquals(Optional.of(SampleDay.time("16:36")), review.moment());
          double value = (double) axis.queryAccessibleAttribute(AccessibleAttribute.VALUE);
          assertEquals(SampleDay.time("16:36").getEpochSecond(), value);
        });
  }

  /** One key, from the note that is chosen; without one, a new one at the moment looked at. */
  @Test
  void whatWasThoughtOfTooLateIsKeptForNextTimeWithOneKey() {
    with(
        review -> {
          review.click(review.first(BandMark.NOTE), 1);
          review.press(KeyCode.L);
          Fx.waitFor("the mark", () -> kept(review).size() == 1);
          assertTrue(kept(review).getFirst().text().startsWith("Lunch in turns"));
          Fx.waitFor(
              "it on the axis",
              () ->
                  review.axis().dayProperty().get().walk(Optional.empty()).stream()
                      .anyMatch(item -> item.mark() == BandMark.NEXT_TIME));
          review.settle();
          review.screen().back();
          var at = SampleDay.time("14:10");
          review.axis().momentProperty().set(Optional.of(at));
          review.press(KeyCode.L);
          Fx.find(review.scene().getRoot(), "note-form-text", TextArea.class)
              .setText("Write down what the FAIL said");
          Fx.find(review.scene().getRoot(), "note-form-save", Button.class).fire();
          Fx.waitFor("the second", () -> kept(review).size() == 2);
          assertEquals(at, kept(review).getLast().at());
        });
  }

  private static List<Note> kept(Review review) {
    return Note.forNextTime(review.bench().snapshot().day());
  }

  @Test
  void aNoteOfATeammateAppearsAndWhatIsChosenStays() {
    with(
        review -> {
          var run = review.first(BandMark.RUN);
          review.click(run, 1);
          Id note = new NoteId("theirs");
          review
              .bench()
              .replica
              .submit(new AddNote((NoteId) note, Optional.of(SampleDay.time("15:00")), "disk full"))
              .join();
          Fx.waitFor(
              "the note",
              () ->
                  review.axis().dayProperty().get().walk(Optional.empty()).stream()
                      .anyMatch(item -> item.thing().equals(Optional.of(note))));
          assertEquals(run.id(), review.chosen().id());
          review.screen().reveal(note);
          assertEquals(Optional.of(SampleDay.time("15:00")), review.moment());
          assertEquals(Optional.of(note), review.chosen().thing());
        });
  }
}
