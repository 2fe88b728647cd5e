package dev.pitwall.archive;

import dev.pitwall.blobs.Blobs;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Snippet;
import dev.pitwall.domain.model.SnippetContent;
import dev.pitwall.domain.model.Task;
import dev.pitwall.search.SearchedText;
import dev.pitwall.search.TextSearch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything on a day that people wrote or sent, to search in. */
final class DayTexts {
  private final PastDay past;
  private final Blobs blobs;
  private final Query query;
  private final Stop stop;
  private final List<Hit> hits = new ArrayList<>();

  private DayTexts(PastDay past, Blobs blobs, Query query, Stop stop) {
    this.past = past;
    this.blobs = blobs;
    this.query = query;
    this.stop = stop;
  }

  /** The places in the order of the day. */
  static List<Hit> search(PastDay past, Blobs blobs, Query query, Stop stop) {
    var texts = new DayTexts(past, blobs, query, stop);
    texts.search(past.day());
    return texts.hits.stream().sorted(Comparator.comparing(Hit::at)).toList();
  }

  private void search(ContestDay day) {
    day.contest().ifPresent(contest -> look(HitKind.CONTEST, contest.start(), contest.name()));
    day.runsByTime().forEach(run -> look(HitKind.RUN, run.at(), words(run)));
    day.notes().values().forEach(note -> look(HitKind.NOTE, note.at(), note.text()));
    day.changeNotes()
        .values()
        .forEach(
            note ->
                look(
                    HitKind.CHANGE,
                    note.at(),
                    note.server().flatMap(day::server).map(one -> one.name() + ": ").orElse("")
                        + note.text()));
    day.tasks().values().forEach(task -> look(HitKind.TASK, task.since(), words(task)));
    day.snippets().values().stream().filter(one -> !one.removed()).forEach(this::look);
  }

  private void look(HitKind kind, Instant at, String text) {
    stop.check();
    query.in(text).ifPresent(excerpt -> hits.add(new Hit(past, kind, at, excerpt)));
  }

  private static String words(Run run) {
    var setup = run.facts().setup();
    var result = run.facts().result();
    return lines(
        run.verdict().map(Enum::name).orElse(""),
        run.score().map(Score::plain).orElse(""),
        setup.settings(),
        setup.revision(),
        setup.note(),
        result.map(RunResult::reason).orElse(""),
        result.map(RunResult::output).orElse(""));
  }

  private static String words(Task task) {
    var sheet = task.sheet();
    return lines(sheet.title(), sheet.note(), sheet.undo(), sheet.lesson());
  }

  private static String lines(String... parts) {
    return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining("\n"));
  }

  private void look(Snippet snippet) {
    var head =
        lines(
            snippet.label(),
            snippet.source().command(),
            snippet.source().host(),
            String.join(" ", snippet.sheet().tags()),
            snippet.sheet().kit());
    var known = lines(head, snippet.content().text());
    var found = query.in(known);
    var whole = snippet.content().blob();
    if (found.isEmpty()
        && whole.isPresent()
        && snippet.content().kind() == SnippetContent.Kind.TEXT
        && blobs.has(whole.get())) {
      found = inWhole(head, snippet);
    }
    found.ifPresent(
        excerpt -> hits.add(new Hit(past, HitKind.SNIPPET, snippet.at(), label(head, excerpt))));
  }

  private static String label(String head, String excerpt) {
    var name = head.lines().findFirst().orElse("");
    return name.isEmpty() || excerpt.contains(name) ? excerpt : name + ": " + excerpt;
  }

  /** Every word somewhere in the whole text, or in its head. */
  private Optional<String> inWhole(String head, Snippet snippet) {
    var excerpt = Optional.<String>empty();
    for (var word : query.words()) {
      if (new Query(List.of(word)).in(head).isEmpty()) {
        var line = new FirstLine(stop);
        SearchedText.of(snippet)
            .ifPresent(text -> new TextSearch(blobs).search(List.of(text), word, line));
        if (line.found().isEmpty()) {
          return Optional.empty();
        }
        excerpt = excerpt.or(line::found);
      }
    }
    return excerpt;
  }
}
