package dev.pitwall.ui.review;

import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.model.ChangeNote;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Note;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.rules.MilestoneAlarms;
import dev.pitwall.report.findings.Finding;
import dev.pitwall.report.findings.Findings;
import dev.pitwall.text.MemberText;
import dev.pitwall.text.RunText;
import dev.pitwall.text.Scores;
import dev.pitwall.text.Spans;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;
import dev.pitwall.ui.chart.ChartData;
import dev.pitwall.ui.chart.band.Band;
import dev.pitwall.ui.chart.band.BandItem;
import dev.pitwall.ui.chart.band.BandMark;
import dev.pitwall.ui.chart.band.DayBands;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the axis of the review shows of a day, with its words. Takes a while on a long day. */
final class BandsOfDay {
  private final Timeline timeline;
  private final ContestDay day;
  private final Texts texts;
  private final Instant until;
  private final ChartData chart;

  private BandsOfDay(Timeline timeline, Instant now, Texts texts) {
    this.timeline = timeline;
    this.day = timeline.day();
    this.texts = texts;
    this.chart = ChartData.of(day, now).withoutFlags();
    this.until = day.contest().map(Contest::end).filter(now::isAfter).orElse(now);
  }

  /**
   * @param steps of that day
   * @param texts in the contest's zone
   */
  static DayBands of(
      Timeline timeline, List<Step> steps, Findings findings, Instant now, Texts texts) {
    var bands = new BandsOfDay(timeline, now, texts);
    var streaks = bands.streaks(findings);
    var all = new ArrayList<Band>();
    all.add(
        band("scores", Band.Kind.CHART, texts.of("review.band.scores"), bands.inChart(streaks)));
    all.add(band("tasks", Band.Kind.SPANS, texts.of("review.band.tasks"), bands.tasks()));
    all.add(
        band(
            "reboot",
            Band.Kind.MARKS,
            texts.of("review.band.reboot"),
            CallOutItems.of(bands.day, findings, texts)));
    all.add(band("notes", Band.Kind.MARKS, texts.of("review.band.notes"), bands.notes()));
    for (var member : bands.day.members().values()) {
      all.add(bands.member(member, steps));
    }
    return new DayBands(bands.chart, streaks, all);
  }

  private static Band band(String id, Band.Kind kind, String name, List<BandItem> items) {
    return new Band(
        id,
        kind,
        name,
        Optional.empty(),
        items.stream().sorted(Comparator.comparing(BandItem::from)).toList());
  }

  private List<BandItem> inChart(List<BandItem> streaks) {
    return Stream.of(runs(), milestones(), roles(), streaks).flatMap(List::stream).toList();
  }

  private List<BandItem> runs() {
    return day.runs().values().stream()
        .filter(run -> run.counts() || run.running())
        .map(
            run ->
                new BandItem(
                    "run-" + run.id().value(),
                    run.at(),
                    run.at(),
                    BandMark.RUN,
                    "",
                    words(run),
                    "scores",
                    Optional.of(run.id()),
                    who(run.by())))
        .toList();
  }

  private String words(Run run) {
    var result =
        run.verdict()
            .map(verdict -> texts.of(verdict) + Scores.after(run.score()))
            .orElseGet(() -> texts.of("review.event.run.started"));
    return RunText.joined(result, RunText.of(run));
  }

  private List<BandItem> milestones() {
    return MilestoneAlarms.plan(day).stream()
        .map(
            due ->
                at(
                    "milestone-" + due.milestone().id().value(),
                    due.at(),
                    BandMark.MILESTONE,
                    "",
                    texts.of("review.event.milestone", texts.localized(due.milestone().name())),
                    Place.of("prepare", due.milestone().id()),
                    Optional.empty()))
        .toList();
  }

  private List<BandItem> roles() {
    return chart.lanes().stream()
        .flatMap(
            lane ->
                lane.bands().stream()
                    .map(
                        band ->
                            new BandItem(
                                "roles-" + lane.id().value() + "-" + band.from(),
                                band.from(),
                                band.to(),
                                BandMark.ROLES,
                                "",
                                texts.of(
                                    "review.band.roles",
                                    lane.server(),
                                    band.roles().stream()
                                        .map(Role::name)
                                        .collect(Collectors.joining(" + "))),
                                "servers",
                                Optional.of(lane.id()),
                                Optional.empty())))
        .toList();
  }

