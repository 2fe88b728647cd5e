package dev.pitwall.ui.snippets;

import dev.pitwall.domain.id.Id.SnippetId;
import dev.pitwall.domain.model.Snippet;
import dev.pitwall.text.Times;
import dev.pitwall.ui.content.ContentReader;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.fx.Notice;
import dev.pitwall.ui.snippets.diff.DiffPane;
import dev.pitwall.ui.snippets.diff.DiffSide;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two snippets are chosen one after the other, or the second is the former of the same kind. */
final class Comparing {
  private final FxTexts texts;
  private final Desk desk;
  private final SnippetsModel model;
  private final DiffPane pane;

  /** For another one, while the first is chosen. */
  private Optional<Notice> asked = Optional.empty();

  Comparing(
      FxTexts texts,
      Desk desk,
      SnippetsModel model,
      ContentReader reader,
      Executor background,
      Runnable back) {
    this.texts = texts;
    this.desk = desk;
    this.model = model;
    pane = new DiffPane(texts, reader, background, back);
  }

  /** The first time it chooses, the second time it compares; the same one again is let go. */
  void choose() {
    var row = model.looked().get();
    if (row.isEmpty()) {
      return;
    }
    var first = model.compared().get().flatMap(model::row);
    asked.ifPresent(desk::dismiss);
    asked = Optional.empty();
    if (first.isEmpty()) {
      choose(Optional.of(row.get().id()));
      var hint = new Notice.Hint("snippets.compare.chosen", List.of(row.get().called()));
      asked = Optional.of(hint);
      desk.report(hint);
    } else if (first.get().id().equals(row.get().id())) {
      choose(Optional.empty());
    } else {
      choose(Optional.empty());
      compare(first.get(), row.get());
    }
  }

  private void choose(Optional<SnippetId> id) {
    model.compared().set(id);
  }

  void withFormer() {
    model
        .looked()
        .get()
        .ifPresent(
            row ->
                model
                    .former(row)
                    .ifPresentOrElse(
                        other -> compare(other, row),
                        () ->
                            desk.report(
                                new Notice.Hint(
                                    "snippets.compare.noFormer", List.of(row.called())))));
  }

  /** The older one stands on the left. */
  private void compare(SnippetRow one, SnippetRow other) {
    boolean inOrder = Snippet.NEWEST_LAST.compare(one.snippet(), other.snippet()) < 0;
    pane.compare(side(inOrder ? one : other), side(inOrder ? other : one));
  }

  private DiffSide side(SnippetRow row) {
    var title =
        Stream.of(
                row.called(),
                row.snippet().source().host(),
                Times.second(texts.now(), row.snippet().at()))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("  ·  "));
    return new DiffSide(title, row.snippet().content());
  }

  DiffPane pane() {
    return pane;
  }

  boolean isOpen() {
    return pane.isVisible();
  }
}
