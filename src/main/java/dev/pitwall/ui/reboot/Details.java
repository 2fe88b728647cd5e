package dev.pitwall.ui.reboot;

import dev.pitwall.domain.rules.ConfirmationShelfLife.Standing;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/** The small words of a state: by whom, when, and why. */
final class Details {
  private Details() {}

  static String of(Texts texts, BoardRow row) {
    return switch (row.standing()) {
      case Standing.Waiting _ -> row.external() ? texts.of("reboot.managed") : "";
      case Standing.Rebooting _, Standing.Up _, Standing.Confirmed _ -> "";
      case Standing.NotGood(var said) -> said.reason();
      case Standing.Void _ ->
          row.because().reversed().stream()
              .map(unseen -> because(texts, unseen))
              .collect(Collectors.joining("  ·  "));
    };
  }

  /** Who said it and when; nothing where the one who said it alone is named already. */
  static String by(Texts texts, BoardRow row) {
    return row.said()
        .filter(said -> !row.alone().equals(Optional.of(said)))
        .map(said -> by(texts, "reboot.by", said.by(), said.at()))
        .orElse("");
  }

  static String alone(Texts texts, BoardRow.Said said) {
    return by(texts, "reboot.alone", said.by(), said.at());
  }

  private static String by(Texts texts, String key, Optional<String> who, Instant at) {
    return texts.of(key, who(texts, who), Times.second(texts, at));
  }

  private static String who(Texts texts, Optional<String> who) {
    return who.orElseGet(() -> texts.of("reboot.somebody"));
  }

  private static String because(Texts texts, BoardRow.Unseen unseen) {
    return texts.of(
        key(unseen), who(texts, unseen.by()), Times.second(texts, unseen.at()), unseen.what());
  }

  private static String key(BoardRow.Unseen unseen) {
    boolean told = !unseen.what().isBlank();
    return switch (unseen.kind()) {
      case ROLES, ROLES_BACK ->
          unseen.later()
              ? told ? "reboot.void.roles.told.later" : "reboot.void.roles.later"
              : told ? "reboot.void.roles.told.unseen" : "reboot.void.roles.unseen";
      case CHANGE_NOTE -> unseen.later() ? "reboot.void.note.later" : "reboot.void.note.unseen";
      case BOOT -> unseen.later() ? "reboot.void.boot.later" : "reboot.void.boot.unseen";
    };
  }
}
