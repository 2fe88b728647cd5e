package dev.pitwall.inbox;

import dev.pitwall.problem.Problem;
import java.util.List;

/** Whether servers reach the door by this laptop's addresses, without a tunnel. */
public sealed interface Network {
  /** As each day begins: nobody has wanted it. */
  record Off() implements Network {}

  /**
   * @param addresses at which this laptop may be reached now, the likeliest first
   * @param pin of the key that answers there, as curl takes it
   */
  record Open(int port, List<String> addresses, String pin) implements Network {
    public Open {
      addresses = List.copyOf(addresses);
    }
  }

  /** Wanted, and not open. */
  record Failed(Problem problem) implements Network {}
}
