package dev.pitwall.team.trust;

import dev.pitwall.domain.id.Origin;
import dev.pitwall.net.Fingerprint;
import dev.pitwall.net.LaptopKey;
import dev.pitwall.net.SecretFiles;
import dev.pitwall.net.TeamKey;
import dev.pitwall.net.TeamKeyStore;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The keys of this laptop in the team of one day: the team's, its own, and what it knows of the
 * others. Everything is on disk before it is used. For any thread.
 */
public final class KeyRing {
  private static final String LAPTOP = "laptop";
  private static final String STATEMENTS = "trust";
  private static final int MOST_LAPTOP_BYTES = 1 << 12;
  private static final int MOST_STATEMENT_BYTES = 1 << 19;

  /**
   * So many generations may have been missed. Who expels somebody makes one; a number far ahead is
   * made to end all further changes.
   */
  private static final int MOST_MISSED = 100;

  /** Statements that came before those which they build on. */
  private static final int MOST_WAITING = 100;

  /** Of the team's keys, as the beacon announces them. */
  private static final int MOST_FINGERPRINTS = 4;

  private final TeamKeyStore keys;
  private final SecretFiles files;
  private final String day;
  private final Origin origin;
  private final String name;
  private final SecureRandom random;
  private final List<Statement> waiting = new ArrayList<>();
  private Optional<TeamKey> key = Optional.empty();
  private Optional<LaptopKey> own = Optional.empty();
  private Trust trust;

  /** What {@link #others} was found from: it is asked all the time, and signatures take long. */
  private Standing looked = new Standing(Optional.empty(), Trust.none(""));

  private List<Introduction> others = List.of();

  private record Standing(Optional<TeamKey> key, Trust trust) {}

  /**
   * @param day whose team it is
   * @param origin of this laptop's own events
   * @param name of this laptop, for people
   */
  public KeyRing(TeamKeyStore keys, String day, Origin origin, String name, SecureRandom random) {
    this.keys = keys;
    this.files = keys.files();
    this.day = day;
    this.origin = origin;
    this.name = name;
    this.random = random;
    this.trust = Trust.none(day);
  }

  /**
   * Keeps what was handed over on joining. This laptop comes as one that nobody knows: under its
   * former key it may have been expelled, without having heard of it.
   *
   * @param laptops statements, encoded; what does not hold is left out
   */
  public static void joined(TeamKeyStore keys, String day, TeamKey key, Collection<String> laptops)
      throws IOException {
    forget(keys, day);
    var statements = laptops.stream().flatMap(line -> Statement.decode(line).stream()).toList();
    write(keys.files(), day, Trust.none(day).plus(statements, key));
    keys.save(day, key);
  }

  private static void forget(TeamKeyStore keys, String day) throws IOException {
    keys.files().remove(day, LAPTOP);
    keys.files().remove(day, STATEMENTS);
  }

  /** Reads what is on disk; empty when this laptop is in no team for the day. */
  public synchronized Optional<TeamKey> load() throws IOException {
    key = keys.load(day);
    if (key.isPresent()) {
      own = ownKey();
      trust =
          Trust.of(
              day,
              files.read(day, STATEMENTS, MOST_STATEMENT_BYTES).stream()
                  .flatMap(String::lines)
                  .flatMap(line -> Statement.decode(line).stream())
                  .toList());
      introduce();
    }
    return key;
  }

  /** That of a copied folder is left to the laptop that it was copied from. */
  private Optional<LaptopKey> ownKey() throws IOException {
    var kept =
        files
            .read(day, LAPTOP, MOST_LAPTOP_BYTES)
            .filter(line -> line.startsWith(origin.value() + " "))
            .flatMap(line -> LaptopKey.decode(line.substring(origin.value().length() + 1)));
    if (kept.isEmpty()) {
      var fresh = LaptopKey.create(random);
      files.write(day, LAPTOP, origin.value() + " " + fresh.encode() + "\n");
      return Optional.of(fresh);
    }
    return kept;
  }

  /** The first key of a team that this laptop founds. */
  public synchronized TeamKey found(Instant now) throws IOException {
    var first = TeamKey.create(now, random);
    keys.save(day, first);
    key = Optional.of(first);
    own = ownKey();
    introduce();
    return first;
  }

  /** Nobody has introduced this laptop with the key that it holds, so it does so itself. */
  private void introduce() throws IOException {
    var team = key.orElseThrow();
    var self = own.orElseThrow().identity();
    if (!trust.admits(self.id(), team) && trust.expulsionOf(self.id()).isEmpty()) {
      keep(trust.plus(Introduction.of(day, origin, self, name, team)));
    }
  }

