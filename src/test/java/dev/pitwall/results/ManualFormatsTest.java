package dev.pitwall.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.pitwall.domain.model.Verdict;
import dev.pitwall.testing.ManualPages;
import dev.pitwall.text.Language;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the manual says about result formats is what the parser knows. */
class ManualFormatsTest {
  @ParameterizedTest
  @EnumSource
  void theExampleIsAFormatAndReads(Language language) {
    var text = ManualPages.in(language).codeBlocks("formats-example").getFirst();
    var format = assertInstanceOf(Formats.Good.class, Formats.parse(text)).format();
    var reader = new ResultReader(Formats.only(format));
    assertEquals(
        "PASS 48234",
        Readings.said(reader.read("bench start\nPASS score: 48234\n", Optional.of("our-contest"))));
    assertEquals(
        "FAIL",
        Readings.said(reader.read("bench start\nERROR: no\n", Optional.of("our-contest")))
            .split(" ")[0]);
  }

  @ParameterizedTest
  @EnumSource
  void everyKeyIsThereAndNoOther(Language language) {
    var pages = ManualPages.in(language);
    assertEquals(new TreeSet<>(FormatParser.KNOWN), keys(pages, "formats-keys"));
    assertEquals(new TreeSet<>(RuleParser.KNOWN), keys(pages, "formats-result-keys"));
  }

  private static Set<String> keys(ManualPages pages, String section) {
    return new TreeSet<>(pages.firstColumn(section));
  }

  @ParameterizedTest
  @EnumSource
  void everyVerdictIsThere(Language language) {
    var verdicts = new ArrayList<>(Stream.of(Verdict.values()).map(Enum::name).toList());
    verdicts.add("ASK");
    assertEquals(
        new TreeSet<>(verdicts),
        new TreeSet<>(ManualPages.in(language).firstColumn("results-verdicts")));
  }

  /** Word by word, as the parser of a rule refuses any other. */
  @ParameterizedTest
  @EnumSource
  void everyKindOfResultIsThere(Language language) {
    var kinds =
        ManualPages.in(language).rows("formats-result-keys").stream()
            .filter(row -> row.getFirst().plain().equals("kind"))
            .flatMap(row -> ManualPages.code(row.getLast()))
            .toList();
    assertEquals(RuleParser.KINDS, kinds);
  }
}
