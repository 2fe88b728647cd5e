package dev.pitwall.ui.fx;

import dev.pitwall.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The window's messages, newest last: refusals and the last thing done, one of each, what waits,
 * the newest mention, and every problem until it is waved away.
 */
public final class Notices {
  private final OneThread thread = new OneThread();
  private final ObservableList<Notice> shown = FXCollections.observableArrayList();

  /** Kept here: a view of a list hears of changes only as long as somebody holds it. */
  private final ObservableList<Notice> toRead = FXCollections.unmodifiableObservableList(shown);

  /** Live; to be read only. */
  public ObservableList<Notice> shown() {
    return toRead;
  }

  /** Of refusals, hints and steps done only the newest is shown. */
  public void show(Notice notice) {
    thread.check();
    var next = new ArrayList<>(shown);
    switch (notice) {
      case Notice.Broken _, Notice.NewHost _ -> next.remove(notice);
      case Notice.Waiting _ -> next.removeIf(other -> other instanceof Notice.Waiting);
      case Notice.Mentioned _ -> next.removeIf(other -> other instanceof Notice.Mentioned);
      case Notice.Refused _, Notice.Hint _, Notice.Returned _, Notice.Done _ ->
          next.removeIf(Notices::fades);
    }
    next.add(notice);
    shown.setAll(next);
  }

  private static boolean fades(Notice notice) {
    return switch (notice) {
      case Notice.Refused _, Notice.Hint _, Notice.Returned _, Notice.Done _ -> true;
      case Notice.Broken _, Notice.Waiting _, Notice.Mentioned _, Notice.NewHost _ -> false;
    };
  }

  public void dismiss(Notice notice) {
    thread.check();
    shown.remove(notice);
  }

  /** Removes all messages: the day they were about is closed. */
  public void clear() {
    thread.check();
    shown.clear();
  }

  /** The day's own problems, as they stand now. Those said by the window itself stay. */
  public void showProblems(List<Problem> before, List<Problem> now) {
    thread.check();
    before.stream()
        .filter(problem -> !now.contains(problem))
        .forEach(problem -> shown.remove(new Notice.Broken(problem)));
    now.stream().map(Notice.Broken::new).filter(n -> !shown.contains(n)).forEach(shown::add);
  }
}
