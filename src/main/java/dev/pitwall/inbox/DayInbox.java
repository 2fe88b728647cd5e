package dev.pitwall.inbox;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.problem.Problem;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The door of an open day, as screens use it. Safe from any thread; nothing here waits. */
public interface DayInbox {
  /**
   * What can be shown at a moment. Immutable.
   *
   * @param agents those who have a token on this laptop
   * @param hosts that sent something and were no servers of the day then, in their order
   */
  record Picture(Reach reach, Set<MemberId> agents, List<String> hosts) {
    /** Before anything is known. */
    public static final Picture NOTHING_YET = new Picture(new Reach.Opening(), Set.of(), List.of());

    public Picture {
      agents = Set.copyOf(agents);
      hosts = List.copyOf(hosts);
    }
  }

  /** What came of giving a token. */
  sealed interface Given {
    /** Shown once: nothing gives it again. */
    record Token(String token) implements Given {}

    record Failed(Problem problem) implements Given {}
  }

  Picture now();

  /**
   * Calls {@code listener} with each new picture, from the thread of the door.
   *
   * @return ends the listening
   */
  Runnable listen(Consumer<Picture> listener);

  /** Opens it, once. */
  void open();

  /** Whether servers reach it by this laptop's addresses, too, with TLS; for this day alone. */
  void onNetwork(boolean wanted);

  /** A new token for an agent of the day; the one it had before is none any more. */
  CompletableFuture<Given> give(MemberId agent);

  /** What an agent with this token is configured with, while the door is open. */
  AgentLines lines(String token);

  /** From now on the agent's token is none; nothing where it has none. */
  void withdraw(MemberId agent);
}
