package dev.pitwall.manual;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A run of text with its styles. Positions in it count the characters of {@link #plain}. */
public record RichText(List<Span> spans) {
  /**
   * @param anchor where a link leads
   */
  public record Style(boolean strong, boolean emphasis, boolean code, Optional<String> anchor) {
    static final Style PLAIN = new Style(false, false, false, Optional.empty());
    static final Style CODE = PLAIN.asCode();

    Style asStrong() {
      return new Style(true, emphasis, code, anchor);
    }

    Style asEmphasis() {
      return new Style(strong, true, code, anchor);
    }

    Style asCode() {
      return new Style(strong, emphasis, true, anchor);
    }

    Style linkTo(String target) {
      return new Style(strong, emphasis, code, Optional.of(target));
    }
  }

  /** Characters of one style. */
  public record Span(String text, Style style) {}

  public RichText {
    spans = List.copyOf(spans);
  }

  /** Without any style. */
  public String plain() {
    return spans.stream().map(Span::text).collect(Collectors.joining());
  }
}
