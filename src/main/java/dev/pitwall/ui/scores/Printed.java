package dev.pitwall.ui.scores;

import dev.pitwall.results.Reading;
import java.time.Instant;
import java.util.Optional;

/**
 * An output somebody pasted, dropped or had watched, and what it says.
 *
 * @param file its name; empty when it was pasted
 * @param kept as much of it as a run keeps
 * @param written when the file was written last
 */
record Printed(Optional<String> file, Reading reading, String kept, Optional<Instant> written) {}
