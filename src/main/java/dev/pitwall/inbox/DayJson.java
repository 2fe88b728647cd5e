package dev.pitwall.inbox;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Names;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.Snippet;
import dev.pitwall.domain.model.Task;
import dev.pitwall.domain.model.TaskBoard;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.rules.DayGlance;
import dev.pitwall.domain.rules.DisturbedRuns;
import dev.pitwall.domain.rules.Effects;
import dev.pitwall.domain.rules.LastSafeStart;
import dev.pitwall.domain.rules.SnippetNumbers;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The day as a program reads it: maps and lists, ready to be written as JSON. */
public final class DayJson {
  private static final int RUNS = 20;
  private static final int SNIPPETS = 20;
  private static final int FOUND = 50;

  private final ContestDay day;
  private final DayGlance glance;
  private final DisturbedRuns disturbed;
  private final Effects effects;
  private final Instant now;

  private DayJson(ContestDay day, Instant now) {
    this.day = day;
    this.glance = DayGlance.of(day);
    this.disturbed = DisturbedRuns.of(day);
    this.effects = Effects.of(day);
    this.now = now;
  }

  public static Map<String, Object> of(ContestDay day, Instant now) {
    return new DayJson(day, now).whole();
  }

  /**
   * Some parts of it, by their names there.
   *
   * @param parts unknown ones are left out
   */
  static Map<String, Object> of(ContestDay day, Instant now, Set<String> parts) {
    var json = new LinkedHashMap<>(of(day, now));
    json.keySet().retainAll(parts);
    return json;
  }

  /** The same as JSON. */
  public static String written(ContestDay day, Instant now) {
    return Answering.json(of(day, now));
  }

  private Map<String, Object> whole() {
    var json = new LinkedHashMap<String, Object>();
    json.put("now", now.toString());
    day.contest().ifPresent(contest -> contest(json, contest));
    json.put("members", day.members().values().stream().map(DayJson::member).toList());
    json.put("servers", day.servers().values().stream().map(this::server).toList());
    json.put("counts", counts());
    glance.best().ifPresent(run -> json.put("best", run(run)));
    glance.running().ifPresent(run -> json.put("running", run(run)));
    glance.safe().ifPresent(safe -> json.put("lastSafeStart", safe(safe)));
    json.put("runs", glance.runs().stream().limit(RUNS).map(this::run).toList());
    json.put("tasks", tasks());
    json.put("milestones", milestones());
    day.currentRound().ifPresent(round -> json.put("round", RebootJson.round(day, round)));
    json.put("closing", RebootJson.closing(glance.closing()));
    json.put("snippets", snippets(day, SNIPPETS));
    return json;
  }

  private void contest(Map<String, Object> json, Contest contest) {
    json.put("contest", contest.name());
    json.put("start", contest.start().toString());
    json.put("end", contest.end().toString());
    json.put("zone", contest.zone().getId());
    json.put("secondsLeft", seconds(contest.end()));
    json.put("finalScoreRule", word(contest.finalScoreRule()));
  }

