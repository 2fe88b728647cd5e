package dev.pitwall.profiles;

import dev.pitwall.profiles.ProfileSheet.Words;
import dev.pitwall.profiles.ProfileTrouble.Reason;
import dev.pitwall.text.Language;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A value in the file of a profile, that knows where it stands and says what is wrong with it. */
final class ProfileField {
  private static final Pattern LENGTH = Pattern.compile("(\\d{1,5}) *(s|min|h)");
  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

  /** A page of text; what is longer belongs into a file of its own. */
  private static final int TEXT_LETTERS = 500;

  /** As long as the name of anything may be. */
  static final int NAME_LETTERS = 80;

  private final String file;
  private final String place;
  private final JsonNode node;

  ProfileField(String file, String place, JsonNode node) {
    this.file = file;
    this.place = place;
    this.node = node;
  }

  /** Refuses a field that nobody knows: a slip in its name must not go unheard. */
  ProfileField only(String... known) throws Unusable {
    if (!node.isObject()) {
      throw wrong(Reason.OBJECT, List.of(known));
    }
    for (var name : node.propertyNames()) {
      if (!List.of(known).contains(name)) {
        throw new Unusable(
            new ProfileTrouble(file, under(name), Reason.UNKNOWN_FIELD, name, List.of(known)));
      }
    }
    return this;
  }

  Optional<ProfileField> may(String name) {
    return Optional.ofNullable(node.get(name)).map(one -> new ProfileField(file, under(name), one));
  }

  ProfileField must(String name) throws Unusable {
    var there = may(name);
    if (there.isEmpty()) {
      throw new Unusable(new ProfileTrouble(file, under(name), Reason.MISSING, "", List.of()));
    }
    return there.get();
  }

  private String under(String name) {
    return place.isEmpty() ? name : place + "." + name;
  }

  List<ProfileField> list() throws Unusable {
    if (!node.isArray()) {
      throw wrong(Reason.LIST, List.of());
    }
    var all = new ArrayList<ProfileField>();
    for (int i = 0; i < node.size(); i++) {
      all.add(new ProfileField(file, place + "[" + (i + 1) + "]", node.get(i)));
    }
    return all;
  }

  String text(int letters) throws Unusable {
    if (!node.isString() || node.asString().isBlank()) {
      throw wrong(Reason.TEXT, List.of());
    }
    var text = node.asString().strip();
    if (text.length() > letters) {
      throw wrong(Reason.TOO_LONG, List.of(String.valueOf(letters)));
    }
    return text;
  }

  String text() throws Unusable {
    return text(TEXT_LETTERS);
  }

  Words words(int letters) throws Unusable {
    var codes = Stream.of(Language.values()).map(ProfileField::code).toArray(String[]::new);
    if (!node.isObject()) {
      throw wrong(Reason.WORDS, List.of(codes));
    }
    only(codes);
    var said = new EnumMap<Language, String>(Language.class);
    for (var language : Language.values()) {
      said.put(language, must(code(language)).text(letters));
    }
    return new Words(said);
  }

  Words words() throws Unusable {
    return words(TEXT_LETTERS);
  }

  private static String code(Language language) {
    return language.locale().getLanguage();
  }

  /** As people write it: {@code 60 s}, {@code 6 min}, {@code 1 h}. */
  Duration length() throws Unusable {
    var match = LENGTH.matcher(node.isString() ? node.asString().strip() : "");
    if (!match.matches()) {
      throw wrong(Reason.LENGTH, List.of());
    }
    long number = Long.parseLong(match.group(1));
    return switch (match.group(2)) {
      case "s" -> Duration.ofSeconds(number);
      case "min" -> Duration.ofMinutes(number);
      default -> Duration.ofHours(number);
    };
  }

  LocalTime time() throws Unusable {
    if (!node.isString() || !TIME.matcher(node.asString()).matches()) {
      throw wrong(Reason.TIME_OF_DAY, List.of());
    }
    return LocalTime.parse(node.asString());
  }

  /** From 1 to {@code most}. */
  int whole(int most) throws Unusable {
    if (!node.isIntegralNumber() || node.asLong() < 1 || node.asLong() > most) {
      throw wrong(Reason.NUMBER, List.of(String.valueOf(most)));
    }
    return node.asInt();
  }

  String oneOf(List<String> allowed) throws Unusable {
    if (!node.isString() || !allowed.contains(node.asString())) {
      throw wrong(Reason.ONE_OF, allowed);
    }
    return node.asString();
  }

  Unusable wrong(Reason reason, List<String> allowed) {
    return new Unusable(new ProfileTrouble(file, place, reason, shown(), allowed));
  }

  /** What stands there, short enough for a sentence. */
  private String shown() {
    var text = node.isString() ? node.asString() : node.toString();
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }
}
