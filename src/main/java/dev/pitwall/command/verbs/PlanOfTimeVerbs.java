package dev.pitwall.command.verbs;

import static dev.pitwall.command.Part.maybe;

import dev.pitwall.command.Arguments;
import dev.pitwall.command.CommandResult;
import dev.pitwall.command.Nearest;
import dev.pitwall.command.Part;
import dev.pitwall.command.Sentence;
import dev.pitwall.command.Situation;
import dev.pitwall.command.Values;
import dev.pitwall.command.Values.When;
import dev.pitwall.command.Verb;
import dev.pitwall.command.Vocabulary;
import dev.pitwall.domain.intent.ContestIntent.MoveTimes;
import dev.pitwall.domain.intent.MilestoneIntent.AcknowledgeAlarm;
import dev.pitwall.domain.intent.MilestoneIntent.SetMilestone;
import dev.pitwall.domain.intent.MilestoneIntent.SnoozeAlarm;
import dev.pitwall.domain.model.Alarm;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.LocalizedText;
import dev.pitwall.domain.model.Milestone;
import dev.pitwall.domain.model.MilestoneTime;
import dev.pitwall.domain.model.Names;
import dev.pitwall.domain.rules.DayGlance;
import dev.pitwall.domain.rules.MilestoneAlarms;
import dev.pitwall.domain.rules.MilestoneAlarms.Ringing;
import dev.pitwall.text.TypedTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The plan of times: milestones, the contest's own start and end, alarms. */
final class PlanOfTimeVerbs {
  /** Nobody works longer in one go; an end that makes it longer is asked about. */
  private static final Duration LONG = Duration.ofHours(18);

  private static final Duration USUAL_SNOOZE = Duration.ofMinutes(5);

  private final Vocabulary words;
  private final Part<String> name = Values.textBefore("command.expects.milestoneName", 1);
  private final Part<When> when = Values.when();
  private final Part<Duration> span = Values.minutes();

  PlanOfTimeVerbs(Vocabulary words) {
    this.words = words;
  }

  List<Verb> verbs() {
    return List.of(
        new Verb("command.about.milestone")
            .form(this::milestone, words.of("command.word.milestone"), name, when),
        new Verb("command.about.end").form(this::end, words.of("command.word.end"), when),
        new Verb("command.about.begin").form(this::begin, words.of("command.word.begin"), when),
        new Verb("command.about.ack").form(this::acknowledge, words.of("command.word.ack")),
        new Verb("command.about.snooze")
            .form(this::snooze, words.of("command.word.snooze"), maybe(span)));
  }

  private CommandResult milestone(Arguments args, Situation now) {
    var contest = now.day().contest();
    var words = args.of(name).strip();
    var typed = Values.unquoted(words);
    var known =
        now.day().milestones().values().stream()
            .filter(
                one ->
                    one.name()
                        .wordings()
                        .anyMatch(name -> Names.plain(name).equals(Names.plain(typed))))
            .findFirst();
    var near =
        Nearest.to(typed, now.day().milestones().values().stream().map(one -> name(one, now)));
    if (known.isEmpty() && near.isPresent() && typed.equals(words)) {
      return new CommandResult.Against(
          name,
          Sentence.of("command.wrong.milestone", typed)
              .then(
                  List.of(
                      Sentence.of("command.wrong.near", near.get()),
                      Sentence.of("command.wrong.orNew"))));
    }
    var time =
        switch (args.of(when)) {
          case When.At at -> new MilestoneTime.Fixed(onTheDay(contest, at.time(), now));
          case When.Shift shift when shift.span().isNegative() ->
              new MilestoneTime.BeforeEnd(shift.span().negated());
          case When.Shift shift -> new MilestoneTime.AfterStart(shift.span());
        };
    var shown = shown(time, now);
    return new CommandResult.Change(
        new SetMilestone(
            known.map(Milestone::id).orElseGet(now.ids()::milestone),
            known.map(Milestone::name).orElseGet(() -> LocalizedText.of(typed)),
            time,
            known.map(Milestone::action).orElseGet(() -> LocalizedText.of("")),
            known.map(Milestone::warning).orElse(Milestone.USUAL_WARNING),
            known.isPresent() ? Set.of(Milestone.Field.TIME) : Set.of()),
        known.isPresent()
            ? Sentence.of(
                "command.preview.moveMilestone",
                name(known.get(), now),
                shown(known.get().time(), now),
                shown)
            : Sentence.of("command.preview.milestone", typed, shown),
        Sentence.of(
            "command.done.milestone", known.map(one -> name(one, now)).orElse(typed), shown));
  }

  private static String name(Milestone milestone, Situation now) {
    return milestone.name().in(now.language().name());
  }

  private static String shown(MilestoneTime time, Situation now) {
    return MilestoneAlarms.at(now.day(), time).map(now::minute).orElse("");
  }

  /** On the contest's first day; past midnight where the contest lasts so long. */
  private static Instant onTheDay(Optional<Contest> contest, LocalTime time, Situation now) {
    var start = contest.map(Contest::start).orElse(now.now());
    var day = start.atZone(now.zone()).toLocalDate();
    var on = day.atTime(time).atZone(now.zone()).toInstant();
    var after = day.plusDays(1).atTime(time).atZone(now.zone()).toInstant();
    boolean overnight =
        on.isBefore(start) && contest.filter(one -> !after.isAfter(one.end())).isPresent();
    return overnight ? after : on;
  }

