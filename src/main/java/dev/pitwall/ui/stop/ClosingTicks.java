package dev.pitwall.ui.stop;

import dev.pitwall.domain.id.Id.ItemId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.intent.LineIntent.TickLines;
import dev.pitwall.domain.intent.LineIntent.UntickLines;
import dev.pitwall.text.StopPage.Check;
import dev.pitwall.text.StopPage.Place;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Ticks closing lines, in the name of whoever sits here. */
final class ClosingTicks {
  private final FxTexts texts;
  private final Desk desk;

  ClosingTicks(FxTexts texts, Desk desk) {
    this.texts = texts;
    this.desk = desk;
  }

  /** Ticks it, or takes the tick back. */
  void toggle(Optional<ServerId> server, Check check) {
    var lines = Set.of(check.line());
    desk.submit(
        check.ticked()
            ? new UntickLines(lines, server, Optional.empty())
            : new TickLines(lines, server, Optional.empty()));
  }

  /** Ticks all that is open in this place; what evidence contradicts needs a tick of its own. */
  void all(Place place) {
    Set<ItemId> open =
        place.checks().stream()
            .filter(Check::all)
            .map(Check::line)
            .collect(Collectors.toUnmodifiableSet());
    if (!open.isEmpty()) {
      desk.submitAndReport(
          new TickLines(open, place.server(), Optional.empty()),
          "closing.done.all",
          place.name(),
          texts.now().of("closing.count", open.size()));
    }
  }
}
