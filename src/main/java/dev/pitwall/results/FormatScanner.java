package dev.pitwall.results;

import dev.pitwall.domain.model.Excerpt;
import dev.pitwall.domain.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** One format's way through an output, line by line; keeps only what the newest run says. */
final class FormatScanner {
  private final Format format;
  private final LineFilter interest;
  private final TimeLimit limit;
  private final Judge judge;
  private final List<LineBlock> blocks = new ArrayList<>();
  private final Map<String, String> settings = new TreeMap<>();
  private Run run = new Run();
  private boolean recognised;
  private int results;

  /** The newest line that begins like a result and is none. */
  private int damagedAt;

  private String damage = "";

  FormatScanner(Format format, TimeLimit limit) {
    this.format = format;
    this.limit = limit;
    judge = new Judge(limit);
    interest = new LineFilter(format);
    for (int i = 0; i < format.results().size(); i++) {
      if (format.results().get(i).shape() instanceof Shape.Lines lines) {
        blocks.add(new LineBlock(lines, i, limit));
      }
    }
  }

  void line(Line line) {
    if (interest.in(line.body())) {
      limit.turnOf(format);
      lookAt(line);
    }
  }

  private void lookAt(Line line) {
    var body = line.body();
    if (any(format.begin(), body)) {
      begin(line);
    }
    if (any(format.end(), body)) {
      run.ended = true;
      noticed(line);
    }
    run.needed |= any(format.needs(), body);
    failures(line);
    messages(body);
    for (var setting : format.settings().entrySet()) {
      setting
          .getValue()
          .match(body, limit)
          .map(groups -> groups.get("value"))
          .ifPresent(value -> settings.put(setting.getKey(), Run.cut(value)));
    }
    for (var rule : format.results()) {
      run.afterLast |= any(rule.evidence().after(), body);
      run.beforeNext |= any(rule.evidence().before(), body);
    }
    if (!results(line) && any(format.near(), body)) {
      damaged(line.number(), line.text());
    }
  }

  private void messages(String body) {
    if (run.wantsMessages()) {
      for (var mark : format.messages()) {
        mark.match(body, limit)
            .ifPresent(groups -> Run.keep(run.messages, groups.getOrDefault("message", body)));
      }
    }
  }

  private boolean any(List<BoundedPattern> marks, String body) {
    for (var mark : marks) {
      if (mark.fits(body, limit)) {
        return true;
      }
    }
    return false;
  }

  /** What stands before the first beginning belongs to that run: it may have failed already. */
  private void begin(Line line) {
    giveUpBlocks();
    if (run.begun || run.ended || run.last.isPresent()) {
      run = new Run();
      settings.clear();
    }
    run.begun = true;
    noticed(line);
  }

  private void noticed(Line line) {
    recognised = true;
    run.lastLine = line.number();
    if (run.proof.size() < 10) {
      run.proof.add(line.proof());
    }
  }

  private void failures(Line line) {
    for (var failure : format.fail()) {
      var match = failure.line().match(line.body(), limit);
      if (match.isPresent()) {
        Run.keep(run.failures, match.get().getOrDefault("reason", line.body()));
        run.surelyOurs |= failure.sure();
        recognised |= failure.sure();
        run.lastLine = line.number();
        if (run.proof.size() < 10) {
          run.proof.add(line.proof());
        }
        return;
      }
    }
  }

  /** Whether the line is part of a result. */
  private boolean results(Line line) {
    boolean part = false;
    for (var block : blocks) {
      int broken = block.brokenBefore(line.number());
      if (broken > 0) {
        damaged(broken, "");
      }
      int before = block.begunAt();
      var found = block.take(line);
      part |= found.isPresent() || block.begunAt() != before;
      found.ifPresent(one -> ended(one, line, block.openEnd()));
    }
    for (int i = 0; i < format.results().size(); i++) {
      var found = Pairing.find(format.results().get(i).shape(), i, line);
      part |= found.isPresent();
      boolean open = Pairing.openEnd(format.results().get(i).shape());
      found.ifPresent(one -> ended(one, line, open));
    }
    return part;
  }

  private void ended(Found found, Line line, boolean openEnd) {
    if (openEnd && !line.terminated()) {
      damaged(line.number(), line.text());
    } else {
      result(found);
    }
  }

  private void result(Found found) {
    recognised = true;
    results++;
    var rule = format.results().get(found.place().rule());
    run.result(found.place(), judge.judge(rule, found.fields()));
  }

