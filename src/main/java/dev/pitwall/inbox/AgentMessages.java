package dev.pitwall.inbox;

import java.io.Serial;
import java.util.Optional;

/** The protocol of agents, a message at a time; for any thread that may wait. */
@FunctionalInterface
public interface AgentMessages {
  /** It is no message of the protocol. */
  final class Unreadable extends Exception {
    @Serial private static final long serialVersionUID = 1;

    public Unreadable(Throwable cause) {
      super(cause);
    }
  }

  /**
   * Answers one message.
   *
   * @param message as it came, JSON
   * @param agent asks the day in the agent's name
   * @return JSON; empty where the message is one that has no answer
   */
  Optional<String> answer(String message, Calls agent) throws Unreadable;
}
