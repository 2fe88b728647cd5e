package dev.pitwall.ui.fx;

import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.id.StepId;
import dev.pitwall.domain.model.Member;
import dev.pitwall.problem.Problem;
import dev.pitwall.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A message shown beside the work, never modal. */
public sealed interface Notice {

  /** Nothing changed, and why. Fades. */
  record Refused(Rejection reason) implements Notice {}

  /**
   * Nothing changed, and why, in words of the window. Fades.
   *
   * @param key of the text that is shown
   * @param filled what is filled in there
   */
  record Hint(String key, List<Object> filled) implements Notice {
    public Hint {
      filled = List.copyOf(filled);
    }
  }

  /**
   * A line that was submitted came to nothing; it waits beside its field. Fades.
   *
   * @param line as it was typed
   */
  record Returned(String line, Function<Texts, String> why) implements Notice {}

  /** Something is broken. Stays until it is waved away. */
  record Broken(Problem problem) implements Notice {}

  /**
   * Something waits to be taken care of at a screen. Stays until it was, or is waved away; a newer
   * one takes its place.
   *
   * @param key of the text that is shown
   * @param filled what is filled in there
   * @param screen the id of its entry
   */
  record Waiting(String key, List<Object> filled, String screen) implements Notice {
    public Waiting {
      filled = List.copyOf(filled);
    }
  }

  /**
   * Somebody speaks to the member who acts here. Stays until it was gone to, or is waved away; a
   * newer one takes its place.
   *
   * @param by who wrote it, where that is known
   * @param line in which the name stands
   * @param screen the id of the entry where it can be read
   * @param thing that is shown there
   */
  record Mentioned(Optional<Member> by, String line, String screen, Id thing) implements Notice {}

  /**
   * A host that is no server of the day sent something. Stays until it was added, or is waved away.
   */
  record NewHost(String host) implements Notice {}

  /**
   * Something was done that one may want back. Fades.
   *
   * @param key of the text that is shown
   * @param filled what is filled in there
   * @param step what "undo" takes back
   */
  record Done(String key, List<Object> filled, StepId step) implements Notice {
    public Done {
      filled = List.copyOf(filled);
    }
  }
}
