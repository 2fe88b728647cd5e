package dev.pitwall.ui.manual;

import java.util.Optional;

/** The characters that were marked with the mouse: in one text at a time. */
final class Selection {
  private Optional<TextBlock> block = Optional.empty();

  void set(TextBlock text, int from, int to) {
    if (block.filter(text::equals).isEmpty()) {
      clear();
    }
    block = Optional.of(text);
    text.select(Math.min(from, to), Math.max(from, to));
  }

  void clear() {
    block.ifPresent(text -> text.select(0, 0));
    block = Optional.empty();
  }

  /** Empty when nothing is marked. */
  Optional<String> text() {
    return block.map(TextBlock::selected).filter(text -> !text.isEmpty());
  }
}
