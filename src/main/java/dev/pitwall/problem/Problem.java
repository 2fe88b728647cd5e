package dev.pitwall.problem;

import java.util.List;

/**
 * Something went wrong that people must know: what happened, what is safe, what to do next. The
 * words are found by the kind, in each language, with {@code facts} filled in.
 *
 * @param facts names, paths and counts, in the order the words expect them
 * @param details for "copy details": a stack trace or the like; may be empty
 */
public record Problem(Kind kind, List<String> facts, String details) {
  public enum Kind {
    /** The journal could not be written: nothing was acknowledged. */
    NOT_SAVED,
    /** The journal has it, the database does not yet. */
    DATABASE_BEHIND,
    DATABASE_SET_ASIDE,
    DATABASE_FOREIGN,
    JOURNAL_TORN,
    JOURNAL_DAMAGED,
    /** Another day's journal was in the place of this one's, whose other files are whole. */
    JOURNAL_FOREIGN,
    RECORDS_DISAGREE,
    RECORDS_REPAIRED,
    /** As many are there as this laptop saved, and they are not the same. */
    RECORDS_CHANGED,
    RECORDS_LOST,
    /** A teammate's laptop has steps of this one that are not here. */
    SET_BACK,
    NEWER_DATABASE,
    NEWER_EVENTS,
    /** Stored events that no version can have written: kept in the journal, not shown. */
    EVENTS_IMPOSSIBLE,
    /** The newest step is stamped later than this laptop's clock: one of the clocks is astray. */
    CLOCK_BEHIND,
    /**
     * A teammate's laptop sent another event under a name that is here: one of the two is wrong.
     */
    ORIGIN_LIES,
    /** A row of the team's database is not what a laptop wrote. */
    POSTGRES_ROW_CHANGED,
    /**
     * How the team's database is reached cannot be read from this laptop's files, or kept there.
     */
    POSTGRES_SECRET_UNREADABLE,
    /** What was typed to join by is no address of a database. */
    POSTGRES_NO_ADDRESS,
    /** A database by which somebody wants to join cannot be used. */
    POSTGRES_NOT_USABLE,
    /** A database by which somebody wants to join has no day of this account. */
    POSTGRES_NO_DAY,
    DAY_CLOSED,
    /** The process that had the day open was killed, or its machine stopped. Nothing is lost. */
    NOT_CLOSED_IN_ORDER,
    /** The files of an open day went; the whole day was written anew, or could not be. */
    DAY_FILES_GONE,
    /** It can be looked at and exported; no step is saved. */
    DAY_READ_ONLY,
    /** A past day that was opened to look at; no step is saved. */
    DAY_LOOKED_AT,
    /** Prepared snippets were taken over, and their attachments are not on this laptop. */
    SETUP_WITHOUT_ATTACHMENTS,
    FOLDER_UNREADABLE,
    FOLDER_IN_USE,
    /** As FOLDER_IN_USE, and the other window was brought to the front. */
    SHOWN_INSTEAD,
    NO_SUCH_FOLDER,
    /** The folder of a day that this laptop had saved is gone. Said once. */
    DAY_MISSING,
    NAME_OF_CONTEST_TAKEN,
    SETTINGS_SET_ASIDE,
    /** The laptop's own folder cannot be used: each start makes the databases anew. */
    LAPTOP_FOLDER_UNUSABLE,
    SAMPLE_UNKNOWN,
    FILE_UNREADABLE,
    CSV_LINES_BAD,
    INVITATION_NONE,
    INVITATION_CUT_OFF,
    INVITATION_DAMAGED,
    INVITATION_NEWER,
    INVITATION_UNKNOWN,
    INVITATION_EXPIRED,
    INVITATION_EXPIRED_CLOCK,
    INVITATION_USED,
    INVITATION_ENDED,
    TEAMMATE_NOT_REACHED,
    TEAMMATE_OTHER_KEY,
    TEAMMATE_BEHIND_PROXY,
    TEAMMATE_BROKE_OFF,
    TEAMMATE_OTHER_VERSION,
    TEAMMATE_COPY_STOPPED,
    /** This laptop's disk did not take a long text or picture that a teammate's laptop gave. */
    BLOB_NOT_KEPT,
    TEAM_PORTS_TAKEN,
    TEAM_PORT_REFUSED,
    TEAM_KEY_UNREADABLE,
    TEAM_EXPELLED,
    /** The door for servers and agents could not be opened. */
    INBOX_NOT_OPEN,
    INBOX_NOT_ON_NETWORK,
    /** What a server sent could not be written. */
    INBOX_NOT_SAVED,
    /** The running app was asked by the command line, and its answer did not come. */
    INBOX_BROKE_OFF,
    /** A command needs the running app, and none answers. */
    INBOX_NOT_RUNNING,
    /** No port for the page of the wall. */
    WALL_NOT_SERVED,
    /** The day could not be copied to a folder. */
    BACKUP_NOT_MADE,
    /** When the day was closed, its copy took too long. */
    BACKUP_NOT_FINISHED,
    NO_DISPLAY,
    /** The tone of an alarm could not be played. */
    NO_SOUND,
    UNEXPECTED
  }

  public Problem {
    facts = List.copyOf(facts);
  }

  public static Problem of(Kind kind, String... facts) {
    return new Problem(kind, List.of(facts), "");
  }
}
