package dev.pitwall.profiles;

import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.model.Checklist;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.Milestone;
import dev.pitwall.domain.model.MilestoneTime;
import dev.pitwall.domain.model.Role;
import dev.pitwall.json.Checked;
import dev.pitwall.json.CheckedJson;
import dev.pitwall.json.JsonProblem.Kind;
import dev.pitwall.profiles.ProfileSheet.Facts;
import dev.pitwall.profiles.ProfileSheet.Suggested;
import dev.pitwall.profiles.ProfileSheet.Words;
import dev.pitwall.results.Format;
import dev.pitwall.results.Formats;
import dev.pitwall.text.Language;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the file of one profile; takes nothing that it does not know. */
final class ProfileReader {
  private static final Set<String> KNOWN =
      Set.of(
          "id",
          "name",
          "finalScore",
          "start",
          "end",
          "servers",
          "run",
          "freeze",
          "reproducePercent",
          "resultFormat",
          "failLimit",
          "milestones",
          "principles",
          "prepare",
          "disqualifiers",
          "units",
          "lines",
          "sources");

  private static final Set<String> MILESTONE =
      Set.of("name", "beforeEnd", "afterStart", "rule", "action", "warning");

  private static final Set<String> LANGUAGES =
      Stream.of(Language.values()).map(ProfileReader::code).collect(Collectors.toSet());

  private static final Pattern SPAN = Pattern.compile("(\\d{1,5}) *(s|min|h)");
  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
  private static final String LAST_SAFE_START = "last-safe-start";

  /** A page of text; what is longer belongs into a file of its own. */
  private static final int TEXT_LETTERS = 500;

  /** As long as the name of anything may be. */
  private static final int NAME_LETTERS = 80;

  private final Formats formats;
  private final List<ProfileSheet.Line> usual = LineFile.usual();

  /**
   * @param formats that a profile may name
   */
  ProfileReader(Formats formats) {
    this.formats = formats;
  }

  /**
   * @param id the file's name without the ending
   */
  Checked<ProfileSheet> read(String id, String text) {
    return CheckedJson.read(text, KNOWN, in -> sheet(in, id));
  }

  private ProfileSheet sheet(CheckedJson in, String id) {
    var written = in.need("id");
    if (!in.isWrong("id") && !written.equals(id)) {
      in.problem("id", Kind.NOT_THE_FILE, written, List.of(id));
    }
    var sheet =
        new ProfileSheet(
            id,
            words(in.needChild("name", LANGUAGES), NAME_LETTERS),
            in.word("finalScore", FinalScoreRule.values(), ProfileReader::code),
            in.notation("start", Kind.TIME_OF_DAY, ProfileReader::time),
            in.notation("end", Kind.TIME_OF_DAY, ProfileReader::time),
            in.texts("servers", NAME_LETTERS),
            facts(in),
            in.children("milestones", MILESTONE).stream().map(ProfileReader::milestone).toList(),
            lists(in),
            units(in),
            Stream.concat(usual.stream(), LineFile.read(in).stream()).toList(),
            in.texts("sources", TEXT_LETTERS));
    if (in.isFine() && !sheet.profile(Language.EN).sensible()) {
      in.problem(in.has("run") ? "run" : "", Kind.SPANS, "");
    }
    return sheet;
  }

