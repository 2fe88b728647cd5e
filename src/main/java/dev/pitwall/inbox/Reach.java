package dev.pitwall.inbox;

import dev.pitwall.problem.Problem;

/** Whether servers can send something to this laptop. */
public sealed interface Reach {
  /** Nobody knows yet. */
  record Opening() implements Reach {}

  /**
   * @param port on this laptop's own address
   * @param elsewhere whether that is not {@link Inbox#PORT}, which was in use
   * @param token the day's
   * @param network whether it also listens there
   */
  record Open(int port, boolean elsewhere, String token, Network network) implements Reach {}

  record Failed(Problem problem) implements Reach {}
}
