package dev.pitwall.report.document;

import java.util.List;

/**
 * What a report consists of, in order.
 *
 * @param language of its words, as HTML names it: {@code en}, {@code ja}
 */
public record Document(String language, String title, List<Block> blocks) {
  public Document {
    blocks = List.copyOf(blocks);
  }

  /** One part of a document. All texts are plain. */
  public sealed interface Block {
    /** Of a section; the title itself is none. */
    record Heading(String text) implements Block {}

    /** Of a part of a section. */
    record Subheading(String text) implements Block {}

    record Paragraph(String text) implements Block {}

    record Bullets(List<String> lines) implements Block {
      public Bullets {
        lines = List.copyOf(lines);
      }
    }

    /**
     * @param rows each with as many cells as there are heads
     */
    record Table(List<String> heads, List<Row> rows) implements Block {
      public Table {
        rows = List.copyOf(rows);
      }
    }

    /**
     * @param svg a whole SVG element, with its width and height
     * @param name under which it is kept beside a Markdown file, without ending
     * @param words what it shows, for whoever does not see it
     */
    record Picture(String svg, String name, String words) implements Block {}
  }

  /**
   * @param mark what kind of row it is; a reader finds those of one kind at a glance
   */
  public record Row(Mark mark, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    public static Row plain(String... cells) {
      return new Row(Mark.NONE, List.of(cells));
    }
  }

  /** Colour is never the only signal: the cells say the same. */
  public enum Mark {
    NONE,
    PASS,
    BEST,
    FAIL,
    ABORTED
  }
}
