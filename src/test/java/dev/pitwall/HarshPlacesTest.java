package dev.pitwall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pitwall.core.Days;
import dev.pitwall.core.FolderDays;
import dev.pitwall.core.OpenDay;
import dev.pitwall.core.ReadOnlyDays;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.ContestIntent.CreateContest;
import dev.pitwall.domain.intent.MemberIntent.AddMember;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.laptop.DataFolder;
import dev.pitwall.laptop.LaptopFolder;
import dev.pitwall.log.FolderTrouble;
import dev.pitwall.log.LogFailure;
import dev.pitwall.problem.Problem;
import dev.pitwall.profiles.FormatFiles;
import dev.pitwall.profiles.ProfileFiles;
import dev.pitwall.report.timeline.SampleDays;
import dev.pitwall.testing.TestDay;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real processes on a drive that is read only, on a full disk, and without the letters of a day's
 * name: a day can be read and exported wherever it can be read, and one day hides no other.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "such places are made with Linux's own commands")
class HarshPlacesTest {
  private static final String JAPANESE = "本選";

  @TempDir Path folder;
  private Path root;
  private String made;

  /**
   * @param said what a process wrote, on standard output and on standard error
   */
  private record Ended(int code, String said, String warned) {}

  @BeforeEach
  void makeDays() throws Exception {
    root = folder.resolve("data");
    try (var data = DataFolder.open(root, laptop(folder), ids())) {
      made = make(data, "Final");
      make(data, JAPANESE);
    }
  }

  private static LaptopFolder laptop(Path folder) {
    return LaptopFolder.open(folder.resolve("state/pitwall"));
  }

  private static IdSource ids() {
    return new IdSource(new Random(1));
  }

  private static FolderDays days(DataFolder data) {
    var formats = new FormatFiles(data.root().resolve("formats"));
    var profiles = new ProfileFiles(data.root().resolve("profiles"), formats);
    return new FolderDays(
        data, new SampleDays(), profiles, formats, ids(), InstantSource.fixed(TestDay.START));
  }

  private static String make(DataFolder data, String name) {
    var contest =
        new CreateContest(name, TestDay.TOKYO, TestDay.START, TestDay.END, FinalScoreRule.LAST_RUN);
    try (var day = (OpenDay) days(data).create(contest, "Mei", List.of()).join()) {
      return day.folder();
    }
  }

