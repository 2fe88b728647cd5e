package dev.pitwall.ui.servers;

import dev.pitwall.domain.id.Id.PlanId;
import java.time.Instant;
import java.util.Optional;

/** Which role map the cards show. */
sealed interface ShownMap {
  ShownMap NOW = new Now();

  /** What is played; chips and keys change it. */
  record Now() implements ShownMap {}

  /**
   * What was played at a moment; read only.
   *
   * @param step the step that held then; empty before the first
   */
  record Past(Instant at, Optional<HistoryRow.Key> step) implements ShownMap {}

  /** What shall be played; chips and keys change the plan. */
  record Planned(PlanId plan) implements ShownMap {}
}
