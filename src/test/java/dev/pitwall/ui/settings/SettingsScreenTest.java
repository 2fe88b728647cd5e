package dev.pitwall.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.backup.Backup;
import dev.pitwall.backup.Backup.Place;
import dev.pitwall.backup.Backup.Standing;
import dev.pitwall.backup.BackupTrouble;
import dev.pitwall.domain.id.Id.MilestoneId;
import dev.pitwall.domain.intent.ContestIntent.ChooseProfile;
import dev.pitwall.domain.intent.ContestIntent.MoveTimes;
import dev.pitwall.domain.intent.ContestIntent.RenameContest;
import dev.pitwall.domain.intent.MilestoneIntent.SetMilestone;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.Milestone;
import dev.pitwall.domain.model.MilestoneTime;
import dev.pitwall.domain.model.Profile;
import dev.pitwall.domain.rules.MilestoneAlarms;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.fx.FxTexts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

@FxTest
class SettingsScreenTest {
  private static Parent open(Workbench bench) {
    var screen =
        new SettingsScreen(
            bench.texts,
            bench.desk,
            bench.ids,
            bench.look,
            bench.settings,
            bench.outputs,
            "/data",
            "ISUCON 15"::equals,
            bench.profiles,
            bench.backup,
            bench.backupPictures,
            bench.teamPictures,
            bench.inbox,
            bench.inboxPictures);
    var scene = new Scene(screen.view(), 1200, 600);
    bench.look.dress(scene);
    bench.snapshots.listen(screen::show);
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    return scene.getRoot();
  }

  private static Instant end(Workbench bench) {
    return bench.snapshot().day().contest().orElseThrow().end();
  }

  @Test
  void theProfileThatStandsInTheTitleOfAFreeContestIsOfferedAndTakenAsOneStep() {
    try (var bench = Workbench.full(Language.EN)) {
      var root = open(bench);
      var offer = Fx.find(root, "settings-profile-offer", Button.class);
      bench.desk.submit(new ChooseProfile(Profile.FREE));
      bench.desk.submit(new RenameContest("Our own day"));
      Fx.waitFor("the name", () -> contest(bench).name().equals("Our own day"));
      assertFalse(offer.isManaged());
      bench.desk.submit(new RenameContest("isucon 13 の復習"));
      Fx.waitFor("the offer", offer::isManaged);
      assertEquals("free", contest(bench).profile().id());
      Fx.press(root.getScene(), KeyCode.P, true, false);
      Fx.waitFor("the profile", () -> contest(bench).profile().id().equals("isucon13"));
      Fx.waitFor("no offer", () -> !offer.isManaged());
    }
  }

  private static Contest contest(Workbench bench) {
    return bench.snapshot().day().contest().orElseThrow();
  }

  @Test
  void theEndMovesAndTheMilestonesWithIt() {
    try (var bench = Workbench.full(Language.EN)) {
      var root = open(bench);
      Fx.find(root, "settings-end", TextField.class).setText("18:30");
      Fx.find(root, "settings-save-contest", Button.class).fire();
      Fx.waitFor("the end moved", () -> end(bench).equals(SampleDay.time("18:30")));
      var day = bench.snapshot().day();
      var freeze = day.milestones().get(new MilestoneId("freeze"));
      assertEquals(SampleDay.time("17:30"), MilestoneAlarms.at(day, freeze.time()).orElseThrow());
    }
  }

  private static Standing standing(Workbench bench, Place place, int newer) {
    int events = bench.snapshot().timeline().envelopes().size() - newer;
    var copy = new Backup.Copy(Path.of("/stick/copy.zip"), SampleDay.time("17:30"), events, 0);
    return new Standing(
        place,
        Path.of("/stick"),
        Optional.of(copy),
        newer == 0 ? Optional.empty() : Optional.of(BackupTrouble.FULL));
  }

