package dev.pitwall.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.model.Revision;
import dev.pitwall.output.GitRevision.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitRevisionTest {
  @TempDir Path folder;

  private void git(String... words) throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of("git", "-c", "user.name=mei", "-c", "user.email=mei@example.org", "-C"));
    command.add(folder.toString());
    command.addAll(List.of(words));
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertEquals(0, process.waitFor(), String.join(" ", words));
  }

  @Test
  void branchCommitAndDirtAreRead() throws Exception {
    git("init", "-q", "-b", "redis");
    assertEquals(new Answer.Failed("scores.git.noCommit"), new GitRevision(folder).ask());
    Files.writeString(folder.resolve("app.go"), "package main\n");
    git("add", ".");
    git("commit", "-q", "-m", "first");
    var clean = ((Answer.Read) new GitRevision(folder).ask()).revision();
    assertTrue(clean.matches("redis [0-9a-f]{7}"), clean);
    Files.writeString(folder.resolve("app.go"), "package other\n");
    var dirty = new GitRevision(folder).ask();
    assertEquals(new Answer.Read(clean + "+"), dirty);
    assertEquals(false, Revision.namesOneState(clean + "+"));
    git("checkout", "-q", "--", ".");
    git("checkout", "-q", "--detach");
    assertEquals(new Answer.Read(clean.substring(6)), new GitRevision(folder).ask());
  }

  @Test
  void eachWayToFailHasItsSentence() {
    assertEquals(new Answer.Failed("scores.git.noCopy"), new GitRevision(folder).ask());
    assertEquals(
        new Answer.Failed("scores.git.noFolder"), new GitRevision(folder.resolve("no")).ask());
    assertEquals(
        new Answer.Failed("scores.git.noGit"), new GitRevision("no-such-git", folder).ask());
  }
}
