package dev.pitwall.team.day;

import dev.pitwall.core.Days;
import dev.pitwall.core.OpenDay;
import dev.pitwall.net.HostPort;
import dev.pitwall.net.lan.Beacon.InvitingTeam;
import dev.pitwall.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** This laptop's way to teammates' laptops: links its days with them, and joins a team. */
public interface Teams {
  /** Links an open day, until it is closed; one that is linked already has the same team. */
  Team link(OpenDay day);

  /**
   * Joins the team that an invitation is of: the day is copied whole into a folder of its own
   * before it is opened.
   *
   * @param days where the copy goes
   * @param progress gets each step, from any thread
   * @return never fails
   */
  CompletableFuture<Joined> join(Days days, JoinRequest request, Consumer<Progress> progress);

  /**
   * Listens for teams that invite on the local network: a hint, which anybody there can forge.
   *
   * @param listener gets those that invite now, from any thread
   * @return ends the listening; returns at once
   */
  Runnable lookAround(Consumer<List<InvitingTeam>> listener);

  /**
   * What a person says who joins.
   *
   * @param invitation as it was pasted, with whatever a chat put around it
   * @param member who joins; a member of that name acts here, else one is added
   * @param through in place of the invitation's addresses: the near end of a tunnel
   */
  record JoinRequest(String invitation, String member, Optional<HostPort> through) {}

  /** How a join came out. */
  sealed interface Joined {
    record Day(OpenDay day) implements Joined {}

    /** Nothing was changed here. */
    record Failed(Problem problem) implements Joined {}
  }

  /** What a join is doing. */
  sealed interface Progress {
    /** Trying the invitation's addresses. */
    record Dialling() implements Progress {}

    /**
     * @param events of the other laptop that are here
     * @param all that it has
     */
    record Copying(long events, long all) implements Progress {
      boolean isWhole() {
        return events == all;
      }
    }
  }
}
