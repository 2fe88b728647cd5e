package dev.pitwall.inbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What is answered.
 *
 * @param status of HTTP
 * @param sentence one line for a person
 * @param facts the same for a program, beside the sentence
 * @param json the whole answer, where it was written elsewhere
 */
record Reply(
    int status, String sentence, SequencedMap<String, Object> facts, Optional<String> json) {
  static final int OK = 200;
  static final int CREATED = 201;

  /** Kept, and somebody must look at it. */
  static final int ACCEPTED = 202;

  static final int BAD = 400;
  static final int UNKNOWN_TOKEN = 401;
  static final int FORBIDDEN = 403;
  static final int MISSING = 404;
  static final int METHOD = 405;
  static final int TOO_SLOW = 408;
  static final int CONFLICT = 409;
  static final int TOO_LARGE = 413;
  static final int REFUSED = 422;
  static final int TOO_MANY = 429;
  static final int FAULT = 500;
  static final int CLOSING = 503;
  static final int DISK_FULL = 507;

  /** For who waits for the answer to a request that was cut off while it came. */
  static final Reply BROKEN_OFF = of(FAULT, "");

  static Reply of(int status, String sentence) {
    return new Reply(status, sentence, new LinkedHashMap<>(), Optional.empty());
  }

  static Reply of(int status, String sentence, Map<String, Object> facts) {
    return new Reply(status, sentence, new LinkedHashMap<>(facts), Optional.empty());
  }

  /** Facts alone, and JSON whatever was asked for. */
  static Reply json(Map<String, Object> facts) {
    return written(OK, Answering.json(facts));
  }

  /** An answer that is JSON already, beside which there is no sentence. */
  static Reply written(int status, String json) {
    return new Reply(status, "", new LinkedHashMap<>(), Optional.of(json));
  }

  boolean isJson() {
    return json.isPresent();
  }

  /** What is answered to whoever asks for no form: a line for a person, else JSON. */
  String text() {
    return json.orElse(sentence);
  }

  boolean done() {
    return status < BAD;
  }
}
