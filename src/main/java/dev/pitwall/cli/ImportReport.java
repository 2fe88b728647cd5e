package dev.pitwall.cli;

import dev.pitwall.core.Days;
import dev.pitwall.domain.intent.ContestIntent.CreateContest;
import dev.pitwall.problem.Problem;
import dev.pitwall.report.timeline.BadLine;
import dev.pitwall.report.timeline.TimelinePreview;
import java.util.List;
import java.util.stream.Collectors;

/** What an import says of itself. */
record ImportReport(Console console) {
  void where(String name, boolean known, CreateContest fresh) {
    if (known) {
      console.print("cli.import.into", name);
    } else {
      var texts = console.texts().in(fresh.zone());
      console
          .out()
          .println(
              texts.of(
                  "cli.import.made",
                  name,
                  fresh.start(),
                  fresh.end(),
                  fresh.zone(),
                  fresh.finalScoreRule()));
    }
  }

  /** There is no such day, and none is made of a slip of the fingers. Returns the exit code. */
  int unknown(String name, List<Days.Known> days) {
    if (days.isEmpty()) {
      console.warn("cli.import.noday", name);
    } else {
      console.warn("cli.import.otherdays", name, days.stream().map(Days.Known::name).toList());
    }
    return CommandLineApp.PROBLEM;
  }

  void done(TimelinePreview preview) {
    console.print("cli.import.done", preview.runs(), preview.notes(), preview.roleSteps());
  }

  /** What was made besides, what was kept in words, and what was there already. */
  void kept(TimelinePreview preview) {
    if (!preview.newServers().isEmpty()) {
      console.print("cli.import.servers", preview.newServers());
    }
    preview.remarks().forEach(r -> console.print("cli.import.remark", r.line(), r.words()));
    if (!preview.leftOut().isEmpty()) {
      console.print("cli.import.leftout", preview.leftOut());
    }
    if (preview.alreadyThere() > 0) {
      console.print("cli.import.there", preview.alreadyThere());
    }
  }

  /** Every bad line with its reason, then what to do about them. Returns the exit code. */
  int bad(List<BadLine> badLines, String file) {
    for (var bad : badLines) {
      var reason = console.texts().of("csv.bad." + bad.reason().name(), bad.word());
      console.warn("csv.bad.line", bad.line(), reason);
    }
    long withoutVerdict =
        badLines.stream().filter(bad -> bad.reason() == BadLine.Reason.PASSED_MISSING).count();
    if (withoutVerdict > 0) {
      // Asked once for all rows.
      console.warn("cli.import.unsaid", withoutVerdict);
    }
    if (badLines.isEmpty()) {
      return CommandLineApp.PROBLEM;
    }
    var lines = badLines.stream().map(bad -> Long.toString(bad.line()));
    var separator = console.texts().of("list.separator");
    return console.problem(
        Problem.of(
            Problem.Kind.CSV_LINES_BAD,
            Integer.toString(badLines.size()),
            file,
            lines.collect(Collectors.joining(separator))));
  }
}
