package dev.pitwall.ui.welcome;

import dev.pitwall.core.Days;
import dev.pitwall.core.Days.Known;
import dev.pitwall.core.Days.Sample;
import dev.pitwall.core.Unexpected;
import dev.pitwall.problem.Problem;
import dev.pitwall.profiles.ProfileCatalog;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What there is to choose from in the first window.
 *
 * @param profiles to make a contest with
 * @param problems what could not be read; it is missing from the lists
 */
public record Choice(
    List<Known> known,
    List<Sample> samples,
    ProfileCatalog.Found profiles,
    List<Problem> problems) {
  public static final Choice NOTHING =
      new Choice(List.of(), List.of(), ProfileCatalog.Found.NOTHING, List.of());

  public Choice {
    known = List.copyOf(known);
    samples = List.copyOf(samples);
    problems = List.copyOf(problems);
  }

  /**
   * Reads the disk: not for the JavaFX thread. Never fails.
   *
   * @param dataFolder where the days lie, for people
   */
  public static Choice read(Days days, String dataFolder) {
    List<Known> known = List.of();
    List<Sample> samples = List.of();
    var problems = new ArrayList<Problem>();
    try {
      known = days.known();
    } catch (UncheckedIOException e) {
      problems.add(new Problem(Problem.Kind.FOLDER_UNREADABLE, List.of(dataFolder), e.toString()));
    } catch (RuntimeException e) {
      problems.add(Unexpected.problem(e));
    }
    try {
      samples = days.samples();
    } catch (RuntimeException e) {
      problems.add(Unexpected.problem(e));
    }
    var profiles = ProfileCatalog.Found.NOTHING;
    try {
      profiles = days.profiles();
    } catch (RuntimeException e) {
      problems.add(Unexpected.problem(e));
    }
    return new Choice(known, samples, profiles, problems);
  }
}