  private static String code(FinalScoreRule rule) {
    return rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String code(Language language) {
    return language.locale().getLanguage();
  }

  private static Words words(CheckedJson in, int letters) {
    var words = new EnumMap<Language, String>(Language.class);
    for (var language : Language.values()) {
      words.put(language, in.need(code(language), letters));
    }
    return new Words(words);
  }

  /** As people write it: {@code 60 s}, {@code 6 min}, {@code 1 h}. */
  private static Optional<Duration> span(String text) {
    var match = SPAN.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(match.group(1));
    return Optional.of(
        switch (match.group(2)) {
          case "s" -> Duration.ofSeconds(number);
          case "min" -> Duration.ofMinutes(number);
          default -> Duration.ofHours(number);
        });
  }

  private static Optional<Duration> span(CheckedJson in, String key) {
    return in.notation(key, Kind.SPAN, ProfileReader::span);
  }

  private static Optional<LocalTime> time(String text) {
    return TIME.matcher(text).matches() ? Optional.of(LocalTime.parse(text)) : Optional.empty();
  }

  private Facts facts(CheckedJson in) {
    var run = in.child("run", Set.of("load", "whole", "abortAfter"));
    return new Facts(
        run.flatMap(one -> span(one, "load")),
        run.flatMap(one -> span(one, "whole")),
        run.flatMap(one -> span(one, "abortAfter")),
        span(in, "freeze"),
        in.whole("reproducePercent", 1, 100),
        format(in),
        in.whole("failLimit", 1, Contest.MOST_FAILS));
  }

  /** One that nobody can read by would be found out at the first run, in the middle of the day. */
  private Optional<String> format(CheckedJson in) {
    var name = in.text("resultFormat", NAME_LETTERS);
    if (name.filter(one -> formats.named(one).isEmpty()).isPresent()) {
      in.problem(
          "resultFormat", Kind.FORMAT, name.get(), formats.all().stream().map(Format::id).toList());
    }
    return name;
  }

  private static Suggested milestone(CheckedJson in) {
    var warning = span(in, "warning").orElse(Milestone.USUAL_WARNING);
    if (warning.compareTo(Milestone.LONGEST_WARNING) > 0) {
      in.problem("warning", Kind.SPANS, in.need("warning"));
    }
    return new Suggested(
        words(in.needChild("name", LANGUAGES), NAME_LETTERS),
        time(in),
        in.child("action", LANGUAGES).map(action -> words(action, TEXT_LETTERS)),
        warning);
  }

  private static MilestoneTime time(CheckedJson in) {
    var ways = List.of("beforeEnd", "afterStart", "rule");
    var given = ways.stream().filter(in::has).toList();
    if (given.size() > 1) {
      in.problem(given.getLast(), Kind.ONLY_ONE, given.getLast(), ways);
    }
    var way = given.isEmpty() ? "beforeEnd" : given.getLast();
    if (way.equals("rule")) {
      in.word("rule", new String[] {LAST_SAFE_START}, rule -> rule);
      return new MilestoneTime.AtLastSafeStart();
    }
    var text = in.need(way);
    var span = span(in, way).orElse(Duration.ZERO);
    MilestoneTime time =
        way.equals("afterStart")
            ? new MilestoneTime.AfterStart(span)
            : new MilestoneTime.BeforeEnd(span);
    if (!in.isWrong(way) && !time.sensible()) {
      in.problem(way, Kind.SPANS, text);
    }
    return time;
  }

  /** {@code "units": { "ap": "isuride-go isuride-matcher" }}: services, by role. */
  private static Map<RoleId, List<String>> units(CheckedJson in) {
    var units = new LinkedHashMap<RoleId, List<String>>();
    var roles = Role.BUILT_IN.stream().map(role -> role.id().value()).toList();
    in.map("units")
        .forEach(
            (role, names) -> {
              if (!roles.contains(role)) {
                in.problem("units/" + role, Kind.WORD, role, roles);
              } else if (names.length() > TEXT_LETTERS) {
                in.problem(
                    "units/" + role, Kind.TOO_LONG, names, List.of(String.valueOf(TEXT_LETTERS)));
              } else {
                units.put(new RoleId(role), List.of(names.strip().split("\\s+")));
              }
            });
    return units;
  }

  private static Map<Checklist, List<Words>> lists(CheckedJson in) {
    var lists = new EnumMap<Checklist, List<Words>>(Checklist.class);
    for (var list : Checklist.values()) {
      lists.put(
          list,
          in.children(list.name().toLowerCase(Locale.ROOT), LANGUAGES).stream()
              .map(line -> words(line, TEXT_LETTERS))
              .toList());
    }
    return lists;
  }
}
