package dev.pitwall.text;

import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.rules.CheckedLine;
import dev.pitwall.domain.rules.CheckedLine.State;
import dev.pitwall.domain.rules.ClosingList;
import dev.pitwall.domain.rules.DayGlance;
import dev.pitwall.text.StopPage.Check;
import dev.pitwall.text.StopPage.Closing;
import dev.pitwall.text.StopPage.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The closing list in words. */
public final class ClosingWords {
  private ClosingWords() {}

  static Closing of(Texts texts, DayGlance glance) {
    var list = glance.closing();
    var day = glance.day();
    var places = new ArrayList<Place>();
    for (var one : list.servers()) {
      places.add(place(texts, day, Optional.of(one.server()), one.lines()));
    }
    if (!list.contest().isEmpty()) {
      places.add(place(texts, day, Optional.empty(), list.contest()));
    }
    return new Closing(
        progress(texts, list),
        scores(texts, list),
        Stream.of(list.before(), list.after())
            .flatMap(Optional::stream)
            .map(run -> (Id) run.id())
            .toList(),
        List.copyOf(places));
  }

  /** "Closing work 5 of 12"; empty where the day has no such list. */
  public static String progress(Texts texts, ClosingList list) {
    return list.all() == 0 ? "" : texts.of("closing.progress", list.done(), list.all());
  }

  /** The first line that is open, with its server; empty when nothing is. */
  public static Optional<String> next(Texts texts, ClosingList list) {
    return Stream.concat(
            list.servers().stream()
                .flatMap(
                    one ->
                        one.lines().stream()
                            .filter(line -> !line.done())
                            .map(
                                line ->
                                    one.server().name() + ": " + CheckedText.words(texts, line))),
            list.contest().stream()
                .filter(line -> !line.done())
                .map(line -> CheckedText.words(texts, line)))
        .findFirst();
  }

  private static Place place(
      Texts texts, ContestDay day, Optional<Server> server, List<CheckedLine> lines) {
    return new Place(
        server.map(Server::id),
        server.map(Server::name).orElseGet(() -> texts.of("lines.scope.contest")),
        lines.stream().map(line -> check(texts, day, line)).toList());
  }

  private static Check check(Texts texts, ContestDay day, CheckedLine line) {
    return new Check(
        line.line().id(),
        meaning(line.state()),
        texts.of(line.line().layer()),
        CheckedText.words(texts, line),
        CheckedText.state(texts, day, line),
        line.ticked(),
        line.goesWithAll());
  }

  private static Meaning meaning(State state) {
    return switch (state) {
      case State.Open _ -> Meaning.WARNS;
      case State.Ticked _, State.Proved _ -> Meaning.CONFIRMS;
      case State.Void _ -> Meaning.VOIDS;
      case State.Contradicted _ -> Meaning.FAILS;
    };
  }

  private static String scores(Texts texts, ClosingList list) {
    if (list.before().isEmpty() && list.after().isEmpty()) {
      return "";
    }
    return texts.of("closing.scores", score(texts, list.before()), score(texts, list.after()));
  }

  private static String score(Texts texts, Optional<Run> run) {
    return run.map(
            one ->
                one.score().map(Scores::written).orElse("")
                    + " ("
                    + Times.minute(texts, one.at())
                    + ")")
        .orElseGet(() -> texts.of("closing.scores.none"));
  }
}
