package dev.pitwall.profiles;

import dev.pitwall.domain.model.Checklist;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.Milestone;
import dev.pitwall.domain.model.MilestoneTime;
import dev.pitwall.profiles.ProfileSheet.Facts;
import dev.pitwall.profiles.ProfileSheet.Suggested;
import dev.pitwall.profiles.ProfileSheet.Words;
import dev.pitwall.profiles.ProfileTrouble.Reason;
import dev.pitwall.results.Format;
import dev.pitwall.results.Formats;
import dev.pitwall.text.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the file of one profile; takes nothing that it does not know. */
final class ProfileReader {
  private static final String LAST_SAFE_START = "last-safe-start";

  private final JsonMapper json =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Formats formats;

  /**
   * @param formats that a profile may name
   */
  ProfileReader(Formats formats) {
    this.formats = formats;
  }

  /**
   * @param file its name for people
   * @param id its name without the ending
   */
  ProfileSheet read(String file, String id, String text) throws Unusable {
    ProfileField all;
    try {
      all = new ProfileField(file, "", json.readTree(text));
    } catch (JacksonException e) {
      var at = e.getLocation();
      var place = at == null ? "1:1" : at.getLineNr() + ":" + at.getColumnNr();
      throw new Unusable(
          new ProfileTrouble(file, place, Reason.NOT_JSON, e.getOriginalMessage(), List.of()));
    }
    return sheet(
        all.only(
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
            "sources"),
        id);
  }

  private ProfileSheet sheet(ProfileField all, String id) throws Unusable {
    var told = all.must("id");
    if (!told.text().equals(id)) {
      throw told.wrong(Reason.ID, List.of(id));
    }
    var name = all.must("name").words(ProfileField.NAME_LETTERS);
    Optional<FinalScoreRule> rule = Optional.empty();
    if (all.may("finalScore").isPresent()) {
      rule = Optional.of(rule(all.must("finalScore")));
    }
    var start = all.may("start");
    var end = all.may("end");
    var servers = new ArrayList<String>();
    for (var server : list(all, "servers")) {
      servers.add(server.text(ProfileField.NAME_LETTERS));
    }
    var milestones = new ArrayList<Suggested>();
    for (var one : list(all, "milestones")) {
      milestones.add(milestone(one));
    }
    var sources = new ArrayList<String>();
    for (var source : list(all, "sources")) {
      sources.add(source.text());
    }
    var sheet =
        new ProfileSheet(
            id,
            name,
            rule,
            start.isEmpty() ? Optional.empty() : Optional.of(start.get().time()),
            end.isEmpty() ? Optional.empty() : Optional.of(end.get().time()),
            servers,
            facts(all),
            milestones,
            lists(all),
            sources);
    if (!sheet.profile(Language.EN).sensible()) {
      throw all.may("run").orElse(all).wrong(Reason.LENGTHS, List.of());
    }
    return sheet;
  }

  private static FinalScoreRule rule(ProfileField told) throws Unusable {
    var names =
        Stream.of(FinalScoreRule.values())
            .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList();
    return FinalScoreRule.values()[names.indexOf(told.oneOf(names))];
  }

  private Facts facts(ProfileField all) throws Unusable {
    var run = all.may("run");
    if (run.isPresent()) {
      run.get().only("load", "whole", "abortAfter");
    }
    var percent = all.may("reproducePercent");
    var format = all.may("resultFormat");
    var limit = all.may("failLimit");
    return new Facts(
        length(run.flatMap(one -> one.may("load"))),
        length(run.flatMap(one -> one.may("whole"))),
        length(run.flatMap(one -> one.may("abortAfter"))),
        length(all.may("freeze")),
        percent.isEmpty() ? Optional.empty() : Optional.of(percent.get().whole(100)),
        format.isEmpty() ? Optional.empty() : Optional.of(format(format.get())),
        limit.isEmpty() ? Optional.empty() : Optional.of(limit.get().whole(Contest.MOST_FAILS)));
  }

  /** One that nobody can read by would be found out at the first run, in the middle of the day. */
  private String format(ProfileField told) throws Unusable {
    var name = told.text(ProfileField.NAME_LETTERS);
    if (formats.named(name).isEmpty()) {
      throw told.wrong(Reason.FORMAT, formats.all().stream().map(Format::id).toList());
    }
    return name;
  }

  private static Optional<Duration> length(Optional<ProfileField> told) throws Unusable {
    return told.isEmpty() ? Optional.empty() : Optional.of(told.get().length());
  }

  private static Suggested milestone(ProfileField one) throws Unusable {
    one.only("name", "beforeEnd", "afterStart", "rule", "action", "warning");
    var action = one.may("action");
    var warning = length(one.may("warning"));
    if (warning.filter(span -> span.compareTo(Milestone.LONGEST_WARNING) > 0).isPresent()) {
      throw one.must("warning").wrong(Reason.LENGTHS, List.of());
    }
    return new Suggested(
        one.must("name").words(ProfileField.NAME_LETTERS),
        time(one),
        action.isEmpty() ? Optional.empty() : Optional.of(action.get().words()),
        warning.orElse(Milestone.USUAL_WARNING));
  }

  private static MilestoneTime time(ProfileField one) throws Unusable {
    var rule = one.may("rule");
    if (rule.isPresent()) {
      return byRule(one, rule.get());
    }
    var after = one.may("afterStart");
    if (after.isPresent() && one.may("beforeEnd").isPresent()) {
      throw after.get().wrong(Reason.ONE_OF, List.of("beforeEnd", "afterStart"));
    }
    var told = after.isPresent() ? after.get() : one.must("beforeEnd");
    var span = told.length();
    MilestoneTime time =
        after.isPresent() ? new MilestoneTime.AfterStart(span) : new MilestoneTime.BeforeEnd(span);
    if (!time.sensible()) {
      throw told.wrong(Reason.LENGTHS, List.of());
    }
    return time;
  }

  private static MilestoneTime byRule(ProfileField one, ProfileField rule) throws Unusable {
    if (!rule.text().equals(LAST_SAFE_START)) {
      throw rule.wrong(Reason.ONE_OF, List.of(LAST_SAFE_START));
    }
    if (one.may("afterStart").isPresent() || one.may("beforeEnd").isPresent()) {
      throw rule.wrong(Reason.ONE_OF, List.of("beforeEnd", "afterStart", "rule"));
    }
    return new MilestoneTime.AtLastSafeStart();
  }

  private static Map<Checklist, List<Words>> lists(ProfileField all) throws Unusable {
    var lists = new EnumMap<Checklist, List<Words>>(Checklist.class);
    for (var list : Checklist.values()) {
      var lines = new ArrayList<Words>();
      for (var line : list(all, list.name().toLowerCase(Locale.ROOT))) {
        lines.add(line.words());
      }
      lists.put(list, List.copyOf(lines));
    }
    return lists;
  }

  private static List<ProfileField> list(ProfileField all, String name) throws Unusable {
    var list = all.may(name);
    return list.isEmpty() ? List.of() : list.get().list();
  }
}
