package dev.pitwall.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A format is data: a team's own works at once, and a slip in it is told with its place. */
class FormatsTest {
  private static final String OWN =
      """
      {
        "id": "our-contest",
        "name": "Our contest",
        "contests": ["our-contest-2026"],
        "begin": ["bench starts.*"],
        "fail": [{"line": "DISQUALIFIED: (?<reason>.*)", "sure": true}],
        "messages": ["WARN (?<message>.*)"],
        "settings": {"threads": "threads=(?<value>\\\\d+)"},
        "results": [{
          "kind": "keyvalue",
          "keys": ["Status", "Points"],
          "openEnd": true,
          "rulings": [
            {"when": {"Status": "ok"}, "verdict": "PASS"},
            {"when": {"Status": "ng.*"}, "verdict": "FAIL"}
          ],
          "score": {"field": "Points", "fraction": true, "grouped": true}
        }]
      }
      """;

  private static Reading read(String output) {
    var own = assertInstanceOf(Formats.Good.class, Formats.parse(OWN)).format();
    return new ResultReader(Formats.shipped().with(own)).read(output, Optional.empty());
  }

  private static List<String> problems(String json) {
    return assertInstanceOf(Formats.Bad.class, Formats.parse(json)).problems().stream()
        .map(problem -> problem.line() + ":" + problem.place() + " " + problem.kind())
        .toList();
  }

  @Test
  void everyShippedFileIsListed() throws Exception {
    try (var files = Files.list(Path.of("assets/formats"))) {
      assertEquals(
          files
              .map(file -> file.getFileName().toString().replace(".json", ""))
              .filter(name -> !name.equals("formats"))
              .sorted()
              .toList(),
          Formats.shipped().all().stream().map(Format::id).sorted().toList());
    }
  }

  @Test
  void aTeamsOwnFormatReads() {
    assertEquals("PASS 12345.5", Readings.said(read("Status: ok\nPoints: 12,345.5\n")));
    assertEquals(
        "PASS 1000000", Readings.said(read("10:00:01 Status=ok\n10:00:01 Points=1000000\n")));
    assertEquals("ASK NO_SCORE", Readings.said(read("Status: ok\nPoints: 12,34\n")));
    assertEquals("ASK NO_VERDICT", Readings.said(read("Status: fine\nPoints: 12\n")));
    assertEquals("ASK DAMAGED", Readings.said(read("Status: ok\nPoints: 12")));
    assertEquals("FAIL 12", Readings.said(read("Status: ng 3\nPoints: 12\n")));
    assertEquals("FAIL", Readings.said(read("DISQUALIFIED: too slow\n")));
    var read = (Reading.Read) read("bench starts\nthreads=4\nWARN slow\nStatus: ng\nPoints: 1\n");
    assertEquals("slow", read.reason());
    assertEquals("4", read.settings().get("threads"));
  }

  @Test
  void everySlipIsToldWithItsPlaceAndItsLine() {
    assertEquals(List.of("1:8 NOT_JSON"), problems("{\"id\": "));
    assertEquals(List.of("1: OBJECT"), problems("[]"));
    assertEquals(List.of("1:id MISSING", "1:results MISSING", "1:name MISSING"), problems("{}"));
    assertEquals(List.of("2:id ID"), problems(OWN.replace("our-contest\",", "Our contest\",")));
    assertEquals(List.of("5:beginn UNKNOWN_KEY"), problems(OWN.replace("begin\"", "beginn\"")));
    assertEquals(List.of("5:begin/0 PATTERN"), problems(OWN.replace("starts.*", "starts(")));
    assertEquals(List.of("5:begin LIST"), problems(OWN.replace("[\"bench starts.*\"]", "\"x\"")));
    assertEquals(List.of("10:results/0/kind WORD"), problems(OWN.replace("keyvalue", "xml")));
    assertEquals(
        List.of("14:results/0/rulings/0/verdict WORD"), problems(OWN.replace("PASS", "WIN")));
    assertEquals(
        List.of("15:results/0/rulings/1/when/Status PATTERN"), problems(OWN.replace("ng.*", "*")));
    assertEquals(
        List.of("5:endMeans WORD"),
        problems(OWN.replace("\"begin\"", "\"endMeans\": \"PASS\", \"begin\"")));
    assertEquals(
        List.of("12:results/0/openEnd TRUE_OR_FALSE"),
        problems(OWN.replace("\"openEnd\": true", "\"openEnd\": 1")));
  }

  /** What a person copies from there works. */
  @Test
  void theFormatsOneBeginsWithAreFormats() {
    for (var text : List.of(Formats.startingText("en"), Formats.startingText("ja"))) {
      var own = assertInstanceOf(Formats.Good.class, Formats.parse(text)).format();
      var reader = new ResultReader(Formats.only(own));
      assertEquals(
          "PASS 48234",
          Readings.said(
              reader.read("bench start\nPASS score: 48234\n", Optional.of("our-contest"))));
    }
  }

  @Test
  void aFieldThatNothingGivesIsASlip() {
    assertEquals(
        List.of("17:results/0/score/field FIELD"),
        problems(OWN.replace("\"field\": \"Points\"", "\"field\": \"points\"")));
    assertEquals(
        List.of("14:results/0/rulings/0/when/State FIELD"),
        problems(OWN.replace("\"Status\": \"ok\"", "\"State\": \"ok\"")));
    assertEquals(
        List.of("9:results/0/score MISSING"),
        problems(OWN.replaceAll(",\\s*\"score\": \\{.*\\}", "")));
  }

  /** As large as a number may be that a term is multiplied by. */
  @Test
  void aFactorThatFillsTheMemoryIsASlip() {
    var formula =
        "\"formula\": {\"terms\": [{\"at\": \"/Points\", \"times\": \"1e999999999\"}]}, \"score\"";
    assertEquals(
        List.of("17:results/0/formula/terms/0/times NUMBER"),
        problems(OWN.replace("\"score\"", formula)));
  }

  @Test
  void twoFormatsThatReadItDifferentlyAreNamed() {
    var other =
        """
        {"id": "other", "name": "Other", "results": [{
          "kind": "json", "required": {"pass": "boolean", "score": "integer", "messages": "texts"},
          "rulings": [{"verdict": "FAIL"}], "score": {"field": "score"}}]}
        """;
    var format = assertInstanceOf(Formats.Good.class, Formats.parse(other)).format();
    var reader = new ResultReader(Formats.shipped().with(format));
    var output = "{\"pass\":true,\"score\":5,\"messages\":[]}\n";
    var ask = assertInstanceOf(Reading.Ask.class, reader.read(output, Optional.empty()));
    assertEquals(AskReason.FORMATS_DISAGREE, ask.why());
    assertEquals(List.of("isucon6-final", "other"), ask.formats());
    assertEquals("FAIL 5", Readings.said(reader.read(output, Optional.of("other"))));
    assertEquals("PASS 5", Readings.said(reader.read(output, Optional.of("isucon6-final"))));
  }

  @Test
  void aTermMayBeAList() {
    assertTrue(
        Formats.shipped()
            .named("isucon5-qualify")
            .getFirst()
            .results()
            .getFirst()
            .formula()
            .isPresent());
  }
}
