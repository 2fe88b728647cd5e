package dev.pitwall.ui.chart;

import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one server played over the day.
 *
 * @param server its name
 * @param bands by time, without overlaps; between them it played nothing
 */
public record ServerLane(ServerId id, String server, List<Band> bands) {
  /**
   * A server played these roles from one moment until another.
   *
   * @param roles in the palette's order; never empty
   */
  public record Band(Instant from, Instant to, List<Role> roles) {}

  public ServerLane {
    bands = List.copyOf(bands);
  }

  /** What it played at a moment. */
  public Optional<Band> at(Instant moment) {
    return bands.stream()
        .filter(band -> !moment.isBefore(band.from()) && moment.isBefore(band.to()))
        .findFirst();
  }
}