  private long seconds(Instant until) {
    return Duration.between(now, until).toSeconds();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Map<String, Object> member(Member member) {
    return Map.of("name", member.name(), "agent", member.agent());
  }

  private String name(MemberId member) {
    return day.member(member).map(Member::name).orElse("");
  }

  private void by(Map<String, Object> json, Optional<MemberId> by) {
    by.flatMap(day::member)
        .ifPresent(
            member -> {
              json.put("by", member.name());
              json.put("agent", member.agent());
            });
  }

  private Map<String, Object> server(Server server) {
    var json = new LinkedHashMap<String, Object>();
    json.put("name", server.name());
    json.put("roles", day.inOrder(server.roles()).stream().map(role -> role.name()).toList());
    json.put("external", server.sheet().external());
    return json;
  }

  private Map<String, Object> counts() {
    var json = new LinkedHashMap<String, Object>();
    json.put("rule", word(glance.counts().rule()));
    glance.counts().run().ifPresent(run -> json.put("run", run(run)));
    json.put("warnings", glance.counts().warnings().stream().map(DayJson::word).toList());
    return json;
  }

  private Map<String, Object> safe(LastSafeStart safe) {
    return Map.of(
        "at", safe.at().toString(),
        "secondsLeft", seconds(safe.at()),
        "runSeconds", safe.length().toSeconds());
  }

  private Map<String, Object> run(Run run) {
    var facts = run.facts();
    var json = new LinkedHashMap<String, Object>();
    json.put("id", run.id().value());
    json.put("at", run.at().toString());
    facts
        .result()
        .ifPresent(
            result -> {
              json.put("verdict", result.verdict().name());
              result.score().ifPresent(score -> json.put("score", score.points()));
              json.put("reason", result.reason());
            });
    json.put("settings", facts.setup().settings());
    json.put("revision", facts.setup().revision());
    json.put("note", facts.setup().note());
    json.put("disturbed", disturbed.byRun().containsKey(run.id()));
    json.put("proved", proved(run));
    by(json, run.by());
    return json;
  }

  /** By rule 4: what was found, and so what to do. */
  private Map<String, Object> proved(Run run) {
    var effect = effects.of(run);
    var json = new LinkedHashMap<String, Object>();
    json.put("finding", word(effect.finding()));
    json.put("advice", word(effect.finding().advice()));
    effect.comparison().ifPresent(by -> json.put("ratio", by.ratio()));
    return json;
  }

  private Map<String, Object> tasks() {
    var json = new LinkedHashMap<String, Object>();
    for (var column : TaskColumn.values()) {
      json.put(word(column), TaskBoard.column(day, column).stream().map(this::task).toList());
    }
    return json;
  }

  private Map<String, Object> task(Task task) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", task.id().value());
    json.put("title", task.sheet().title());
    task.assignee().ifPresent(member -> json.put("for", name(member)));
    task.sheet().server().flatMap(day::server).ifPresent(s -> json.put("server", s.name()));
    return json;
  }

  private List<Map<String, Object>> milestones() {
    return glance.plan().stream()
        .map(
            due ->
                Map.<String, Object>of(
                    "name", due.milestone().name().text(),
                    "at", due.at().toString(),
                    "action", due.milestone().action().text(),
                    "secondsLeft", seconds(due.at())))
        .toList();
  }

  /** The newest first; removed ones are left out. */
  public static List<Map<String, Object>> snippets(ContestDay day, int most) {
    var numbers = SnippetNumbers.of(day);
    return newestFirst(day).limit(most).map(one -> snippet(day, one, numbers.of(one))).toList();
  }

  /**
   * Those in which a text stands: in their name, host, command, tags or first lines.
   *
   * @param host of those from one server alone; empty for all
   */
  static Map<String, Object> snippets(ContestDay day, String text, String host) {
    var wanted = Names.plain(text);
    var from = Names.plain(host);
    var numbers = SnippetNumbers.of(day);
    return Map.of(
        "snippets",
        newestFirst(day)
            .filter(one -> from.isEmpty() || Names.plain(one.source().host()).equals(from))
            .filter(one -> Names.plain(words(one)).contains(wanted))
            .limit(FOUND)
            .map(one -> snippet(day, one, numbers.of(one)))
            .toList());
  }

  private static String words(Snippet one) {
    return String.join(
        " ",
        one.label(),
        one.source().host(),
        one.source().command(),
        String.join(" ", one.sheet().tags()),
        one.content().text());
  }

  private static Stream<Snippet> newestFirst(ContestDay day) {
    return day.snippets().values().stream()
        .filter(one -> !one.removed())
        .sorted((a, b) -> b.at().compareTo(a.at()));
  }

  private static Map<String, Object> snippet(ContestDay day, Snippet snippet, String called) {
    var json = new LinkedHashMap<String, Object>();
    json.put("number", snippet.number());
    json.put("called", called);
    json.put("label", snippet.label());
    json.put("at", snippet.at().toString());
    json.put("host", snippet.source().host());
    json.put("command", snippet.source().command());
    json.put("kind", word(snippet.content().kind()));
    json.put("bytes", snippet.content().bytes());
    json.put("tags", snippet.sheet().tags().stream().sorted().toList());
    snippet.by().flatMap(day::member).ifPresent(member -> json.put("by", member.name()));
    return json;
  }
}
