package dev.pitwall.inbox;

import dev.pitwall.core.Replica;
import dev.pitwall.problem.Problem;
import dev.pitwall.text.Texts;
import java.util.List;

/** The disk is full, or fails in another way: reported to the sender and in the app. */
final class NotSaved {
  private NotSaved() {}

  /**
   * @param why in words
   * @param details for whoever looks for the cause
   */
  static Reply reply(Replica replica, Texts texts, String why, String details) {
    var problem = new Problem(Problem.Kind.INBOX_NOT_SAVED, List.of(why), details);
    replica.report(problem);
    var words = texts.of(problem);
    return Reply.of(Reply.DISK_FULL, words.what() + " " + words.next());
  }
}
