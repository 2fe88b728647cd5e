package dev.pitwall.ui.plan;

import dev.pitwall.core.ProfileBrings;
import dev.pitwall.core.ProfileSheet;
import dev.pitwall.core.ProfileTrouble;
import dev.pitwall.domain.Checklist;
import dev.pitwall.text.Texts;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a profile knows and what it would bring, in words. What it does not know it says. */
final class ProfileWords {
  private ProfileWords() {}

  /** What it would bring; one line, or two when the final-score rule would change. */
  static String brings(Texts texts, ProfileBrings brings) {
    if (brings.nothing()) {
      return texts.of("profile.brings.nothing");
    }
    var parts = new ArrayList<String>();
    count(parts, texts, "profile.servers", brings.servers());
    count(parts, texts, "profile.milestones", brings.milestones());
    count(parts, texts, "profile.principles", brings.items(Checklist.PRINCIPLES));
    count(parts, texts, "profile.prepare", brings.items(Checklist.PREPARE));
    count(parts, texts, "profile.disqualifiers", brings.items(Checklist.DISQUALIFIERS));
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

  /** The facts of the contest, each known or not. */
  static String facts(Texts texts, ProfileSheet sheet) {
    var facts = sheet.facts();
    return String.join(
        texts.of("list.separator"),
        texts.of(
            "profile.finalScore",
            sheet.finalScore().map(texts::of).orElseGet(() -> texts.of("profile.unknown"))),
        texts.of("profile.start", known(texts, clock(sheet.start()))),
        texts.of("profile.end", known(texts, clock(sheet.end()))),
        texts.of("profile.load", known(texts, span(texts, facts.load()))),
        texts.of("profile.whole", known(texts, span(texts, facts.wholeRun()))),
        texts.of("profile.abort", known(texts, span(texts, facts.abortAfter()))),
        texts.of("profile.freeze", known(texts, span(texts, facts.freeze()))),
        texts.of(
            "profile.reproduce",
            known(texts, facts.reproducePercent().map(percent -> percent + "\u00a0%"))));
  }

  private static String known(Texts texts, Optional<String> words) {
    return words.orElseGet(() -> texts.of("profile.unknown"));
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

  /** One sentence: the file, the place, and what to write there. */
  static String trouble(Texts texts, ProfileTrouble trouble) {
    return texts.of(
        "profile.bad." + trouble.reason(),
        trouble.file(),
        trouble.place(),
        trouble.found(),
        trouble.allowed());
  }
}
