package dev.pitwall.testing;

import dev.pitwall.domain.intent.ChecklistIntent.TickItem;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.MemberIntent.AddMember;
import dev.pitwall.domain.model.CheckItem;
import dev.pitwall.domain.model.Checklist;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.profiles.ProfileMerge;
import dev.pitwall.text.Language;
import java.util.List;
import java.util.Optional;

/** A contest from 10:00 to 18:00 on the evening before, with all that a profile brings. */
public final class PlannedDay {
  private PlannedDay() {}

  /**
   * @param ticks how many lines are ticked, the first of each list
   */
  public static TestDay of(String profile, Language language, int ticks) {
    var day = SampleDay.empty();
    var sheet = MemoryDays.PROFILES.profiles().named(profile).orElseThrow();
    day.at("09:32", by(), new AddMember(SampleDay.KEN, "Ken", Tint.SKY));
    var brings = ProfileMerge.missing(day.timeline().day(), sheet, language);
    day.at("09:33", by(), new Intent.Several(brings.intents()));
    for (var list : Checklist.values()) {
      lines(day.timeline().day(), list).stream()
          .limit(ticks)
          .forEach(line -> day.at("09:40", Optional.of(SampleDay.KEN), new TickItem(line.id())));
    }
    return day;
  }

  private static Optional<dev.pitwall.domain.id.Id.MemberId> by() {
    return Optional.of(SampleDay.MEI);
  }

  public static List<CheckItem> lines(ContestDay day, Checklist list) {
    return CheckItem.lines(day, list);
  }
}
