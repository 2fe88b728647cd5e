package dev.pitwall.evidence.ssh;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One run of the ssh client. Its output is taken as it comes and never waited for: a grandchild
 * that keeps a pipe open holds nothing up. It is killed, with what it started, when its time is
 * over, when it says too much, and when it is closed.
 */
final class SshProcess implements AutoCloseable {
  /** How it ended. */
  enum End {
    EXITED,
    TIMED_OUT,
    TOO_LONG,
    CLOSED
  }

  /**
   * @param began when the first of the output came
   * @param code of the exit; meaningless unless it exited
   */
  record Output(End end, int code, String out, String err, Optional<Instant> began) {}

  private static final long LOOK_MILLIS = 10;
  private static final int ERR_BYTES = 16_384;
  private static final int CHUNK = 65_536;

  private final Process process;
  private final InstantSource clock;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Optional<Instant> began = Optional.empty();
  private volatile boolean closed;

  private SshProcess(Process process, InstantSource clock) {
    this.process = process;
    this.clock = clock;
  }

  /**
   * @throws IOException when there is no such program
   */
  static SshProcess start(List<String> command, InstantSource clock) throws IOException {
    var builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "C");
    // No window of any desktop asks for a passphrase in the last hour.
    builder.environment().put("SSH_ASKPASS_REQUIRE", "never");
    builder.environment().remove("SSH_ASKPASS");
    var process = builder.start();
    process.getOutputStream().close();
    return new SshProcess(process, clock);
  }

  /** Waits for its end, for {@code limit} at most. */
  Output await(Duration limit, int mostBytes) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (true) {
      boolean over = process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      take(process.getInputStream(), out, mostBytes + 1);
      take(process.getErrorStream(), err, ERR_BYTES);
      if (out.size() > 0 && began.isEmpty()) {
        began = Optional.of(clock.instant());
      }
      if (closed) {
        return end(End.CLOSED);
      } else if (out.size() > mostBytes) {
        return end(End.TOO_LONG);
      } else if (over) {
        return end(End.EXITED);
      } else if (System.nanoTime() > deadline) {
        return end(End.TIMED_OUT);
      }
    }
  }

  /** Takes what is there; what is over {@code most} is read and dropped. */
  private static void take(InputStream from, ByteArrayOutputStream to, int most)
      throws IOException {
    for (int there = from.available(); there > 0; there = from.available()) {
      var bytes = from.readNBytes(Math.min(there, CHUNK));
      to.write(bytes, 0, Math.min(bytes.length, Math.max(0, most - to.size())));
      if (to.size() >= most) {
        return;
      }
    }
  }

  private Output end(End end) {
    kill();
    return new Output(
        end,
        end == End.EXITED ? process.exitValue() : -1,
        out.toString(StandardCharsets.UTF_8),
        err.toString(StandardCharsets.UTF_8),
        began);
  }

  private void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** From any thread: whoever awaits it goes on at once. */
  @Override
  public void close() {
    closed = true;
    kill();
  }
}
