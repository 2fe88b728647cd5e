package dev.pitwall.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.pitwall.core.Outcome;
import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.NoteIntent.RemoveNote;
import dev.pitwall.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Whatever becomes of an intent, somebody sees it. */
class DeskTest {
  private static final Intent INTENT = new RemoveNote(new NoteId("n"));

  private final Notices notices = new Notices();

  private Desk answering(CompletableFuture<Outcome> outcome) {
    return new Desk(
        (_, _) -> outcome,
        Optional.empty(),
        _ -> {},
        _ -> {},
        notices,
        Runnable::run,
        new Unanswered());
  }

  private Desk answering(Outcome outcome) {
    return answering(CompletableFuture.completedFuture(outcome));
  }

  @Test
  void aRefusalNobodyAskedForStandsInTheStrip() {
    var reason = new Rejection.NothingChanges();
    answering(new Outcome.Rejected(reason)).submit(INTENT);
    assertEquals(List.of(new Notice.Refused(reason)), notices.shown());
  }

  @Test
  void aRefusalThatTheFormShowsIsNotReportedTwice() {
    var told = new ArrayList<Rejection>();
    var reason = new Rejection.NothingChanges();
    answering(new Outcome.Rejected(reason)).submit(INTENT, _ -> {}, told::add);
    assertEquals(List.of(reason), told);
    assertEquals(List.of(), notices.shown());
  }

  @Test
  void aFailureIsAlwaysSaid() {
    var problem = Problem.of(Problem.Kind.NOT_SAVED);
    answering(new Outcome.Failed(problem)).submit(INTENT, _ -> {}, _ -> {});
    assertEquals(List.of(new Notice.Broken(problem)), notices.shown());
  }

  @Test
  void evenABrokenPromiseIsReported() {
    answering(CompletableFuture.<Outcome>failedFuture(new IllegalStateException("no")))
        .submit(INTENT);
    var broken = assertInstanceOf(Notice.Broken.class, notices.shown().getFirst());
    assertEquals(Problem.Kind.UNEXPECTED, broken.problem().kind());
  }

  @Test
  void aNewRefusalTakesThePlaceOfTheOldOneAndProblemsStay() {
    var problem = new Notice.Broken(Problem.of(Problem.Kind.DATABASE_BEHIND));
    notices.show(problem);
    notices.show(new Notice.Refused(new Rejection.NothingChanges()));
    notices.show(new Notice.Refused(new Rejection.AlreadyUndone()));
    assertEquals(
        List.of(problem, new Notice.Refused(new Rejection.AlreadyUndone())), notices.shown());
  }
}
