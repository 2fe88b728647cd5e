package dev.pitwall.report;

import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Note;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Server;
import dev.pitwall.report.bundle.Progress;
import dev.pitwall.report.document.Document;
import dev.pitwall.report.document.Document.Block;
import dev.pitwall.report.findings.Finding;
import dev.pitwall.report.findings.FindingText;
import dev.pitwall.report.findings.Findings;
import dev.pitwall.report.picture.DayPicture;
import dev.pitwall.text.MemberText;
import dev.pitwall.text.Spans;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * A day told to somebody who was not there: how it ended and why on the first page, then a picture,
 * then each finding with its numbers, then the day step by step. A pure function of the day, the
 * moment and the language.
 */
public final class DayReport {
  /** So much of the work are the findings. */
  private static final double FINDINGS = 0.35;

  /** So much of it is done when the picture is drawn. */
  private static final double DRAWING = 0.75;

  private final Timeline timeline;
  private final ContestDay day;
  private final Contest contest;
  private final Instant until;
  private final Texts texts;
  private final FindingText words;
  private final List<Finding> findings;
  private final List<String> leftOut;

  private DayReport(
      Timeline timeline, Contest contest, Instant now, Texts texts, List<String> leftOut) {
    this.leftOut = leftOut;
    this.timeline = timeline;
    this.day = timeline.day();
    this.contest = contest;
    this.until = now.isBefore(contest.end()) ? now : contest.end();
    this.texts = texts;
    this.words = new FindingText(texts, day);
    this.findings = Findings.of(timeline, now).all();
  }

  /** The same, without progress. */
  public static Optional<Document> of(
      Timeline timeline, Instant now, Texts texts, List<String> leftOut) {
    try {
      return of(timeline, now, texts, leftOut, Progress.IGNORED);
    } catch (IOException e) {
      throw new UncheckedIOException("Nobody stops it", e);
    }
  }

  /**
   * Empty before there is a contest.
   *
   * @param now what lies after it is not in any length of time
   * @param texts its zone is the contest's in the report
   * @param leftOut what the day lacks on purpose, in words for people
   * @throws IOException when {@code progress} stops it
   */
  public static Optional<Document> of(
      Timeline timeline, Instant now, Texts texts, List<String> leftOut, Progress progress)
      throws IOException {
    var contest = timeline.day().contest();
    if (contest.isEmpty()) {
      return Optional.empty();
    }
    progress.at(0);
    var zoned = texts.in(contest.get().zone());
    var report = new DayReport(timeline, contest.get(), now, zoned, leftOut);
    progress.at(FINDINGS);
    return Optional.of(report.document(progress));
  }

  /** The same picture alone, as an SVG file; empty before there is a contest. */
  public static Optional<String> picture(
      Timeline timeline, Instant now, Texts texts, List<String> leftOut) {
    return timeline
        .day()
        .contest()
        .map(
            contest ->
                new DayReport(timeline, contest, now, texts.in(contest.zone()), leftOut)
                    .picture(leftOut));
  }

