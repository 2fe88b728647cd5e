package dev.pitwall.command;

/** What a line means now. */
public sealed interface Reading {
  /**
   * Enter does it.
   *
   * @param result a change that the day takes, or an act of the window
   */
  record Ready(CommandResult result, Sentence preview) implements Reading {}

  /**
   * Enter asks; a second Enter on the same line does it.
   *
   * @param result a change that the day takes
   * @param preview what it would do, and the question
   */
  record ToConfirm(CommandResult.Change result, Sentence preview) implements Reading {}

  /**
   * So far it is right.
   *
   * @param expected what comes next
   */
  record Incomplete(Sentence expected) implements Reading {}

  /**
   * @param range the letters that are wrong
   */
  record Wrong(Range range, Sentence why) implements Reading {}
}
