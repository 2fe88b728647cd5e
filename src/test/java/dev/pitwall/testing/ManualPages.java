package dev.pitwall.testing;

import dev.pitwall.manual.Block;
import dev.pitwall.manual.Manual;
import dev.pitwall.manual.RichText;
import dev.pitwall.manual.Section;
import dev.pitwall.text.Language;
import java.util.List;
import java.util.stream.Stream;

/** The manual as it is shipped, for tests of what it promises. */
public final class ManualPages {
  private final Manual manual;

  private ManualPages(Manual manual) {
    this.manual = manual;
  }

  public static ManualPages in(Language language) {
    return new ManualPages(Manual.shipped(language));
  }

  public List<Section> sections() {
    return manual.sections();
  }

  /** The section and, of a chapter, its parts. */
  public List<Section> from(String anchor) {
    int first = index(anchor);
    return manual.sections().get(first).isChapter()
        ? manual.sections().subList(first, manual.endOfChapter(first))
        : List.of(manual.sections().get(first));
  }

  private int index(String anchor) {
    return manual.section(anchor).orElseThrow(() -> new AssertionError("No section " + anchor));
  }

  /** The rows of the section's first table, without its header. */
  public List<List<RichText>> rows(String anchor) {
    return blocks(anchor, Block.Table.class).getFirst().rows();
  }

  /** The words set as code in the first column of the section's first table. */
  public List<String> firstColumn(String anchor) {
    return rows(anchor).stream().flatMap(row -> code(row.getFirst())).toList();
  }

  /** The text of the section's code blocks. */
  public List<String> codeBlocks(String anchor) {
    return blocks(anchor, Block.Code.class).stream().map(Block.Code::lines).toList();
  }

  private <B extends Block> List<B> blocks(String anchor, Class<B> type) {
    return manual.sections().get(index(anchor)).blocks().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  /** The words set as code in a text. */
  public static Stream<String> code(RichText text) {
    return text.spans().stream().filter(span -> span.style().code()).map(RichText.Span::text);
  }

  /** The words set as code in a block; of a code block the whole. */
  public static Stream<String> code(Block block) {
    return block.texts().stream().flatMap(ManualPages::code);
  }
}
