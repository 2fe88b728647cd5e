package dev.pitwall.team.transport;

import dev.pitwall.net.TeamKey;
import dev.pitwall.team.trust.Statement;
import java.util.Optional;

/**
 * Notices about who is of the team, sent over its channels. The exchange carries its text as it is,
 * in a frame of its own.
 */
public sealed interface KeyNotice {
  /** To each laptop that stays: hold this key from now on. */
  record NewKey(TeamKey key) implements KeyNotice {}

  /**
   * To the one that goes: it keeps its copy of the day and gets nothing new.
   *
   * @param by who decided it, as the team calls them; at most {@value #MOST_NAME_LETTERS} letters
   */
  record Expelled(String by) implements KeyNotice {
    public Expelled {
      if (by.length() > MOST_NAME_LETTERS) {
        throw new IllegalArgumentException("A name of " + by.length() + " letters");
      }
    }
  }

  /** To each laptop on meeting it: what is known of the laptops of the team. */
  record Said(Statement statement) implements KeyNotice {}

  int MOST_NAME_LETTERS = 200;
  String NEW_KEY = "new-key ";
  String EXPELLED = "expelled ";
  String SAID = "said ";

  default String encode() {
    return switch (this) {
      case NewKey(var key) -> NEW_KEY + key.encode();
      case Expelled(var by) -> EXPELLED + by;
      case Said(var statement) -> SAID + statement.encode();
    };
  }

  /** Empty when it is none that this version knows. */
  static Optional<KeyNotice> decode(String text) {
    if (text.startsWith(NEW_KEY)) {
      return TeamKey.decode(text.substring(NEW_KEY.length())).map(NewKey::new);
    }
    if (text.startsWith(SAID)) {
      return Statement.decode(text.substring(SAID.length())).map(Said::new);
    }
    return text.startsWith(EXPELLED) && text.length() - EXPELLED.length() <= MOST_NAME_LETTERS
        ? Optional.of(new Expelled(text.substring(EXPELLED.length())))
        : Optional.empty();
  }
}
