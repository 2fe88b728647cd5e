package dev.pitwall.team.invitation;

import dev.pitwall.files.DurableFiles;
import dev.pitwall.files.PlainFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** An invitation as a file: its line, so that it can be opened and pasted as well. */
public final class InvitationFile {
  public static final String ENDING = ".pitwall-invitation";

  /** Also what somebody has pasted into a file, with a letter around it. */
  private static final int MOST_BYTES = 1 << 16;

  private InvitationFile() {}

  /**
   * Writes it, in the place of one that was there, for its owner alone: it lets in whoever has it.
   */
  public static void write(Path file, Invitation invitation) throws IOException {
    var line = InvitationText.write(invitation) + "\n";
    DurableFiles.replace(file, line.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @throws IOException when it cannot be read, or is far too large for an invitation
   */
  public static InvitationReading read(Path file) throws IOException {
    return InvitationText.read(
        new String(PlainFile.read(file, MOST_BYTES), StandardCharsets.UTF_8));
  }
}
