package dev.pitwall.report.kit;

import dev.pitwall.report.bundle.BundleFile;
import java.util.List;

/** What came of reading a kit. */
public sealed interface KitFile {
  /** All that it says of itself was found true. */
  record Read(List<KitEntry> entries) implements KitFile {
    public Read {
      entries = List.copyOf(entries);
    }
  }

  /** Nothing of it can be used. */
  record Refused(BundleFile.Refused why) implements KitFile {
    /** Of the sentence, which names the file and {@code why.word()}. */
    public String key() {
      return "kit.refused." + why.reason();
    }
  }
}
