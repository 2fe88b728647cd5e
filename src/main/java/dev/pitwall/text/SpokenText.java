package dev.pitwall.text;

import dev.pitwall.domain.model.CallOutStep;
import java.util.regex.Pattern;

/** What is said aloud, in the words of the room. */
public final class SpokenText {
  private static final Pattern NUMBERED = Pattern.compile("[sS](\\d+)");

  private SpokenText() {}

  /** "s2" is said サーバー2 in Japanese; other names, and every name in English, as they are. */
  public static String name(Texts texts, String server) {
    var numbered = NUMBERED.matcher(server);
    return texts.language() == Language.JA && numbered.matches()
        ? texts.of("reboot.say.server", numbered.group(1))
        : server;
  }

  public static String key(CallOutStep step) {
    return switch (step) {
      case REBOOTING -> "reboot.say.rebooting";
      case UP -> "reboot.say.up";
      case OK -> "reboot.say.ok";
      case NG -> "reboot.say.ng";
    };
  }

  public static String of(Texts texts, CallOutStep step, String server) {
    return texts.of(key(step), name(texts, server));
  }
}
