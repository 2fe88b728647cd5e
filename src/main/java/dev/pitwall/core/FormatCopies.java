package dev.pitwall.core;

import dev.pitwall.domain.id.Id.FormatId;
import dev.pitwall.files.NotPlainFile;
import dev.pitwall.problem.Problem;
import dev.pitwall.profiles.FormatCatalog;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Leaves copies of an open day's own result formats on the shelf, for the command line. */
final class FormatCopies implements Consumer<Snapshot> {
  private final FormatCatalog shelf;
  private final String day;
  private final Consumer<Problem> report;
  private final Executor later;
  private Map<FormatId, String> kept = Map.of();

  /**
   * @param day its folder's name
   * @param report is called when they cannot be left; the day itself has them all the same
   * @param later runs one after the other, apart from the day's writer
   */
  FormatCopies(FormatCatalog shelf, String day, Consumer<Problem> report, Executor later) {
    this.shelf = shelf;
    this.later = later;
    this.day = day;
    this.report = report;
  }

  /** As {@link DayListEntry#follow}: none is missed, and none is kept over a newer one. */
  synchronized void follow(Replica replica) {
    replica.listen(this);
    keep(replica.snapshot().day().formats());
  }

  @Override
  public synchronized void accept(Snapshot snapshot) {
    var now = snapshot.day().formats();
    if (!now.equals(kept)) {
      keep(now);
    }
  }

  private void keep(Map<FormatId, String> formats) {
    kept = formats;
    later.execute(() -> write(formats));
  }

  private void write(Map<FormatId, String> formats) {
    try {
      shelf.keep(day, formats);
    } catch (NotPlainFile e) {
      var cause = e.why() == NotPlainFile.Why.LINK ? "LINKS" : "NOT_PLAIN";
      var name = String.valueOf(e.file().getFileName());
      var parent = String.valueOf(e.file().getParent());
      report.accept(Problem.of(Problem.Kind.FOLDER_UNREADABLE, parent, cause, name));
    } catch (IOException e) {
      var facts = List.of("formats/" + day, String.valueOf(e.getMessage()));
      report.accept(new Problem(Problem.Kind.FILE_UNREADABLE, facts, e.toString()));
    }
  }
}
