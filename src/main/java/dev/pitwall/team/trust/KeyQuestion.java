package dev.pitwall.team.trust;

import dev.pitwall.net.Fingerprint;
import dev.pitwall.net.HostPort;
import dev.pitwall.net.PinnedClient;
import dev.pitwall.net.PinnedClient.Reply;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The half that asks: a laptop was dialled that has another key. One object for one address, for
 * one thread that may wait.
 */
public final class KeyQuestion implements AutoCloseable {
  private static final Duration TIME = Duration.ofSeconds(5);
  private static final int NONCE_BYTES = 16;
  private static final int ANSWERED = 200;
  private static final int FORBIDDEN = 403;

  private final KeyRing ring;
  private final HostPort address;
  private final Fingerprint seen;
  private final SecureRandom random;
  private final PinnedClient client;
  private Optional<Fingerprint> teammate = Optional.empty();

  /**
   * @param seen the certificate that was shown there
   */
  public KeyQuestion(KeyRing ring, HostPort address, Fingerprint seen, SecureRandom random) {
    this.ring = ring;
    this.address = address;
    this.seen = seen;
    this.random = random;
    this.client = new PinnedClient(seen, TIME);
  }

  public KeyOutcome ask() {
    var nonce = nonce();
    var question = ring.messages().map(one -> one.question(nonce, seen));
    return question.isEmpty() ? new KeyOutcome.Nothing() : answer(nonce, question.get());
  }

  private KeyOutcome answer(String nonce, KeyMessage.Question question) {
    var reply = post(KeyMessage.QUESTION_PATH, question);
    return switch (reply) {
      case Reply.Failed _ -> new KeyOutcome.Nothing();
      case Reply.Answered(int status, byte[] body) when status == ANSWERED ->
          KeyMessage.read(body, KeyMessage.Sealed.class)
              .filter(answer -> answer.nonce().equals(nonce))
              .<KeyOutcome>flatMap(this::handed)
              .orElseGet(KeyOutcome.Nothing::new);
      case Reply.Answered(int status, byte[] body) when status == FORBIDDEN ->
          KeyMessage.read(body, KeyMessage.Expelled.class)
              .flatMap(answer -> Statement.decode(answer.expulsion()))
              .<KeyOutcome>map(KeyOutcome.Expelled::new)
              .orElseGet(KeyOutcome.Nothing::new);
      case Reply.Answered _ -> new KeyOutcome.Nothing();
    };
  }

  private Optional<KeyOutcome> handed(KeyMessage.Sealed answer) {
    var from = new Fingerprint(answer.from());
    var content = ring.messages().flatMap(one -> one.open(answer));
    // What an expelled laptop hands over is not looked at; it must learn why all the same.
    teammate = Optional.of(from).filter(_ -> content.isPresent() || ring.isExpelled(from));
    return content.map(all -> new KeyOutcome.Handed(all.key(), all.statements()));
  }

  /**
   * After it was asked, and what it answered is known here: hands it the key of this laptop, when
   * that is the newer one; or what it does not know, that it was expelled.
   */
  public void offer(KeyOutcome answered) {
    boolean older =
        answered instanceof KeyOutcome.Handed(var key, _)
            && key.filter(one -> !ring.isNewerThan(one)).isPresent();
    if (!older) {
      teammate
          .flatMap(to -> ring.messages().flatMap(one -> offered(one, to)))
          .ifPresent(message -> post(KeyMessage.OFFER_PATH, message));
    }
  }

  private Optional<KeyMessage.Sealed> offered(KeyMessages messages, Fingerprint to) {
    return ring.isExpelled(to) ? messages.sealWithoutKey(to, nonce()) : messages.seal(to, nonce());
  }

  private Reply post(String path, KeyMessage message) {
    return client.post(address, path, message.write(), KeyMessage.MOST_BYTES, TIME);
  }

  private String nonce() {
    var bytes = new byte[NONCE_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public void close() {
    client.close();
  }
}
