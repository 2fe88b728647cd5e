package dev.pitwall.guards;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.library.dependencies.Slice;
import java.util.Set;

/** The slices of {@code ui} that are screens, not what all screens share. */
final class Screens extends DescribedPredicate<Slice> {
  static final Set<String> SHARED =
      Set.of(
          "fx", "kit", "chart", "export", "manual", "output", "palette", "plan", "shell",
          "content");

  Screens() {
    super("are screens");
  }

  @Override
  public boolean test(Slice slice) {
    return !SHARED.contains(slice.getNamePart(1));
  }

  /** Whether a package of {@code ui} is a screen's. */
  static boolean isScreen(String name) {
    int at = name.indexOf(".ui.");
    return at >= 0 && !SHARED.contains(name.substring(at + 4).split("\\.")[0]);
  }
}
