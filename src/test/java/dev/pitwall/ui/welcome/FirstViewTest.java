package dev.pitwall.ui.welcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.archive.Archive;
import dev.pitwall.core.Days;
import dev.pitwall.core.OpenDay;
import dev.pitwall.domain.model.CheckItem;
import dev.pitwall.domain.model.Checklist;
import dev.pitwall.net.HostPort;
import dev.pitwall.net.lan.Beacon.InvitingTeam;
import dev.pitwall.profiles.ProfileSheet;
import dev.pitwall.report.bundle.BundleImport;
import dev.pitwall.testing.FakeTeams;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.MemoryDays;
import dev.pitwall.testing.PastDays;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.fx.Notice;
import dev.pitwall.ui.kit.form.FormRow;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@FxTest
class FirstViewTest {
  private static final Days DAYS = MemoryDays.some(SampleDay.NOW);

  private static FirstView open(Workbench bench, List<OpenDay> opened) {
    return open(bench, new FakeTeams(), opened);
  }

  private static FirstView open(Workbench bench, FakeTeams teams, List<OpenDay> opened) {
    return open(bench, DAYS, teams, opened);
  }

  private static FirstView open(Workbench bench, Days days, FakeTeams teams, List<OpenDay> opened) {
    var nothing = new Archive(Path.of("no-such-folder"), MemoryDays.none(SampleDay.NOW));
    return open(bench, days, nothing, teams, opened);
  }

  private static FirstView open(
      Workbench bench, Days days, Archive archive, FakeTeams teams, List<OpenDay> opened) {
    var view =
        new FirstView(
            bench.texts,
            bench.look,
            days,
            teams,
            new BundleImport(days, InstantSource.fixed(SampleDay.NOW)),
            bench.ids,
            Choice.read(days, "/data"),
            bench.notices,
            SampleDay.NOW,
            Platform::runLater,
            opened::add,
            archive,
            () -> {});
    var scene = new Scene(view, 1280, 720);
    bench.look.dress(scene);
    view.applyCss();
    view.layout();
    return view;
  }

  private static String objection(TextField field) {
    return ((FormRow<?>) field.getParent()).objection();
  }

  @Test
  void twoNamesAreEnoughToStartADay() {
    try (var bench = Workbench.empty(Language.EN)) {
      var opened = new ArrayList<OpenDay>();
      var root = open(bench, opened);
      Fx.find(root, "first-name", TextField.class).setText("ISUCON 16");
      Fx.find(root, "first-member", TextField.class).setText("Mei");
      Fx.find(root, "first-create", Button.class).fire();
      Fx.waitFor("the day", () -> !opened.isEmpty());
      var day = opened.getFirst().replica().snapshot().day();
      assertEquals("ISUCON 16", day.contest().orElseThrow().name());
      assertEquals(1, day.members().size());
      opened.getFirst().close();
    }
  }

  @Test
  void theProfileIsChosenByTypingItsNameAndEnterStartsTheDay() {
    try (var bench = Workbench.empty(Language.EN)) {
      var opened = new ArrayList<OpenDay>();
      var root = open(bench, opened);
      Fx.find(root, "first-name", TextField.class).setText("My contest");
      Fx.find(root, "first-member", TextField.class).setText("Mei");
      var box = Fx.find(root, "first-profile", ComboBox.class);
      box.requestFocus();
      for (var letter : "isucon14".split("")) {
        box.fireEvent(
            new KeyEvent(
                KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false));
      }
      assertEquals("isucon14", ((ProfileSheet) box.getValue()).id());
      Fx.press(root.getScene(), KeyCode.ENTER, false, false);
      Fx.waitFor("the day", () -> !opened.isEmpty());
      assertEquals(3, opened.getFirst().replica().snapshot().day().servers().size());
      opened.getFirst().close();
    }
  }

