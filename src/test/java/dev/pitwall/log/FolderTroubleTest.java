package dev.pitwall.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pitwall.text.Language;
import dev.pitwall.text.Texts;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTroubleTest {
  @TempDir Path folder;

  @Test
  void whyAFolderCannotBeUsedHasASentenceOfItsOwn() throws Exception {
    Files.writeString(folder.resolve("file"), "a file");
    var below = folder.resolve("file").resolve("data");
    var disk = new IOException("Input/output error");
    var denied = new AccessDeniedException(folder.toString());
    var failures =
        List.of(
            FolderTrouble.with(below, disk),
            FolderTrouble.with(folder, denied),
            FolderTrouble.with(folder, disk),
            FolderTrouble.PATH.failure(folder, disk),
            FolderTrouble.LINKS.failure(folder, disk),
            FolderTrouble.NOT_PLAIN.failure(folder, disk),
            FolderTrouble.TOO_LARGE.failure(folder, disk),
            FolderTrouble.NOTHING_READABLE.failure(folder, disk));
    for (var language : Language.values()) {
      var texts = new Texts(language, ZoneOffset.UTC);
      var sentences = failures.stream().map(f -> texts.of(f.problem()).what()).toList();
      assertEquals(failures.size(), Set.copyOf(sentences).size(), sentences.toString());
    }
    var english = new Texts(Language.EN, ZoneOffset.UTC).of(failures.get(2).problem()).what();
    assertEquals("The disk does not read or write " + folder + ": Input/output error.", english);
  }
}
