package dev.pitwall.report.bundle;

import dev.pitwall.domain.event.Envelope;
import java.util.List;

/** What came of reading a bundle. */
public sealed interface BundleFile {
  /**
   * All that it says of itself was found true. What its events may say is not checked yet.
   *
   * @param events in their order in the file
   */
  record Read(Manifest manifest, List<Envelope> events) implements BundleFile {}

  /**
   * Nothing of it can be used.
   *
   * @param word what the sentence names: an entry, a line, a limit
   */
  record Refused(Reason reason, String word) implements BundleFile {}

  enum Reason {
    NOT_A_ZIP,
    /** The zip ends or breaks in the middle. */
    DAMAGED,
    /** A zip of something else. */
    NO_MANIFEST,
    NEWER_VERSION,
    /** An entry that no bundle has; its name may lead anywhere. */
    STRANGE_ENTRY,
    DOUBLE_ENTRY,
    TOO_LARGE,
    TOO_MANY_EVENTS,
    BAD_EVENT,
    DOUBLE_EVENT,
    /** Other events than the manifest says. */
    WRONG_HEADS,
    /** An attachment whose content is not the one that its name says, or another number of them. */
    WRONG_BLOB,
    NO_EVENTS
  }
}
