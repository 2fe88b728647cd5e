package dev.pitwall.report.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.blobs.Blobs;
import dev.pitwall.core.Intake;
import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Server;
import dev.pitwall.log.MemoryEventLog;
import dev.pitwall.report.ReportCsv;
import dev.pitwall.report.bundle.BundleFile;
import dev.pitwall.report.bundle.BundleReader;
import dev.pitwall.report.bundle.CheckedZip;
import dev.pitwall.report.bundle.DayBlobs;
import dev.pitwall.report.bundle.Progress;
import dev.pitwall.report.privacy.Omission;
import dev.pitwall.testing.TestBlobs;
import dev.pitwall.testing.TestDay;
import dev.pitwall.text.Language;
import dev.pitwall.text.Texts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is left out is in no byte of what is written: contents, file names, zipped parts. */
class ExportPrivacyTest {
  private static final Blobs BLOBS = TestBlobs.open();
  private static final Timeline DAY = SecretDay.made(BLOBS).timeline();

  @TempDir Path folder;

  private Map<String, byte[]> written(ExportForm form, Set<Omission> without, Language language)
      throws IOException {
    var all = new LinkedHashMap<String, byte[]>();
    for (var table : ReportCsv.Table.values()) {
      var place = Files.createTempDirectory(folder, "out");
      var file = place.resolve("day" + form.ending());
      export(new ExportRequest(form, table, false, without), language, file);
      try (var files = Files.list(place)) {
        for (var one : files.toList()) {
          all.put(table + "/" + one.getFileName(), Files.readAllBytes(one));
        }
      }
    }
    return all;
  }

  private static Export export(ExportRequest asked, Language language, Path file)
      throws IOException {
    var texts = new Texts(language, TestDay.TOKYO);
    var day = new DayToExport("day", DAY, new DayBlobs(BLOBS, DAY.day()), TestDay.END, texts);
    var export =
        DayExport.of(asked, day, file.getFileName().toString(), Progress.IGNORED).orElseThrow();
    export.write(file, _ -> false, Progress.IGNORED);
    return export;
  }

  /** A file, and for a zip everything in it with its names, as texts of the usual encodings. */
  private static List<String> texts(String name, byte[] bytes) throws IOException {
    var texts = new ArrayList<String>();
    texts.add(name);
    for (var charset :
        List.<Charset>of(
            StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      texts.add(new String(bytes, charset).toLowerCase(Locale.ROOT));
    }
    if (name.endsWith(".mv.db")) {
      // Its pages may be compressed: asked in SQL it gives everything.
      texts.add(script(bytes).toLowerCase(Locale.ROOT));
    }
    if (name.endsWith(".zip")) {
      var zip = new ZipInputStream(new ByteArrayInputStream(bytes));
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        texts.addAll(texts(entry.getName(), zip.readAllBytes()));
        texts.add(String.valueOf(entry.getComment()));
      }
    }
    return texts;
  }

  private static String script(byte[] database) throws IOException {
    var place = Files.createTempDirectory("pitwall-test");
    var file = place.resolve("copy.mv.db");
    try {
      Files.write(file, database);
      try (var connection =
              DriverManager.getConnection("jdbc:h2:" + place.resolve("copy"), "pitwall", "");
          var statement = connection.createStatement();
          var rows = statement.executeQuery("SCRIPT")) {
        var text = new StringBuilder();
        while (rows.next()) {
          text.append(rows.getString(1)).append('\n');
        }
        return text.toString();
      }
    } catch (SQLException e) {
      throw new IOException(e);
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(place.resolve("copy.trace.db"));
      Files.delete(place);
    }
  }

  private static void assertNone(List<String> secrets, Map<String, byte[]> files)
      throws IOException {
    for (var file : files.entrySet()) {
      for (var text : texts(file.getKey(), file.getValue())) {
        for (var secret : secrets) {
          int at = text.indexOf(secret);
          assertFalse(
              at >= 0,
              () ->
                  secret
                      + " in "
                      + file.getKey()
                      + ": "
                      + text.substring(Math.max(0, at - 80), Math.min(text.length(), at + 80)));
        }
      }
    }
  }

  private static List<String> secrets(Omission one) {
    return switch (one) {
      case ADDRESSES -> SecretDay.ADDRESSES;
      case NAMES -> SecretDay.NAMES;
      case SNIPPETS -> SecretDay.SNIPPETS;
    };
  }

  /** Each alone, too: nothing hides behind another. */
  @ParameterizedTest
  @EnumSource(ExportForm.class)
  void nothingThatWasLeftOutIsInAnyByte(ExportForm form) throws IOException {
    for (var one : Omission.values()) {
      assertNone(secrets(one), written(form, Set.of(one), Language.EN));
    }
    var all = EnumSet.allOf(Omission.class);
    var files = written(form, all, Language.JA);
    for (var one : Omission.values()) {
      assertNone(secrets(one), files);
    }
  }

