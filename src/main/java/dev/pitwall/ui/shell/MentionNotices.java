package dev.pitwall.ui.shell;

import dev.pitwall.core.Snapshot;
import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Excerpt;
import dev.pitwall.domain.rules.Mentions;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxFutures;
import dev.pitwall.ui.fx.FxSnapshots;
import dev.pitwall.ui.fx.Notice;
import dev.pitwall.ui.fx.Notices;
import dev.pitwall.ui.kit.NewSnippets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ChangeListener;

/**
 * Says when somebody else speaks to the member who acts here, in a new snippet or note. In the last
 * minute of the contest nothing is said; it is said after it.
 */
final class MentionNotices {
  /** Of what was written; the rest is read where it stands. */
  private static final int LETTERS = 60;

  private final FxSnapshots snapshots;
  private final FxClock clock;
  private final Notices notices;
  private final Executor background;
  private final Consumer<Snapshot> listener = this::show;
  private final ChangeListener<Instant> ticking = (_, _, _) -> display();
  private final Set<Id> known = new HashSet<>();
  private Optional<ContestDay> shown = Optional.empty();

  /** Waits for the last minute to be over. */
  private Optional<Notice.Mentioned> held = Optional.empty();

  private boolean closed;

  /**
   * Something that somebody wrote.
   *
   * @param text joined when it is read: a day has thousands of long ones
   */
  private record Written(
      Id id, Instant at, Optional<MemberId> by, Supplier<String> text, String screen) {}

  MentionNotices(FxSnapshots snapshots, FxClock clock, Notices notices, Executor background) {
    this.snapshots = snapshots;
    this.clock = clock;
    this.notices = notices;
    this.background = background;
    snapshots.listen(listener);
    clock.now().addListener(ticking);
  }

  void close() {
    closed = true;
    snapshots.unlisten(listener);
    clock.now().removeListener(ticking);
  }

  private void show(Snapshot now) {
    var day = now.day();
    boolean first = shown.isEmpty();
    boolean same =
        shown
            .filter(before -> before.snippets() == day.snippets())
            .filter(before -> before.notes() == day.notes())
            .filter(before -> before.changeNotes() == day.changeNotes())
            .isPresent();
    shown = Optional.of(day);
    if (same) {
      return;
    }
    var fresh = written(day).stream().filter(one -> known.add(one.id())).toList();
    // What the day had when it was opened was said before.
    if (!first && now.me().isPresent() && !fresh.isEmpty()) {
      // Beside the window: a laptop that was away gets hundreds of texts at once.
      FxFutures.on(
          CompletableFuture.supplyAsync(() -> newest(day, now.me().get(), fresh), background),
          found -> {
            held = found.or(() -> held);
            display();
          });
    }
  }

  /** Its id and time are looked at; its text is not. */
  private static List<Written> written(ContestDay day) {
    var all = new ArrayList<Written>();
    day.snippets().values().stream()
        .filter(one -> !one.removed())
        .map(
            one ->
                new Written(
                    one.id(),
                    one.at(),
                    one.by(),
                    () -> one.sheet().title() + "\n" + one.content().text(),
                    NewSnippets.SCREEN))
        .forEach(all::add);
    day.notes().values().stream()
        .map(one -> new Written(one.id(), one.at(), one.by(), one::text, "review"))
        .forEach(all::add);
    day.changeNotes().values().stream()
        .map(one -> new Written(one.id(), one.at(), one.by(), one::text, "review"))
        .forEach(all::add);
    return all;
  }

  /** The newest that speaks to a member, by somebody else. */
  private static Optional<Notice.Mentioned> newest(
      ContestDay day, MemberId me, List<Written> fresh) {
    return fresh.stream()
        .filter(one -> !one.by().equals(Optional.of(me)))
        .sorted(Comparator.comparing(Written::at).reversed())
        .flatMap(one -> line(day, me, one).stream().map(line -> notice(day, one, line)))
        .findFirst();
  }

  private static Optional<String> line(ContestDay day, MemberId me, Written one) {
    return one.text().get().lines().filter(line -> Mentions.in(day, line).contains(me)).findFirst();
  }

  private static Notice.Mentioned notice(ContestDay day, Written one, String line) {
    return new Notice.Mentioned(
        one.by().flatMap(day::member), Excerpt.of(line.strip(), LETTERS), one.screen(), one.id());
  }

  private void display() {
    boolean lastMinute =
        shown
            .flatMap(ContestDay::contest)
            .filter(contest -> contest.inLastMinute(clock.instant()))
            .isPresent();
    if (!closed && !lastMinute) {
      held.ifPresent(notices::show);
      held = Optional.empty();
    }
  }
}
