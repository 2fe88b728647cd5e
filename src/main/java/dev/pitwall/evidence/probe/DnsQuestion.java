package dev.pitwall.evidence.probe;

import dev.pitwall.domain.model.Probe;
import dev.pitwall.domain.model.ProbeResult;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;

/** Asks a DNS server for the IPv4 addresses of a name (RFC 1035). */
final class DnsQuestion {
  /** Any number, by which the answer is known as one to this question. */
  private static final short ID = 0x7077;

  private static final short RECURSION_DESIRED = 0x0100;
  private static final int IS_ANSWER = 0x8000;
  private static final int CODE = 0xF;
  private static final short A = 1;
  private static final short IN = 1;
  private static final int ADDRESS_BYTES = 4;
  private static final int MOST_LABEL = 63;
  private static final int POINTER = 0xC0;

  private static final String[] CODES = {
    "", "FORMERR", "SERVFAIL", "NXDOMAIN", "NOTIMP", "REFUSED"
  };

  private DnsQuestion() {}

  static byte[] of(String name) {
    var out = new ByteArrayOutputStream();
    for (short word : new short[] {ID, RECURSION_DESIRED, 1, 0, 0, 0}) {
      two(out, word);
    }
    for (var label : name.split("\\.")) {
      var letters = label.getBytes(StandardCharsets.US_ASCII);
      int length = Math.min(letters.length, MOST_LABEL);
      out.write(length);
      out.write(letters, 0, length);
    }
    out.write(0);
    two(out, A);
    two(out, IN);
    return out.toByteArray();
  }

  private static void two(ByteArrayOutputStream out, short word) {
    out.write(word >> 8);
    out.write(word);
  }

  static ProbeResult read(Probe probe, byte[] bytes) {
    try {
      return read(probe, ByteBuffer.wrap(bytes));
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      return Results.wrong(probe, "");
    }
  }

  private static ProbeResult read(Probe probe, ByteBuffer answer) {
    short id = answer.getShort();
    short flags = answer.getShort();
    if (id != ID || (flags & IS_ANSWER) == 0) {
      return Results.wrong(probe, "");
    }
    int code = flags & CODE;
    if (code != 0) {
      return Results.wrong(probe, code < CODES.length ? CODES[code] : "RCODE " + code);
    }
    int questions = answer.getShort();
    int answers = answer.getShort();
    answer.getInt();
    for (int i = 0; i < questions; i++) {
      skipName(answer);
      answer.getInt();
    }
    var addresses = new TreeSet<String>();
    for (int i = 0; i < answers; i++) {
      skipName(answer);
      short type = answer.getShort();
      // Its class and how long it lives.
      answer.getShort();
      answer.getInt();
      var data = new byte[answer.getShort() & 0xFFFF];
      answer.get(data);
      if (type == A && data.length == ADDRESS_BYTES) {
        addresses.add(
            (data[0] & 0xFF)
                + "."
                + (data[1] & 0xFF)
                + "."
                + (data[2] & 0xFF)
                + "."
                + (data[3] & 0xFF));
      }
    }
    var all = String.join(" ", addresses);
    return addresses.isEmpty()
        ? Results.wrong(probe, "no address")
        : Results.answered(probe, all, all.getBytes(StandardCharsets.US_ASCII));
  }

  private static void skipName(ByteBuffer answer) {
    int length = answer.get() & 0xFF;
    while (length != 0) {
      if ((length & POINTER) == POINTER) {
        answer.get();
        return;
      }
      answer.position(answer.position() + length);
      length = answer.get() & 0xFF;
    }
  }
}
