package dev.pitwall.guards;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.library.dependencies.Slice;
import java.util.Set;

/** The slices of {@code ui} that are screens, not what all screens share. */
final class Screens extends DescribedPredicate<Slice> {
  private static final Set<String> SHARED = Set.of("fx", "kit", "chart", "output", "plan", "shell");

  Screens() {
    super("are screens");
  }

  @Override
  public boolean test(Slice slice) {
    return !SHARED.contains(slice.getNamePart(1));
  }
}
