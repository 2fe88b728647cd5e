package dev.pitwall.command.verbs;

import dev.pitwall.command.Slots;
import dev.pitwall.command.Verb;
import dev.pitwall.command.Vocabulary;
import java.util.List;
import java.util.stream.Stream;

/** Every verb that changes a day. */
public final class DayVerbs {
  private DayVerbs() {}

  /** In the order in which they are offered. */
  public static List<Verb> of(Vocabulary words) {
    var slots = new Slots(words);
    return Stream.of(
            new RunVerbs(words, slots).verbs(),
            new RoleVerbs(words, slots).verbs(),
            new TaskVerbs(words, slots).verbs(),
            new RoundVerbs(words, slots).verbs(),
            new LineVerbs(words, slots).verbs(),
            new TeamVerbs(words, slots).verbs(),
            new PlanOfTimeVerbs(words).verbs(),
            new UndoVerbs(words).verbs())
        .flatMap(List::stream)
        .toList();
  }
}
