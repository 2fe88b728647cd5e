package dev.pitwall.manual;

import java.util.List;
import java.util.stream.Stream;

/** A block of the page, one below the other. */
public sealed interface Block {
  /**
   * The first block of every section.
   *
   * @param level 1 the manual's title, 2 a chapter, 3 a part of one
   */
  record Heading(int level, RichText text) implements Block {
    @Override
    public List<RichText> texts() {
      return List.of(text);
    }
  }

  record Paragraph(RichText text) implements Block {
    @Override
    public List<RichText> texts() {
      return List.of(text);
    }
  }

  /**
   * One entry of a list.
   *
   * @param depth 0 for an entry of an outermost list
   * @param mark a bullet or a number; empty for a further paragraph of the same entry
   */
  record Entry(int depth, String mark, RichText text) implements Block {
    @Override
    public List<RichText> texts() {
      return List.of(text);
    }
  }

  /** Lines to be copied as they are. */
  record Code(RichText text) implements Block {
    public String lines() {
      return text.plain();
    }

    @Override
    public List<RichText> texts() {
      return List.of(text);
    }
  }

  /** Every row has as many cells as the header. */
  record Table(List<RichText> header, List<List<RichText>> rows) implements Block {
    public Table {
      header = List.copyOf(header);
      rows = rows.stream().map(List::copyOf).toList();
    }

    /** Row by row, the header first. */
    @Override
    public List<RichText> texts() {
      return Stream.concat(header.stream(), rows.stream().flatMap(List::stream)).toList();
    }
  }

  /** Its texts in reading order; a {@link Hit} counts them from 0. */
  List<RichText> texts();
}
