package dev.pitwall.ui.fx;

import dev.pitwall.core.Outcome;
import dev.pitwall.core.Replica;
import dev.pitwall.core.Unexpected;
import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.problem.Problem;
import dev.pitwall.text.StepText;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Where screens hand in intents. Answers come back on the JavaFX thread; a failure always reaches
 * the window's notices, and so does a refusal unless the caller shows it beside the work. There is
 * no way to ask and not to hear.
 */
public final class Desk {
  private final BiFunction<Intent, Optional<MemberId>, CompletableFuture<Outcome>> submit;
  private final Optional<MemberId> author;
  private final Consumer<Optional<MemberId>> actAs;
  private final Consumer<Problem> waveAway;
  private final Notices notices;
  private final Executor fx;
  private final Unanswered unanswered;
  private final OneThread thread = new OneThread();

  /**
   * @param fx runs on the JavaFX thread, later
   */
  public Desk(Replica replica, Notices notices, Executor fx) {
    this(
        replica::submit,
        Optional.empty(),
        replica::actAs,
        replica::waveAway,
        notices,
        fx,
        new Unanswered());
  }

  /** Where this member hands in intents at this laptop, while somebody else sits at it. */
  public Desk as(MemberId member) {
    return new Desk(submit, Optional.of(member), actAs, waveAway, notices, fx, unanswered);
  }

  Desk(
      BiFunction<Intent, Optional<MemberId>, CompletableFuture<Outcome>> submit,
      Optional<MemberId> author,
      Consumer<Optional<MemberId>> actAs,
      Consumer<Problem> waveAway,
      Notices notices,
      Executor fx,
      Unanswered unanswered) {
    this.submit = submit;
    this.author = author;
    this.actAs = actAs;
    this.waveAway = waveAway;
    this.notices = notices;
    this.fx = fx;
    this.unanswered = unanswered;
  }

  /** A refusal is shown in the notice strip. */
  public void submit(Intent intent) {
    submit(intent, _ -> {}, this::refuse);
  }

  /** Once done, shows the text of {@code key} with an "undo" beside it. */
  public void submitAndReport(Intent intent, String key, Object... filled) {
    submit(intent, done -> report(done, key, List.of(filled)), this::refuse);
  }

  /**
   * As {@link #submitAndSay}, for a screen that shows beside the work whatever kept it from being
   * done.
   *
   * @param refused shows the refusal; it is not shown in the strip as well
   * @param failed is called after a failure besides the strip
   */
  public void submitAndReport(
      Intent intent,
      Consumer<Rejection> refused,
      Consumer<Problem> failed,
      String key,
      Object... filled) {
    submit(intent, done -> report(done, key, List.of(filled)), refused, failed);
  }

  /**
   * @param done is called with what was written
   * @param refused shows the refusal beside the work; it is not shown in the strip as well
   */
  public void submit(Intent intent, Consumer<Outcome.Done> done, Consumer<Rejection> refused) {
    submit(intent, done, refused, _ -> {});
  }

  /**
   * @param failed is called after a failure besides the strip, for a screen that may hide the strip
   */
  public void submit(
      Intent intent,
      Consumer<Outcome.Done> done,
      Consumer<Rejection> refused,
      Consumer<Problem> failed) {
    thread.check();
    unanswered.add();
    var unused =
        submit
            .apply(intent, author)
            .exceptionally(Desk::unexpected)
            .thenAccept(
                outcome ->
                    fx.execute(
                        () -> unanswered.answer(() -> answer(outcome, done, refused, failed))));
  }

  /**
   * For a step whose meaning depends on those before it: {@code step} runs once all that was handed
   * in is answered and the screens show it; at once when no answer is due.
   */
  public void afterwards(Runnable step) {
    thread.check();
    unanswered.afterwards(step);
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
        notices.show(new Notice.Broken(f.problem()));
        failed.accept(f.problem());
      }
    }
  }

  /** Shows that something was done, with an "undo" beside it. */
  public void report(Outcome.Done done, String key, Object... filled) {
    report(done, key, List.of(filled));
  }

  private void report(Outcome.Done done, String key, List<Object> filled) {
    notices.show(new Notice.Done(key, filled, done.envelopes().getFirst().step()));
  }

  /** Undoes or redoes a step, and shows which. */
  public void takeBack(StepText step) {
    submitAndReport(new Intent.UndoStep(step.step()), step.doneKey(), step);
  }

  /** Shows something else in the strip. */
  public void report(Notice notice) {
    notices.show(notice);
  }

  /** Shows a refusal in the strip. */
  public void refuse(Rejection reason) {
    notices.show(new Notice.Refused(reason));
  }

  /** Who sits at this laptop from now on. */
  public void actAs(Optional<MemberId> me) {
    thread.check();
    actAs.accept(me);
  }

  /** Takes a notice away; the day forgets a problem of its own as well. */
  public void dismiss(Notice notice) {
    notices.dismiss(notice);
    if (notice instanceof Notice.Broken broken) {
      waveAway.accept(broken.problem());
    }
  }
}
