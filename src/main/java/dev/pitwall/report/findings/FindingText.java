package dev.pitwall.report.findings;

import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.rules.Effect;
import dev.pitwall.text.RunText;
import dev.pitwall.text.Scores;
import dev.pitwall.text.Spans;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Findings in words: one line that says it, and lines with its numbers and where they come from.
 */
public final class FindingText {
  /** More of a list are only counted. */
  private static final int MOST_LISTED = 5;

  /**
   * A finding in words.
   *
   * @param details the numbers and the runs behind it; may be empty
   */
  public record Statement(String headline, List<String> details) {
    public Statement {
      details = List.copyOf(details);
    }
  }

  private final Texts texts;
  private final ContestDay day;
  private final FindingWords words;

  /**
   * @param texts in the contest's zone
   * @param day of the names
   */
  public FindingText(Texts texts, ContestDay day) {
    this.texts = texts;
    this.day = day;
    words = new FindingWords(texts, day);
  }

  public Statement of(Finding finding) {
    return switch (finding) {
      case Finding.Result one -> result(one);
      case Finding.Gain one -> gain(one);
      case Finding.FailStreak one -> fails(one);
      case Finding.MultiServer one -> multiServer(one);
      case Finding.RoleTime one -> roleTime(one);
      case Finding.AfterFreeze one -> afterFreeze(one);
      case Finding.LastStart one -> lastStart(one);
      case Finding.VoidedConfirmations one -> new ConfirmationText(texts).of(one);
      case Finding.UnprovedEffects one -> unproved(one);
      case Finding.PlanAndFact one ->
          new Statement(
              texts.of("finding.plan"),
              one.milestones().stream().map(new MilestoneText(texts)::of).toList());
      case Finding.AgentWork one -> agent(one);
    };
  }

  private Statement result(Finding.Result one) {
    var last = words.run(one.last());
    var details = new ArrayList<String>();
    boolean certain = one.over() && one.rule() == FinalScoreRule.LAST_RUN && one.last().passed();
    if (one.best().isEmpty()) {
      details.add(texts.of("finding.result.noBest"));
    } else if (!certain) {
      details.add(texts.of("finding.result.best", words.run(one.best().get())));
    }
    if (organisers(one)) {
      details.addFirst(texts.of("finding.result.lastRun", last));
    } else {
      one.afterEnd()
          .ifPresent(run -> details.add(texts.of("finding.result.afterEnd", words.noted(run))));
    }
    if (one.best().isPresent() && !one.unnumbered().isEmpty()) {
      details.add(
          texts.of(
              "finding.result.unnumbered",
              words.limited(one.unnumbered().stream().map(words::noted))));
    }
    details.add(texts.of("finding.result.runs", one.passes(), one.fails(), one.aborted()));
    return new Statement(
        one.over() ? ended(one, last) : texts.of("finding.result.soFar", last), details);
  }

  /** What came after the end is what the reader looks for first: the organiser's run, as a rule. */
  private static boolean organisers(Finding.Result one) {
    return one.over() && one.rule() != FinalScoreRule.LAST_RUN && one.afterEnd().isPresent();
  }

  private String ended(Finding.Result one, String last) {
    return switch (one.rule()) {
      case ORGANISER_RUN, BEST_OF_ORGANISER_RUNS ->
          one.afterEnd()
              .map(run -> texts.of("finding.result.organiser.after", words.noted(run)))
              .orElseGet(() -> texts.of("finding.result.organiser", last));
      case LAST_RUN -> {
        if (!one.last().passed()) {
          yield texts.of("finding.result.last.fail", last);
        }
        if (one.belowBest()) {
          var best = one.best().orElseThrow();
          yield texts.of(
              "finding.result.last.below",
              last,
              words.run(best),
              FindingWords.difference(
                  best.score().orElseThrow(), one.last().score().orElseThrow()));
        }
        yield one.last().score().isPresent()
            ? texts.of("finding.result.last.best", last)
            : texts.of("finding.result.last.other", last);
      }
    };
  }

  private Statement gain(Finding.Gain one) {
    var from = one.from().score().orElseThrow();
    var to = one.to().score().orElseThrow();
    var details = new ArrayList<String>();
    details.add(
        texts.of(
            "finding.gain.fromTo",
            Scores.written(from),
            words.minute(one.from().at()),
            Scores.written(to),
            words.minute(one.to().at())));
    if (!one.changes().isEmpty()) {
      details.add(texts.of("finding.gain.changes", words.changes(one.changes())));
    }
    details.add(
        one.effect() == Effect.Finding.BETTER
            ? texts.of("finding.gain.proved", proof(one.effect()))
            : texts.of("finding.gain.unproved", proof(one.effect())));
    var tried = one.to().facts().setup().note();
    return new Statement(
        texts.of(
            "finding.gain",
            FindingWords.difference(from, to),
            words.minute(one.to().at()),
            tried.isBlank() ? texts.of("finding.gain.unsaid") : tried),
        details);
  }

  private String proof(Effect.Finding effect) {
    return switch (effect) {
      case BETTER -> texts.of("finding.proof.better");
      case WORSE -> texts.of("finding.proof.worse");
      case WITHIN_NOISE -> texts.of("finding.proof.withinNoise");
      case NOISE_UNKNOWN -> texts.of("finding.proof.noiseUnknown");
      case DISTURBED -> texts.of("finding.proof.disturbed");
      case ABORTED -> texts.of("finding.proof.aborted");
      case FAILED -> texts.of("finding.proof.failed");
      case FIRST_OF_ITS_KIND -> texts.of("finding.proof.first");
      case SAME_REVISION_AGAIN -> texts.of("finding.proof.again");
      case NO_NUMBER -> texts.of("finding.proof.noNumber");
      case DOES_NOT_COUNT -> texts.of("finding.proof.noRun");
    };
  }

