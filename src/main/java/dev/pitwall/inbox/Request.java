package dev.pitwall.inbox;

import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.model.Excerpt;
import dev.pitwall.domain.model.Limits;
import dev.pitwall.net.Exchange;
import dev.pitwall.net.FormBody;
import dev.pitwall.net.PieceStream;
import dev.pitwall.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * One request. What it says of itself stands in its query ({@code ?host=s1}), in a header ({@code
 * X-Pitwall-Host: s1}) or in a field of its form, the first of those that says something. One
 * thread's.
 */
final class Request {
  private final Exchange exchange;
  private final Texts texts;
  private final Sender sender;
  private final BooleanSupplier admitted;
  private final Optional<FormBody> form;
  private final Source body;

  /** Its words are the sender's, and so are its faults. */
  static final class BrokenOff extends IOException {
    private static final long serialVersionUID = 1;

    BrokenOff(IOException cause) {
      super(cause);
    }
  }

  /**
   * @param admitted whether its token still counts: a body may come for as long as its route lasts
   */
  Request(Exchange exchange, Texts texts, Sender sender, BooleanSupplier admitted) {
    this.exchange = exchange;
    this.texts = texts;
    this.sender = sender;
    this.admitted = admitted;
    var paced = new PacedBody(exchange.body(), exchange.length(), System::nanoTime);
    this.form = FormBody.of(exchange.header("Content-Type"), paced);
    this.body = new Source(form.map(FormBody::file).orElse(paced));
  }

  Texts texts() {
    return texts;
  }

  Sender sender() {
    return sender;
  }

  /** False once its token was withdrawn, or its agent removed from the team. */
  boolean isAdmitted() {
    return admitted.getAsBoolean();
  }

  /** The same sender, who asks for something else by it. */
  Request with(Exchange other) {
    return new Request(other, texts, sender, admitted);
  }

  /** The text or picture itself, as it comes; a sender that fails throws {@link BrokenOff}. */
  InputStream body() {
    return body;
  }

  /** What is said under a name, in one line; of a form only after its body was read. */
  Optional<String> field(String name) {
    return exchange
        .query(name)
        .or(() -> exchange.header("X-Pitwall-" + name))
        .or(() -> form.map(read -> read.fields().get(name)))
        .map(Request::oneLine)
        .filter(text -> !text.isEmpty());
  }

  /** The same, cut where it would be too long for a name. */
  String name(String name) {
    return field(name).map(text -> Excerpt.of(text, Limits.NAME_LETTERS)).orElse("");
  }

  boolean flag(String name) {
    return field(name).filter(text -> !text.equals("0") && !text.equals("false")).isPresent();
  }

  Optional<String> retryKey() {
    return exchange.header("Idempotency-Key").filter(key -> !key.isBlank());
  }

  /**
   * The ids of what this request records: of its key where it has one.
   *
   * @param what is recorded
   */
  IdSource ids(String what, IdSource fresh) {
    return retryKey().isEmpty() ? fresh : KeyedRequests.ids(what, this);
  }

  /** Whether a page in a browser sends it, of another place than this laptop. */
  boolean ofAPage() {
    return exchange
        .header("Origin")
        .filter(
            origin -> !origin.matches("https?://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?"))
        .isPresent();
  }

  /** Letters that steer a terminal or break a line are none of a name. */
  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  /** Tells the sender's failures from those of the disk that its bytes go to. */
  private static final class Source extends PieceStream {
    private final InputStream in;

    Source(InputStream in) {
      this.in = in;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      try {
        return in.read(into, from, length);
      } catch (FormBody.Malformed | PacedBody.TooSlow e) {
        throw e;
      } catch (IOException e) {
        throw new BrokenOff(e);
      }
    }
  }
}
