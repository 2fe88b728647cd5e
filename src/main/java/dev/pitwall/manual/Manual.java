package dev.pitwall.manual;

import dev.pitwall.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The sections of the manual in one language, in the order of the file. */
public final class Manual {
  private final List<Section> sections;
  private final SearchIndex index;

  private Manual(List<Section> sections) {
    this.sections = List.copyOf(sections);
    this.index = new SearchIndex(sections);
  }

  /** The manual that comes with the app. Reads a file. */
  public static Manual shipped(Language language) {
    var path = "/assets/manual/" + language.name().toLowerCase(Locale.ROOT) + ".md";
    try (var in = Manual.class.getResourceAsStream(path)) {
      return parse(path, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param file its name for people
   * @throws IllegalArgumentException for what the window cannot show, with file and line
   */
  public static Manual parse(String file, String markdown) {
    return new Manual(new MarkdownReader(file).sections(markdown));
  }

  public List<Section> sections() {
    return sections;
  }

  public OptionalInt section(String anchor) {
    return first(section -> section.anchor().equals(anchor));
  }

  /**
   * The section that a person names: by its anchor, by its title, or by how its title begins; a
   * chapter before a part of one. Case and width do not matter.
   */
  public OptionalInt named(String topic) {
    var wanted = FoldedText.fold(topic.strip());
    if (wanted.isEmpty()) {
      return OptionalInt.empty();
    }
    return Stream.<Predicate<Section>>of(
            section -> FoldedText.fold(section.anchor()).equals(wanted),
            section -> section.isChapter() && title(section).equals(wanted),
            section -> section.isChapter() && title(section).startsWith(wanted),
            section -> title(section).equals(wanted),
            section -> title(section).startsWith(wanted))
        .map(this::first)
        .filter(OptionalInt::isPresent)
        .findFirst()
        .orElse(OptionalInt.empty());
  }

  private static String title(Section section) {
    return FoldedText.fold(section.title());
  }

  private OptionalInt first(Predicate<Section> predicate) {
    return IntStream.range(0, sections.size())
        .filter(i -> predicate.test(sections.get(i)))
        .findFirst();
  }

  /** The chapter that a section is part of; the section itself when it is one. */
  public int chapterOf(int section) {
    int chapter = section;
    while (!sections.get(chapter).isChapter()) {
      chapter--;
    }
    return chapter;
  }

  /** The first section that is no part of the chapter any more. */
  public int endOfChapter(int chapter) {
    int end = chapter + 1;
    while (end < sections.size() && !sections.get(end).isChapter()) {
      end++;
    }
    return end;
  }

  /**
   * Every place where a word of the query occurs, in reading order, in the sections that have all
   * of its words.
   */
  public List<Hit> find(String query) {
    return index.find(query);
  }
}
