package dev.pitwall.team.invitation;

import dev.pitwall.net.Fingerprint;
import dev.pitwall.net.HostPort;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands in an invitation of version 1, in few bytes: the seconds since 1970 when it expires
 * (4), the fingerprint (32), the token (16), the day's id and its name (each a byte of length and
 * UTF-8), a byte of how many addresses, and each as a byte of length, its bytes and its port (2).
 * An address of 4 or 16 bytes is one of IPv4 or IPv6; a name has its length + 100 instead.
 */
final class InvitationContent {
  private static final int FINGERPRINT_BYTES = 32;
  private static final int IPV4_BYTES = 4;
  private static final int IPV6_BYTES = 16;
  private static final int NAME = 100;
  private static final int MOST_NAME_BYTES = 255 - NAME;

  private InvitationContent() {}

  static byte[] write(Invitation invitation) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeInt((int) invitation.expires().getEpochSecond());
      out.write(invitation.fingerprint().bytes());
      out.write(invitation.token().bytes());
      write(out, invitation.day());
      write(out, invitation.dayName());
      var addresses = invitation.addresses().stream().filter(InvitationContent::fits).toList();
      out.writeByte(addresses.size());
      for (var address : addresses) {
        write(out, address);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Memory takes all bytes", e);
    }
    return bytes.toByteArray();
  }

  private static boolean fits(HostPort address) {
    return address.host().length() <= MOST_NAME_BYTES;
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeByte(bytes.length);
    out.write(bytes);
  }

  private static void write(DataOutputStream out, HostPort address) throws IOException {
    var literal = literal(address.host());
    var bytes = literal.orElseGet(() -> address.host().getBytes(StandardCharsets.US_ASCII));
    out.writeByte(literal.isPresent() ? bytes.length : bytes.length + NAME);
    out.write(bytes);
    out.writeShort(address.port());
  }

  /** The bytes of an address that is no name; nobody is asked for that of a name. */
  private static Optional<byte[]> literal(String host) {
    try {
      return Optional.of(InetAddress.ofLiteral(host).getAddress());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Empty when these bytes are no invitation. */
  static Optional<Invitation> read(ByteBuffer in) {
    try {
      var expires = Instant.ofEpochSecond(Integer.toUnsignedLong(in.getInt()));
      var fingerprint = Fingerprint.of(bytes(in, FINGERPRINT_BYTES));
      var token = new Token(bytes(in, Token.BYTES));
      var day = text(in);
      var dayName = text(in);
      var addresses = addresses(in);
      return in.hasRemaining()
          ? Optional.empty()
          : Optional.of(new Invitation(addresses, fingerprint, token, expires, day, dayName));
    } catch (BufferUnderflowException | IllegalArgumentException | UnknownHostException e) {
      return Optional.empty();
    }
  }

  private static List<HostPort> addresses(ByteBuffer in) throws UnknownHostException {
    var addresses = new ArrayList<HostPort>();
    for (int left = Byte.toUnsignedInt(in.get()); left > 0; left--) {
      int kind = Byte.toUnsignedInt(in.get());
      var host =
          switch (kind) {
            case IPV4_BYTES, IPV6_BYTES ->
                InetAddress.getByAddress(bytes(in, kind)).getHostAddress();
            default -> new String(bytes(in, kind - NAME), StandardCharsets.US_ASCII);
          };
      addresses.add(new HostPort(host, Short.toUnsignedInt(in.getShort())));
    }
    return addresses;
  }

  private static String text(ByteBuffer in) {
    return new String(bytes(in, Byte.toUnsignedInt(in.get())), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(ByteBuffer in, int count) {
    if (count < 0 || count > in.remaining()) {
      throw new BufferUnderflowException();
    }
    var bytes = new byte[count];
    in.get(bytes);
    return bytes;
  }
}
