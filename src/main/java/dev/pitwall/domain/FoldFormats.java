package dev.pitwall.domain;

import dev.pitwall.domain.Id.FormatId;

/** The part of the fold that knows the team's own result formats. */
final class FoldFormats {
  final Section<FormatId, String> formats = new Section<>();

  void adopt(ContestDay day) {
    formats.adopt(day.formats());
  }

  void apply(FormatEvent event) {
    switch (event) {
      case FormatEvent.FormatTold e -> formats.put(e.format(), e.text());
      case FormatEvent.FormatRemoved e -> formats.remove(e.format());
    }
  }
}