  private static String words(Parent root, String id) {
    return root.lookup("#" + id).lookupAll(".label").stream()
        .filter(Node::isVisible)
        .map(node -> ((Label) node).getText())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void itIsReportedWhereTheDayIsSafeAndWhatIsNewer() {
    try (var bench = Workbench.full(Language.EN)) {
      var root = open(bench);
      assertTrue(words(root, "settings-copies-laptop").contains("Being looked at"));
      assertFalse(root.lookup("#settings-copies-chosen").isVisible());
      bench.backupPictures.show(
          new Backup.Picture(
              List.of(standing(bench, Place.LAPTOP, 0), standing(bench, Place.CHOSEN, 3)), false));
      root.applyCss();
      root.layout();
      int steps = bench.snapshot().timeline().envelopes().size();
      assertEquals(
          "Copies on this laptop\nhas everything\n/stick\nNewest proved copy: 11-21 17:30, "
              + steps
              + " steps",
          words(root, "settings-copies-laptop"));
      var chosen = words(root, "settings-copies-chosen");
      assertTrue(chosen.contains("newer than the copy: 3"), chosen);
      assertTrue(chosen.contains("No space is left there."), chosen);
      Fx.find(root, "settings-copy-now", Button.class).fire();
      Fx.find(root, "settings-copy-stop", Button.class).fire();
      assertEquals(List.of("copy", "to none"), bench.backup.asked);
    }
  }

  @Test
  void theNameOfAnotherDayIsRefusedAtItsField() {
    try (var bench = Workbench.full(Language.EN)) {
      var root = open(bench);
      var before = bench.snapshot();
      var field = Fx.find(root, "settings-name", TextField.class);
      field.setText(" ISUCON 15 ");
      Fx.find(root, "settings-save-contest", Button.class).fire();
      assertEquals(
          "There is a contest \"ISUCON 15\" already. Choose another name.", objection(field));
      assertEquals(before, bench.snapshot());
      field.setText("ISUCON 16 again");
      Fx.find(root, "settings-save-contest", Button.class).fire();
      Fx.waitFor(
          "the new name",
          () -> bench.snapshot().day().contest().orElseThrow().name().equals("ISUCON 16 again"));
    }
  }

  @Test
  void anEndBeforeTheStartIsRefusedAtItsField() {
    try (var bench = Workbench.full(Language.EN)) {
      var root = open(bench);
      var field = Fx.find(root, "settings-end", TextField.class);
      Fx.find(root, "settings-start", TextField.class).setText("19:00");
      Fx.find(root, "settings-save-contest", Button.class).fire();
      Fx.waitFor("the sentence", () -> objection(field).contains("must be after the start"));
      assertEquals(SampleDay.time("18:00"), end(bench));
      field.setText("soon");
      Fx.find(root, "settings-save-contest", Button.class).fire();
      assertEquals("Write the time as 10:00.", objection(field));
    }
  }

  @Test
  void anEndBeforeTheStartIsOnTheNextDayAndThatStandsBesideTheFields() {
    try (var bench = Workbench.full(Language.EN)) {
      var root = open(bench);
      var note = Fx.find(root, "settings-times-note", Label.class);
      assertFalse(note.isVisible());
      Fx.find(root, "settings-end", TextField.class).setText("01:30");
      assertEquals("The end is on the next day, 2026-11-22: 15 h 30 min long.", note.getText());
      Fx.find(root, "settings-save-contest", Button.class).fire();
      Fx.waitFor(
          "the end of the night",
          () -> end(bench).equals(SampleDay.time("01:30").plus(Duration.ofDays(1))));
      assertTrue(note.isVisible(), "as long as it is so");
    }
  }

  /** The day is of Tokyo; this laptop was taken elsewhere. */
  @Test
  void theZoneOfTheTimesIsShownWhereTheLaptopsIsAnother() {
    try (var bench = Workbench.full(Language.JA)) {
      var texts = new FxTexts(new Texts(Language.JA, ZoneId.of("Europe/Berlin")));
      texts.in(SampleDay.ZONE);
      var form = new ContestForm(texts, bench.desk, _ -> false);
      form.show(bench.snapshot());
      var note = (Label) form.lookup("#settings-times-note");
      assertEquals("時刻は Asia/Tokyo のものです（このPCは Europe/Berlin）。", note.getText());
    }
  }

  /** The label of the objection stands last in the field's row. */
  private static String objection(TextField field) {
    return field.getParent().getChildrenUnmodifiable().getLast() instanceof Label label
            && label.isVisible()
        ? label.getText()
        : "";
  }

  @Test
  void aContestOvernightIsRenamedAndKeepsItsTimes() {
    try (var bench = Workbench.full(Language.EN)) {
      var night = SampleDay.time("22:00");
      var morning = SampleDay.time("06:00").plus(Duration.ofDays(1));
      bench.replica.submit(new MoveTimes(night, morning)).join();
      var root = open(bench);
      var end = Fx.find(root, "settings-end", TextField.class);
      Fx.waitFor("the times", () -> end.getText().equals("06:00:00"));
      Fx.find(root, "settings-name", TextField.class).setText("Night");
      Fx.find(root, "settings-save-contest", Button.class).fire();
      Fx.waitFor(
          "the name", () -> bench.snapshot().day().contest().orElseThrow().name().equals("Night"));
      assertEquals(morning, end(bench));
    }
  }

  @Test
  void enterSavesAMilestoneFromTheChoiceOfItsKindToo() {
    try (var bench = Workbench.full(Language.EN)) {
      var id = new MilestoneId("freeze");
      var root = open(bench);
      Fx.waitFor("the row", () -> root.lookup("#settings-milestone-freeze") != null);
      Fx.find(root, "settings-milestone-freeze", Button.class).fire();
      Fx.find(root, "milestone-form-name", TextField.class).setText("Calm");
      Fx.find(root, "milestone-form-before", RadioButton.class).requestFocus();
      Fx.press(root.getScene(), KeyCode.ENTER, false, false);
      Fx.waitFor("the name", () -> milestone(bench, id).name().text().equals("Calm"));
    }
  }

  @Test
  void aFixedMilestoneKeepsItsSecondsAndFallsWithinTheContest() {
    try (var bench = Workbench.full(Language.EN)) {
      var night = SampleDay.time("22:00");
      bench.replica.submit(new MoveTimes(night, night.plus(Duration.ofHours(8)))).join();
      var id = new MilestoneId("freeze");
      var at = night.plus(Duration.ofMinutes(90)).plusSeconds(7);
      bench.replica.submit(new SetMilestone(id, "Freeze", new MilestoneTime.Fixed(at))).join();
      var root = open(bench);
      Fx.waitFor("the row", () -> root.lookup("#settings-milestone-freeze") != null);
      Fx.waitFor(
          "it is told", () -> bench.snapshots.latest().orElseThrow() == bench.replica.snapshot());
      Fx.find(root, "settings-milestone-freeze", Button.class).fire();
      root.applyCss();
      root.layout();
      Fx.find(root, "milestone-form-name", TextField.class).setText("Calm");
      Fx.find(root, "milestone-form-save", Button.class).fire();
      Fx.waitFor("the name", () -> milestone(bench, id).name().text().equals("Calm"));
      assertEquals(new MilestoneTime.Fixed(at), milestone(bench, id).time());
      Fx.waitFor("the form is closed", () -> root.lookup("#milestone-form-name") == null);
      Fx.find(root, "settings-milestone-freeze", Button.class).fire();
      root.applyCss();
      root.layout();
      Fx.find(root, "milestone-form-time", TextField.class).setText("０２：００");
      Fx.find(root, "milestone-form-save", Button.class).fire();
      var two = new MilestoneTime.Fixed(night.plus(Duration.ofHours(4)));
      Fx.waitFor("two at night", () -> milestone(bench, id).time().equals(two));
    }
  }

  private static Milestone milestone(Workbench bench, MilestoneId id) {
    return bench.snapshot().day().milestones().get(id);
  }

  @Test
  void whatIsHalfTypedStaysWhenATeammateMovesTheTimes() {
    try (var bench = Workbench.full(Language.EN)) {
      var root = open(bench);
      var name = Fx.find(root, "settings-name", TextField.class);
      name.setText("ISUCON half ty");
      bench.desk.submit(new MoveTimes(SampleDay.time("10:00"), SampleDay.time("18:15")));
      var field = Fx.find(root, "settings-end", TextField.class);
      Fx.waitFor("the new end", () -> field.getText().equals("18:15:00"));
      assertEquals("ISUCON half ty", name.getText());
    }
  }

  @Test
  void aMemberIsAddedAndATakenNameIsRefusedInTheForm() {
    try (var bench = Workbench.full(Language.EN)) {
      var root = open(bench);
      Fx.find(root, "settings-add-member", Button.class).fire();
      root.applyCss();
      root.layout();
      var name = Fx.find(root, "member-form-name", TextField.class);
      name.setText("ken");
      Fx.find(root, "member-form-save", Button.class).fire();
      Fx.waitFor("the refusal", () -> objection(name).contains("already"));
      name.setText("Rin");
      Fx.find(root, "member-form-save", Button.class).fire();
      Fx.waitFor("Rin", () -> bench.snapshot().day().members().size() == 4);
      Fx.waitFor("the form is closed", () -> root.lookup("#member-form-name") == null);
    }
  }

  @Test
  void themeAndLanguageTakeEffectAtOnce() {
    try (var bench = Workbench.full(Language.EN)) {
      var root = open(bench);
      Fx.find(root, "settings-language-ja", ToggleButton.class).fire();
      assertEquals(Language.JA, bench.texts.now().language());
      Fx.find(root, "settings-theme-light", ToggleButton.class).fire();
      assertEquals("light", bench.look.theme().get().code());
      Fx.find(root, "settings-theme-light", ToggleButton.class).fire();
      assertEquals(true, Fx.find(root, "settings-theme-light", ToggleButton.class).isSelected());
    }
  }

  @Test
  void aRowShowsWhoSitsHere() {
    try (var bench = Workbench.full(Language.EN)) {
      var root = open(bench);
      var take = Fx.find(root, "settings-me-" + SampleDay.AOI.value(), Button.class);
      take.fire();
      Fx.waitFor("it is 葵's laptop", () -> !take.isVisible());
    }
  }
}
