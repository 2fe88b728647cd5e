package dev.pitwall.cli;

import dev.pitwall.text.Language;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How the window was asked for.
 *
 * @param sample the sample day to open; one that exists
 * @param language empty when the laptop's own setting holds
 */
public record LaunchOptions(
    Path dataFolder, Optional<String> sample, Optional<Language> language) {}