  private List<BandItem> streaks(Findings findings) {
    return findings.all().stream()
        .filter(Finding.FailStreak.class::isInstance)
        .map(Finding.FailStreak.class::cast)
        .map(
            streak -> {
              var lost = Spans.roughly(texts, streak.lost());
              var words = texts.of("report.picture.streak", lost);
              return new BandItem(
                  "streak-" + streak.at(),
                  streak.at(),
                  streak.until(),
                  BandMark.STREAK,
                  lost,
                  words,
                  "scores",
                  Optional.of(streak.fails().getFirst().id()),
                  Optional.empty());
            })
        .toList();
  }

  private List<BandItem> tasks() {
    return TaskSpans.of(timeline, until).stream()
        .map(
            span -> {
              var task = day.tasks().get(span.task());
              var title = task.sheet().title();
              return new BandItem(
                  "task-" + span.task().value() + "-" + span.from(),
                  span.from(),
                  span.to(),
                  span.verdict().map(BandsOfDay::mark).orElse(BandMark.GOING),
                  title,
                  words(span, title),
                  "tasks",
                  Optional.of(span.task()),
                  who(task.assignee()));
            })
        .toList();
  }

  /** The verdict with its own time: what is shown beside the words is the beginning. */
  private String words(TaskSpans.Span span, String title) {
    if (span.verdict().isEmpty()) {
      return texts.of("review.band.task", title);
    }
    var verdict = span.verdict().get();
    return span.to().equals(span.from())
        ? texts.of("review.event.task.moved", title, verdict)
        : texts.of("review.band.task.ended", title, verdict, Times.minute(texts, span.to()));
  }

  private static BandMark mark(TaskColumn verdict) {
    return switch (verdict) {
      case KEPT -> BandMark.KEPT;
      case REVERTED -> BandMark.REVERTED;
      case DROPPED -> BandMark.DROPPED;
      case IDEA, READY, DOING, MEASURING -> BandMark.GOING;
    };
  }

  private List<BandItem> notes() {
    return Stream.concat(
            day.changeNotes().values().stream().map(this::change),
            day.notes().values().stream().map(this::note))
        .toList();
  }

  private BandItem change(ChangeNote note) {
    var server = note.server().flatMap(day::server).map(Server::name);
    return at(
        "change-" + note.id().value(),
        note.at(),
        BandMark.CHANGE,
        server.map(name -> name + " ").orElse("") + note.text(),
        server
            .map(name -> texts.of("review.event.change", name, note.text()))
            .orElseGet(() -> texts.of("review.event.change.anywhere", note.text())),
        new Place("servers", note.server().map(id -> id)),
        who(note.by()));
  }

  private BandItem note(Note note) {
    return new BandItem(
        "note-" + note.id().value(),
        note.at(),
        note.at(),
        note.nextTime() ? BandMark.NEXT_TIME : BandMark.NOTE,
        note.text(),
        texts.of(note.nextTime() ? "review.event.note.marked" : "review.event.note", note.text()),
        "",
        Optional.of(note.id()),
        who(note.by()));
  }

  private Optional<Member> who(Optional<MemberId> member) {
    return member.flatMap(day::member);
  }

  private Band member(Member member, List<Step> steps) {
    return new Band(
        "member-" + member.id().value(),
        Band.Kind.MARKS,
        MemberText.of(texts, member),
        Optional.of(member.tint()),
        steps.reversed().stream()
            .filter(step -> !step.undone())
            .filter(step -> step.by().filter(by -> by.id().equals(member.id())).isPresent())
            .map(
                step ->
                    new BandItem(
                        "step-" + step.id().origin().value() + "-" + step.id().stamp(),
                        step.at(),
                        step.at(),
                        BandMark.STEP,
                        "",
                        step.words(),
                        step.place().map(Place::screen).orElse(""),
                        step.place().<Id>flatMap(Place::thing).or(() -> step.note().map(Note::id)),
                        step.by()))
            .toList());
  }

  static BandItem at(
      String id,
      Instant at,
      BandMark mark,
      String label,
      String words,
      Place place,
      Optional<Member> by) {
    return new BandItem(id, at, at, mark, label, words, place.screen(), place.thing(), by);
  }
}
