package dev.pitwall.ui.reboot;

import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.text.Language;
import dev.pitwall.text.Texts;
import java.util.regex.Pattern;

/** What is said aloud, in the words of the room. */
final class WordsToSay {
  private static final Pattern NUMBERED = Pattern.compile("[sS](\\d+)");

  private WordsToSay() {}

  /** "s2" is said サーバー2 in Japanese; other names, and every name in English, as they are. */
  static String name(Texts texts, String server) {
    var numbered = NUMBERED.matcher(server);
    return texts.language() == Language.JA && numbered.matches()
        ? texts.of("reboot.say.server", numbered.group(1))
        : server;
  }

  static String key(CallOutStep step) {
    return switch (step) {
      case REBOOTING -> "reboot.say.rebooting";
      case UP -> "reboot.say.up";
      case OK -> "reboot.say.ok";
      case NG -> "reboot.say.ng";
    };
  }

  static String of(Texts texts, CallOutStep step, String server) {
    return texts.of(key(step), name(texts, server));
  }
}
