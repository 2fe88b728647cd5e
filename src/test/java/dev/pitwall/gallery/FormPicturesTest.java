package dev.pitwall.gallery;

import dev.pitwall.domain.id.Id.MilestoneId;
import dev.pitwall.domain.intent.ContestIntent.RenameContest;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.MemberIntent.ChangeMember;
import dev.pitwall.domain.intent.MilestoneIntent.RemoveMilestone;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.Pictures;
import dev.pitwall.testing.Pictures.Size;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.kit.style.Theme;
import dev.pitwall.ui.shell.Shell;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A form whose thing a teammate changes or removes meanwhile, and what undo asks. */
@FxTest
@Tag("gallery")
class FormPicturesTest {
  private static final String ONLY = System.getProperty("gallery.only", "");

  @Test
  void forms() throws Exception {
    for (var theme : Theme.values()) {
      for (var language : Language.values()) {
        draw("contested", theme, language, FormPicturesTest::contest);
        draw("removed", theme, language, FormPicturesTest::remove);
        draw("undo-asks", theme, language, FormPicturesTest::undo);
      }
    }
  }

  private static void contest(Workbench bench, Shell window) {
    Fx.find(window, "settings-name", TextInputControl.class).setText("ISUCON of ours");
    ken(bench, window, new RenameContest("ISUCON 16 final"));
    press(window, "settings-member-mei");
    Fx.find(window, "member-form-name", TextInputControl.class).setText("Mei-chan");
    ken(
        bench,
        window,
        new ChangeMember(SampleDay.MEI, "May", Tint.PURPLE, Set.of(Member.Field.NAME)));
  }

  private static void remove(Workbench bench, Shell window) {
    press(window, "settings-milestone-freeze");
    Fx.find(window, "milestone-form-action", TextInputControl.class).setText("call it out aloud");
    ken(bench, window, new RemoveMilestone(new MilestoneId("freeze")));
  }

  private static void undo(Workbench bench, Shell window) {
    Fx.press(window.getScene(), KeyCode.Z, true, false);
    Fx.waitFor("the question", () -> window.lookup(".notice") != null);
  }

  private static void ken(Workbench bench, Shell window, Intent intent) {
    bench.replica.submit(intent, Optional.of(SampleDay.KEN)).join();
    Fx.waitFor(
        "it is shown", () -> bench.snapshots.latest().orElseThrow() == bench.replica.snapshot());
    window.applyCss();
    window.layout();
  }

  private static void press(Shell window, String id) {
    Fx.find(window, id, Button.class).fire();
    window.applyCss();
    window.layout();
  }

  private static void draw(
      String state, Theme theme, Language language, BiConsumer<Workbench, Shell> then)
      throws Exception {
    var name =
        String.join("-", "forms", state, theme.code(), language.name().toLowerCase(Locale.ROOT));
    if (!name.contains(ONLY)) {
      return;
    }
    try (var bench = Workbench.full(language)) {
      bench.look.reducedMotion().set(true);
      var screens = bench.screens();
      var entry =
          screens.stream().filter(one -> one.id().equals("settings")).findFirst().orElseThrow();
      Pictures.draw(
          name,
          bench.look,
          theme,
          Size.LAPTOP,
          scene -> {
            var window = bench.window(screens, entry);
            scene.setRoot(window);
            bench.look.dress(scene);
            window.applyCss();
            window.layout();
            then.accept(bench, window);
            return window;
          });
    }
  }
}
