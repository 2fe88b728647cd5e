package dev.pitwall.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.IdSource;
import dev.pitwall.files.SetAside;
import dev.pitwall.laptop.DataFolder;
import dev.pitwall.testing.Examples;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneId;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Nobody else on the machine reads a day. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "OwnerOnlyTest looks at its access lists")
class PermissionsTest {
  @TempDir Path folder;

  private DataFolder open() throws LogFailure {
    return DataFolder.open(
        folder.resolve("data"), Examples.laptop(folder), new IdSource(new Random(1)));
  }

  /** Every file and folder under one, with what others may do with it. */
  private static void assertOwnersAlone(Path place) throws Exception {
    var open = new TreeMap<String, String>();
    try (var files = Files.walk(place)) {
      for (var file : files.toList()) {
        var found =
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
        if (!found.equals(Files.isDirectory(file) ? "rwx------" : "rw-------")) {
          open.put(place.relativize(file).toString(), found);
        }
      }
    }
    assertEquals(new TreeMap<>(), open);
  }

  private Path dayWithEverything() throws Exception {
    try (var data = open()) {
      data.keepSetting("theme", "dark");
      data.onShowRequest(() -> {});
      var day = data.root().resolve(data.createDay("Final", Examples.TEN, ZoneId.of("Asia/Tokyo")));
      data.openDay(day.getFileName().toString()).close();
      // Something to set aside.
      Files.writeString(DayFiles.journal(day), "{\"half", StandardOpenOption.APPEND);
      try (var log = data.openDay(day.getFileName().toString())) {
        log.append(Examples.envelopes(log.origin(), 1, 3));
        data.settle();
        assertTrue(Files.exists(DayFiles.spare(day)));
        assertTrue(Files.exists(SetAside.of(day).resolve("journal.jsonl-tail.1")));
        assertOwnersAlone(data.root());
        assertOwnersAlone(folder.resolve("laptop"));
      }
      assertOwnersAlone(data.root());
      return day;
    }
  }

  @Test
  void whatIsMadeIsForItsOwnerAlone() throws Exception {
    dayWithEverything();
  }

  @Test
  void whatWasOpenToOthersIsClosed() throws Exception {
    var day = dayWithEverything();
    for (var place : new Path[] {folder.resolve("data"), folder.resolve("laptop")}) {
      try (var files = Files.walk(place)) {
        for (var file : files.toList()) {
          Files.setPosixFilePermissions(
              file,
              PosixFilePermissions.fromString(Files.isDirectory(file) ? "rwxr-xr-x" : "rw-r--r--"));
        }
      }
    }
    try (var data = open();
        var log = data.openDay(day.getFileName().toString())) {
      assertEquals(3, log.readAll().size());
      assertOwnersAlone(data.root());
    }
    assertOwnersAlone(folder.resolve("data"));
  }

  /** A folder of a person's own choice, with other things in it, is not taken from others. */
  @Test
  void aFolderWithOtherThingsInItStaysAsItIs() throws Exception {
    var root = Files.createDirectory(folder.resolve("data"));
    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
    var other = Files.writeString(root.resolve("notes.txt"), "of the team");
    Files.setPosixFilePermissions(other, PosixFilePermissions.fromString("rw-r--r--"));
    try (var data = open()) {
      var day = data.root().resolve(data.createDay("Final", Examples.TEN, ZoneId.of("Asia/Tokyo")));
      data.openDay(day.getFileName().toString()).close();
      assertOwnersAlone(day);
    }
    assertEquals("rwxr-xr-x", PosixFilePermissions.toString(Files.getPosixFilePermissions(root)));
    assertEquals("rw-r--r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(other)));
  }

  /** H2 makes a new file then. */
  @Test
  void aDatabaseThatWasWrittenSmallerIsForItsOwnerAlone() throws Exception {
    var file = folder.resolve("one.mv.db");
    H2File.open(file, Migrations.DAY).compactAndClose();
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }
}