  /**
   * What was thought of too late on the newest day is offered unasked, unless one does not want it,
   * and comes once where the whole set-up of that day is taken over.
   */
  @Test
  void theLinesForNextTimeComeIntoANewDay(@TempDir Path place) {
    try (var bench = Workbench.empty(Language.EN);
        var past = new PastDays(place)) {
      past.contest("ISUCON 15", SampleDay.NOW, "logs off at 17:00", "disk check");
      record Case(boolean wanted, boolean setUp) {}
      int number = 0;
      for (var one : List.of(new Case(true, false), new Case(false, false), new Case(true, true))) {
        var opened = new ArrayList<OpenDay>();
        var root = open(bench, past.days(), past.archive(), new FakeTeams(), opened);
        var box = Fx.find(root, "first-next-time", CheckBox.class);
        assertFalse(box.isManaged(), "until the day is read");
        Fx.waitFor("the offer", box::isVisible);
        assertTrue(box.getText().contains("2 lines"), box.getText());
        assertTrue(box.getText().contains("ISUCON 15"), box.getText());
        box.setSelected(one.wanted());
        if (one.setUp()) {
          var days = Fx.find(root, "first-setup", ComboBox.class);
          days.getSelectionModel().selectLast();
          Fx.waitFor("its parts", () -> root.lookup("#first-setup-next_time") != null);
          assertFalse(box.isVisible(), "one of the parts says the same");
        }
        var name = "ISUCON " + (10 + number++);
        Fx.find(root, "first-name", TextField.class).setText(name);
        Fx.find(root, "first-member", TextField.class).setText("Mei");
        Fx.find(root, "first-create", Button.class).fire();
        Fx.waitFor("the day", () -> !opened.isEmpty());
        var day = opened.getFirst().replica().snapshot().day();
        var lines = CheckItem.lines(day, Checklist.PREPARE).stream().map(CheckItem::text);
        assertEquals(
            one.wanted() ? List.of("logs off at 17:00", "disk check") : List.of(),
            lines.filter(List.of("logs off at 17:00", "disk check")::contains).toList());
        opened.getFirst().close();
      }
    }
  }

  @Test
  void whoIsAboutToJoinSeesWhoInvitesOnThisNetwork() {
    try (var bench = Workbench.empty(Language.EN)) {
      var teams = new FakeTeams();
      teams.inviting = List.of(new InvitingTeam("ISUCON14", new HostPort("192.168.11.4", 7400)));
      var view = open(bench, teams, new ArrayList<>());
      var nearby = Fx.find(view, "first-join-nearby", Label.class);
      assertFalse(nearby.isManaged());
      var stage = new Stage();
      stage.setScene(view.getScene());
      stage.show();
      try {
        Fx.waitFor("the window", stage::isFocused);
        Fx.find(view, "first-invitation", TextArea.class).requestFocus();
        Fx.waitFor("the hint", nearby::isManaged);
        assertEquals(
            "Inviting on this network: ISUCON14 (192.168.11.4). Ask there for the line.",
            nearby.getText());
      } finally {
        stage.hide();
        Fx.pulse();
      }
    }
  }

  @Test
  void theAddressOfATunnelIsReadBeforeItIsDialled() {
    try (var bench = Workbench.empty(Language.EN)) {
      var teams = new FakeTeams();
      var view = open(bench, teams, new ArrayList<>());
      Fx.find(view, "first-invitation", TextArea.class).setText("pitwall:abc");
      Fx.find(view, "first-join-member", TextField.class).setText("Ken");
      Fx.find(view, "first-join-tunnel", Button.class).fire();
      var address = Fx.find(view, "first-join-through", TextField.class);
      address.setText("local host");
      Fx.find(view, "first-join", Button.class).fire();
      assertEquals("Write a host and a port, as in localhost:7402.", objection(address));
      assertEquals(List.of(), teams.requests);
      address.setText("localhost:7401");
      Fx.find(view, "first-join", Button.class).fire();
      assertEquals(
          Optional.of(new HostPort("localhost", 7401)), teams.requests.getFirst().through());
    }
  }

