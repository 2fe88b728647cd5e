package dev.pitwall.output;

import dev.pitwall.domain.model.Revision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks the user's own {@code git} what a working copy stands at. Never on the JavaFX thread.
 *
 * <p>Dirty is what {@code git describe --dirty} calls so: a tracked file differs. Files that git
 * does not know (logs, profiles) lie in nearly every copy and would make all of them dirty.
 */
public final class GitRevision {
  private static final int SECONDS = 5;

  private static final int COMMIT_DIGITS = 7;

  public sealed interface Answer {
    /** As a run keeps it: {@code main 1a2b3c4+}. */
    record Read(String revision) implements Answer {}

    /**
     * @param key of the sentence that says why; the folder is filled in
     */
    record Failed(String key) implements Answer {}
  }

  private final String git;
  private final Path folder;

  public GitRevision(Path folder) {
    this("git", folder);
  }

  /**
   * @param git the program to run
   */
  public GitRevision(String git, Path folder) {
    this.git = git;
    this.folder = folder;
  }

  public Answer ask() {
    if (!Files.isDirectory(folder)) {
      return new Answer.Failed("scores.git.noFolder");
    }
    Process process;
    try {
      process = start();
    } catch (IOException e) {
      return new Answer.Failed("scores.git.noGit");
    }
    try {
      process.getOutputStream().close();
      var printed = CompletableFuture.supplyAsync(() -> output(process));
      var lines = printed.get(SECONDS, TimeUnit.SECONDS);
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        return new Answer.Failed("scores.git.slow");
      }
      return process.exitValue() == 0 ? read(lines) : new Answer.Failed("scores.git.noCopy");
    } catch (TimeoutException e) {
      return new Answer.Failed("scores.git.slow");
    } catch (IOException | ExecutionException e) {
      return new Answer.Failed("scores.git.noCopy");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Failed("scores.git.slow");
    } finally {
      process.destroyForcibly();
    }
  }

  /** It takes no lock, starts no daemon and asks nothing. */
  private Process start() throws IOException {
    var builder =
        new ProcessBuilder(
            git,
            "-c",
            "core.fsmonitor=false",
            "-C",
            folder.toString(),
            "status",
            "--porcelain=v2",
            "--branch",
            "--untracked-files=no");
    builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
    builder.environment().put("GIT_TERMINAL_PROMPT", "0");
    builder.environment().put("LC_ALL", "C");
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return builder.start();
  }

  private static List<String> output(Process process) {
    try (var in = process.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Answer read(List<String> lines) {
    var commit = after(lines, "# branch.oid ");
    if (commit.length() < COMMIT_DIGITS || commit.startsWith("(")) {
      return new Answer.Failed("scores.git.noCommit");
    }
    var branch = after(lines, "# branch.head ");
    boolean dirty = lines.stream().anyMatch(line -> !line.startsWith("#"));
    return new Answer.Read(
        Revision.written(
            branch.equals("(detached)") ? "" : branch, commit.substring(0, COMMIT_DIGITS), dirty));
  }

  private static String after(List<String> lines, String head) {
    return lines.stream()
        .filter(line -> line.startsWith(head))
        .map(line -> line.substring(head.length()))
        .findFirst()
        .orElse("");
  }
}
