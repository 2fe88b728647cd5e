package dev.pitwall.ui;

import dev.pitwall.ui.archive.ArchiveScreen;
import dev.pitwall.ui.content.ArrivingBlob;
import dev.pitwall.ui.content.ContentReader;
import dev.pitwall.ui.content.ContentView;
import dev.pitwall.ui.fx.Background;
import dev.pitwall.ui.kit.ScreenEntry;
import dev.pitwall.ui.prepare.PrepareScreen;
import dev.pitwall.ui.reboot.RebootScreen;
import dev.pitwall.ui.review.ReviewScreen;
import dev.pitwall.ui.scores.ScoresScreen;
import dev.pitwall.ui.servers.ServersScreen;
import dev.pitwall.ui.settings.SettingsScreen;
import dev.pitwall.ui.snippets.SnippetsScreen;
import dev.pitwall.ui.stop.StopScreen;
import dev.pitwall.ui.tasks.TasksScreen;
import dev.pitwall.ui.team.TeamScreen;
import dev.pitwall.ui.warroom.WarRoomScreen;
import java.util.List;

/** The screens of a day, in the order of the nav rail. The one place that knows them all. */
public final class Screens {
  private Screens() {}

  /** Where a long text of the day is read, in another place than the Snippets screen. */
  private static ContentView content(ScreenContext day, String scope) {
    return new ContentView(
        day.texts(),
        scope,
        new ContentReader(day.blobs()),
        Background.named(scope),
        new ArrivingBlob(day.texts(), day.team(), day.teamPictures()));
  }

  /** Every screen takes what it uses and nothing more; none is made before its first visit. */
  public static List<ScreenEntry> of(ScreenContext day) {
    return List.of(
        new ScreenEntry(
            "warroom",
            "warroom.title",
            "fth-activity",
            1,
            () -> new WarRoomScreen(day.texts(), day.clock(), day.now())),
        new ScreenEntry(
            "servers",
            "servers.title",
            "fth-server",
            2,
            () -> new ServersScreen(day.texts(), day.desk(), day.clock(), day.ids())),
        new ScreenEntry(
            "scores",
            "scores.title",
            "fth-trending-up",
            3,
            () ->
                new ScoresScreen(
                    day.texts(),
                    day.desk(),
                    day.clock(),
                    day.ids(),
                    day.settings(),
                    day.outputs(),
                    day.timelines(),
                    () -> content(day, "run-output"),
                    day.attachments())),
        new ScreenEntry(
            "tasks",
            "tasks.title",
            "fth-check-square",
            4,
            () -> new TasksScreen(day.texts(), day.desk(), day.clock(), day.ids())),
        new ScreenEntry(
            "reboot",
            "reboot.title",
            "fth-refresh-cw",
            5,
            () ->
                new RebootScreen(
                    day.texts(),
                    day.desk(),
                    day.clock(),
                    day.ids(),
                    day.evidence(),
                    day.voice(),
                    day.look().speech(),
                    day.settings(),
                    day.profiles())),
        new ScreenEntry(
            "snippets",
            "snippets.title",
            "fth-clipboard",
            6,
            () ->
                new SnippetsScreen(
                    day.texts(),
                    day.desk(),
                    day.ids(),
                    day.blobs(),
                    day.team(),
                    day.teamPictures())),
        new ScreenEntry(
            "stop",
            "stop.title",
            "fth-flag",
            ScreenEntry.NO_DIGIT,
            () ->
                new StopScreen(
                    day.texts(), day.desk(), day.clock(), day.now(), day.teamPictures())),
        new ScreenEntry(
            "review",
            "review.title",
            "fth-rewind",
            7,
            () ->
                new ReviewScreen(
                    day.texts(), day.desk(), day.clock(), day.ids(), day.attachments())),
        new ScreenEntry(
            "archive",
            "archive.title",
            "fth-archive",
            ScreenEntry.NO_DIGIT,
            () ->
                new ArchiveScreen(
                    day.texts(), day.clock()::instant, day.archive(), day.pastDays())),
        new ScreenEntry(
            "settings",
            "settings.title",
            "fth-settings",
            8,
            () ->
                new SettingsScreen(
                    day.texts(),
                    day.desk(),
                    day.ids(),
                    day.look(),
                    day.settings(),
                    day.outputs(),
                    day.dataFolder(),
                    day.nameTaken(),
                    day.profiles(),
                    day.backup(),
                    day.backupPictures(),
                    day.teamPictures(),
                    day.inbox(),
                    day.inboxPictures())),
        new ScreenEntry(
            "prepare",
            "prepare.title",
            "fth-list",
            9,
            () -> new PrepareScreen(day.texts(), day.desk(), day.ids(), day.profiles())),
        new ScreenEntry(
            "team",
            "team.title",
            "fth-users",
            0,
            () ->
                new TeamScreen(
                    day.texts(), day.clock(), day.notices(), day.team(), day.teamPictures())));
  }
}
