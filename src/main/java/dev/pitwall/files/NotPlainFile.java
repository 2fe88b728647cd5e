package dev.pitwall.files;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;

/** There is something under a file's name, and it is not read or written because of what it is. */
public final class NotPlainFile extends IOException {
  @Serial private static final long serialVersionUID = 1;

  /** What it is. */
  public enum Why {
    LINK,
    /** A folder, a pipe, a socket or a device. */
    NOT_A_FILE,
    TOO_LARGE
  }

  private final transient Path file;
  private final Why why;
  private final long mostBytes;

  NotPlainFile(Path file, Why why, long mostBytes) {
    super(file + ": " + why);
    this.file = file;
    this.why = why;
    this.mostBytes = mostBytes;
  }

  public Path file() {
    return file;
  }

  public Why why() {
    return why;
  }

  /** With {@link Why#TOO_LARGE}: how large it may be. */
  public long mostBytes() {
    return mostBytes;
  }
}