  private CommandResult end(Arguments args, Situation now) {
    var contest = now.day().contest();
    if (contest.isEmpty()) {
      return new CommandResult.Against(when, refused());
    }
    var end =
        switch (args.of(when)) {
          case When.Shift shift -> contest.get().end().plus(shift.span());
          case When.At at -> TypedTimes.end(contest.get(), at.time());
        };
    return times(contest.get(), contest.get().start(), end, now);
  }

  private CommandResult begin(Arguments args, Situation now) {
    var contest = now.day().contest();
    if (contest.isEmpty()) {
      return new CommandResult.Against(when, refused());
    }
    var old = contest.get().start();
    return times(contest.get(), moved(old, args.of(when), now), contest.get().end(), now);
  }

  private static Sentence refused() {
    return new Sentence.Refused(new dev.pitwall.domain.decide.Rejection.NoContestYet());
  }

  private static Instant moved(Instant old, When when, Situation now) {
    return switch (when) {
      case When.Shift shift -> old.plus(shift.span());
      case When.At at ->
          old.atZone(now.zone()).toLocalDate().atTime(at.time()).atZone(now.zone()).toInstant();
    };
  }

  private static CommandResult times(Contest contest, Instant start, Instant end, Situation now) {
    var along =
        now.day().milestones().values().stream()
            .filter(
                one ->
                    switch (one.time()) {
                      case MilestoneTime.Fixed _ -> false;
                      case MilestoneTime.BeforeEnd _, MilestoneTime.AtLastSafeStart _ ->
                          !end.equals(contest.end());
                      case MilestoneTime.AfterStart _ -> !start.equals(contest.start());
                    })
            .map(one -> name(one, now))
            .toList();
    var fixed =
        now.day().milestones().values().stream()
            .filter(one -> one.time() instanceof MilestoneTime.Fixed)
            .map(one -> name(one, now))
            .toList();
    var more = new ArrayList<Sentence>();
    if (!TypedTimes.areAlike(now.zone(), now.laptop(), start)) {
      more.add(Sentence.of("kit.times.zone", now.zone().getId(), now.laptop().getId()));
    }
    if (!along.isEmpty()) {
      more.add(Sentence.of("command.brings.along", along));
    }
    if (!fixed.isEmpty()) {
      more.add(Sentence.of("command.brings.fixed", fixed));
    }
    var length = Duration.between(start, end);
    boolean longer = length.compareTo(Duration.between(contest.start(), contest.end())) > 0;
    return new CommandResult.Change(
        new MoveTimes(start, end),
        Sentence.of(
                "command.preview.times",
                fromTo(contest.start(), contest.end(), now),
                fromTo(start, end, now))
            .then(more),
        Sentence.of("command.done.times", now.minute(start), now.minute(end)),
        longer && length.compareTo(LONG) > 0
            ? Optional.of(Sentence.of("command.ask.long", length))
            : Optional.empty());
  }

  /** {@code 11:00–18:00}; with the day of the end where that is another. */
  private static Sentence fromTo(Instant start, Instant end, Situation now) {
    var first = start.atZone(now.zone()).toLocalDate();
    var last = end.atZone(now.zone()).toLocalDate();
    if (last.equals(first)) {
      return new Sentence.Plain(now.minute(start) + "–" + now.minute(end));
    }
    return last.equals(first.plusDays(1))
        ? Sentence.of("command.times.nextDay", now.minute(start), now.minute(end))
        : Sentence.of("command.times.laterDay", now.minute(start), now.minute(end), last);
  }

  private CommandResult acknowledge(Arguments args, Situation now) {
    var alarm = ringing(now);
    if (alarm.isEmpty()) {
      return new CommandResult.Against(span, Sentence.of("command.against.noAlarm"));
    }
    var milestone = name(now.day().milestones().get(alarm.get().milestone()), now);
    return new CommandResult.Change(
        new AcknowledgeAlarm(alarm.get()),
        Sentence.of("command.preview.ack", milestone),
        Sentence.of("command.done.ack", milestone));
  }

  private CommandResult snooze(Arguments args, Situation now) {
    var alarm = ringing(now);
    if (alarm.isEmpty()) {
      return new CommandResult.Against(span, Sentence.of("command.against.noAlarm"));
    }
    var milestone = name(now.day().milestones().get(alarm.get().milestone()), now);
    var length = args.maybe(span).orElse(USUAL_SNOOZE);
    var until = now.minute(now.now().plus(length));
    return new CommandResult.Change(
        new SnoozeAlarm(alarm.get(), length),
        Sentence.of("command.preview.snooze", milestone, until),
        Sentence.of("command.done.snooze", milestone, until));
  }

  /** The alarm that is shown first. */
  private static Optional<Alarm> ringing(Situation now) {
    return MilestoneAlarms.ringing(DayGlance.of(now.day()), now.now()).stream()
        .findFirst()
        .map(Ringing::alarm);
  }
}
