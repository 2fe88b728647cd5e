package dev.pitwall.profiles;

import dev.pitwall.domain.model.Checklist;
import dev.pitwall.domain.model.LineList;
import dev.pitwall.text.Texts;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a profile knows and what it would bring, in words. What it does not know it says. */
public final class ProfileText {
  private ProfileText() {}

  /** What it would bring; one line, or two when the final-score rule would change. */
  public static String brings(Texts texts, ProfileMerge brings) {
    if (brings.nothing()) {
      return texts.of("profile.brings.nothing");
    }
    var parts = new ArrayList<String>();
    count(parts, texts, "profile.servers", brings.servers());
    count(parts, texts, "profile.milestones", brings.milestones());
    count(parts, texts, "profile.principles", brings.items(Checklist.PRINCIPLES));
    count(parts, texts, "profile.prepare", brings.items(Checklist.PREPARE));
    count(parts, texts, "profile.disqualifiers", brings.items(Checklist.DISQUALIFIERS));
    count(parts, texts, "profile.lines.reboot", brings.lines(LineList.REBOOT));
    count(parts, texts, "profile.lines.closing", brings.lines(LineList.CLOSING));
    brings.rule().ifPresent(rule -> parts.add(texts.of("profile.rule", rule)));
    return parts.isEmpty()
        ? texts.of("profile.brings.facts")
        : texts.of("profile.brings", String.join(texts.of("list.separator"), parts));
  }

  private static void count(List<String> parts, Texts texts, String key, List<?> things) {
    if (!things.isEmpty()) {
      parts.add(texts.of(key, things.size()));
    }
  }

  /** The facts of the contest that are known, and that the others are not. */
  public static String facts(Texts texts, ProfileSheet sheet) {
    var facts = sheet.facts();
    var all =
        List.of(
            sheet.finalScore().map(rule -> texts.of("profile.finalScore", texts.of(rule))),
            clock(sheet.start()).map(time -> texts.of("profile.start", time)),
            clock(sheet.end()).map(time -> texts.of("profile.end", time)),
            span(texts, facts.load()).map(one -> texts.of("profile.load", one)),
            span(texts, facts.wholeRun()).map(one -> texts.of("profile.whole", one)),
            span(texts, facts.abortAfter()).map(one -> texts.of("profile.abort", one)),
            span(texts, facts.freeze()).map(one -> texts.of("profile.freeze", one)),
            facts
                .reproducePercent()
                .map(percent -> texts.of("profile.reproduce", percent + "\u00a0%")));
    var known = new ArrayList<>(all.stream().flatMap(Optional::stream).toList());
    if (known.size() < all.size()) {
      known.add(texts.of("profile.unknown"));
    }
    return String.join(texts.of("list.separator"), known);
  }

  private static Optional<String> clock(Optional<LocalTime> time) {
    return time.map(LocalTime::toString);
  }

  private static Optional<String> span(Texts texts, Optional<Duration> span) {
    return span.map(
        one ->
            one.toSeconds() % 60 == 0 && one.toMinutes() > 1
                ? texts.of("kit.span.minutes", one.toMinutes())
                : texts.of("profile.seconds", one.toSeconds()));
  }
}
