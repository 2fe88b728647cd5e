package dev.pitwall.ui.settings;

import dev.pitwall.backup.Backup;
import dev.pitwall.backup.Backup.Place;
import dev.pitwall.backup.Backup.Standing;
import dev.pitwall.backup.BackupTrouble;
import dev.pitwall.domain.id.Id.FormatId;
import dev.pitwall.domain.intent.FormatIntent.DefineFormat;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.Pictures;
import dev.pitwall.testing.Pictures.Size;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.TeamPictures;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.kit.style.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The result formats of the Settings screen, for human eyes. */
@FxTest
@Tag("gallery")
class SettingsPicturesTest {
  private static final double WHOLE = 1250;
  private static final String ONLY = System.getProperty("gallery.only", "");
  private static final String OUTPUT =
      "23:10:01 benchmark started\n"
          + "23:10:31 WARN slow: GET /api/trend\n"
          + "23:11:02 ERROR: POST /api/login: timeout\n"
          + "23:11:05 PASSED, score: 48234\n";

  private static String own() throws Exception {
    return Files.readString(Path.of("assets/format-start/en.json"))
        .replace("our-contest", "office-isucon")
        .replace("Our contest", "社内 ISUCON");
  }

  private static void draw(
      String name, Theme theme, Language language, Size size, double scale, Consumer<Parent> then)
      throws Exception {
    var whole =
        String.join(
            "-", name, theme.code(), language.name().toLowerCase(Locale.ROOT), "" + size.height());
    if (!whole.contains(ONLY)) {
      return;
    }
    try (var bench = Workbench.full(language)) {
      bench.look.scale().set(scale);
      bench.look.reducedMotion().set(true);
      bench.replica.submit(new DefineFormat(new FormatId("office-isucon"), own())).join();
      bench.outputs.look(OUTPUT);
      var screens = bench.screens();
      var entry =
          screens.stream().filter(one -> one.id().equals("settings")).findFirst().orElseThrow();
      Pictures.draw(
          whole,
          bench.look,
          theme,
          size,
          scene -> {
            var window = bench.window(screens, entry);
            scene.setRoot(window);
            window.applyCss();
            window.layout();
            Fx.waitFor(
                "formats",
                () -> !Fx.find(window, "settings-format", ComboBox.class).getItems().isEmpty());
            Fx.waitFor("own", () -> window.lookup("#settings-format-office-isucon") != null);
            then.accept(window);
            return window;
          });
    }
  }

  private static void press(Parent window, String id) {
    Fx.find(window, id, Button.class).fire();
    Fx.waitFor("the sheet", () -> window.lookup("#format-form-text") != null);
    window.applyCss();
    window.layout();
    Fx.waitFor(
        "it was tried", () -> !window.lookup("#format-form-preview").lookupAll(".tag").isEmpty());
  }

  private static void slips(Parent window) {
    press(window, "settings-format-office-isucon");
    var text = Fx.find(window, "format-form-text", TextArea.class);
    text.setText(
        text.getText()
            .replace("\"begin\":", "\"beginn\":")
            .replace("\"PASS\" }, \"verdict\": \"PASS\"", "\"(PASS\" }, \"verdict\": \"WIN\"")
            .replace("\"field\": \"score\"", "\"field\": \"points\""));
    Fx.waitFor(
        "the slips",
        () -> window.lookup("#format-form-preview").lookupAll(".line-link").size() > 3);
  }

  /** In a window so high that all of the screen is seen. */
  private static void backup(
      String name, Theme theme, Language language, Size size, Consumer<Workbench> state)
      throws Exception {
    var whole =
        String.join(
            "-", name, theme.code(), language.name().toLowerCase(Locale.ROOT), "" + size.height());
    if (!whole.contains(ONLY)) {
      return;
    }
    try (var bench = Workbench.full(language)) {
      bench.look.reducedMotion().set(true);
      state.accept(bench);
      var screens = bench.screens();
      var entry =
          screens.stream().filter(one -> one.id().equals("settings")).findFirst().orElseThrow();
      bench.look.theme().set(theme);
      var window = bench.window(screens, entry);
      var scene = new Scene(window, size.width(), WHOLE);
      bench.look.dress(scene);
      scene.snapshot(null);
      Fx.waitFor(
          "formats",
          () -> !Fx.find(window, "settings-format", ComboBox.class).getItems().isEmpty());
      scene.snapshot(null);
      Pictures.write(whole, scene.snapshot(null));
    }
  }

  private static Standing standing(
      Workbench bench, Place place, String folder, int newer, BackupTrouble... trouble) {
    var events = bench.snapshot().timeline().envelopes().size() - newer;
    var copy = new Backup.Copy(Path.of(folder, "copy.zip"), SampleDay.time("17:30"), events, 0);
    return new Standing(place, Path.of(folder), Optional.of(copy), Stream.of(trouble).findFirst());
  }

  private static void safe(Workbench bench) {
    bench.backupPictures.show(
        new Backup.Picture(
            List.of(
                standing(bench, Place.LAPTOP, "/home/mei/.local/share/pitwall/backups", 0),
                standing(bench, Place.CHOSEN, "/media/mei/STICK", 3)),
            false));
    bench.teamPictures.show(TeamPictures.apart());
  }

  private static void away(Workbench bench) {
    bench.backupPictures.show(
        new Backup.Picture(
            List.of(
                standing(bench, Place.LAPTOP, "/home/mei/.local/share/pitwall/backups", 12),
                standing(
                    bench,
                    Place.CHOSEN,
                    "/media/mei/とても長い名前の USB メモリ/競技会/2026 年/バックアップ/ISUCON",
                    41,
                    BackupTrouble.AWAY)),
            true));
  }

  @Test
  void copies() throws Exception {
    var laptop = Size.LAPTOP;
    for (var theme : Theme.values()) {
      for (var language : Language.values()) {
        backup("backup-safe", theme, language, laptop, SettingsPicturesTest::safe);
        backup("backup-away", theme, language, laptop, SettingsPicturesTest::away);
      }
    }
    backup("backup-first", Theme.DARK, Language.JA, laptop, _ -> {});
  }

  @Test
  void formats() throws Exception {
    Consumer<Parent> nothing = _ -> {};
    Consumer<Parent> edit = window -> press(window, "settings-format-office-isucon");
    Consumer<Parent> fresh = window -> press(window, "settings-add-format");
    var laptop = Size.LAPTOP;
    draw("formats-pane", Theme.DARK, Language.EN, laptop, 1, nothing);
    draw("formats-pane", Theme.LIGHT, Language.JA, laptop, 1, nothing);
    draw("formats-edit", Theme.DARK, Language.EN, laptop, 1, edit);
    draw("formats-edit", Theme.LIGHT, Language.JA, laptop, 1, edit);
    draw("formats-edit", Theme.DARK, Language.JA, Size.PROJECTOR, 1, edit);
    draw("formats-edit-large", Theme.DARK, Language.JA, laptop, 2, edit);
    draw("formats-new", Theme.DARK, Language.JA, laptop, 1, fresh);
    draw("formats-new", Theme.LIGHT, Language.EN, laptop, 1, fresh);
    draw("formats-slips", Theme.DARK, Language.EN, laptop, 1, SettingsPicturesTest::slips);
    draw("formats-slips", Theme.LIGHT, Language.JA, laptop, 1, SettingsPicturesTest::slips);
  }
}
