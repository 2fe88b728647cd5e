package dev.pitwall.ui.fx;

import dev.pitwall.core.Outcome;
import dev.pitwall.core.Unexpected;
import dev.pitwall.domain.Id.MemberId;
import dev.pitwall.domain.Intent;
import dev.pitwall.domain.Problem;
import dev.pitwall.domain.Rejection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Where screens hand in intents. Answers come back on the JavaFX thread; a failure always reaches
 * the window's notices, and so does a refusal unless the caller shows it beside the work. There is
 * no way to ask and not to hear.
 */
public final class Desk {
  /** What lies behind the desk: the day's replica. */
  public interface Day {
    CompletableFuture<Outcome> submit(Intent intent);

    void actAs(Optional<MemberId> me);

    void waveAway(Problem problem);
  }

  private final Day day;
  private final Notices notices;
  private final Executor fx;
  private final OneThread thread = new OneThread();

  /**
   * @param fx runs on the JavaFX thread, later
   */
  public Desk(Day day, Notices notices, Executor fx) {
    this.day = day;
    this.notices = notices;
    this.fx = fx;
  }

  /** A refusal is told in the notice strip. */
  public void submit(Intent intent) {
    submit(intent, _ -> {}, this::refuse);
  }

  /** Once done, says the text of {@code key} with an "undo" beside it. */
  public void submitAndSay(Intent intent, String key, Object... filled) {
    submit(intent, done -> say(done, key, List.of(filled)), this::refuse);
  }

  /**
   * The same, for a screen that shows beside the work whatever kept it from being done.
   *
   * @param refused shows the refusal; it is not shown in the strip as well
   * @param failed is told of a failure besides the strip
   */
  public void submitAndSay(
      Intent intent,
      Consumer<Rejection> refused,
      Consumer<Problem> failed,
      String key,
      Object... filled) {
    submit(intent, done -> say(done, key, List.of(filled)), refused, failed);
  }

  /**
   * @param done is called with what was written
   * @param refused shows the refusal beside the work; it is not shown in the strip as well
   */
  public void submit(Intent intent, Consumer<Outcome.Done> done, Consumer<Rejection> refused) {
    submit(intent, done, refused, _ -> {});
  }

  /**
   * @param failed is told of a failure besides the strip, for a screen that may hide the strip
   */
  public void submit(
      Intent intent,
      Consumer<Outcome.Done> done,
      Consumer<Rejection> refused,
      Consumer<Problem> failed) {
    thread.check();
    var unused =
        day.submit(intent)
            .exceptionally(Desk::unexpected)
            .thenAccept(outcome -> fx.execute(() -> answer(outcome, done, refused, failed)));
  }

  private static Outcome unexpected(Throwable failure) {
    return new Outcome.Failed(Unexpected.problem(failure));
  }

  private void answer(
      Outcome outcome,
      Consumer<Outcome.Done> done,
      Consumer<Rejection> refused,
      Consumer<Problem> failed) {
    switch (outcome) {
      case Outcome.Done d -> done.accept(d);
      case Outcome.Rejected rejected -> refused.accept(rejected.reason());
      case Outcome.Failed f -> {
        notices.say(new Notice.Broken(f.problem()));
        failed.accept(f.problem());
      }
    }
  }

  /** Says that something was done, with an "undo" beside it. */
  public void say(Outcome.Done done, String key, Object... filled) {
    say(done, key, List.of(filled));
  }

  private void say(Outcome.Done done, String key, List<Object> filled) {
    notices.say(new Notice.Done(key, filled, done.envelopes().getFirst().step()));
  }

  /** Says a refusal in the strip. */
  public void refuse(Rejection reason) {
    notices.say(new Notice.Refused(reason));
  }

  /** Who sits at this laptop from now on. */
  public void actAs(Optional<MemberId> me) {
    thread.check();
    day.actAs(me);
  }

  /** Takes a notice away; the day forgets a problem of its own as well. */
  public void dismiss(Notice notice) {
    notices.dismiss(notice);
    if (notice instanceof Notice.Broken broken) {
      day.waveAway(broken.problem());
    }
  }
}
