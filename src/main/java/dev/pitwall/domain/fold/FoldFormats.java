package dev.pitwall.domain.fold;

import dev.pitwall.domain.event.FormatEvent;
import dev.pitwall.domain.id.Id.FormatId;
import org.pcollections.PMap;

/** Folds what happened to the team's own result formats. */
final class FoldFormats {
  private FoldFormats() {}

  static PMap<FormatId, String> apply(PMap<FormatId, String> formats, FormatEvent event) {
    return switch (event) {
      case FormatEvent.FormatDefined e -> formats.plus(e.format(), e.text());
      case FormatEvent.FormatRemoved e -> formats.minus(e.format());
    };
  }
}
