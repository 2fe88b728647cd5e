package dev.pitwall.domain.decide;

import static dev.pitwall.domain.decide.Checks.toMissing;
import static dev.pitwall.domain.decide.Checks.toMoment;
import static dev.pitwall.domain.decide.Checks.toPresent;
import static dev.pitwall.domain.decide.Checks.toSame;

import dev.pitwall.domain.decide.Rejection.Thing;
import dev.pitwall.domain.event.SnippetEvent;
import dev.pitwall.domain.id.Id.SnippetId;
import dev.pitwall.domain.intent.SnippetIntent;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Limits;
import dev.pitwall.domain.model.SheetField;
import dev.pitwall.domain.model.SnippetContent;
import dev.pitwall.domain.model.SnippetSheet;
import dev.pitwall.domain.model.SnippetSource;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides about snippets. */
final class DecideSnippets {
  /** More do not fit beside a title. */
  private static final int MOST_TAGS = 20;

  private DecideSnippets() {}

  static Decision decide(ContestDay day, SnippetIntent intent, DecisionContext occasion) {
    return switch (intent) {
      case SnippetIntent.AddSnippet i ->
          Decision.unless(
              toPresent(Thing.SNIPPET, day.snippets(), i.snippet())
                  .or(() -> toMoment(i.at(), occasion.now()))
                  .or(() -> toSource(i.source()))
                  .or(() -> toContent(i.content()))
                  .or(() -> toSheet(day, tidy(i.sheet()))),
              () ->
                  new SnippetEvent.SnippetAdded(
                      i.snippet(),
                      day.highestNumber() + 1,
                      i.at().orElse(occasion.now()),
                      tidy(i.source()),
                      i.content(),
                      tidy(i.sheet())));
      case SnippetIntent.EditSnippet i -> edit(day, i);
      case SnippetIntent.RemoveSnippet i ->
          Decision.unless(
              toRemoved(day, i.snippet(), false),
              () -> new SnippetEvent.SnippetRemoved(i.snippet()));
      case SnippetIntent.RestoreSnippet i ->
          Decision.unless(
              toRemoved(day, i.snippet(), true),
              () -> new SnippetEvent.SnippetRestored(i.snippet()));
    };
  }

  private static Decision edit(ContestDay day, SnippetIntent.EditSnippet intent) {
    var missing = toMissing(Thing.SNIPPET, day.snippets(), intent.snippet());
    if (missing.isPresent()) {
      return new Decision.Rejected(missing.get());
    }
    var now = day.snippets().get(intent.snippet()).sheet();
    var wanted = now.with(tidy(intent.sheet()), intent.changed());
    return Decision.unless(
        toSame(now, wanted).or(() -> toSheet(day, wanted)),
        () ->
            new SnippetEvent.SnippetEdited(
                intent.snippet(),
                wanted,
                SheetField.differing(SnippetSheet.Field.class, now, wanted)));
  }

  private static Optional<Rejection> toRemoved(ContestDay day, SnippetId snippet, boolean wanted) {
    return toMissing(Thing.SNIPPET, day.snippets(), snippet)
        .or(
            () ->
                day.snippets().get(snippet).removed() == wanted
                    ? Optional.empty()
                    : Optional.of(new Rejection.NothingChanges()));
  }

  private static Optional<Rejection> toSource(SnippetSource source) {
    return toShort(source.host()).or(() -> Checks.toLength(Thing.SNIPPET, source.command()));
  }

  /** A text of no letters is one: a command that printed nothing says something, too. */
  private static Optional<Rejection> toContent(SnippetContent content) {
    boolean nothing = content.blob().isEmpty() && content.kind() != SnippetContent.Kind.TEXT;
    if (nothing || content.bytes() < 0) {
      return Optional.of(new Rejection.TextMissing(Thing.SNIPPET));
    }
    return content.text().length() > SnippetContent.HEAD_LETTERS
        ? Optional.of(new Rejection.TooLong(Thing.SNIPPET, SnippetContent.HEAD_LETTERS))
        : Optional.empty();
  }

  private static Optional<Rejection> toSheet(ContestDay day, SnippetSheet sheet) {
    return toShort(sheet.title(), sheet.kit())
        .or(() -> toShort(sheet.tags().toArray(String[]::new)))
        .or(
            () ->
                sheet.tags().size() > MOST_TAGS
                    ? Optional.of(new Rejection.TooManyTags(MOST_TAGS))
                    : Optional.empty())
        .or(() -> Checks.toServer(day, sheet.server()))
        .or(() -> sheet.task().flatMap(task -> toMissing(Thing.TASK, day.tasks(), task)))
        .or(() -> sheet.run().flatMap(run -> toMissing(Thing.RUN, day.runs(), run)));
  }

  private static Optional<Rejection> toShort(String... texts) {
    return Stream.of(texts).anyMatch(text -> text.length() > Limits.NAME_LETTERS)
        ? Optional.of(new Rejection.TooLong(Thing.SNIPPET, Limits.NAME_LETTERS))
        : Optional.empty();
  }

  private static SnippetSource tidy(SnippetSource source) {
    return new SnippetSource(source.host().strip(), source.command().strip());
  }

  private static SnippetSheet tidy(SnippetSheet sheet) {
    return new SnippetSheet(
        sheet.title().strip(),
        sheet.tags().stream()
            .map(String::strip)
            .filter(tag -> !tag.isEmpty())
            .collect(Collectors.toSet()),
        sheet.pinned(),
        sheet.kit().strip(),
        sheet.server(),
        sheet.task(),
        sheet.run());
  }
}
