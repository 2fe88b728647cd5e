package dev.pitwall.text;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.ServerChange;
import dev.pitwall.domain.rules.CheckedLine;
import dev.pitwall.domain.rules.CheckedLine.State;
import java.util.Optional;

/** A line that is ticked per server, in words. */
public final class CheckedText {
  private CheckedText() {}

  /** What is to be looked at, in the language of whoever reads it. */
  public static String words(Texts texts, CheckedLine line) {
    return line.line().in(texts.language().locale().getLanguage());
  }

  /** By whom it was ticked, what proves it, or why it is open again; empty while it is open. */
  public static String state(Texts texts, ContestDay day, CheckedLine line) {
    return switch (line.state()) {
      case State.Open _ -> "";
      case State.Ticked(var tick) ->
          texts.of("reboot.by", name(texts, day, tick.by()), Times.second(texts, tick.at()));
      case State.Void(_, var because) -> texts.of("lines.void", why(texts, because.getLast()));
      case State.Proved(var evidence) ->
          texts.of("lines.proved", Times.minute(texts, evidence.at()));
      case State.Contradicted(var evidence, var trouble) ->
          texts.of(
              "lines.against", Times.minute(texts, evidence.at()), EvidenceText.of(texts, trouble));
    };
  }

  private static String why(Texts texts, ServerChange change) {
    return switch (change.kind()) {
      case CHANGE_NOTE -> change.what();
      case ROLES, ROLES_BACK -> texts.of("finding.voids.roles");
      case BOOT -> texts.of("finding.voids.boot");
    };
  }

  private static String name(Texts texts, ContestDay day, Optional<MemberId> member) {
    return member
        .flatMap(day::member)
        .map(known -> MemberText.of(texts, known))
        .orElseGet(() -> texts.of("reboot.somebody"));
  }
}