  @Test
  void aProfileLeavesNothingOfTheOneBeforeAndNothingTypedIsLost() {
    try (var bench = Workbench.empty(Language.EN)) {
      var view = open(bench, new ArrayList<>());
      var profile = Fx.find(view, "first-profile", ComboBox.class);
      var start = Fx.find(view, "first-start", TextField.class);
      var end = Fx.find(view, "first-end", TextField.class);
      choose(profile, "isucon3-final");
      assertEquals("11:00", start.getText());
      choose(profile, "free");
      assertEquals(List.of("10:00", "18:00"), List.of(start.getText(), end.getText()));
      end.setText("17:45");
      choose(profile, "isucon3-final");
      assertEquals(List.of("11:00", "17:45"), List.of(start.getText(), end.getText()));
    }
  }

  @Test
  void theProfileThatStandsInTheTitleIsOfferedAndTakenByOneKey() {
    try (var bench = Workbench.empty(Language.EN)) {
      var view = open(bench, new ArrayList<>());
      var name = Fx.find(view, "first-name", TextField.class);
      var profile = Fx.find(view, "first-profile", ComboBox.class);
      var offer = Fx.find(view, "first-profile-offer", Button.class);
      name.setText("ISUCON1");
      assertFalse(offer.isManaged());
      name.setText("ISUCON14 practice");
      assertTrue(offer.isManaged());
      assertEquals("Take the profile ISUCON14  (Ctrl+P)", offer.getText());
      assertEquals("free", chosen(profile), "never taken by itself");
      name.requestFocus();
      Fx.press(view.getScene(), KeyCode.P, true, false);
      assertEquals("isucon14", chosen(profile));
      assertFalse(offer.isManaged());
      name.setText("ISUCON13 practice");
      assertFalse(offer.isManaged(), "a profile that was chosen is meant");
      choose(profile, "free");
      assertTrue(offer.isManaged());
      name.setText("Company day");
      assertFalse(offer.isManaged());
      name.requestFocus();
      Fx.press(view.getScene(), KeyCode.P, true, false);
      assertEquals("free", chosen(profile));
    }
  }

  @Test
  void aContestThatBeganAtAnOddTimeNeedsItsStartAlone() {
    try (var bench = Workbench.empty(Language.EN)) {
      var view = open(bench, new ArrayList<>());
      var profile = Fx.find(view, "first-profile", ComboBox.class);
      var start = Fx.find(view, "first-start", TextField.class);
      var end = Fx.find(view, "first-end", TextField.class);
      start.setText("13:2");
      start.setText("13:20");
      assertEquals("21:20", end.getText());
      choose(profile, "isucon14");
      assertEquals(List.of("13:20", "21:20"), List.of(start.getText(), end.getText()));
      choose(profile, "isucon3-final");
      assertEquals(List.of("13:20", "20:20"), List.of(start.getText(), end.getText()));
      start.setText("22:30");
      assertEquals("05:30", end.getText());
      assertTrue(Fx.find(view, "first-times-note", Label.class).isVisible());
      end.setText("04:00");
      start.setText("20:00");
      assertEquals("04:00", end.getText(), "what was typed stays");
    }
  }

  private static String chosen(ComboBox<?> box) {
    return ((ProfileSheet) box.getValue()).id();
  }

  @SuppressWarnings("unchecked")
  private static void choose(ComboBox<?> box, String id) {
    var profiles = (ComboBox<ProfileSheet>) box;
    profiles.getItems().stream().filter(sheet -> sheet.id().equals(id)).forEach(profiles::setValue);
  }