  private boolean keep(Trust next) throws IOException {
    if (next.equals(trust)) {
      return false;
    }
    write(files, day, next);
    trust = next;
    return true;
  }

  private static void write(SecretFiles files, String day, Trust trust) throws IOException {
    files.write(
        day,
        STATEMENTS,
        trust.statements().stream().map(one -> one.encode() + "\n").collect(Collectors.joining()));
  }

  public synchronized TeamKey key() {
    return key.orElseThrow();
  }

  /**
   * Of the team's key, and of the newest before it: by one of those a teammate may know the team
   * that has missed a change.
   */
  public synchronized List<Fingerprint> fingerprints() {
    return key.stream()
        .flatMap(now -> Stream.concat(Stream.of(now.fingerprint()), trust.madeBefore(now)))
        .distinct()
        .limit(MOST_FINGERPRINTS)
        .toList();
  }

  public synchronized boolean isInTeam() {
    return key.isPresent();
  }

  /** All that it knows, for a teammate. */
  public synchronized List<Statement> statements() {
    return trust.statements();
  }

  /** Whether something of it was not known here. */
  public synchronized boolean learn(Collection<Statement> statements) throws IOException {
    statements.stream().filter(one -> !waiting.contains(one)).forEach(waiting::add);
    boolean news = keep(trust.plus(waiting, key()));
    waiting.removeAll(trust.statements());
    while (waiting.size() > MOST_WAITING) {
      waiting.removeFirst();
    }
    return news;
  }

  /** Takes a key that was handed over, if it is newer; false when it is not. */
  public synchronized boolean take(TeamKey next) throws IOException {
    if (!next.supersedes(key()) || next.generation() - key().generation() > MOST_MISSED) {
      return false;
    }
    keys.save(day, next);
    key = Optional.of(next);
    learn(List.of());
    introduce();
    return true;
  }

  /**
   * Makes the next key of the team, without these.
   *
   * @param laptops also none: when one that was expelled has the key that there is now
   * @param byName who decided it, for people
   */
  public synchronized TeamKey expel(Collection<Origin> laptops, String byName, Instant now)
      throws IOException {
    var expelled = trust.expelled();
    laptops.forEach(one -> expelled.addAll(trust.of(one)));
    var remaining = trust.admitted(key());
    remaining.removeAll(expelled);
    var self = own.orElseThrow();
    remaining.add(self.identity().id());
    var next = key().next(now, random);
    // Once the key is kept, who is to have it is known, whatever happens in between.
    keep(trust.plus(Expulsion.of(day, next, self, byName, expelled, remaining)));
    keys.save(day, next);
    key = Optional.of(next);
    return next;
  }

  /** Whether a laptop that was expelled has the key that there is now. */
  public synchronized boolean mustRenew() {
    return expelledBy().isEmpty() && trust.isHeldByExpelled(key());
  }

  /** Who has expelled this laptop, if somebody has. */
  public synchronized Optional<String> expelledBy() {
    return own.flatMap(self -> trust.expulsionOf(self.identity().id())).map(Expulsion::byName);
  }

  /** Who has expelled that laptop; empty while it is of the team, or not known. */
  public synchronized Optional<String> expelledBy(Origin laptop) {
    return trust.expulsionOf(laptop).map(Expulsion::byName);
  }

  /** The laptops that may have the key as it is now, by name; this one is not among them. */
  public synchronized List<Introduction> others() {
    var standing = new Standing(key, trust);
    if (!standing.equals(looked)) {
      looked = standing;
      others =
          key.stream()
              .flatMap(team -> trust.introductions(team).stream())
              .filter(one -> !one.origin().equals(origin))
              .toList();
    }
    return others;
  }

  /** This laptop is of the team no more. */
  public synchronized void leave() throws IOException {
    keys.remove(day);
    forget(keys, day);
    key = Optional.empty();
    own = Optional.empty();
    trust = Trust.none(day);
    waiting.clear();
  }

  /** What is exchanged with laptops that have another key; empty once this one is in no team. */
  synchronized Optional<KeyMessages> messages() {
    return own.map(self -> new KeyMessages(day, self, key(), trust, random));
  }

  synchronized boolean isNewerThan(TeamKey other) {
    return key.filter(one -> one.supersedes(other)).isPresent();
  }

  synchronized Optional<Expulsion> expulsionOf(Fingerprint laptop) {
    return trust.expulsionOf(laptop);
  }

  synchronized boolean isExpelled(Fingerprint laptop) {
    return trust.expulsionOf(laptop).isPresent();
  }
}
