package dev.pitwall.team.postgres;

import dev.pitwall.team.wire.BadFrame;
import dev.pitwall.team.wire.Frame;
import dev.pitwall.team.wire.FrameCodec;
import dev.pitwall.team.wire.Neighbour;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Reads what other laptops reported in the database. */
final class Reports {
  private static final FrameCodec FRAMES = new FrameCodec();

  private Reports() {}

  static List<Neighbour> neighbours(List<LaptopRows.Report> reports) {
    return reports.stream().flatMap(Reports::neighbour).toList();
  }

  /** Each is written by the laptop itself, and of those that were not seen of late none is read. */
  private static Stream<Neighbour> neighbour(LaptopRows.Report one) {
    try {
      return FRAMES.read(one.have()) instanceof Frame.Have have
          ? Stream.of(
              new Neighbour(
                  one.origin(), one.laptop(), have.held(), have.presence(), 1, Duration.ZERO))
          : Stream.empty();
    } catch (BadFrame e) {
      // Of a version that is not understood, or written by hand: it is not listed.
      return Stream.empty();
    }
  }
}
