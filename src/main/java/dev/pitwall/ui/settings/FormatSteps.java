package dev.pitwall.ui.settings;

import dev.pitwall.domain.id.Id.FormatId;
import dev.pitwall.domain.intent.ContestIntent.ChooseResultFormat;
import dev.pitwall.domain.intent.FormatIntent.DefineFormat;
import dev.pitwall.domain.intent.FormatIntent.RemoveFormat;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.ContestDay;
import java.util.ArrayList;
import java.util.Optional;

/** What keeping and removing a format asks of the day, each as one step. Pure. */
final class FormatSteps {
  private FormatSteps() {}

  /**
   * @param before the id under which the day or the laptop has it; empty for a new one
   * @param use whether the day's outputs are to be read by it alone
   * @return empty when nothing changes
   */
  static Optional<Intent> keep(
      ContestDay day, Optional<FormatId> before, FormatId id, String text, boolean use) {
    var intents = new ArrayList<Intent>();
    before
        .filter(old -> !old.equals(id) && day.formats().containsKey(old))
        .ifPresent(old -> intents.add(new RemoveFormat(old)));
    if (!text.equals(day.formats().get(id))) {
      intents.add(new DefineFormat(id, text));
    }
    var now = chosen(day);
    var mine = Optional.of(id.value());
    boolean used = now.equals(mine) || before.map(FormatId::value).equals(now) && now.isPresent();
    if (use && !now.equals(mine)) {
      intents.add(new ChooseResultFormat(mine));
    } else if (!use && used) {
      intents.add(new ChooseResultFormat(without(day, now.orElseThrow())));
    }
    return intents.isEmpty() ? Optional.empty() : Optional.of(new Intent.Several(intents));
  }

  /** A day that reads by it goes back to what its profile says. */
  static Intent remove(ContestDay day, FormatId id) {
    var intents = new ArrayList<Intent>();
    intents.add(new RemoveFormat(id));
    if (chosen(day).equals(Optional.of(id.value()))) {
      intents.add(new ChooseResultFormat(without(day, id.value())));
    }
    return new Intent.Several(intents);
  }

  /**
   * Reads by that format from now on.
   *
   * @param ofLaptop its text, where the day does not have it: the other laptops need it, too
   */
  static Intent choose(Optional<String> id, Optional<String> ofLaptop) {
    var intents = new ArrayList<Intent>();
    ofLaptop.ifPresent(text -> intents.add(new DefineFormat(new FormatId(id.orElseThrow()), text)));
    intents.add(new ChooseResultFormat(id));
    return new Intent.Several(intents);
  }

  private static Optional<String> chosen(ContestDay day) {
    return day.contest().flatMap(Contest::resultFormat);
  }

  private static Optional<String> without(ContestDay day, String id) {
    return day.contest()
        .flatMap(contest -> contest.profile().resultFormat())
        .filter(chosen -> !chosen.equals(id));
  }
}
