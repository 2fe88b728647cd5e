package dev.pitwall.ui.kit.control;

import dev.pitwall.domain.model.Member;
import java.util.Optional;

/** Whose steps a list shows; in the order in which a key goes through them. */
public enum Agents {
  WITH_AGENTS,
  ONLY_PEOPLE,
  ONLY_AGENTS;

  public Agents next() {
    return values()[(ordinal() + 1) % values().length];
  }

  /** Whether a step of this member is shown; of nobody known, it is a person's. */
  public boolean takes(Optional<Member> by) {
    return takes(by.filter(Member::agent).isPresent());
  }

  public boolean takes(boolean byAgent) {
    return switch (this) {
      case WITH_AGENTS -> true;
      case ONLY_PEOPLE -> !byAgent;
      case ONLY_AGENTS -> byAgent;
    };
  }
}
