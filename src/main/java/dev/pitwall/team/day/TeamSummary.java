package dev.pitwall.team.day;

import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.SequenceSet;
import dev.pitwall.domain.id.VersionVector;
import dev.pitwall.team.session.Standing;
import dev.pitwall.team.session.TeamState;
import dev.pitwall.team.session.Teammate;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/** The state of the team in one line: what deserves attention first. */
public sealed interface TeamSummary {
  /** No other laptop was met since the day was opened. */
  record Alone() implements TeamSummary {}

  /**
   * This laptop is connected with nobody.
   *
   * @param steps of this laptop that are on no other one
   * @param since when the last teammate went
   */
  record CutOff(long steps, Instant since) implements TeamSummary {}

  /** Steps of this laptop that no other laptop has: they would be lost with it. */
  record OnlyHere(long steps) implements TeamSummary {}

  /**
   * Laptops that cannot be reached; the others have everything.
   *
   * @param laptops their names
   * @param since when the first of them went
   */
  record Away(List<String> laptops, Instant since) implements TeamSummary {}

  /** Laptops that are reached and still lack something, by name. */
  record Behind(List<String> laptops) implements TeamSummary {}

  /**
   * Every laptop is reached and has everything.
   *
   * @param laptops this one included
   * @param database whether a database beside them has everything, too
   */
  record Complete(int laptops, boolean database) implements TeamSummary {
    public Complete(int laptops) {
      this(laptops, false);
    }
  }

  /** The same with other names of the laptops. */
  default TeamSummary named(UnaryOperator<String> name) {
    return switch (this) {
      case Away(var laptops, var since) -> new Away(laptops.stream().map(name).toList(), since);
      case Behind(var laptops) -> new Behind(laptops.stream().map(name).toList());
      case Alone _, CutOff _, OnlyHere _, Complete _ -> this;
    };
  }

  /**
   * @param mine what this laptop holds
   * @param own this laptop's origin
   */
  static TeamSummary of(TeamState state, VersionVector mine, Origin own) {
    var teammates = state.teammates();
    if (teammates.isEmpty()) {
      return new Alone();
    }
    long onlyHere = onlyHere(state, mine, own);
    var away = teammates.stream().filter(one -> one.standing() instanceof Standing.Away).toList();
    if (away.size() == teammates.size()) {
      return new CutOff(onlyHere, since(away, Comparator.reverseOrder()));
    }
    if (onlyHere > 0) {
      return new OnlyHere(onlyHere);
    }
    var behind =
        teammates.stream()
            .filter(one -> !(one.standing() instanceof Standing.Away))
            .filter(one -> lacks(one, mine) > 0)
            .toList();
    if (!behind.isEmpty()) {
      return new Behind(names(behind));
    }
    int databases = (int) teammates.stream().filter(Teammate::isDatabase).count();
    return away.isEmpty()
        ? new Complete(teammates.size() - databases + 1, databases > 0)
        : new Away(names(away), since(away, Comparator.naturalOrder()));
  }

  /** How many of this laptop's own events are on no other laptop, as far as is known. */
  static long onlyHere(TeamState state, VersionVector mine, Origin own) {
    return count(state.onlyHere(mine, own));
  }

  /** How many events a laptop lacks of those here; what it refused is not waited for. */
  static long lacks(Teammate teammate, VersionVector mine) {
    return size(mine, teammate.held().plus(teammate.refused()));
  }

  /** How many events there are in all. */
  static long size(VersionVector held) {
    return size(held, VersionVector.EMPTY);
  }

  /** How many events of the first the second lacks. */
  static long size(VersionVector held, VersionVector other) {
    return held.minus(other).values().stream().mapToLong(TeamSummary::count).sum();
  }

  private static long count(List<SequenceSet.Range> ranges) {
    return ranges.stream().mapToLong(range -> range.last() - range.first() + 1).sum();
  }

  private static List<String> names(List<Teammate> teammates) {
    return teammates.stream().map(Teammate::laptop).sorted().toList();
  }

  private static Instant since(List<Teammate> away, Comparator<Instant> order) {
    return away.stream()
        .map(one -> ((Standing.Away) one.standing()).since())
        .min(order)
        .orElseThrow();
  }
}
