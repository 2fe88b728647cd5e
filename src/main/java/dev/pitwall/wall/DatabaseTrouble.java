package dev.pitwall.wall;

import dev.pitwall.domain.model.Excerpt;
import dev.pitwall.team.postgres.PostgresTrouble;
import dev.pitwall.text.Texts;

/** What is wrong with a team's database, in one sentence. */
public final class DatabaseTrouble {
  /** A server's own sentence may be long. */
  private static final int DETAIL_LETTERS = 200;

  private DatabaseTrouble() {}

  /** For a laptop of a team, with what the server or the system said of it. */
  public static String of(Texts texts, PostgresTrouble trouble) {
    return with(texts, texts.of(trouble.fault()), trouble);
  }

  /** For an account that only reads: what it lacks is something else. */
  public static String ofReader(Texts texts, PostgresTrouble trouble) {
    return switch (trouble.fault()) {
      case NO_RIGHT -> with(texts, texts.of("wall.noRight"), trouble);
      case NO_SCHEMA -> with(texts, texts.of("wall.noSchema"), trouble);
      default -> of(texts, trouble);
    };
  }

  private static String with(Texts texts, String sentence, PostgresTrouble trouble) {
    var detail = Excerpt.of(trouble.detail(), DETAIL_LETTERS);
    return detail.isBlank() ? sentence : texts.of("team.db.trouble", sentence, detail);
  }
}
