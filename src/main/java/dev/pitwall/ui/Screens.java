package dev.pitwall.ui;

import dev.pitwall.core.Settings;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.profiles.ProfileCatalog;
import dev.pitwall.report.timeline.Timelines;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.AlertsNow;
import dev.pitwall.ui.kit.ScreenEntry;
import dev.pitwall.ui.kit.style.Look;
import dev.pitwall.ui.output.Outputs;
import dev.pitwall.ui.prepare.PrepareScreen;
import dev.pitwall.ui.reboot.RebootScreen;
import dev.pitwall.ui.review.ReviewScreen;
import dev.pitwall.ui.scores.ScoresScreen;
import dev.pitwall.ui.servers.ServersScreen;
import dev.pitwall.ui.settings.SettingsScreen;
import dev.pitwall.ui.tasks.TasksScreen;
import dev.pitwall.ui.warroom.WarRoomScreen;
import java.util.List;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;

/** The screens of a day, in the order of the nav rail. The one place that knows them all. */
public final class Screens {
  private Screens() {}

  /**
   * Every screen takes what it uses and nothing more; none is made before its first visit.
   *
   * @param now what the bar and the war room share
   * @param settings what this laptop remembers
   * @param outputs of this day, from its opening
   * @param nameTaken whether another day on this laptop has a name
   * @param profiles may come later
   */
  public static List<ScreenEntry> of(
      FxTexts texts,
      Desk desk,
      FxClock clock,
      AlertsNow now,
      IdSource ids,
      Look look,
      Settings settings,
      Outputs outputs,
      Timelines timelines,
      String dataFolder,
      Predicate<String> nameTaken,
      ObservableValue<ProfileCatalog.Found> profiles) {
    return List.of(
        new ScreenEntry(
            "warroom",
            "warroom.title",
            "fth-activity",
            1,
            () -> new WarRoomScreen(texts, clock, now)),
        new ScreenEntry(
            "servers",
            "servers.title",
            "fth-server",
            2,
            () -> new ServersScreen(texts, desk, clock, ids)),
        new ScreenEntry(
            "scores",
            "scores.title",
            "fth-trending-up",
            3,
            () -> new ScoresScreen(texts, desk, clock, ids, settings, outputs, timelines)),
        new ScreenEntry(
            "tasks",
            "tasks.title",
            "fth-check-square",
            4,
            () -> new TasksScreen(texts, desk, clock, ids)),
        new ScreenEntry(
            "reboot",
            "reboot.title",
            "fth-refresh-cw",
            5,
            () -> new RebootScreen(texts, desk, clock, ids)),
        new ScreenEntry(
            "review",
            "review.title",
            "fth-rewind",
            7,
            () -> new ReviewScreen(texts, desk, clock, ids)),
        new ScreenEntry(
            "settings",
            "settings.title",
            "fth-settings",
            8,
            () ->
                new SettingsScreen(
                    texts, desk, ids, look, settings, outputs, dataFolder, nameTaken, profiles)),
        new ScreenEntry(
            "prepare",
            "prepare.title",
            "fth-list",
            9,
            () -> new PrepareScreen(texts, desk, ids, profiles)));
  }
}
