package dev.pitwall.report.timeline;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A file's bytes as text: UTF-8, or what a Japanese Excel saves, which is Shift_JIS in Microsoft's
 * shape. Each is tried strictly: a byte that does not fit means the other one, never a "?".
 */
record FileText(String text, boolean shiftJis) {
  private static final String EXCEL_JAPANESE = "windows-31j";
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Empty when the bytes are neither. */
  static Optional<FileText> of(byte[] bytes) {
    return decode(bytes, StandardCharsets.UTF_8)
        .map(text -> new FileText(text, false))
        .or(
            () ->
                Charset.isSupported(EXCEL_JAPANESE)
                    ? decode(bytes, Charset.forName(EXCEL_JAPANESE))
                        .map(text -> new FileText(text, true))
                    : Optional.empty())
        .filter(read -> read.text.indexOf('\0') < 0);
  }

  private static Optional<String> decode(byte[] bytes, Charset charset) {
    try {
      var text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
      return Optional.of(marked ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      // Not this charset: the answer to the question asked.
      return Optional.empty();
    }
  }
}