  private Document document(Progress progress) throws IOException {
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Paragraph(frame()));
    blocks.add(new Block.Paragraph(people()));
    if (!leftOut.isEmpty()) {
      blocks.add(new Block.Paragraph(texts.of("privacy.left", leftOut)));
    }
    inShort(blocks);
    blocks.add(new Block.Picture(picture(List.of()), "chart", texts.of("report.picture.about")));
    progress.at(DRAWING);
    blocks.add(new Block.Paragraph(texts.of("report.words")));
    findings(blocks);
    notes(blocks, "report.nextTime", Note.forNextTime(day));
    var tables = new ReportTables(timeline, texts);
    plan(blocks, tables);
    add(blocks, "report.steps", tables.steps());
    add(blocks, "report.reboot", tables.callOuts());
    add(blocks, "report.tasks", tables.tasks());
    notes(blocks, "report.notes", otherNotes());
    blocks.add(new Block.Paragraph(texts.of("report.made")));
    progress.at(1);
    return new Document(
        texts.language().locale().getLanguage(),
        texts.of("report.title", contest.name(), Times.day(contest.zone(), contest.start())),
        blocks);
  }

  private String frame() {
    return texts.of(
        "report.frame",
        Times.minute(texts, contest.start()),
        Times.minute(texts, contest.end()),
        contest.zone().getId(),
        Spans.roughly(texts, Duration.between(contest.start(), contest.end())),
        contest.finalScoreRule());
  }

  private String people() {
    return texts.of(
        "report.people",
        names(day.members().values().stream().map(member -> MemberText.of(texts, member)).toList()),
        names(day.servers().values().stream().map(Server::name).toList()));
  }

  private Object names(Collection<String> names) {
    return names.isEmpty() ? texts.of("report.none") : names;
  }

  /** What one reads when one reads nothing else. */
  private void inShort(List<Block> blocks) {
    var lines = new ArrayList<String>();
    for (var finding : findings) {
      if (finding instanceof Finding.Result) {
        var told = words.of(finding);
        lines.add(told.headline());
        lines.addAll(told.details());
      } else if (!(finding instanceof Finding.PlanAndFact)) {
        lines.add(words.of(finding).headline());
      }
    }
    blocks.add(new Block.Heading(texts.of("report.short")));
    blocks.add(
        lines.isEmpty()
            ? new Block.Paragraph(texts.of("report.nothing"))
            : new Block.Bullets(lines));
  }

  private void findings(List<Block> blocks) {
    var told =
        findings.stream()
            .filter(one -> !(one instanceof Finding.Result))
            .filter(one -> !(one instanceof Finding.PlanAndFact))
            .map(words::of)
            .filter(one -> !one.details().isEmpty())
            .toList();
    if (!told.isEmpty()) {
      blocks.add(new Block.Heading(texts.of("report.findings")));
    }
    for (var one : told) {
      blocks.add(new Block.Subheading(one.headline()));
      blocks.add(new Block.Bullets(one.details()));
    }
  }

  private void plan(List<Block> blocks, ReportTables tables) {
    for (var finding : findings) {
      if (finding instanceof Finding.PlanAndFact plan) {
        add(blocks, "report.plan", tables.plan(plan));
      }
    }
  }

  private void add(List<Block> blocks, String heading, Block.Table table) {
    if (!table.rows().isEmpty()) {
      blocks.add(new Block.Heading(texts.of(heading)));
      blocks.add(table);
    }
  }

  private List<Note> otherNotes() {
    return day.notes().values().stream()
        .filter(note -> !note.nextTime())
        .sorted(Comparator.comparing(Note::at))
        .toList();
  }

  private void notes(List<Block> blocks, String heading, List<Note> notes) {
    var lines =
        notes.stream()
            .map(
                note ->
                    texts.of(
                        "report.note",
                        Times.minute(texts, note.at()),
                        note.text(),
                        MemberText.of(texts, day, note.by()).orElse("–")))
            .toList();
    if (!lines.isEmpty()) {
      blocks.add(new Block.Heading(texts.of(heading)));
      blocks.add(new Block.Bullets(lines));
    }
  }

  /**
   * @param without what was left out, which the picture names itself
   */
  private String picture(List<String> without) {
    var below = without.isEmpty() ? "" : texts.of("privacy.left", without);
    var streaks =
        findings.stream()
            .filter(Finding.FailStreak.class::isInstance)
            .map(Finding.FailStreak.class::cast)
            .map(
                one ->
                    new DayPicture.Span(
                        one.at(),
                        one.until(),
                        texts.of("report.picture.streak", Spans.roughly(texts, one.lost())),
                        Spans.roughly(texts, one.lost())))
            .toList();
    return DayPicture.of(timeline, texts, until, streaks, labelled(), below);
  }

  /** The runs that the findings speak of: those that ended, raised and began it. */
  private List<RunId> labelled() {
    var labelled = new LinkedHashSet<RunId>();
    for (var finding : findings) {
      switch (finding) {
        case Finding.Result one -> one.runs().forEach(run -> labelled.add(run.id()));
        case Finding.Gain one -> labelled.add(one.to().id());
        case Finding.MultiServer one -> one.first().ifPresent(run -> labelled.add(run.id()));
        case Finding.FailStreak _, Finding.RoleTime _, Finding.AfterFreeze _ -> {}
        case Finding.LastStart _, Finding.VoidedConfirmations _ -> {}
        case Finding.UnprovedEffects _, Finding.PlanAndFact _, Finding.AgentWork _ -> {}
      }
    }
    day.runsByTime().stream().filter(Run::passed).findFirst().ifPresent(r -> labelled.add(r.id()));
    return List.copyOf(labelled);
  }
}
