package dev.pitwall.team.invitation;

import dev.pitwall.team.invitation.InvitationReading.CutOff;
import dev.pitwall.team.invitation.InvitationReading.Damaged;
import dev.pitwall.team.invitation.InvitationReading.Found;
import dev.pitwall.team.invitation.InvitationReading.NewerVersion;
import dev.pitwall.team.invitation.InvitationReading.NoInvitation;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An invitation as one line of text: {@code pitwall:} and letters that any chat leaves alone. In
 * them stand, for every version: the version (1 byte), the length of the content (2 bytes), the
 * content, and the first 4 bytes of the SHA-256 of all that; in base64url. The length stands in the
 * first four letters, so a line that was cut off is distinguished from one that was changed.
 */
public final class InvitationText {
  static final String PREFIX = "pitwall:";
  private static final int VERSION = 1;
  private static final int HEAD_BYTES = 3;
  private static final int HEAD_LETTERS = 4;
  private static final int CHECK_BYTES = 4;

  /** No person pastes more; a novel is not searched. */
  private static final int MOST_LETTERS = 1 << 16;

  /** Chats write it large at the start of a line; Japanese input makes the colon a wide one. */
  private static final Pattern START = Pattern.compile("pitwall[:：]", Pattern.CASE_INSENSITIVE);

  /**
   * Marks of a quotation, soft hyphens, and letters without width, with which chats break lines.
   */
  private static final String BETWEEN = ">|\u00ad\u200b\u200c\u200d\u2060\ufeff\u3000";

  private InvitationText() {}

  public static String write(Invitation invitation) {
    var content = InvitationContent.write(invitation);
    var bytes = ByteBuffer.allocate(HEAD_BYTES + content.length + CHECK_BYTES);
    bytes.put((byte) VERSION).putShort((short) content.length).put(content);
    bytes.put(check(bytes.array(), bytes.position()));
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /** Finds an invitation in whatever was pasted around it. */
  public static InvitationReading read(String pasted) {
    var text = pasted.substring(0, Math.min(pasted.length(), MOST_LETTERS));
    InvitationReading last = new NoInvitation();
    var start = START.matcher(text);
    while (start.find()) {
      var reading = readAt(text, start.end());
      if (reading instanceof Found) {
        return reading;
      }
      // The name of the app may stand before the line; what is wrong with the line is said.
      last = reading instanceof NoInvitation ? last : reading;
    }
    return last;
  }

  private static InvitationReading readAt(String text, int from) {
    var letters = new StringBuilder();
    int needed = Integer.MAX_VALUE;
    for (int i = from; i < text.length() && letters.length() < needed; i++) {
      char letter = text.charAt(i);
      if (isOurs(letter)) {
        letters.append(letter);
        needed = letters.length() == HEAD_LETTERS ? needed(letters) : needed;
      } else if (!Character.isWhitespace(letter) && BETWEEN.indexOf(letter) < 0) {
        break;
      }
    }
    if (letters.length() < needed) {
      boolean nothing = letters.isEmpty() && from < text.stripTrailing().length();
      int known = needed == Integer.MAX_VALUE ? 0 : needed;
      return nothing ? new NoInvitation() : new CutOff(letters.length(), known);
    }
    return content(Base64.getUrlDecoder().decode(letters.toString()));
  }

  private static boolean isOurs(char letter) {
    return letter < 0x80 && Character.isLetterOrDigit(letter) || letter == '-' || letter == '_';
  }

  /** How many letters the whole has, by its first four. */
  private static int needed(CharSequence head) {
    var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(head.toString()));
    int length = HEAD_BYTES + Short.toUnsignedInt(bytes.getShort(1)) + CHECK_BYTES;
    return (length * 4 + 2) / 3;
  }

  private static InvitationReading content(byte[] bytes) {
    int end = bytes.length - CHECK_BYTES;
    if (!Arrays.equals(check(bytes, end), Arrays.copyOfRange(bytes, end, bytes.length))) {
      return new Damaged();
    }
    if (bytes[0] != VERSION) {
      return new NewerVersion(Byte.toUnsignedInt(bytes[0]));
    }
    Optional<Invitation> read =
        InvitationContent.read(ByteBuffer.wrap(bytes, HEAD_BYTES, end - HEAD_BYTES));
    return read.<InvitationReading>map(Found::new).orElseGet(Damaged::new);
  }

  private static byte[] check(byte[] bytes, int end) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes, 0, end);
      return Arrays.copyOf(digest.digest(), CHECK_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
