package dev.pitwall.core;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.id.Origin;
import java.util.List;

/** Where the sample days come from. */
public interface SampleCatalog {
  /** The best one to begin with first. */
  List<Days.Sample> samples();

  /**
   * The sample's events, filed under {@code origin} from number 1 on.
   *
   * @param name of one of {@link #samples}
   */
  List<Envelope> load(String name, Origin origin);
}
