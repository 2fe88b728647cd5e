package dev.pitwall.command;

import dev.pitwall.command.Part.Taken;
import dev.pitwall.command.Verb.Form;
import dev.pitwall.domain.decide.Decision;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.model.Names;
import dev.pitwall.text.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads lines by the verbs it was given. No line makes it throw. */
public final class Grammar {
  /** A longer line was not typed. */
  public static final int LETTERS = 2_000;

  private static final int WORDS = 200;
  private static final int COMPLETIONS = 8;

  private final List<Verb> verbs;
  private final Set<String> firstWords;

  public Grammar(List<Verb> verbs) {
    this.verbs = List.copyOf(verbs);
    this.firstWords =
        forms()
            .flatMap(form -> form.parts().stream().limit(1))
            .filter(Literal.class::isInstance)
            .flatMap(part -> ((Literal) part).spellings(Language.JA))
            .map(Names::plain)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** How far, in letters, a form understood the line. */
  private sealed interface Match {
    int reached();

    int literals();

    record Full(Form form, Arguments arguments, int reached, int literals) implements Match {}

    record Lacking(int reached, int literals, Sentence expected) implements Match {}

    record Stuck(int reached, int literals, Range range, Sentence why) implements Match {}
  }

  public Reading read(String text, Situation situation) {
    if (text.length() > LETTERS) {
      return new Reading.Wrong(
          new Range(LETTERS, text.length()), Sentence.of("command.wrong.long", LETTERS));
    }
    var line = line(text);
    if (line.size() == 0) {
      return new Reading.Incomplete(Sentence.of("command.expects.anything"));
    }
    if (line.size() > WORDS) {
      return new Reading.Wrong(
          line.range(WORDS, line.size()), Sentence.of("command.wrong.long", LETTERS));
    }
    var matches =
        forms().map(form -> match(form, 0, 0, Arguments.NONE, 0, line, situation)).toList();
    var full =
        matches.stream()
            .filter(Match.Full.class::isInstance)
            .map(Match.Full.class::cast)
            .max(Comparator.comparingInt(Match.Full::literals));
    return full.map(one -> decided(one, line, situation))
        .orElseGet(() -> unfinished(matches, line, situation));
  }

  private Stream<Form> forms() {
    return verbs.stream().flatMap(verb -> verb.forms().stream());
  }

  private Reading unfinished(List<Match> matches, Line line, Situation situation) {
    // Where a verb was typed, it is meant. Of those that came equally far, one that may go on is
    // meant before one that cannot.
    boolean verb = matches.stream().anyMatch(one -> one.literals() > 0);
    var best =
        matches.stream()
            .filter(one -> !verb || one.literals() > 0)
            .max(
                Comparator.comparingInt(Match::reached)
                    .thenComparing(one -> one instanceof Match.Lacking)
                    .thenComparing(Match::literals))
            .orElseThrow();
    int begins = line.word(0).range().from();
    return switch (best) {
      case Match.Lacking lacking when lacking.reached() == begins ->
          new Reading.Incomplete(Sentence.of("command.expects.more"));
      case Match.Lacking lacking -> new Reading.Incomplete(lacking.expected());
      case Match.Stuck stuck when stuck.reached() == begins -> unknown(line, situation);
      case Match.Stuck stuck -> new Reading.Wrong(stuck.range(), stuck.why());
      case Match.Full _ -> throw new IllegalStateException("A full match was looked for before");
    };
  }

  private Reading unknown(Line line, Situation situation) {
    var first = line.word(0);
    var known =
        forms()
            .flatMap(form -> form.parts().stream().limit(1))
            .flatMap(
                part ->
                    part instanceof Literal literal
                        ? literal.spellings(situation.language())
                        : part.completions(situation, line(""), 0).stream().map(Completion::text));
    var no = Sentence.of("command.wrong.unknown", first.text());
    var near = Nearest.to(first.text(), known);
    return new Reading.Wrong(
        first.range(),
        near.map(word -> no.then(List.of(Sentence.of("command.wrong.near", word))))
            .orElseGet(() -> no.then(List.of(Sentence.of("command.wrong.see")))));
  }

  private static Match match(
      Form form, int index, int at, Arguments sofar, int literals, Line line, Situation situation) {
    if (index == form.parts().size()) {
      return at == line.size()
          ? new Match.Full(form, sofar, line.text().length(), literals)
          : new Match.Stuck(
              line.word(at).range().from(),
              literals,
              line.word(at).range(),
              Sentence.of("command.wrong.extra", line.word(at).text()));
    }
    var part = form.parts().get(index);
    return switch (part.read(situation, line, at)) {
      case Taken.Took<?> took -> {
        var with = sofar.plus(part, took.value(), line.range(at, took.next()));
        int words = literals + (part instanceof Literal ? took.next() - at : 0);
        yield match(form, index + 1, took.next(), with, words, line, situation);
      }
      case Taken.Lacks<?> lacks ->
          part.optional() && at >= line.size()
              ? match(form, index + 1, at, sofar, literals, line, situation)
              : orWithout(
                  form,
                  index,
                  at,
                  sofar,
                  literals,
                  line,
                  situation,
                  new Match.Lacking(lacks.reached(), literals, lacks.expected()));
      case Taken.Not<?> not ->
          orWithout(
              form,
              index,
              at,
              sofar,
              literals,
              line,
              situation,
              new Match.Stuck(not.reached(), literals, not.range(), not.why()));
    };
  }

  /** A part that may be left out hinders only when the form does not go on without it. */
  private static Match orWithout(
      Form form,
      int index,
      int at,
      Arguments sofar,
      int literals,
      Line line,
      Situation situation,
      Match with) {
    if (!form.parts().get(index).optional()) {
      return with;
    }
    var without = match(form, index + 1, at, sofar, literals, line, situation);
    return without instanceof Match.Full || without.reached() > with.reached() ? without : with;
  }

  private static Reading decided(Match.Full match, Line line, Situation situation) {
    return switch (match.form().maker().make(match.arguments(), situation)) {
      case CommandResult.Act act -> new Reading.Ready(act, act.preview());
      case CommandResult.Against against ->
          new Reading.Wrong(
              match.arguments().range(against.about()).orElse(whole(line)), against.why());
      case CommandResult.Change change ->
          switch (situation.decide(change.intent())) {
            case Decision.Rejected rejected ->
                new Reading.Wrong(subject(match, line), new Sentence.Refused(rejected.reason()));
            case Decision.Accepted accepted -> ready(change, accepted, situation);
          };
    };
  }

  private static Reading ready(
      CommandResult.Change change, Decision.Accepted accepted, Situation situation) {
    var consequences =
        change.intent() instanceof Intent.UndoStep
            ? List.<Sentence>of()
            : Consequences.of(situation.day(), situation.after(accepted));
    var preview = change.preview().then(consequences);
    return change.question().isPresent()
        ? new Reading.ToConfirm(change, preview.then(List.of(change.question().get())))
        : new Reading.Ready(change, preview);
  }

  /** What a refusal is about: the first thing that was named. */
  private static Range subject(Match.Full match, Line line) {
    return match.form().parts().stream()
        .filter(part -> !(part instanceof Literal))
        .flatMap(part -> match.arguments().range(part).stream())
        .findFirst()
        .orElse(whole(line));
  }

  private static Range whole(Line line) {
    return line.range(0, line.size());
  }

  /** What may be typed at the caret, the likeliest first. */
  public List<Completion> complete(String text, int caret, Situation situation) {
    var before = text.substring(0, Math.clamp(caret, 0, text.length()));
    if (before.length() > LETTERS) {
      return List.of();
    }
    var line = line(before);
    var found = new LinkedHashMap<String, Completion>();
    var all = new ArrayList<Completion>();
    for (var verb : verbs) {
      for (var form : verb.forms()) {
        collect(form, 0, 0, line, situation, verb.about(), all);
      }
    }
    // What ends the word that is typed comes before what might follow it.
    all.sort(
        Comparator.comparingInt(
            one -> one.nearness() + (line.typing(line.size()) && one.follows() ? 3 : 0)));
    for (var one : all) {
      found.putIfAbsent(one.replaces() + Names.plain(one.text()), one);
    }
    return found.values().stream().limit(COMPLETIONS).toList();
  }

  private static void collect(
      Form form,
      int index,
      int at,
      Line line,
      Situation situation,
      Sentence about,
      List<Completion> into) {
    if (index == form.parts().size() || at > WORDS) {
      return;
    }
    var part = form.parts().get(index);
    part.completions(situation, line, at).stream()
        .map(one -> one.meaning(about))
        .forEach(into::add);
    if (part.read(situation, line, at) instanceof Taken.Took<?> took) {
      collect(form, index + 1, took.next(), line, situation, about, into);
    }
    if (part.optional()) {
      collect(form, index + 1, at, line, situation, about, into);
    }
  }

  /** Japanese puts no blank behind a verb: where another script begins, the verb ends. */
  private Line line(String text) {
    var plain = Line.of(text, Optional.empty());
    if (plain.size() == 0) {
      return plain;
    }
    var first = plain.word(0);
    if (firstWords.contains(first.plain())) {
      return plain;
    }
    for (int end = first.text().length() - 1; end > 1; end--) {
      if (Scripts.change(first.text(), end)
          && firstWords.contains(Names.plain(first.text().substring(0, end)))) {
        return Line.of(text, Optional.of(first.range().from() + end));
      }
    }
    return plain;
  }
}
