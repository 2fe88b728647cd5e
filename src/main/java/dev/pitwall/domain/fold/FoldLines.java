package dev.pitwall.domain.fold;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.LineEvent;
import dev.pitwall.domain.id.Id.ItemId;
import dev.pitwall.domain.id.Id.RoundId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.CheckLine;
import dev.pitwall.domain.model.CheckLines;
import dev.pitwall.domain.model.LineTick;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Folds what happened to the lines that are ticked per server. */
final class FoldLines {
  private FoldLines() {}

  static CheckLines apply(CheckLines all, LineEvent event, Envelope envelope) {
    return switch (event) {
      case LineEvent.LineAdded e ->
          new CheckLines(
              Entries.addIfAbsent(
                  all.lines(),
                  e.line(),
                  new CheckLine(
                      e.line(), e.list(), e.scope(), e.layer(), e.text(), e.both(), e.proof())),
              all.former().minus(e.line()),
              all.ticks());
      case LineEvent.LineEdited e ->
          new CheckLines(
              Entries.change(all.lines(), e.line(), line -> line.withWords(e.text())),
              all.former(),
              all.ticks());
      case LineEvent.LineRemoved e -> {
        var line = all.lines().get(e.line());
        yield line == null
            ? all
            : new CheckLines(
                all.lines().minus(e.line()), all.former().plus(e.line(), line), all.ticks());
      }
      case LineEvent.LinesTicked e -> {
        var tick = new LineTick(envelope.id(), e.at(), e.seen(), envelope.author());
        var ticks = all.ticks();
        for (var place : places(e.lines(), e.server(), e.round())) {
          ticks = ticks.plus(place, tick);
        }
        yield new CheckLines(all.lines(), all.former(), ticks);
      }
      case LineEvent.LinesUnticked e ->
          new CheckLines(
              all.lines(),
              all.former(),
              all.ticks().minusAll(places(e.lines(), e.server(), e.round())));
    };
  }

  private static List<LineTick.Place> places(
      Set<ItemId> lines, Optional<ServerId> server, Optional<RoundId> round) {
    return lines.stream().map(line -> new LineTick.Place(line, server, round)).toList();
  }
}