  private Statement fails(Finding.FailStreak one) {
    var details = new ArrayList<String>();
    var tried = one.fails().stream().map(RunText::of).filter(note -> !note.isBlank()).distinct();
    var listed = words.limited(tried);
    if (!listed.isEmpty()) {
      details.add(texts.of("finding.fails.tried", listed));
    }
    if (one.ended().isPresent()) {
      details.add(texts.of("finding.fails.ended", words.noted(one.ended().get())));
    } else {
      details.add(texts.of("finding.fails.open", words.minute(one.until())));
    }
    one.afterEnd()
        .ifPresent(run -> details.add(texts.of("finding.fails.afterEnd", words.noted(run))));
    if (!one.changes().isEmpty()) {
      details.add(texts.of("finding.fails.changes", words.changes(one.changes())));
    }
    return new Statement(
        texts.of(
            "finding.fails",
            Spans.roughly(texts, one.lost()),
            words.minute(one.at()),
            words.minute(one.until()),
            one.fails().size()),
        details);
  }

  private Statement multiServer(Finding.MultiServer one) {
    if (one.since().isEmpty()) {
      return new Statement(texts.of("finding.multi.never"), List.of());
    }
    var details = new ArrayList<String>();
    details.add(
        one.before()
            .map(run -> texts.of("finding.multi.before", words.run(run)))
            .orElseGet(() -> texts.of("finding.multi.none")));
    details.add(
        one.first()
            .map(first -> spread(first, one.after().orElseThrow()))
            .orElseGet(() -> texts.of("finding.multi.noneAfter")));
    one.back().ifPresent(at -> details.add(texts.of("finding.multi.back", words.minute(at))));
    one.again().ifPresent(at -> details.add(texts.of("finding.multi.again", words.minute(at))));
    return new Statement(
        texts.of("finding.multi", words.minute(one.at()), Spans.roughly(texts, one.elapsed())),
        details);
  }

  private String spread(Run first, Run best) {
    return first.id().equals(best.id())
        ? texts.of("finding.multi.only", words.noted(first))
        : texts.of("finding.multi.after", words.noted(first), words.run(best));
  }

  private Statement roleTime(Finding.RoleTime one) {
    var played =
        one.roles().entrySet().stream()
            .map(entry -> time(role(entry.getKey()), entry.getValue()))
            .toList();
    var idle =
        one.idle().entrySet().stream()
            .map(entry -> time(server(entry.getKey()), entry.getValue()))
            .toList();
    var roles = texts.of("finding.roles.played", played);
    if (idle.isEmpty()) {
      return new Statement(roles, List.of());
    }
    return new Statement(
        texts.of("finding.roles.idle", idle, Spans.roughly(texts, one.whole())),
        played.isEmpty() ? List.of() : List.of(roles));
  }

  private String time(String name, Duration span) {
    return texts.of("finding.roles.one", name, Spans.roughly(texts, span));
  }

  private String role(RoleId id) {
    return day.role(id).map(Role::name).orElse(id.value());
  }

  private String server(ServerId id) {
    return day.server(id).map(Server::name).orElse(id.value());
  }

  private Statement afterFreeze(Finding.AfterFreeze one) {
    return new Statement(
        texts.of(
            "finding.freeze",
            texts.localized(one.freeze().name()),
            words.minute(one.at()),
            one.changes().size(),
            one.runs().size()),
        Stream.concat(
                one.changes().stream()
                    .map(change -> Map.entry(ChangesMade.at(change), words.sentence(change))),
                one.runs().stream().map(run -> Map.entry(run.at(), words.noted(run))))
            .sorted(Map.Entry.comparingByKey())
            .map(Map.Entry::getValue)
            .toList());
  }

  private Statement lastStart(Finding.LastStart one) {
    var started = Times.second(texts, one.started());
    var safe = Times.second(texts, one.safe());
    if (!one.kept()) {
      return new Statement(
          texts.of(
              "finding.lastStart.missed",
              started,
              safe,
              Duration.between(one.safe(), one.started())),
          List.of());
    }
    return new Statement(
        one.atLatest()
            ? texts.of("finding.lastStart.atLatest", started, safe)
            : texts.of("finding.lastStart.kept", started, safe),
        List.of());
  }

  private Statement unproved(Finding.UnprovedEffects one) {
    var titles = new LinkedHashMap<String, List<String>>();
    for (var task : one.tasks()) {
      titles
          .computeIfAbsent(
              proof(task.effect().orElse(Effect.Finding.DOES_NOT_COUNT)), _ -> new ArrayList<>())
          .add(task.task().sheet().title());
    }
    return new Statement(
        texts.of("finding.unproved", one.tasks().size(), one.kept()),
        titles.entrySet().stream()
            .map(
                entry ->
                    texts.of(
                        "finding.unproved.why",
                        entry.getKey(),
                        String.join(texts.of("finding.separator"), entry.getValue())))
            .toList());
  }

  private Statement agent(Finding.AgentWork one) {
    var details = new ArrayList<String>();
    if (!one.runs().isEmpty()) {
      details.add(
          texts.of("finding.agent.runs", words.limited(one.runs().stream().map(words::run))));
    }
    if (!one.proved().isEmpty()) {
      details.add(
          texts.of("finding.agent.proved", words.limited(one.proved().stream().map(words::noted))));
    } else if (!one.runs().isEmpty()) {
      details.add(texts.of("finding.agent.provedNone"));
    }
    return new Statement(
        texts.of(
            "finding.agent",
            one.agent().name(),
            one.runs().size(),
            one.tasks(),
            one.notes(),
            one.others()),
        details);
  }
}
