package dev.pitwall.ui;

import dev.pitwall.archive.Archive;
import dev.pitwall.backup.Backup;
import dev.pitwall.blobs.Blobs;
import dev.pitwall.core.Settings;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.evidence.EvidenceSource;
import dev.pitwall.inbox.DayInbox;
import dev.pitwall.profiles.ProfileCatalog;
import dev.pitwall.report.bundle.DayBlobs;
import dev.pitwall.report.timeline.Timelines;
import dev.pitwall.speech.Voice;
import dev.pitwall.team.day.Team;
import dev.pitwall.ui.archive.ArchiveActions;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxLatest;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.fx.Notices;
import dev.pitwall.ui.kit.AlertsNow;
import dev.pitwall.ui.kit.style.Look;
import dev.pitwall.ui.output.Outputs;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;

/**
 * What the screens of an open day are made from.
 *
 * @param now what the bar and the war room share
 * @param settings what this laptop remembers
 * @param outputs of this day, from its opening
 * @param blobs of this day; not to be read on the JavaFX thread
 * @param dataFolder where the days are, to be shown
 * @param nameTaken whether another day on this laptop has a name
 * @param profiles may come later
 * @param teamPictures the team's, as they change
 * @param backupPictures those of the copies of the day, as they change
 * @param inboxPictures those of the door for servers and agents, as they change
 * @param evidence asks servers; lives as long as the day
 * @param voice speaks call-outs aloud; lives as long as the day
 * @param attachments those that a day names; reads files, so not for the JavaFX thread
 * @param archive past days; reads files as well
 * @param pastDays what the window does with one of them
 */
public record ScreenContext(
    FxTexts texts,
    Desk desk,
    FxClock clock,
    AlertsNow now,
    IdSource ids,
    Look look,
    Notices notices,
    Settings settings,
    Outputs outputs,
    Timelines timelines,
    Blobs blobs,
    String dataFolder,
    Predicate<String> nameTaken,
    ObservableValue<ProfileCatalog.Found> profiles,
    Team team,
    FxLatest<Team.Picture> teamPictures,
    Backup backup,
    FxLatest<Backup.Picture> backupPictures,
    DayInbox inbox,
    FxLatest<DayInbox.Picture> inboxPictures,
    EvidenceSource evidence,
    Voice voice,
    Function<ContestDay, DayBlobs> attachments,
    Archive archive,
    ArchiveActions pastDays) {}
