package dev.pitwall.ui.kit.form;

import dev.pitwall.core.Outcome;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.Notice;
import dev.pitwall.ui.fx.Unanswered;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What a person submits from one field with Enter. The field is emptied first and free for the next
 * line at once; the writer takes the lines in the order of the Enters, however slow the disk is. A
 * line that is refused or cannot be saved comes back beside the field, see {@link ReturnedLines}:
 * none is dropped, none is put over what is being typed.
 *
 * @param <L> what was typed: enough to put it back into the field
 */
public final class SubmitQueue<L> {
  /**
   * A line that came back.
   *
   * @param why nothing came of it
   */
  public record Returned<L>(L line, Function<Texts, String> why) {}

  /** So many letters of a line identify it. */
  private static final int SHOWN = 60;

  private final Desk desk;
  private final Function<L, String> words;
  private final ObservableList<Returned<L>> returned = FXCollections.observableArrayList();
  private final Unanswered unanswered = new Unanswered();
  private BooleanSupplier inView = () -> false;

  /**
   * @param words a line as people read it
   */
  public SubmitQueue(Desk desk, Function<L, String> words) {
    this.desk = desk;
    this.words = words;
  }

  /**
   * Submits a line; its field is empty already.
   *
   * @param done is called with what was written
   */
  public void submit(L line, Intent intent, Consumer<Outcome.Done> done) {
    submit(line, intent, done, () -> {});
  }

  /**
   * The same, for a field that shows the text on.
   *
   * @param cameBack is called when the line is beside the field
   */
  public void submit(L line, Intent intent, Consumer<Outcome.Done> done, Runnable cameBack) {
    unanswered.add();
    desk.submit(
        intent,
        written -> unanswered.answer(() -> done.accept(written)),
        reason ->
            unanswered.answer(
                () -> {
                  giveBack(line, texts -> texts.of(reason));
                  cameBack.run();
                }),
        problem ->
            unanswered.answer(
                () -> {
                  // The strip shows what is broken, and stays.
                  returned.add(new Returned<>(line, texts -> texts.of(problem).what()));
                  cameBack.run();
                }));
  }

  /** A line that is not submitted after all. Out of view it is said in the strip as well. */
  public void giveBack(L line, Function<Texts, String> why) {
    returned.add(new Returned<>(line, why));
    if (!inView.getAsBoolean()) {
      desk.report(new Notice.Returned(words(line), why));
    }
  }

  /** Whether an answer is due; when one arrives, whether another is. */
  public boolean isBusy() {
    return unanswered.isBusy();
  }

  /**
   * For a line whose meaning depends on those before it: {@code step} runs once they are answered
   * and the day is shown as they left it; at once when none is due.
   */
  public void afterwards(Runnable step) {
    unanswered.afterwards(step);
  }

  /** The day is being closed: nothing waits for an answer any more. */
  public void hurry() {
    unanswered.hurry();
  }

  /** What came back, oldest first. Live. */
  ObservableList<Returned<L>> returned() {
    return returned;
  }

  /** The line, a long one shortened. */
  String words(L line) {
    var whole = words.apply(line);
    return whole.length() > SHOWN ? whole.substring(0, SHOWN) + "…" : whole;
  }

  /**
   * @param seen whether people see what comes back
   */
  void showIn(BooleanSupplier seen) {
    inView = seen;
  }
}
