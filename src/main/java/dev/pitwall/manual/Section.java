package dev.pitwall.manual;

import java.util.List;

/**
 * A heading and what is below it, up to the next heading.
 *
 * @param anchor the same in every language
 * @param blocks the heading first
 */
public record Section(String anchor, List<Block> blocks) {
  public Section {
    blocks = List.copyOf(blocks);
  }

  public Block.Heading heading() {
    return (Block.Heading) blocks.getFirst();
  }

  public String title() {
    return heading().text().plain();
  }

  /** Whether it begins a page of its own; the others are parts of the chapter before them. */
  public boolean isChapter() {
    return heading().level() < 3;
  }
}
