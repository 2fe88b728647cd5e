package dev.pitwall.team.trust;

import dev.pitwall.net.Fingerprint;
import dev.pitwall.net.LaptopIdentity;
import dev.pitwall.net.LaptopKey;
import dev.pitwall.net.TeamKey;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * That the team has a new key since laptops were expelled, signed by the laptop that decided it and
 * with the new key.
 *
 * @param generation of the new key
 * @param made the new key
 * @param by the laptop that made it
 * @param byName who decided it, for people
 * @param expelled all that were expelled until then
 * @param remaining those that are to have the new key, the maker among them
 */
public record Expulsion(
    String day,
    int generation,
    Fingerprint made,
    Fingerprint by,
    String byName,
    SortedSet<Fingerprint> expelled,
    SortedSet<Fingerprint> remaining,
    String signed,
    String signedByTeam)
    implements Statement {
  static final String FORM = "pitwall-expulsion/1";
  private static final int WORDS = 10;
  private static final String NOBODY = "-";

  static Expulsion of(
      String day,
      TeamKey made,
      LaptopKey by,
      String byName,
      SortedSet<Fingerprint> expelled,
      SortedSet<Fingerprint> remaining) {
    var unsigned =
        new Expulsion(
            day,
            made.generation(),
            made.fingerprint(),
            by.identity().id(),
            byName,
            expelled,
            remaining,
            "",
            "");
    byte[] line = Statement.signed(unsigned.line());
    return new Expulsion(
        day,
        unsigned.generation,
        unsigned.made,
        unsigned.by,
        byName,
        expelled,
        remaining,
        Statement.base64(by.sign(line)),
        Statement.base64(made.sign(line)));
  }

  private String line() {
    return String.join(
        " ",
        FORM,
        day,
        String.valueOf(generation),
        made.hex(),
        by.hex(),
        Statement.word(byName),
        list(expelled),
        list(remaining));
  }

  private static String list(Collection<Fingerprint> ids) {
    return ids.isEmpty()
        ? NOBODY
        : ids.stream().map(Fingerprint::hex).collect(Collectors.joining(","));
  }

  private static SortedSet<Fingerprint> ids(String word) {
    var ids = new TreeSet<>(BY_HEX);
    if (!word.equals(NOBODY)) {
      Arrays.stream(word.split(",")).map(Fingerprint::new).forEach(ids::add);
    }
    return ids;
  }

  static Optional<Statement> read(List<String> words) {
    return words.size() == WORDS
        ? Optional.of(
            new Expulsion(
                words.get(1),
                Integer.parseInt(words.get(2)),
                new Fingerprint(words.get(3)),
                new Fingerprint(words.get(4)),
                Statement.name(words.get(5)),
                ids(words.get(6)),
                ids(words.get(7)),
                words.get(8),
                words.get(9)))
        : Optional.empty();
  }

  boolean isBy(LaptopIdentity laptop) {
    return laptop.id().equals(by)
        && laptop.hasSigned(Statement.signed(line()), Statement.bytes(signed));
  }

  /** Whether the key that it made has signed it. */
  boolean isBy(TeamKey key) {
    return hasMade(key) && key.hasSigned(Statement.signed(line()), Statement.bytes(signedByTeam));
  }

  boolean hasMade(TeamKey key) {
    return made.equals(key.fingerprint()) && generation == key.generation();
  }

  @Override
  public String encode() {
    return line() + " " + signed + " " + signedByTeam;
  }

  static final java.util.Comparator<Fingerprint> BY_HEX =
      java.util.Comparator.comparing(Fingerprint::hex);
}
