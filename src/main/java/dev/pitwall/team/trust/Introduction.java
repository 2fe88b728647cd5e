package dev.pitwall.team.trust;

import dev.pitwall.domain.id.Origin;
import dev.pitwall.net.Fingerprint;
import dev.pitwall.net.LaptopIdentity;
import dev.pitwall.net.TeamKey;
import java.util.List;
import java.util.Optional;

/**
 * That a laptop is of the team, signed with the key that the team had then.
 *
 * @param origin under which it files its events
 * @param name for people
 * @param team the key that signed it
 */
public record Introduction(
    String day, Origin origin, LaptopIdentity laptop, String name, Fingerprint team, String signed)
    implements Statement {
  static final String FORM = "pitwall-laptop/1";
  private static final int WORDS = 7;

  static Introduction of(
      String day, Origin origin, LaptopIdentity laptop, String name, TeamKey key) {
    var line = line(day, origin, laptop, name, key.fingerprint());
    var signature = key.sign(Statement.signed(line));
    return new Introduction(
        day, origin, laptop, name, key.fingerprint(), Statement.base64(signature));
  }

  private static String line(
      String day, Origin origin, LaptopIdentity laptop, String name, Fingerprint team) {
    return String.join(
        " ", FORM, day, origin.value(), laptop.text(), Statement.word(name), team.hex());
  }

  static Optional<Statement> read(List<String> words) {
    if (words.size() != WORDS) {
      return Optional.empty();
    }
    return LaptopIdentity.read(words.get(3))
        .map(
            laptop ->
                new Introduction(
                    words.get(1),
                    new Origin(words.get(2)),
                    laptop,
                    Statement.name(words.get(4)),
                    new Fingerprint(words.get(5)),
                    words.get(6)));
  }

  Fingerprint id() {
    return laptop.id();
  }

  /** Whether this key of the team has signed it. */
  boolean isBy(TeamKey key) {
    return team.equals(key.fingerprint())
        && key.hasSigned(
            Statement.signed(line(day, origin, laptop, name, team)), Statement.bytes(signed));
  }

  @Override
  public String encode() {
    return line(day, origin, laptop, name, team) + " " + signed;
  }
}
