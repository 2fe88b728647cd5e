package dev.pitwall.team.trust;

import dev.pitwall.domain.id.Origin;
import dev.pitwall.net.Fingerprint;
import dev.pitwall.net.LaptopIdentity;
import dev.pitwall.net.TeamKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is known of the laptops of a team. Laptops that give each other all their statements come to
 * know the same, in whatever order they come. An expulsion is never taken back: who comes again
 * comes with a new key, by an invitation. Immutable.
 *
 * <p>Only the key that the team has now makes a laptop one of the team: it is signed with that key,
 * or was to remain when that key was made. So who was expelled gains nothing from introducing
 * another laptop with the former key.
 */
final class Trust {
  /** A team has five; each may have joined anew several times. */
  static final int MOST_LAPTOPS = 25;

  private static final int MOST_EXPULSIONS = 40;

  private final String day;
  private final Map<Fingerprint, Introduction> laptops;
  private final Set<Expulsion> expulsions;

  private Trust(String day, Map<Fingerprint, Introduction> laptops, Set<Expulsion> expulsions) {
    this.day = day;
    this.laptops = laptops;
    this.expulsions = expulsions;
  }

  static Trust none(String day) {
    return new Trust(day, Map.of(), Set.of());
  }

  /** What this laptop itself wrote down: it was checked when it came. */
  static Trust of(String day, Collection<Statement> statements) {
    var trust = none(day);
    for (var statement : statements) {
      trust = trust.plus(statement);
    }
    return trust;
  }

  /** Expulsions first: what they say of who remains decides who is taken for a laptop. */
  List<Statement> statements() {
    return Stream.<Statement>concat(expulsions.stream(), laptops.values().stream()).toList();
  }

  /**
   * With those of the statements that hold, whatever their order.
   *
   * @param key the team's, as this laptop has it
   */
  Trust plus(Collection<Statement> statements, TeamKey key) {
    var open = new ArrayList<>(statements);
    var trust = this;
    for (boolean more = true; more; ) {
      more = false;
      for (var all = open.iterator(); all.hasNext(); ) {
        var one = all.next();
        if (trust.holds(one, key)) {
          all.remove();
          trust = trust.plus(one);
          more = true;
        }
      }
    }
    return trust;
  }

  private boolean holds(Statement statement, TeamKey key) {
    return statement.day().equals(day)
        && switch (statement) {
          case Introduction introduction -> {
            var before = Optional.ofNullable(laptops.get(introduction.id()));
            // Of two the one by the newest key stays; else laptops would pass on both for ever.
            yield before.isEmpty()
                ? introduction.isBy(key) || mayRemain(introduction.id(), key)
                : !before.get().isBy(key) && introduction.isBy(key);
          }
          case Expulsion expulsion ->
              !expulsions.contains(expulsion)
                  && (expulsion.isBy(key)
                      || known(expulsion.by()).filter(expulsion::isBy).isPresent());
        };
  }

  Trust plus(Statement statement) {
    return switch (statement) {
      case Introduction introduction -> {
        boolean fits = laptops.containsKey(introduction.id()) || laptops.size() < MOST_LAPTOPS;
        var more = new LinkedHashMap<>(laptops);
        more.put(introduction.id(), introduction);
        yield fits ? new Trust(day, more, expulsions) : this;
      }
      case Expulsion expulsion -> {
        var more = new LinkedHashSet<>(expulsions);
        more.add(expulsion);
        yield more.size() <= MOST_EXPULSIONS ? new Trust(day, laptops, more) : this;
      }
    };
  }

  Optional<LaptopIdentity> known(Fingerprint id) {
    return Optional.ofNullable(laptops.get(id)).map(Introduction::laptop);
  }

  /** Known, and not expelled. */
  Optional<LaptopIdentity> trusted(Fingerprint id) {
    return known(id).filter(_ -> expulsionOf(id).isEmpty());
  }

  /** The first by which it was expelled. */
  Optional<Expulsion> expulsionOf(Fingerprint id) {
    return expulsions.stream()
        .filter(one -> one.expelled().contains(id))
        .min(Comparator.comparingInt(Expulsion::generation).thenComparing(one -> one.made().hex()));
  }

