package dev.pitwall.log;

import dev.pitwall.domain.id.IdSource;
import dev.pitwall.problem.Problem;
import dev.pitwall.problem.Problem.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The start of a day's log: the journal is compared with its second copy and with the database, and
 * what one lacks another gives. Nothing is changed on disk before it is sure that the day can be
 * opened; nothing is overwritten that was not set aside whole before.
 *
 * <p>The database is opened only where the laptop's own registry has the tag of its very bytes:
 * then it is as this laptop closed it. Any other, from a stop that was not in order or from
 * somebody else, is not read at all, but made anew from the events.
 */
final class DayOpening {
  private final DayFiles files;
  private final EventCodec codec;
  private final IdSource ids;
  private final List<Problem> problems = new ArrayList<>();
  private final FoundDay day;
  private final JournalReading reading;
  private final Reconciliation sides;
  private final FolderStanding standing;

  /** The second copy has something that is not taken over. */
  private boolean keepSpare;

  /** What the journal has, let in or not. */
  private final EventFilter.Admitted ofJournal;

  /** Lines of the journal, or of its second copy, that cannot be events. */
  private final Set<JournalReading.Impossible> impossible = new LinkedHashSet<>();

  private FolderStanding.Database found;
  private DayEntry entry;
  private Optional<EventTable> table = Optional.empty();
  private List<StoredEvent> withoutRow = List.of();

  private DayOpening(DayFiles files, EventCodec codec, IdSource ids)
      throws IOException, LogFailure {
    this.files = files;
    this.codec = codec;
    this.ids = ids;
    this.day = FoundDay.in(files);
    this.reading = day.reading();
    this.sides = new Reconciliation(reading);
    this.standing = day.standing();
    this.found = standing.found();
    day.refuseWhatIsNotForUs(files);
    this.entry =
        day.isOwn()
            ? standing
                .known()
                .orElseThrow()
                .withFolder(standing.folder())
                .withJournal(standing.journal())
                .withDatabase(standing.database())
            : DayEntry.anew(
                standing.folder(), ids.origin(), Migrations.DAY.newest(), "", DayEntry.REPLACING);
    impossible.addAll(reading.impossible());
    this.ofJournal = new EventFilter(codec, entry.origin()).of(reading.events());
  }

  /**
   * Opens the day in a folder that is locked for this process.
   *
   * @throws LogFailure and then has changed nothing
   */
  static OpenedDay open(DayFiles files, EventCodec codec, IdSource ids) throws LogFailure {
    try {
      return new DayOpening(files, codec, ids).open();
    } catch (IOException e) {
      throw FolderTrouble.with(files.folder(), e);
    }
  }

  private OpenedDay open() throws IOException, LogFailure {
    try {
      return compareAndMend();
    } catch (IOException | LogFailure | RuntimeException | Error e) {
      closeTable();
      throw e;
    }
  }

  private void closeTable() {
    table.ifPresent(open -> open.file().close());
    table = Optional.empty();
  }

  private OpenedDay compareAndMend() throws IOException, LogFailure {
    boolean foreignSpare = standing.spareThere() && !compareSpare();
    if (found == FolderStanding.Database.SEALED) {
      readDatabase();
    }
    refuseToStartEmpty();
    var events = sides.merged();
    var compared = day.before().compare(events, sides::crc);
    var loss = Loss.of(day, entry, sides, events, compared.missing(), keepSpare);
    var admitted =
        events.equals(reading.events())
            ? ofJournal
            : new EventFilter(codec, entry.origin()).of(events);
    if (day.isOwn() && (loss.isOne() || someOfOwnAreImpossible(admitted))) {
      // Numbers that teammates may have seen must not be given to other events.
      entry =
          DayEntry.anew(
              standing.folder(), ids.origin(), entry.schema(), entry.journal(), entry.database());
    }
    if (day.foreignJournal()) {
      var place = files.setAside().move(files.journal());
      problems.add(
          Problem.of(Kind.JOURNAL_FOREIGN, place.toString(), String.valueOf(events.size())));
    }
    var mended =
        new JournalMending(files, reading, sides, impossible, problems)
            .mend(entry, events, loss, day.journalThere());
    entry = mended.entry().atRest(Loss.newest(entry.origin(), events), false);
    if (foreignSpare || (standing.spareThere() && (keepSpare || loss.isOne()))) {
      files.setAside().move(files.spare());
    }
    var spare = new SpareJournal(files.spare());
    spare.copy(files.journal());
    tellWhatWasMended(events, admitted, compared.changed());
    if (!day.ousted().isEmpty()) {
      var ousted = new Loss(day.ousted().count(), Loss.Cause.OTHER_DAY);
      problems.add(ousted.problem(events.size(), files.folder().toString()));
    }
    if (files.registry().keeps()) {
      mendDatabase(
          admitted.stored(), !loss.isOne() && !day.foreignJournal() && reading.damaged() == 0);
    }
    files.note(entry);
    if (standing.fromFormerVersion()) {
      new FormerIdentityFile(files.folder()).delete();
    }
    // Last: a start that breaks off before leaves the loss to be reported by the next one.
    var held = Tallies.of(events, sides::crc, mended.journal().length());
    return new OpenedDay(
        entry,
        admitted,
        impossible.stream().map(JournalReading.Impossible::text).toList(),
        mended.journal(),
        spare,
        new Witness(files.registry().witness(files.folder()), held),
        table,
        withoutRow,
        true,
        List.copyOf(problems));
  }

  private boolean someOfOwnAreImpossible(EventFilter.Admitted admitted) {
    return Stream.concat(
            admitted.refused().stream().map(StoredEvent::id),
            impossible.stream().flatMap(line -> line.id().stream()))
        .anyMatch(id -> id.origin().equals(entry.origin()));
  }

