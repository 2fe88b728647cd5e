package dev.pitwall.profiles;

import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.model.BilingualText;
import dev.pitwall.domain.model.Checklist;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.LineLayer;
import dev.pitwall.domain.model.LineList;
import dev.pitwall.domain.model.LineProof;
import dev.pitwall.domain.model.LineScope;
import dev.pitwall.domain.model.MilestoneTime;
import dev.pitwall.domain.model.Profile;
import dev.pitwall.text.Language;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that the file of a profile tells about one kind of contest. What it does not tell is empty:
 * it is not known.
 *
 * @param id the file's name without {@code .json}
 * @param start the usual time of day; of the end the same
 * @param servers their usual names
 * @param milestones suggested ones
 * @param lists suggested lines, by list
 * @param units names of services, by the role that they serve
 * @param lines to be ticked per server: those for every contest, then its own
 * @param sources where each fact comes from
 */
public record ProfileSheet(
    String id,
    Words name,
    Optional<FinalScoreRule> finalScore,
    Optional<LocalTime> start,
    Optional<LocalTime> end,
    List<String> servers,
    Facts facts,
    List<Suggested> milestones,
    Map<Checklist, List<Words>> lists,
    Map<RoleId, List<String>> units,
    List<Line> lines,
    List<String> sources) {

  /** A text in each language. */
  public record Words(Map<Language, String> byLanguage) {
    public Words {
      byLanguage = Map.copyOf(byLanguage);
    }

    public String in(Language language) {
      return byLanguage.get(language);
    }
  }

  /** What the contest's own papers and programs say. */
  public record Facts(
      Optional<Duration> load,
      Optional<Duration> wholeRun,
      Optional<Duration> abortAfter,
      Optional<Duration> freeze,
      Optional<Integer> reproducePercent,
      Optional<String> resultFormat,
      Optional<Integer> failLimit) {}

  /**
   * A milestone to be agreed on.
   *
   * @param time never a fixed one
   */
  public record Suggested(
      Words name, MilestoneTime time, Optional<Words> action, Duration warning) {}

  /** A suggested line that is ticked per server, or once. */
  public record Line(
      LineList list,
      LineScope scope,
      LineLayer layer,
      Optional<LineProof> proof,
      BilingualText words) {}

  public ProfileSheet {
    lines = List.copyOf(lines);
    servers = List.copyOf(servers);
    milestones = List.copyOf(milestones);
    lists = Map.copyOf(lists);
    units = Map.copyOf(units);
    sources = List.copyOf(sources);
  }

  public List<Words> list(Checklist list) {
    return lists.getOrDefault(list, List.of());
  }

  /**
   * The part that goes with the day. Lengths that are not known are those of {@link Profile#FREE};
   * a freeze that is not known is none.
   */
  public Profile profile(Language language) {
    var whole = facts.wholeRun().orElse(Profile.FREE.wholeRun());
    var abort = facts.abortAfter().orElse(Profile.FREE.abortAfter());
    return new Profile(
        id,
        name.in(language),
        facts.load().orElse(Profile.FREE.load()),
        whole,
        facts.abortAfter().isEmpty() && abort.compareTo(whole) < 0 ? whole : abort,
        facts.freeze().orElse(Duration.ZERO),
        facts.reproducePercent(),
        facts.resultFormat(),
        facts.failLimit());
  }
}