  /** Or the search above would find nothing in anything. */
  @ParameterizedTest
  @EnumSource(
      value = ExportForm.class,
      names = {"PNG"},
      mode = EnumSource.Mode.EXCLUDE)
  void theSearchFindsThemInTheWholeDay(ExportForm form) throws IOException {
    var files = written(form, Set.of(), Language.EN);
    var found = new ArrayList<String>();
    for (var file : files.entrySet()) {
      var texts = texts(file.getKey(), file.getValue());
      Stream.of(Omission.values())
          .flatMap(one -> secrets(one).stream())
          .filter(secret -> texts.stream().anyMatch(text -> text.contains(secret)))
          .forEach(found::add);
    }
    assertTrue(found.contains("tanaka"), found.toString());
  }

  @Test
  void everyFormSaysWhatWasLeftOut() throws IOException {
    for (var form : ExportForm.values()) {
      var file = folder.resolve("says" + form.ending());
      var asked =
          new ExportRequest(
              form, ReportCsv.Table.RUNS, false, EnumSet.of(Omission.NAMES, Omission.ADDRESSES));
      var export = export(asked, Language.EN, file);
      assertEquals(3, export.leftOut().size(), export.leftOut().toString());
      var text = String.join("\n", texts(file.toString(), Files.readAllBytes(file)));
      switch (form) {
        case PNG -> assertTrue(text.contains("png"));
        case CSV -> assertTrue(text.contains("left out: addresses names"));
        default -> assertTrue(text.contains("names of members and servers"), form.name());
      }
    }
  }

  @Test
  void aBundleWithoutNamesIsTakenInAsADayOfItsOwnWithPseudonyms() throws IOException {
    var file = folder.resolve("day.zip");
    var asked =
        new ExportRequest(
            ExportForm.BUNDLE, ReportCsv.Table.RUNS, false, EnumSet.allOf(Omission.class));
    export(asked, Language.EN, file);
    BundleFile.Read read;
    try (var in = Files.newInputStream(file)) {
      read = assertInstanceOf(BundleFile.Read.class, BundleReader.read(in));
    }
    assertTrue(read.manifest().leftOut().contains("contents of snippets (3)"));
    var taking = Intake.of(read.events(), new MemoryEventLog(new Origin("mine")), TestDay.END);
    assertEquals(DAY.envelopes().size(), taking.fresh().size(), taking.answers().toString());
    var day = Timeline.of(taking.fresh()).day();
    assertEquals(
        List.of("Member 1", "Member 2", "Member 3", "Agent 1"),
        day.members().values().stream().map(Member::name).toList());
    assertEquals(List.of("s2", "s1"), day.servers().values().stream().map(Server::name).toList());
    assertEquals(DAY.day().runs().size(), day.runs().size());
    assertEquals(3, day.snippets().size());
    assertTrue(
        day.tasks().values().iterator().next().sheet().title().startsWith("Member 1: redis"));
  }

  /** Its events are other events: beside the day's own they must not pass for them. */
  @Test
  void itIsAnotherDayThanTheOneItWasMadeOf() throws IOException {
    var file = folder.resolve("day.zip");
    export(
        new ExportRequest(ExportForm.BUNDLE, ReportCsv.Table.RUNS, false, Set.of(Omission.NAMES)),
        Language.EN,
        file);
    try (var in = Files.newInputStream(file)) {
      var read = assertInstanceOf(BundleFile.Read.class, BundleReader.read(in));
      assertTrue(
          read.events().stream()
              .noneMatch(
                  event -> DAY.envelopes().stream().anyMatch(own -> own.id().equals(event.id()))));
    }
  }

  /** The same twice: whoever takes in both has one day. */
  @Test
  void theSameIsLeftOutInTheSameWay() throws IOException {
    var one = written(ExportForm.BUNDLE, Set.of(Omission.ADDRESSES), Language.EN);
    var other = written(ExportForm.BUNDLE, Set.of(Omission.ADDRESSES), Language.EN);
    one.forEach((name, bytes) -> assertEquals(List.of(name), same(name, bytes, other)));
  }

  private static List<String> same(String name, byte[] bytes, Map<String, byte[]> other) {
    return Arrays.equals(bytes, other.get(name)) ? List.of(name) : List.of();
  }

  /** A long text stays, rewritten; nobody can look through a picture. */
  @Test
  void longTextsAreRewrittenAndPicturesLeftOut() throws IOException {
    var file = folder.resolve("day.zip");
    export(
        new ExportRequest(
            ExportForm.BUNDLE, ReportCsv.Table.RUNS, false, Set.of(Omission.ADDRESSES)),
        Language.EN,
        file);
    var texts = new ArrayList<String>();
    try (var in = Files.newInputStream(file)) {
      CheckedZip.blobs(
          in,
          (_, content) -> {
            var bytes = new ByteArrayOutputStream();
            content.transferTo(bytes);
            texts.add(bytes.toString(StandardCharsets.UTF_8));
          });
    }
    assertEquals(1, texts.size());
    assertTrue(texts.getFirst().startsWith("topsecret\nTanakaが[address 5]で"), texts.getFirst());
    assertTrue(texts.getFirst().contains("17:54:10"), "a time is no address");
  }
}