  /** What a process left that did not end in order. False when it is of another day. */
  private boolean compareSpare() throws IOException {
    if (day.journalThere()) {
      long differ = Files.mismatch(files.journal(), files.spare());
      if (differ < 0 || differ == Files.size(files.spare())) {
        // The journal has it to the last byte, as after most kills: there is nothing to compare.
        return true;
      }
    }
    var spare = JournalReading.of(files.spare());
    boolean ofThisDay = !day.isOfAnotherDay(spare, entry);
    if (ofThisDay) {
      keepSpare = sides.spare(spare);
      impossible.addAll(spare.impossible());
    }
    return ofThisDay;
  }

  private void readDatabase() throws IOException, LogFailure {
    try {
      boolean sameEvents = entry.sealedWith(reading.sum());
      var opened = files.openDatabase(entry);
      table = Optional.of(opened.table());
      entry = opened.entry();
      if (sameEvents && opened.table().count() == ofJournal.stored().size()) {
        sides.sameInDatabase(ofJournal.stored());
      } else {
        opened.table().read(sides);
      }
    } catch (NewerSchema e) {
      throw FoundDay.newer(e.version());
    } catch (SQLException | RuntimeException e) {
      if (e instanceof SQLException failure && H2File.inUse(failure)) {
        throw new LogFailure(Problem.of(Kind.FOLDER_IN_USE, files.folder().toString()), e);
      }
      closeTable();
      found = FolderStanding.Database.CHANGED;
    }
  }

  /** Where there is something, and nothing of it can be read, the day is not begun anew over it. */
  private void refuseToStartEmpty() throws LogFailure {
    // A database that was opened has no row. The second copy is made before the database: where it
    // is empty, too, nothing was ever shown as saved.
    var known = standing.known();
    boolean nothingYet =
        known.isPresent()
            && day.before().count() == 0
            && (table.isPresent()
                || (reading.length() == 0 && known.get().sealedWith(JournalReading.EMPTY.sum()))
                || (known.get().newest() == 0 && standing.spareThere() && !reading.unreadable()));
    boolean nothingThere = standing.database().isEmpty() && !reading.unreadable();
    if (sides.merged().isEmpty() && !nothingYet && !nothingThere) {
      throw day.saved() > 0
          ? FolderTrouble.STEPS_UNREADABLE.failure(
              files.folder(), new IOException(String.valueOf(day.saved())))
          : FolderTrouble.NOTHING_READABLE.failure(
              files.folder(), new IOException("No event can be read"));
    }
  }

  private void tellWhatWasMended(
      List<StoredEvent> events, EventFilter.Admitted admitted, boolean changed) throws IOException {
    int notUsed = impossible.size() + admitted.refused().size();
    if (notUsed > 0) {
      problems.add(
          Problem.of(Kind.EVENTS_IMPOSSIBLE, String.valueOf(notUsed), files.journal().toString()));
    }
    if (!sides.setAside().isEmpty()) {
      var lines =
          files
              .setAside()
              .keep(
                  "events-not-used.jsonl",
                  (String.join("\n", sides.setAside()) + "\n").getBytes(StandardCharsets.UTF_8));
      if (sides.disagreeing() > 0) {
        problems.add(
            Problem.of(
                Kind.RECORDS_DISAGREE, lines.toString(), String.valueOf(sides.disagreeing())));
      }
    }
    if (changed && sides.disagreeing() == 0) {
      problems.add(Problem.of(Kind.RECORDS_CHANGED, files.journal().toString()));
    }
    int repaired = sides.takenFromElsewhere() + lackingRows(events);
    if (repaired > 0 && !day.foreignJournal()) {
      problems.add(Problem.of(Kind.RECORDS_REPAIRED, String.valueOf(repaired)));
    }
  }

  /**
   * Without a registry that is kept there is no database: the next start could not open it.
   *
   * @param whole the journal needed nothing that another place could have, and may still have
   */
  private void mendDatabase(List<StoredEvent> events, boolean whole) throws IOException {
    Optional<Path> old = Optional.empty();
    try {
      if (table.isPresent() && sides.databaseInStep(events)) {
        table.get().add(sides.behind(events));
        table.get().file().force();
      } else {
        closeTable();
        // One that was open at a kill holds nothing that a whole journal does not: a copy after
        // every kill would fill the disk.
        var renewed =
            files.renewDatabase(entry, !(found == FolderStanding.Database.LEFT_OPEN && whole));
        old = renewed.old();
        table = Optional.of(renewed.table());
        entry = renewed.entry();
        // Nobody waits for its rows: those of a long day take seconds.
        withoutRow = events;
      }
    } catch (SQLException | NewerSchema e) {
      closeTable();
      problems.add(DayWriter.behind(e));
    }
    var place = old.orElse(files.database()).toString();
    switch (found) {
      case CHANGED ->
          problems.add(Problem.of(Kind.DATABASE_SET_ASIDE, place, String.valueOf(events.size())));
      case FROM_ELSEWHERE ->
          problems.add(Problem.of(Kind.DATABASE_FOREIGN, place, String.valueOf(events.size())));
      case NONE, SEALED, LEFT_OPEN, OF_FORMER_VERSION -> {}
    }
  }

  /** Events that the database should have had. */
  private int lackingRows(List<StoredEvent> events) {
    return switch (found) {
      case SEALED -> sides.missingRows() - ofJournal.refused().size();
      case NONE ->
          day.isOwn() && !standing.known().orElseThrow().isReplacingDatabase()
              ? events.size() - sides.takenFromElsewhere()
              : 0;
      case LEFT_OPEN, CHANGED, OF_FORMER_VERSION, FROM_ELSEWHERE -> 0;
    };
  }
}
