package dev.pitwall.manual;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds words in a manual. A section is found when all the words are somewhere in it, in any order;
 * every place of any of them in such a section is a hit.
 */
final class SearchIndex {
  private record Entry(int section, int block, int text, FoldedText words) {}

  private final List<List<Entry>> sections;

  SearchIndex(List<Section> sections) {
    var all = new ArrayList<List<Entry>>(sections.size());
    for (int section = 0; section < sections.size(); section++) {
      var entries = new ArrayList<Entry>();
      var blocks = sections.get(section).blocks();
      for (int block = 0; block < blocks.size(); block++) {
        var texts = blocks.get(block).texts();
        for (int text = 0; text < texts.size(); text++) {
          entries.add(new Entry(section, block, text, new FoldedText(texts.get(text).plain())));
        }
      }
      all.add(List.copyOf(entries));
    }
    this.sections = List.copyOf(all);
  }

  /** In reading order; none for a blank query. */
  List<Hit> find(String query) {
    var words =
        Stream.of(FoldedText.fold(query).strip().split("\\s+"))
            .filter(word -> !word.isEmpty())
            .distinct()
            .toList();
    return words.isEmpty()
        ? List.of()
        : sections.stream()
            .filter(section -> words.stream().allMatch(word -> stands(word, section)))
            .flatMap(section -> hits(words, section))
            .toList();
  }

  private static boolean stands(String word, List<Entry> section) {
    return section.stream().anyMatch(entry -> !entry.words().places(word).isEmpty());
  }

  private static Stream<Hit> hits(List<String> words, List<Entry> section) {
    return section.stream()
        .flatMap(
            entry ->
                withoutOverlaps(
                        words.stream()
                            .flatMap(word -> entry.words().places(word).stream())
                            .sorted(
                                Comparator.comparingInt(FoldedText.Place::from)
                                    .thenComparing(
                                        Comparator.comparingInt(FoldedText.Place::to).reversed()))
                            .toList())
                    .stream()
                    .map(
                        place ->
                            new Hit(
                                entry.section(),
                                entry.block(),
                                entry.text(),
                                place.from(),
                                place.to())));
  }

  /** Of two words that share letters the one that begins earlier, else the longer, is the hit. */
  private static List<FoldedText.Place> withoutOverlaps(List<FoldedText.Place> sorted) {
    var kept = new ArrayList<FoldedText.Place>();
    for (var place : sorted) {
      if (kept.isEmpty() || place.from() >= kept.getLast().to()) {
        kept.add(place);
      }
    }
    return kept;
  }
}
