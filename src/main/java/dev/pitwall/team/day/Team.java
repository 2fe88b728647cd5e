package dev.pitwall.team.day;

import dev.pitwall.domain.id.BlobHash;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.VersionVector;
import dev.pitwall.net.HostPort;
import dev.pitwall.problem.Problem;
import dev.pitwall.team.blob.BlobProgress;
import dev.pitwall.team.invitation.Invitation;
import dev.pitwall.team.session.TeamState;
import dev.pitwall.team.session.Teammate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The team of an open day, as screens and the command line use it: who is here, and how others
 * join. Safe from any thread; its futures never fail, what goes wrong is their value.
 */
public interface Team extends AutoCloseable {
  /**
   * What can be shown of the team at a moment. Immutable.
   *
   * @param blobs long texts and pictures on their way to this laptop
   * @param notMet laptops that hold the team's key, and were not met since the day was opened
   * @param database that holds the day beside the laptops
   */
  record Picture(
      TeamState state,
      Origin own,
      String laptop,
      VersionVector held,
      Reach reach,
      Optional<Invite> invite,
      BlobProgress blobs,
      List<Teammate> notMet,
      TeamDatabase.Use database) {

    public Picture {
      notMet = List.copyOf(notMet);
    }

    /** All laptops of the team that are known were met, and there is no database. */
    public Picture(
        TeamState state,
        Origin own,
        String laptop,
        VersionVector held,
        Reach reach,
        Optional<Invite> invite,
        BlobProgress blobs) {
      this(state, own, laptop, held, reach, invite, blobs, List.of(), TeamDatabase.Use.NONE);
    }

    /** A day that is kept to this laptop. */
    public static Picture alone(Origin own, String laptop, VersionVector held) {
      return new Picture(
          TeamState.ALONE,
          own,
          laptop,
          held,
          new Reach.Closed(),
          Optional.empty(),
          BlobProgress.NOTHING);
    }

    public TeamSummary summary() {
      return TeamSummary.of(state, held, own);
    }

    /** How many of this laptop's own steps are on no other laptop. */
    public long onlyHere() {
      return TeamSummary.onlyHere(state, held, own);
    }
  }

  /** Where teammates' laptops reach this one. */
  sealed interface Reach {
    /** Nothing listens: nobody was invited yet, and this laptop did not join anybody. */
    record Closed() implements Reach {}

    record Open(List<HostPort> addresses) implements Reach {
      public Open {
        addresses = List.copyOf(addresses);
      }
    }

    /** It was to listen and cannot. */
    record Failed(Problem problem) implements Reach {}
  }

  /**
   * An invitation that is open now.
   *
   * @param line for a chat
   * @param until after that it is void
   * @param wrongTokens how many tries with a wrong token were refused
   */
  record Invite(Invitation invitation, String line, Instant until, int wrongTokens) {}

  Picture now();

  /**
   * Calls {@code listener} with each new picture, from any thread.
   *
   * @return ends the listening
   */
  Runnable listen(Consumer<Picture> listener);

  /** Gets this long text or picture before the others: somebody looks at it. */
  void getFirst(BlobHash blob);

  /**
   * Whether this laptop gets long texts and pictures only when somebody looks at them; remembered.
   */
  void getOnDemand(boolean only);

  /** Opens the door to teammates and shows a new invitation in the picture. */
  CompletableFuture<Optional<Problem>> invite();

  /** Nobody joins by the open invitation any more. */
  void endInvitation();

  /**
   * Changes the team's key and gives it to everybody else: that laptop is notified, keeps its own
   * copy of the day, and gets nothing more.
   */
  CompletableFuture<Optional<Problem>> expel(Origin laptop);

  /** The database that holds the day beside the laptops. */
  TeamDatabase database();

  /**
   * What teammates see of this laptop.
   *
   * @param screen the id of the screen in view
   * @param editing the kind and id of what is being edited; empty for nothing
   */
  void present(String screen, String editing);

  /** Says goodbye to the others and stops listening. A second call does nothing. */
  @Override
  void close();
}
