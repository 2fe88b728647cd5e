package dev.pitwall.text;

import dev.pitwall.domain.model.ProbeResult;
import dev.pitwall.domain.rules.ProbeStanding;

/** What came of a server's probes, in few words each. */
public final class ProbeText {
  /** Enough of a hash to see that two are not the same. */
  private static final int DIGEST_LETTERS = 8;

  private ProbeText() {}

  /** The words of an answer and the beginning of its hash. */
  public static String answer(ProbeResult result) {
    var digest =
        result.digest().isEmpty() ? "" : "#" + result.digest().substring(0, DIGEST_LETTERS);
    return (result.answer() + " " + digest).strip();
  }

  /** That two answers differ, without their hashes where the words differ already. */
  static String differ(Texts texts, ProbeResult before, ProbeResult after) {
    boolean words = !before.answer().equals(after.answer());
    return texts.of(
        "evidence.trouble.differ",
        after.probe(),
        words ? before.answer() : answer(before),
        words ? after.answer() : answer(after));
  }

  /** One probe in a line: now, and how it compares with before the reboot. */
  public static String of(Texts texts, ProbeStanding standing) {
    if (!standing.answers()) {
      return texts.of(
          "evidence.trouble.probe." + standing.now().state().name(),
          standing.probe().line(),
          standing.now().answer());
    }
    var now = standing.after().orElse(standing.now());
    if (standing.differs()) {
      return differ(texts, standing.before().orElse(now), now);
    }
    return texts.of(
        standing.after().isPresent() ? "evidence.probe.same" : "evidence.probe.now",
        standing.probe().line(),
        answer(standing.before().orElse(now)),
        answer(now));
  }
}
