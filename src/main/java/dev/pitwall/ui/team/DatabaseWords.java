package dev.pitwall.ui.team;

import dev.pitwall.team.postgres.PostgresCheck;
import dev.pitwall.team.postgres.PostgresState;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;
import dev.pitwall.wall.DatabaseTrouble;
import java.util.ArrayList;

/** The words about the database beside the laptops. */
final class DatabaseWords {
  private DatabaseWords() {}

  static String state(Texts texts, PostgresState state) {
    return switch (state) {
      case PostgresState.Off _ -> "";
      case PostgresState.Connecting _ -> texts.of("team.db.connecting");
      case PostgresState.Connected connected when connected.refused().isPresent() ->
          texts.of("team.db.refuses");
      case PostgresState.Connected connected when connected.slow() -> texts.of("team.db.slow");
      case PostgresState.Connected connected ->
          texts.of("team.connected", Times.minute(texts, connected.since()));
      case PostgresState.Away away -> texts.of("team.db.away", Times.minute(texts, away.since()));
    };
  }

  /** What is wrong, what is safe and what to do; empty when nothing is to be said. */
  static String detail(Texts texts, PostgresState state) {
    return switch (state) {
      case PostgresState.Off _, PostgresState.Connecting _ -> "";
      case PostgresState.Connected connected ->
          connected
              .refused()
              .map(why -> DatabaseTrouble.of(texts, why) + " " + texts.of("team.db.safe"))
              .orElseGet(() -> connected.polls() ? texts.of("team.db.polls") : "");
      case PostgresState.Away away ->
          DatabaseTrouble.of(texts, away.why()) + " " + texts.of("team.db.safe");
    };
  }

  /** A line for each thing that was found. */
  static String check(Texts texts, PostgresCheck check) {
    var lines = new ArrayList<String>();
    if (check.isUsable()) {
      lines.add(texts.of("team.db.usable", check.server()));
    }
    check.wrong().forEach(one -> lines.add(DatabaseTrouble.of(texts, one)));
    check.notes().forEach(one -> lines.add(texts.of(one)));
    return String.join("\n", lines);
  }
}
