package dev.pitwall.team.session;

import dev.pitwall.domain.id.Origin;
import dev.pitwall.team.wire.Parting;
import java.time.Instant;

/** How a teammate's laptop can be reached now. Moments are by this laptop's clock. */
public sealed interface Standing {
  record Connected(Instant since) implements Standing {}

  /** By way of another laptop that is connected with both. */
  record Through(Origin laptop, Instant since) implements Standing {}

  /** Of the team, and neither met nor heard of since the day was opened here. */
  record NotMet() implements Standing {}

  record Away(Instant since, Parting why) implements Standing {}
}
