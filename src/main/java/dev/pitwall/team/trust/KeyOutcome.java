package dev.pitwall.team.trust;

import dev.pitwall.net.TeamKey;
import java.util.List;
import java.util.Optional;

/** What came of it when two laptops with different keys met. */
public sealed interface KeyOutcome {
  /**
   * A teammate's laptop has handed this over.
   *
   * @param key the team's as it is there; empty from one that holds this laptop to be expelled
   * @param statements what is known there
   */
  record Handed(Optional<TeamKey> key, List<Statement> statements) implements KeyOutcome {
    public Handed {
      statements = List.copyOf(statements);
    }
  }

  /**
   * Somebody answers that this laptop was expelled.
   *
   * @param statement is to be checked like any other
   */
  record Expelled(Statement statement) implements KeyOutcome {}

  /** It is of another team, does not know this laptop, or is not who it pretends to be. */
  record Nothing() implements KeyOutcome {}
}
