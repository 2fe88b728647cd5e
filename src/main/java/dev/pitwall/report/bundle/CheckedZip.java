package dev.pitwall.report.bundle;

import dev.pitwall.report.bundle.BundleFile.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * The entries of a zip from anybody: each name once, attachments that are what their names say, all
 * within limits. Nothing is written, and no name is followed. For one reading on one thread.
 */
public final class CheckedZip {
  /** Attachments lie in this folder of the zip, each under its SHA-256. */
  public static final String BLOBS = "blobs/";

  private static final Pattern BLOB = Pattern.compile(BLOBS + "[0-9a-f]{64}");

  /** Of a name from a stranger, in a sentence. */
  private static final int SHOWN_LETTERS = 80;

  private final int mostBlobs;
  private final long mostBlobBytes;
  private final Set<String> names = new HashSet<>();
  private final Set<String> blobs = new HashSet<>();
  private long blobBytes;

  /** Ends the reading; never leaves {@link #read}. */
  public static final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final String word;

    public Refusal(Reason reason, String word) {
      super(reason + " " + word, null, false, false);
      this.reason = reason;
      this.word = word;
    }
  }

  /** Takes one entry after the other. */
  public interface Taker {
    void take(String name, InputStream content) throws IOException, Refusal;
  }

  /** Looks at the whole once all entries were taken. */
  public interface Ending {
    void check() throws Refusal;
  }

  /**
   * @param mostBlobs how many attachments there may be
   * @param mostBlobBytes what they unpack to, all together
   */
  public CheckedZip(int mostBlobs, long mostBlobBytes) {
    this.mostBlobs = mostBlobs;
    this.mostBlobBytes = mostBlobBytes;
  }

  /**
   * Why nothing of it can be used; empty when all was found good.
   *
   * @throws IOException when the file cannot be read; what is wrong with its content is an answer
   */
  public Optional<BundleFile.Refused> read(InputStream in, Taker taker, Ending ending)
      throws IOException {
    try {
      var zip = new ZipInputStream(in, StandardCharsets.UTF_8);
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!names.add(entry.getName())) {
          throw new Refusal(Reason.DOUBLE_ENTRY, shown(entry.getName()));
        }
        taker.take(entry.getName(), zip);
      }
      if (names.isEmpty()) {
        throw new Refusal(Reason.NOT_A_ZIP, "");
      }
      ending.check();
      return Optional.empty();
    } catch (Refusal refusal) {
      return Optional.of(new BundleFile.Refused(refusal.reason, refusal.word));
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      // A name that is not UTF-8 is an IllegalArgumentException of the zip reader.
      return Optional.of(new BundleFile.Refused(Reason.DAMAGED, String.valueOf(e.getMessage())));
    }
  }

  /** A name from a stranger, as far as it fits into a sentence. */
  public static String shown(String name) {
    var plain = name.replaceAll("\\p{Cntrl}", "?");
    return plain.length() > SHOWN_LETTERS ? plain.substring(0, SHOWN_LETTERS) + "…" : plain;
  }

  /** The first entry, which is to be text of a few lines. */
  public static byte[] head(InputStream in, int mostBytes, String name)
      throws IOException, Refusal {
    var bytes = in.readNBytes(mostBytes + 1);
    if (bytes.length > mostBytes) {
      throw new Refusal(Reason.TOO_LARGE, name);
    }
    return bytes;
  }

  /** Reads an attachment to its end, or refuses an entry that is none. */
  public void blob(String name, InputStream in) throws IOException, Refusal {
    if (!BLOB.matcher(name).matches()) {
      throw new Refusal(Reason.STRANGE_ENTRY, shown(name));
    }
    if (blobs.size() == mostBlobs) {
      throw new Refusal(Reason.TOO_LARGE, BLOBS);
    }
    var digest = sha256();
    var buffer = new byte[1 << 16];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      blobBytes += read;
      if (blobBytes > mostBlobBytes) {
        throw new Refusal(Reason.TOO_LARGE, BLOBS);
      }
      digest.update(buffer, 0, read);
    }
    var hash = name.substring(BLOBS.length());
    if (!HexFormat.of().formatHex(digest.digest()).equals(hash)) {
      throw new Refusal(Reason.WRONG_BLOB, hash);
    }
    blobs.add(hash);
  }

  /** The attachments that were read so far. */
  public Set<String> blobs() {
    return blobs;
  }

  /** Takes an attachment; reads of its content what it wants. */
  public interface BlobSink {
    void take(String hash, InputStream content) throws IOException;
  }

  /**
   * Gives the attachments, one after the other.
   *
   * @param in the same file once more, after {@link #read} found it good
   */
  public static void blobs(InputStream in, BlobSink sink) throws IOException {
    var zip = new ZipInputStream(in, StandardCharsets.UTF_8);
    for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (BLOB.matcher(entry.getName()).matches()) {
        sink.take(entry.getName().substring(BLOBS.length()), zip);
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
