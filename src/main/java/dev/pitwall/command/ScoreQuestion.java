package dev.pitwall.command;

import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.rules.TypedScore;
import dev.pitwall.domain.rules.UnlikelyScore;
import java.util.List;
import java.util.Optional;

/** The question about a typed score that is probably a typing error. */
public final class ScoreQuestion {
  private ScoreQuestion() {}

  /** Empty for a score that is recorded at the first Enter. */
  public static Optional<Sentence> of(ContestDay day, TypedScore score) {
    return UnlikelyScore.of(day, score)
        .map(
            unlikely ->
                switch (unlikely) {
                  case UnlikelyScore.BelowZero one ->
                      Sentence.of("command.ask.belowZero", Values.written(one.score()));
                  case UnlikelyScore.FarBeyondBest one ->
                      Sentence.of(
                          "command.ask.farBeyond",
                          Values.written(one.score()),
                          Values.written(one.best()));
                  case UnlikelyScore.PointOrThousands one ->
                      Sentence.of(
                          "command.ask.pointOrThousands",
                          Values.written(one.score()),
                          Values.written(one.thousands()));
                });
  }

  /** The question once more, and how to confirm. */
  public static Sentence again(Sentence question) {
    return question.then(List.of(Sentence.of("command.ask.again")));
  }
}