  /**
   * @param before commands of a shell that may mount, in a name space of its own; empty for none
   */
  private Ended run(String before, Map<String, String> environment, String main, String... words)
      throws Exception {
    var command = new java.util.ArrayList<String>();
    if (!before.isEmpty()) {
      command.addAll(List.of("unshare", "-rm", "sh", "-ec", before + "; exec \"$@\"", "sh"));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx128m", "-cp", System.getProperty("java.class.path"), main));
    command.addAll(List.of(words));
    var out = folder.resolve("out");
    var err = folder.resolve("err");
    var builder =
        new ProcessBuilder(command)
            .redirectInput(new java.io.File("/dev/null"))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().putAll(environment);
    var process = builder.start();
    assertTrue(process.waitFor(120, TimeUnit.SECONDS));
    return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private Ended pitwall(String before, String... words) throws Exception {
    return run(before, Map.of(), Main.class.getName(), words);
  }

  private static void assumeMounts() throws Exception {
    var probe = new ProcessBuilder("unshare", "-rm", "true").start();
    assumeTrue(probe.waitFor() == 0, "this machine lets nobody mount");
  }

  private String readOnly(Path place) {
    return "mount --bind '%1$s' '%1$s' && mount -o remount,bind,ro '%1$s'".formatted(place);
  }

  @Test
  void aDataFolderThatIsReadOnlyIsExportedAndNotWritten() throws Exception {
    assumeMounts();
    var before = everything();
    var ended = pitwall(readOnly(root), "export", "-", "--data", root.toString(), "--day", made);
    assertEquals(0, ended.code(), ended.warned());
    assertTrue(ended.said().contains("time,score"), ended.said());
    var named =
        pitwall(readOnly(root), "export", "-", "--data", root.toString(), "--day", JAPANESE);
    assertEquals(0, named.code(), named.warned());
    assertEquals(before, everything());
    var bad = pitwall(readOnly(root), "import", "-", "--data", root.toString(), "--day", made);
    assertEquals(1, bad.code(), "what must write says so");
    assertFalse(bad.warned().isBlank());
  }

  @Test
  void aDayInAFolderThatIsReadOnlyIsLookedAt() throws Exception {
    assumeMounts();
    var ended =
        run(
            readOnly(root.resolve(made)),
            Map.of(),
            Looker.class.getName(),
            folder.toString(),
            made);
    assertEquals("Final [DAY_READ_ONLY] DAY_READ_ONLY\n", ended.said(), ended.warned());
  }

  @Test
  void aDataFolderThatIsReadOnlyIsLookedAt() throws Exception {
    assumeMounts();
    var ended = run(readOnly(root), Map.of(), Looker.class.getName(), folder.toString(), made);
    assertEquals("Final [DAY_READ_ONLY] DAY_READ_ONLY\n", ended.said(), ended.warned());
  }

  @Test
  void onAFullDiskADayIsLookedAtAndExported() throws Exception {
    assumeMounts();
    var mount = folder.resolve("full");
    Files.createDirectory(mount);
    var fill =
        "mount -t tmpfs -o size=4m tmpfs '%1$s' && cp -r '%2$s' '%3$s' '%1$s' && export XDG_STATE_HOME='%1$s/state'"
                .formatted(mount, root, folder.resolve("state"))
            + " && { cat /dev/zero > '%s/zeros' 2>/dev/null || true; }".formatted(mount);
    var full = mount.resolve("data").toString();
    var exported = pitwall(fill, "export", "-", "--data", full, "--day", made);
    assertEquals(0, exported.code(), exported.warned());
    assertTrue(exported.said().contains("time,score"), exported.said());
    var looked = run(fill, Map.of(), Looker.class.getName(), mount.toString(), made);
    assertEquals("Final [DAY_READ_ONLY] DAY_READ_ONLY\n", looked.said(), looked.warned());
  }

  @Test
  void withoutTheLettersOfOneDaysNameTheOtherDaysAreThere() throws Exception {
    var c = Map.of("LC_ALL", "C");
    var main = Main.class.getName();
    var data = root.toString();
    var plain = run("", c, main, "export", "-", "--data", data, "--day", made);
    assertEquals(0, plain.code(), plain.warned());
    assertTrue(plain.said().contains("time,score"), plain.said());
    var before = everything();
    var newest = run("", c, main, "export", "-", "--data", data);
    assertEquals(0, newest.code(), newest.warned());
    var named = run("", c, main, "export", "-", "--data", data, "--day", JAPANESE);
    assertEquals(2, named.code(), "its name is not what was typed");
    var stored = run("", c, main, "import", "-", "--new", "--data", data, "--day", JAPANESE);
    assertEquals(2, stored.code(), "nothing is stored under question marks");
    assertTrue(stored.warned().contains("LC_ALL"), stored.warned());
    assertEquals(before.keySet(), everything().keySet());
    var back = pitwall("", "export", "-", "--data", data, "--day", JAPANESE);
    assertEquals(0, back.code(), back.warned());
    assertTrue(back.warned().isBlank(), "it is the day that it was: " + back.warned());
  }

  @Test
  void aDayIsMadeWhoseNameHasLettersThatNoFileCanHave() throws Exception {
    var ended = run("", Map.of("LC_ALL", "C"), Maker.class.getName(), folder.toString());
    assertEquals(0, ended.code(), ended.warned());
    try (var data = DataFolder.open(root, laptop(folder), ids())) {
      var day = data.days().stream().filter(one -> one.name().equals("予選 2")).findFirst();
      assertTrue(day.isPresent(), data.days().toString());
      assertTrue(day.get().folder().endsWith("-2"), day.get().folder());
    }
  }

  private Map<String, Integer> everything() throws Exception {
    var found = new TreeMap<String, Integer>();
    try (var files = Files.walk(root)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        found.put(
            root.relativize(file).toString(), java.util.Arrays.hashCode(Files.readAllBytes(file)));
      }
    }
    return found;
  }

  /** Opens a day as the window does, and tries to add something. */
  public static final class Looker {
    private Looker() {}

    public static void main(String[] words) throws Exception {
      var folder = Path.of(words[0]);
      var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      try (var data = DataFolder.open(folder.resolve("data"), laptop(folder), ids())) {
        look(days(data), words[1], out);
      } catch (LogFailure e) {
        if (!FolderTrouble.canStillBeRead(e.problem())) {
          throw e;
        }
        var formats = new FormatFiles(folder.resolve("data/formats"));
        var profiles = new ProfileFiles(folder.resolve("data/profiles"), formats);
        var clock = InstantSource.fixed(TestDay.START);
        var root = folder.resolve("data");
        look(new ReadOnlyDays(root, e.problem(), profiles, formats, ids(), clock), words[1], out);
      }
    }

    private static void look(Days days, String folder, PrintStream out) {
      switch (days.open(folder).join()) {
        case OpenDay day -> {
          try (day) {
            var replica = day.replica();
            var kinds = replica.settled().join().problems().stream().map(Problem::kind).toList();
            var name = replica.snapshot().day().contest().orElseThrow().name();
            var outcome =
                replica.submit(new AddMember(new MemberId("ken"), "Ken", Tint.SKY)).join();
            out.print(name + " " + kinds + " ");
            out.println(
                outcome instanceof dev.pitwall.core.Outcome.Failed failed
                    ? failed.problem().kind()
                    : outcome);
          }
        }
        case Days.Opened.Failed failed -> out.println("failed: " + failed.problem());
        case Days.Opened.Rejected rejected -> out.println("rejected: " + rejected.reason());
      }
    }
  }

  /** Makes a day with a Japanese name. */
  public static final class Maker {
    private Maker() {}

    public static void main(String[] words) throws Exception {
      var folder = Path.of(words[0]);
      try (var data = DataFolder.open(folder.resolve("data"), laptop(folder), ids())) {
        System.out.println(make(data, "予選 2"));
      }
    }
  }
}
