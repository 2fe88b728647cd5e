package dev.pitwall.team.blob;

import dev.pitwall.domain.id.BlobHash;
import dev.pitwall.domain.id.Origin;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The blobs that this laptop lacks, the first to be got first, and who has not given them of late.
 * For one thread.
 */
final class MissingBlobs {
  /** A laptop that gave nothing for so long, or has not got it, is asked again after as much. */
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Set<BlobHash> missing = new LinkedHashSet<>();

  /** Of those that were named, what somebody here has asked for. */
  private final Set<BlobHash> wanted = new LinkedHashSet<>();

  private final Map<BlobHash, Map<Origin, Long>> inVain = new LinkedHashMap<>();
  private boolean onDemand;

  /** A laptop that may have a blob. */
  record Giver(BlobHash blob, Origin laptop) {}

  /**
   * @param names all that the day's events name
   * @param here whether this laptop has it
   */
  void named(Collection<BlobHash> names, Predicate<BlobHash> here) {
    missing.retainAll(names);
    wanted.retainAll(names);
    names.stream().filter(here.negate()).forEach(missing::add);
  }

  void onDemand(boolean only) {
    onDemand = only;
  }

  boolean isOnDemand() {
    return onDemand;
  }

  /** Whether it is to be got without being asked for once more. */
  boolean isWanted(BlobHash blob) {
    return !onDemand || wanted.contains(blob);
  }

  /** Somebody asks for it: it comes before the others. False when it is here. */
  boolean first(BlobHash blob) {
    wanted.add(blob);
    if (!missing.contains(blob)) {
      return false;
    }
    var others = List.copyOf(missing);
    missing.clear();
    missing.add(blob);
    missing.addAll(others);
    return true;
  }

  void arrived(BlobHash blob) {
    missing.remove(blob);
    inVain.remove(blob);
  }

  void dropThose(Predicate<BlobHash> here) {
    missing.removeIf(here);
  }

  int count() {
    return missing.size();
  }

  /** This laptop did not give it. */
  void inVain(BlobHash blob, Origin laptop) {
    inVain.computeIfAbsent(blob, _ -> new LinkedHashMap<>()).put(laptop, System.nanoTime());
  }

  /** Other laptops are connected than before: all of them may be asked. */
  void forgetVain() {
    inVain.clear();
  }

  /** The next that is wanted and that one of these laptops may give. */
  Optional<Giver> next(List<Origin> connected) {
    return missing.stream()
        .filter(this::isWanted)
        .flatMap(blob -> giver(blob, connected).stream())
        .findFirst();
  }

  private Optional<Giver> giver(BlobHash blob, List<Origin> connected) {
    var tried = inVain.getOrDefault(blob, Map.of());
    return connected.stream()
        .filter(laptop -> !tried.containsKey(laptop) || isOver(tried.get(laptop)))
        .findFirst()
        .map(laptop -> new Giver(blob, laptop));
  }

  static boolean isOver(long since) {
    return System.nanoTime() - since >= PATIENCE.toNanos();
  }
}