  /** The fingerprints of former keys of the team, the newest first. */
  Stream<Fingerprint> madeBefore(TeamKey key) {
    return Stream.concat(
            expulsions.stream()
                .filter(one -> one.generation() < key.generation())
                .sorted(Comparator.comparingInt(Expulsion::generation).reversed())
                .map(Expulsion::made),
            // The first key was made by no expulsion; those that it introduced name it.
            laptops.values().stream().map(Introduction::team))
        .filter(one -> !one.equals(key.fingerprint()));
  }

  SortedSet<Fingerprint> expelled() {
    var all = ids();
    expulsions.forEach(one -> all.addAll(one.expelled()));
    return all;
  }

  /** Whether it may have this key, if it has it not. */
  boolean admits(Fingerprint id, TeamKey key) {
    return trusted(id).isPresent() && holdsKey(id, key);
  }

  private boolean holdsKey(Fingerprint id, TeamKey key) {
    return mayRemain(id, key)
        || Optional.ofNullable(laptops.get(id)).filter(one -> one.isBy(key)).isPresent();
  }

  private boolean mayRemain(Fingerprint id, TeamKey key) {
    return expulsions.stream().anyMatch(one -> one.hasMade(key) && one.remaining().contains(id));
  }

  /**
   * Whether somebody who was expelled has this key: two were expelled at once, each by a laptop
   * that did not know of the other.
   */
  boolean isHeldByExpelled(TeamKey key) {
    return expelled().stream().anyMatch(id -> holdsKey(id, key));
  }

  SortedSet<Fingerprint> admitted(TeamKey key) {
    var all = ids();
    laptops.keySet().stream().filter(id -> admits(id, key)).forEach(all::add);
    return all;
  }

  /** Those of a laptop that are not expelled yet. */
  SortedSet<Fingerprint> of(Origin origin) {
    var all = ids();
    laptops.values().stream()
        .filter(one -> one.origin().equals(origin) && trusted(one.id()).isPresent())
        .forEach(one -> all.add(one.id()));
    return all;
  }

  /** The first by which all that is known of a laptop was expelled. */
  Optional<Expulsion> expulsionOf(Origin origin) {
    return of(origin).isEmpty()
        ? laptops.values().stream()
            .filter(one -> one.origin().equals(origin))
            .flatMap(one -> expulsionOf(one.id()).stream())
            .findFirst()
        : Optional.empty();
  }

  /** Those that may have this key. */
  List<Introduction> introductions(TeamKey key) {
    return laptops.values().stream().filter(one -> admits(one.id(), key)).toList();
  }

  /**
   * Whether a laptop that this one does not know is of the team all the same: those that are known
   * here have signed that it remained, or the key that they have made since has introduced it.
   *
   * @param newest the team's key, as that laptop has it
   * @param statements what that laptop has
   */
  Optional<LaptopIdentity> vouched(
      Fingerprint id, TeamKey newest, Collection<Statement> statements) {
    var believed = this;
    var vouchedFor = ids();
    vouchedFor.addAll(laptops.keySet());
    boolean newestVouched = false;
    var open = new ArrayList<>(statements);
    open.removeIf(one -> !one.day().equals(day));
    for (boolean more = true; more; ) {
      more = false;
      for (var all = open.iterator(); all.hasNext(); ) {
        var one = all.next();
        boolean holds =
            switch (one) {
              case Introduction introduction ->
                  vouchedFor.contains(introduction.id())
                      || (newestVouched && introduction.isBy(newest));
              case Expulsion expulsion ->
                  believed.trusted(expulsion.by()).filter(expulsion::isBy).isPresent();
            };
        if (holds) {
          all.remove();
          more = true;
          believed = believed.plus(one);
          if (one instanceof Expulsion expulsion) {
            vouchedFor.addAll(expulsion.remaining());
            newestVouched |= expulsion.hasMade(newest);
          }
        }
      }
    }
    return believed.trusted(id);
  }

  static SortedSet<Fingerprint> ids() {
    return new TreeSet<>(Expulsion.BY_HEX);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Trust trust
        && trust.laptops.equals(laptops)
        && trust.expulsions.equals(expulsions);
  }

  @Override
  public int hashCode() {
    return laptops.hashCode() + expulsions.hashCode();
  }
}
