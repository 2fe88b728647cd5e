package dev.pitwall.archive;

import dev.pitwall.archive.Hit.Kind;
import dev.pitwall.blobs.Blobs;
import dev.pitwall.domain.id.BlobHash;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Snippet;
import dev.pitwall.domain.model.SnippetContent;
import dev.pitwall.domain.model.Task;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything on a day that people wrote or sent, to search in. */
final class DayTexts {
  /** A line of a long text is cut here: a dump without line breaks is read in parts. */
  private static final int PART_LETTERS = 200_000;

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
    day.contest().ifPresent(contest -> look(Kind.CONTEST, contest.start(), contest.name()));
    day.runsByTime().forEach(run -> look(Kind.RUN, run.at(), words(run)));
    day.notes().values().forEach(note -> look(Kind.NOTE, note.at(), note.text()));
    day.changeNotes()
        .values()
        .forEach(
            note ->
                look(
                    Kind.CHANGE,
                    note.at(),
                    note.server().flatMap(day::server).map(one -> one.name() + ": ").orElse("")
                        + note.text()));
    day.tasks().values().forEach(task -> look(Kind.TASK, task.since(), words(task)));
    day.snippets().values().stream().filter(one -> !one.removed()).forEach(this::look);
  }

  private void look(Kind kind, Instant at, String text) {
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
      found = inWhole(head, whole.get());
    }
    found.ifPresent(
        excerpt -> hits.add(new Hit(past, Kind.SNIPPET, snippet.at(), label(head, excerpt))));
  }

  private static String label(String head, String excerpt) {
    var name = head.lines().findFirst().orElse("");
    return name.isEmpty() || excerpt.contains(name) ? excerpt : name + ": " + excerpt;
  }

  /** A long text is read piece by piece: every word somewhere in it, or in its head. */
  private Optional<String> inWhole(String head, BlobHash hash) {
    var left = new ArrayList<>(query.words());
    var excerpt = Optional.<String>empty();
    try (var blob = blobs.open(hash);
        var in = new BufferedReader(new InputStreamReader(blob.stream(), StandardCharsets.UTF_8))) {
      left.removeIf(word -> new Query(List.of(word)).in(head).isPresent());
      for (var part = part(in); !part.isEmpty() && !left.isEmpty(); part = part(in)) {
        stop.check();
        for (var word : List.copyOf(left)) {
          var here = new Query(List.of(word)).in(part);
          if (here.isPresent()) {
            left.remove(word);
            excerpt = excerpt.or(() -> here);
          }
        }
      }
    } catch (IOException e) {
      // A day whose attachment is damaged is searched all the same.
      System.getLogger("dev.pitwall.archive").log(System.Logger.Level.INFO, "Not searched", e);
      return Optional.empty();
    }
    return left.isEmpty() ? excerpt : Optional.empty();
  }

  /** Some whole lines. */
  private static String part(BufferedReader in) throws IOException {
    var part = new StringBuilder();
    for (int letter = in.read(); letter >= 0; letter = in.read()) {
      part.append((char) letter);
      if (part.length() >= PART_LETTERS || (letter == '\n' && part.length() > PART_LETTERS / 4)) {
        break;
      }
    }
    return part.toString();
  }
}