  @Test
  void aContestOverMidnightIsMadeAndReportedBesideItsTimes() {
    try (var bench = Workbench.empty(Language.EN)) {
      var opened = new ArrayList<OpenDay>();
      var root = open(bench, opened);
      Fx.find(root, "first-name", TextField.class).setText("Night");
      Fx.find(root, "first-member", TextField.class).setText("Mei");
      var note = Fx.find(root, "first-times-note", Label.class);
      assertFalse(note.isVisible());
      Fx.find(root, "first-end", TextField.class).setText("01:30");
      assertTrue(note.isVisible());
      assertEquals("The end is on the next day, 2026-11-22: 15 h 30 min long.", note.getText());
      Fx.find(root, "first-create", Button.class).fire();
      Fx.waitFor("the day", () -> !opened.isEmpty());
      var contest = opened.getFirst().replica().snapshot().day().contest().orElseThrow();
      assertEquals(
          Duration.ofMinutes(15 * 60 + 30), Duration.between(contest.start(), contest.end()));
      opened.getFirst().close();
    }
  }

  @Test
  void eachMistakeIsToldAtItsField() {
    try (var bench = Workbench.empty(Language.EN)) {
      var root = open(bench, new ArrayList<>());
      var name = Fx.find(root, "first-name", TextField.class);
      var member = Fx.find(root, "first-member", TextField.class);
      var date = Fx.find(root, "first-date", TextField.class);
      var end = Fx.find(root, "first-end", TextField.class);
      var create = Fx.find(root, "first-create", Button.class);
      date.setText("tomorrow");
      create.fire();
      assertEquals("Write the date as 2026-11-21.", objection(date));
      date.setText("2026/11/21");
      create.fire();
      Fx.waitFor("no name", () -> objection(name).equals("The contest needs a name."));
      name.setText("ISUCON 16");
      create.fire();
      Fx.waitFor("no member", () -> objection(member).equals("The member needs a name."));
      assertEquals("", objection(name));
      member.setText("Mei");
      end.setText("late");
      create.fire();
      assertEquals("Write the time as 10:00.", objection(end));
    }
  }

  @Test
  void aDayThatCannotBeOpenedIsAProblemAndTheListStays() {
    try (var bench = Workbench.empty(Language.EN)) {
      var opened = new ArrayList<OpenDay>();
      var root = open(bench, opened);
      Fx.find(root, "first-open-isucon", Button.class).fire();
      Fx.waitFor("the problem", () -> !bench.notices.shown().isEmpty());
      assertTrue(bench.notices.shown().getFirst() instanceof Notice.Broken);
      assertEquals(List.of(), opened);
    }
  }

  @Test
  void theSampleOpens() {
    try (var bench = Workbench.empty(Language.EN)) {
      var opened = new ArrayList<OpenDay>();
      var root = open(bench, opened);
      Fx.find(root, "first-sample-" + MemoryDays.SAMPLE, Button.class).fire();
      Fx.waitFor("the day", () -> !opened.isEmpty());
      opened.getFirst().close();
    }
  }

  /** A sample is looked at in between: the list of days is shown anew then. */
  @Test
  void aHalfFilledFormIsThereAgainUntilItsContestIsMade() {
    try (var bench = Workbench.empty(Language.EN)) {
      var opened = new ArrayList<OpenDay>();
      var first = open(bench, opened);
      Fx.find(first, "first-name", TextField.class).setText("ISUCON 17");
      Fx.find(first, "first-start", TextField.class).setText("09:30");
      var second = open(bench, opened);
      second.goOnFrom(first);
      assertEquals("ISUCON 17", Fx.find(second, "first-name", TextField.class).getText());
      assertEquals("09:30", Fx.find(second, "first-start", TextField.class).getText());
      Fx.find(second, "first-member", TextField.class).setText("Mei");
      Fx.find(second, "first-create", Button.class).fire();
      Fx.waitFor("the day", () -> !opened.isEmpty());
      opened.getFirst().close();
      var third = open(bench, opened);
      third.goOnFrom(second);
      assertEquals("", Fx.find(third, "first-name", TextField.class).getText());
    }
  }
}
