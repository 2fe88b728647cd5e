package dev.pitwall.results;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Reads an output with all formats at once, in one pass. Certain is only what one format reads with
 * certainty and no other contradicts; the rest is asked about.
 *
 * <p>Of several runs in one output the last counts, as the benchmarker's own last block does: when
 * a newer run has begun and has no result, or something newer looks like a result and cannot be
 * read, the older one is not taken for it.
 */
public final class ResultReader {
  /** What a shell prints, as its last word, of a process that somebody or something stopped. */
  private static final Pattern STOPPED =
      Pattern.compile(
          "(?:.*\\^C|signal: (?:interrupt|killed|terminated)|(?:.*: )?(?:Killed|Terminated)"
              + "|(?:make: \\*\\*\\* .*)?(?:Interrupt|Terminated|Killed))");

  private final Formats formats;
  private final LongSupplier nanos;

  public ResultReader(Formats formats) {
    this(formats, System::nanoTime);
  }

  /**
   * @param nanos by which the time of a reading is limited
   */
  ResultReader(Formats formats, LongSupplier nanos) {
    this.formats = formats;
    this.nanos = nanos;
  }

  /**
   * @param format the id or contest of the format to read by; empty to find out
   * @throws IOException when the file cannot be read
   */
  public Reading read(Path file, Optional<String> format) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return read(in, format);
    }
  }

  public Reading read(String output, Optional<String> format) {
    try {
      return read(new TextInput(output), format);
    } catch (IOException e) {
      throw new AssertionError("Reading memory does not fail", e);
    }
  }

  /**
   * @throws IOException when the stream breaks: of an output that is not whole nothing is certain
   */
  public Reading read(InputStream output, Optional<String> format) throws IOException {
    var asked = format.isEmpty() ? formats.all() : formats.named(format.get());
    if (asked.isEmpty()) {
      return Reading.Ask.because(AskReason.NO_SUCH_FORMAT, format.orElse(""));
    }
    try {
      return read(output, asked, new TimeLimit(nanos));
    } catch (TimeLimit.Exceeded slow) {
      return Reading.Ask.because(AskReason.TOO_SLOW, slow.format());
    }
  }

  private static Reading read(InputStream output, List<Format> asked, TimeLimit limit)
      throws IOException {
    var traces = asked.stream().map(format -> new FormatScanner(format, limit)).toList();
    var keys = keys(asked);
    var lines = new LineSource(output);
    var second = new double[] {Line.NO_TIME};
    var objects = new JsonFinder(piece -> json(traces, keys, piece, second[0]));
    Line last = null;
    for (var line = lines.next(); line != null; line = lines.next()) {
      limit.read(line.text().length());
      if (line.body().isEmpty()) {
        continue;
      }
      second[0] = line.secondOfDay();
      for (var trace : traces) {
        trace.line(line);
      }
      objects.line(line);
      last = line;
    }
    objects.end();
    if (last == null) {
      return Reading.Ask.because(AskReason.EMPTY);
    }
    boolean interrupted = STOPPED.matcher(last.proof().text()).matches();
    var claims = traces.stream().flatMap(trace -> trace.end(interrupted).stream()).toList();
    return decide(claims);
  }

  /** Objects without any key of any format are everywhere, and nobody's. */
  private static void json(
      List<FormatScanner> traces, Set<String> keys, JsonFinder.Piece piece, double second) {
    if (piece.tooLong() || keys.stream().anyMatch(piece::mayHave)) {
      var node = piece.whole() ? JsonObjects.read(piece.text()) : Optional.<JsonNode>empty();
      for (var trace : traces) {
        trace.json(piece, node, second);
      }
    }
  }

  private static Set<String> keys(List<Format> formats) {
    var keys = new HashSet<String>();
    for (var format : formats) {
      for (var rule : format.results()) {
        if (rule.shape() instanceof Shape.Json json) {
          keys.addAll(json.near());
          keys.addAll(json.required().keySet());
        }
      }
    }
    return keys;
  }

  private static Reading decide(List<FormatReading> claims) {
    var read = claims.stream().filter(claim -> claim.reading() instanceof Reading.Read).toList();
    var asks = claims.stream().filter(claim -> claim.reading() instanceof Reading.Ask).toList();
    if (read.isEmpty()) {
      return asks.isEmpty() ? Reading.Ask.because(AskReason.UNKNOWN) : mostTelling(asks);
    }
    int newest = read.stream().mapToInt(FormatReading::line).max().orElseThrow();
    var newer = asks.stream().filter(claim -> claim.line() > newest).toList();
    return newer.isEmpty() ? agreed(read) : mostTelling(newer);
  }

  /** The question that helps the member most; what only begins like a run helps least. */
  private static Reading mostTelling(List<FormatReading> asks) {
    var chosen =
        (Reading.Ask) Collections.min(asks, Comparator.comparing(ResultReader::vague)).reading();
    var names =
        asks.stream()
            .map(claim -> (Reading.Ask) claim.reading())
            .filter(ask -> ask.why() == chosen.why())
            .flatMap(ask -> ask.formats().stream())
            .distinct()
            .toList();
    return new Reading.Ask(chosen.why(), chosen.facts(), names, chosen.proof());
  }

  private static int vague(FormatReading claim) {
    return switch (((Reading.Ask) claim.reading()).why()) {
      case NO_RESULT -> 2;
      case DAMAGED, NO_VERDICT -> 1;
      case UNREADABLE,
          EMPTY,
          UNKNOWN,
          NO_SUCH_FORMAT,
          NO_SCORE_HERE,
          INTERIM,
          PART_MISSING,
          NO_SCORE,
          SUM_WRONG,
          CONTRADICTION,
          FORMATS_DISAGREE,
          TOO_SLOW ->
          0;
    };
  }

  private static Reading agreed(List<FormatReading> read) {
    var all = read.stream().map(claim -> (Reading.Read) claim.reading()).toList();
    // A fail without a score is no other fail than the same with one.
    var first =
        all.stream().filter(one -> one.number().isPresent()).findFirst().orElse(all.getFirst());
    if (!all.stream().allMatch(first::agreesWith)) {
      var names = read.stream().map(claim -> claim.format().id()).toList();
      return new Reading.Ask(
          AskReason.FORMATS_DISAGREE,
          List.of(String.join(", ", names)),
          names,
          all.stream().flatMap(one -> one.proof().stream()).toList());
    }
    var marked = read.stream().filter(FormatReading::marked).toList();
    var ids = new ArrayList<String>();
    (marked.isEmpty() ? read : marked).forEach(claim -> ids.add(claim.format().id()));
    return new Reading.Read(
        first.verdict(),
        first.number(),
        ids,
        first.reason(),
        first.messages(),
        first.settings(),
        first.startedAt(),
        first.finishedAt(),
        first.proof());
  }
}
