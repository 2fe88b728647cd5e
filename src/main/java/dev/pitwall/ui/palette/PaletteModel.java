package dev.pitwall.ui.palette;

import dev.pitwall.command.Completion;
import dev.pitwall.command.Grammar;
import dev.pitwall.command.Reading;
import dev.pitwall.command.Situation;
import dev.pitwall.core.Snapshot;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.text.StepText;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The day that lines are read on, and the lines that were done. */
final class PaletteModel {
  /** Nobody goes back further by arrow key. */
  private static final int KEPT = 50;

  private final FxTexts texts;
  private final FxClock clock;
  private final IdSource ids;
  private final Supplier<Grammar> making;
  private final List<String> done = new ArrayList<>();
  private Optional<Grammar> grammar = Optional.empty();
  private Optional<Snapshot> shown = Optional.empty();
  private int back;

  /**
   * @param making is asked once, when the first line is read: the window opens without it
   */
  PaletteModel(FxTexts texts, FxClock clock, IdSource ids, Supplier<Grammar> making) {
    this.texts = texts;
    this.clock = clock;
    this.ids = ids;
    this.making = making;
  }

  void show(Snapshot snapshot) {
    shown = Optional.of(snapshot);
  }

  Optional<Reading> read(String line) {
    return situation().map(situation -> grammar().read(line, situation));
  }

  List<Completion> complete(String line, int caret) {
    return line.isBlank()
        ? List.of()
        : situation()
            .map(situation -> grammar().complete(line, caret, situation))
            .orElse(List.of());
  }

  private Grammar grammar() {
    if (grammar.isEmpty()) {
      grammar = Optional.of(making.get());
    }
    return grammar.get();
  }

  private Optional<Situation> situation() {
    return shown.map(
        it ->
            new Situation(
                it.day(),
                it.me(),
                it.own(),
                it.undoable().map(step -> StepText.of(it.timeline(), step)),
                it.redoable().map(step -> StepText.of(it.timeline(), step)),
                clock.instant(),
                it.day().contest().map(Contest::zone).orElse(texts.now().zone()),
                texts.laptop(),
                texts.now().language(),
                ids));
  }

  void done(String line) {
    done.remove(line);
    done.add(line);
    if (done.size() > KEPT) {
      done.removeFirst();
    }
    back = 0;
  }

  /** The line done before the one shown last. */
  Optional<String> earlier() {
    back = Math.min(back + 1, done.size());
    return back == 0 ? Optional.empty() : Optional.of(done.get(done.size() - back));
  }

  /** The line done after it; the empty one behind the newest. */
  String later() {
    back = Math.max(0, back - 1);
    return back == 0 ? "" : done.get(done.size() - back);
  }

  /** Whether the line is one brought back, and the arrows go on from it. */
  boolean isEarlier(String line) {
    return back > 0 && line.equals(done.get(done.size() - back));
  }

  void forgetPlace() {
    back = 0;
  }
}
