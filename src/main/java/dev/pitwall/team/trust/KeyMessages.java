package dev.pitwall.team.trust;

import dev.pitwall.net.Fingerprint;
import dev.pitwall.net.LaptopIdentity;
import dev.pitwall.net.LaptopKey;
import dev.pitwall.net.TeamKey;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * Writes and reads what is exchanged with a laptop that has another key of the team, as it follows
 * from what is known at one moment. See {@link KeyMessage}.
 *
 * @param own this laptop's key
 * @param key the team's
 */
record KeyMessages(String day, LaptopKey own, TeamKey key, Trust trust, SecureRandom random) {
  private String id() {
    return own.identity().id().hex();
  }

  KeyMessage.Question question(String nonce, Fingerprint seen) {
    var signature = own.sign(KeyMessage.Question.signed(day, id(), nonce, seen.hex()));
    return new KeyMessage.Question(KeyMessage.PROTOCOL, id(), nonce, Statement.base64(signature));
  }

  /** Whether a laptop of the team asks, or one that once was; nobody else is answered. */
  boolean hasAsked(KeyMessage.Question question) {
    var signed =
        KeyMessage.Question.signed(day, question.from(), question.nonce(), key.fingerprint().hex());
    return trust
        .known(new Fingerprint(question.from()))
        .filter(laptop -> laptop.hasSigned(signed, Statement.bytes(question.signed())))
        .isPresent();
  }

  /** The key and all that is known, for the eyes of this laptop; only if it may have the key. */
  Optional<KeyMessage.Sealed> seal(Fingerprint to, String nonce) {
    return trust.admits(to, key)
        ? trust.known(to).map(laptop -> seal(laptop, nonce, Optional.of(key)))
        : Optional.empty();
  }

  /** What is known without the key, for one that was expelled. */
  Optional<KeyMessage.Sealed> sealWithoutKey(Fingerprint to, String nonce) {
    return trust.known(to).map(laptop -> seal(laptop, nonce, Optional.empty()));
  }

  private KeyMessage.Sealed seal(LaptopIdentity to, String nonce, Optional<TeamKey> handed) {
    var context = KeyMessage.Sealed.context(day, id(), to.id().hex(), nonce);
    var content = new KeyContent(handed, trust.statements()).write();
    var sealed = Statement.base64(to.seal(content, context, random));
    var signature = own.sign(KeyMessage.Sealed.signed(context, sealed));
    return new KeyMessage.Sealed(
        KeyMessage.PROTOCOL, id(), nonce, sealed, Statement.base64(signature));
  }

  /**
   * What a teammate has sealed for this laptop. Empty when it is for somebody else, or of nobody
   * whom this laptop knows, nor those that it knows have vouched for.
   */
  Optional<KeyContent> open(KeyMessage.Sealed message) {
    var context = KeyMessage.Sealed.context(day, message.from(), id(), message.nonce());
    return own.open(Statement.bytes(message.sealed()), context)
        .flatMap(KeyContent::read)
        .filter(content -> isVouched(message, context, content));
  }

  private boolean isVouched(KeyMessage.Sealed message, byte[] context, KeyContent content) {
    var signed = KeyMessage.Sealed.signed(context, message.sealed());
    return trust
        .vouched(new Fingerprint(message.from()), content.key().orElse(key), content.statements())
        .filter(laptop -> laptop.hasSigned(signed, Statement.bytes(message.signed())))
        .isPresent();
  }
}