  /**
   * @param node the piece, read; empty when it is no whole and valid object
   */
  void json(JsonFinder.Piece piece, Optional<JsonNode> node, double secondOfDay) {
    for (int i = 0; i < format.results().size(); i++) {
      if (format.results().get(i).shape() instanceof Shape.Json shape) {
        if (node.isPresent() && JsonObjects.fits(shape, node.get())) {
          var proof =
              List.of(
                  new Reading.Proof(
                      piece.firstLine(), Excerpt.of(piece.text(), Reading.Proof.LETTERS)));
          var place = new Found.Place(i, piece.lastLine(), secondOfDay, proof);
          limit.turnOf(format);
          result(new Found(node.get(), place));
          return;
        }
        boolean near =
            node.isPresent()
                ? shape.near().stream().anyMatch(node.get()::has)
                : piece.tooLong() || shape.near().stream().anyMatch(piece::mayHave);
        if (near) {
          damaged(piece.lastLine(), piece.text());
        }
      }
    }
  }

  private void damaged(int line, String text) {
    damagedAt = line;
    damage = Excerpt.of(text.strip(), Reading.Proof.LETTERS);
  }

  private void giveUpBlocks() {
    for (var block : blocks) {
      int at = block.giveUp();
      if (at > 0) {
        damaged(at, "");
      }
    }
  }

  /**
   * @param interrupted whether the output ends with what a shell says of a process that was stopped
   */
  Optional<FormatReading> end(boolean interrupted) {
    giveUpBlocks();
    if (damagedAt > run.lastLine && run.failures.isEmpty()) {
      return Optional.of(
          FormatReading.unclear(
              format,
              AskReason.DAMAGED,
              damage,
              damagedAt,
              List.of(new Reading.Proof(damagedAt, damage))));
    }
    return recognised ? Optional.of(decide(interrupted)) : Optional.empty();
  }

  private FormatReading decide(boolean interrupted) {
    if (run.last.isEmpty()) {
      return withoutResult(interrupted);
    }
    var proof = new ArrayList<>(run.last.get().proof());
    if (run.contradicted) {
      return FormatReading.unclear(format, AskReason.CONTRADICTION, "", run.lastLine, proof);
    }
    return switch (run.judgement.orElseThrow()) {
      case Judge.Unclear unclear when !run.failures.isEmpty() -> withoutResult(interrupted);
      case Judge.Unclear unclear ->
          FormatReading.unclear(format, unclear.why(), unclear.fact(), run.lastLine, proof);
      case Judge.Decided decided -> decided(decided, proof, interrupted);
    };
  }

  private FormatReading decided(
      Judge.Decided decided, List<Reading.Proof> proof, boolean interrupted) {
    var rule = format.results().get(run.last.orElseThrow().rule());
    boolean failed = !run.failures.isEmpty();
    if (!failed && !run.shownFinal(rule, decided.ruling(), results == 1)) {
      return interrupted
          ? FormatReading.noResult(format, Verdict.ABORTED, run, settings)
          : FormatReading.unclear(format, AskReason.INTERIM, "", run.lastLine, proof);
    }
    boolean passed = !failed && decided.verdict() == Verdict.PASS;
    if (passed && !format.needs().isEmpty() && !run.needed) {
      return FormatReading.unclear(format, AskReason.PART_MISSING, "", run.lastLine, proof);
    }
    var messages = new ArrayList<String>();
    run.failures.forEach(one -> Run.keep(messages, one));
    decided.messages().forEach(one -> Run.keep(messages, one));
    run.messages.forEach(one -> Run.keep(messages, one));
    var merged = new TreeMap<>(settings);
    merged.putAll(decided.settings());
    if (failed) {
      proof.addAll(run.proof);
    }
    return new FormatReading(
        format,
        new Reading.Read(
            passed ? Verdict.PASS : Verdict.FAIL,
            decided.number(),
            List.of(format.id()),
            reason(passed, decided, messages),
            messages,
            merged,
            decided.startedAt(),
            decided.finishedAt(),
            proof),
        run.lastLine,
        run.begun);
  }

  private String reason(boolean passed, Judge.Decided decided, List<String> messages) {
    if (!run.failures.isEmpty()) {
      return run.failures.getFirst();
    }
    boolean silent = decided.reason().isEmpty() && !passed && !messages.isEmpty();
    return silent ? messages.getFirst() : decided.reason();
  }

  private FormatReading withoutResult(boolean interrupted) {
    if (!run.failures.isEmpty()) {
      return FormatReading.noResult(format, Verdict.FAIL, run, settings);
    }
    if (run.ended && !run.begun) {
      // The result may have stood in front of what was pasted.
      return FormatReading.unclear(format, AskReason.PART_MISSING, "", run.lastLine, run.proof);
    }
    if (run.ended) {
      return format
          .endMeans()
          .map(verdict -> FormatReading.noResult(format, verdict, run, settings))
          .orElseGet(
              () ->
                  FormatReading.unclear(
                      format, AskReason.NO_SCORE_HERE, "", run.lastLine, run.proof));
    }
    return interrupted
        ? FormatReading.noResult(format, Verdict.ABORTED, run, settings)
        : FormatReading.unclear(format, AskReason.NO_RESULT, "", run.lastLine, run.proof);
  }
}
