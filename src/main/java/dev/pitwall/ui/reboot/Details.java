package dev.pitwall.ui.reboot;

import dev.pitwall.domain.model.Excerpt;
import dev.pitwall.domain.rules.ConfirmationShelfLife.Standing;
import dev.pitwall.domain.rules.ProbeStanding;
import dev.pitwall.domain.rules.RebootForecast.Trouble;
import dev.pitwall.domain.rules.RebootProof;
import dev.pitwall.evidence.Answer;
import dev.pitwall.text.EvidenceText;
import dev.pitwall.text.ProbeText;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;
import dev.pitwall.ui.kit.control.ShortName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The small words of a state: by whom, when, and why. */
final class Details {
  private Details() {}

  private static final String BETWEEN = "  ·  ";

  /** So many troubles are read in a row; the tooltip has all. */
  private static final int TROUBLES = 2;

  /**
   * Why it stands so, and the most urgent of what its evidence foretells.
   *
   * @param failure why this laptop got no evidence of it, if so
   */
  static String brief(Texts texts, BoardRow row, Optional<Answer> failure) {
    var troubles = row.proving().troubles();
    var parts = parts(texts, row, failure, troubles.stream().limit(TROUBLES).toList());
    if (troubles.size() > TROUBLES) {
      parts.add(texts.of("reboot.evidence.more", troubles.size() - TROUBLES));
    }
    parts.add(probes(texts, row.proving().probes()));
    parts.removeIf(String::isEmpty);
    return String.join(BETWEEN, parts);
  }

  /** The same with all of it. */
  static String whole(Texts texts, BoardRow row, Optional<Answer> failure) {
    var parts = parts(texts, row, failure, row.proving().troubles());
    row.proving().probes().stream()
        .filter(ProbeStanding::fine)
        .forEach(one -> parts.add(ProbeText.of(texts, one)));
    return String.join("\n", parts);
  }

  /** How many of the probes answer as they should; which do not stands among the troubles. */
  private static String probes(Texts texts, List<ProbeStanding> probes) {
    long fine = probes.stream().filter(ProbeStanding::fine).count();
    boolean compared = probes.stream().anyMatch(one -> one.after().isPresent());
    return probes.isEmpty()
        ? ""
        : texts.of(compared ? "reboot.probes.after" : "reboot.probes", fine, probes.size());
  }

  private static ArrayList<String> parts(
      Texts texts, BoardRow row, Optional<Answer> failure, List<Trouble> troubles) {
    var parts = new ArrayList<String>();
    parts.add(why(texts, row));
    if (row.proving().proof() instanceof RebootProof.Waived(var waiver)) {
      parts.add(waiver.reason());
    }
    failure.ifPresent(answer -> parts.add(failure(texts, answer)));
    troubles.forEach(one -> parts.add(EvidenceText.of(texts, one)));
    parts.removeIf(String::isEmpty);
    return parts;
  }

  static String failure(Texts texts, Answer answer) {
    return switch (answer) {
      case Answer.Good _ -> "";
      case Answer.Unreadable(var bad) -> texts.of("evidence.bad." + bad.why().name(), bad.fact());
      case Answer.Failed(var why, var fact) -> texts.of("evidence.failed." + why.name(), fact);
    };
  }

  private static String why(Texts texts, BoardRow row) {
    return switch (row.standing()) {
      case Standing.Waiting _ -> row.external() ? texts.of("reboot.managed") : "";
      case Standing.Rebooting _, Standing.Up _, Standing.Confirmed _ -> "";
      case Standing.NotGood(var callOut) ->
          row.goesOn()
              .map(one -> texts.of("reboot.ng.goesOn", who(texts, one.by()), one.reason()))
              .map(on -> callOut.reason() + BETWEEN + on)
              .orElse(callOut.reason());
      case Standing.Void _ ->
          row.because().reversed().stream()
              .map(unseen -> because(texts, unseen))
              .collect(Collectors.joining(BETWEEN));
    };
  }

  /** Who said it and when; nothing where the one who said it alone is named already. */
  static String by(Texts texts, BoardRow row) {
    return row.callOut()
        .filter(callOut -> !row.alone().equals(Optional.of(callOut)))
        .map(callOut -> by(texts, "reboot.by", callOut.by(), callOut.at()))
        .orElse("");
  }

  static String alone(Texts texts, BoardRow.Called callOut) {
    return by(texts, "reboot.alone", callOut.by(), callOut.at());
  }

  private static String by(Texts texts, String key, Optional<String> who, Instant at) {
    return texts.of(key, who(texts, who), Times.second(texts, at));
  }

  static String who(Texts texts, Optional<String> who) {
    return who.map(name -> Excerpt.middle(name, ShortName.LETTERS))
        .orElseGet(() -> texts.of("reboot.somebody"));
  }

  private static String because(Texts texts, BoardRow.Unseen unseen) {
    return texts.of(
        key(unseen), who(texts, unseen.by()), Times.second(texts, unseen.at()), unseen.what());
  }

  private static String key(BoardRow.Unseen unseen) {
    boolean named = !unseen.what().isBlank();
    return switch (unseen.kind()) {
      case ROLES, ROLES_BACK ->
          unseen.later()
              ? named ? "reboot.void.roles.typed.later" : "reboot.void.roles.later"
              : named ? "reboot.void.roles.typed.unseen" : "reboot.void.roles.unseen";
      case CHANGE_NOTE -> unseen.later() ? "reboot.void.note.later" : "reboot.void.note.unseen";
      case BOOT -> unseen.later() ? "reboot.void.boot.later" : "reboot.void.boot.unseen";
    };
  }
}
