package dev.pitwall.team.blob;

import dev.pitwall.blobs.BlobArrival;
import dev.pitwall.blobs.BlobTrouble;
import dev.pitwall.blobs.Blobs;
import dev.pitwall.domain.id.BlobHash;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.team.wire.Frame;
import dev.pitwall.team.wire.WireLimits;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Gets the blobs that this laptop lacks from teammates' laptops, one after the other, and gives
 * them those that they ask for. For any thread; all but {@link #close} returns at once.
 */
public final class BlobExchange implements AutoCloseable {
  /** Pieces that are asked for ahead of what has come: enough for a network of 100 ms. */
  private static final int AHEAD = 4;

  /** A laptop that gives nothing for so long, or has not got it, is asked again after as much. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Duration TICK = Duration.ofSeconds(1);

  /** What waits to be done for others; who asks for more is not answered, and asks again. */
  private static final int MOST_WAITING = 200;

  private final Blobs blobs;
  private final BiConsumer<Origin, Frame> sender;
  private final Consumer<IOException> failed;
  private final Consumer<BlobProgress> listener;
  private final AtomicInteger waiting = new AtomicInteger();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("team-blobs").daemon().factory());

  /** From here on for the thread alone. */
  private final Set<BlobHash> missing = new LinkedHashSet<>();

  private final Map<BlobHash, Map<Origin, Long>> inVain = new LinkedHashMap<>();
  private List<Origin> connected = List.of();
  private Optional<Fetch> fetch = Optional.empty();
  private BlobProgress progress = BlobProgress.NOTHING;
  private int arrived;
  private long notBefore = System.nanoTime();

  /** One that comes now. */
  private static final class Fetch {
    final BlobHash blob;
    final Origin from;
    final BlobArrival arrival;
    long asked;
    long size = -1;
    long heard = System.nanoTime();

    Fetch(BlobHash blob, Origin from, BlobArrival arrival) {
      this.blob = blob;
      this.from = from;
      this.arrival = arrival;
      this.asked = arrival.bytes();
    }
  }

  /**
   * @param sender says something to a teammate's laptop
   * @param failed hears that this laptop's disk did not take what came
   * @param listener gets what is on its way, when that changes
   */
  public BlobExchange(
      Blobs blobs,
      BiConsumer<Origin, Frame> sender,
      Consumer<IOException> failed,
      Consumer<BlobProgress> listener) {
    this.blobs = blobs;
    this.sender = sender;
    this.failed = failed;
    this.listener = listener;
    thread.scheduleWithFixedDelay(this::look, 0, TICK.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The blobs that the day's events name. */
  public void named(Collection<BlobHash> names) {
    var copy = List.copyOf(names);
    run(
        () -> {
          missing.retainAll(copy);
          copy.stream().filter(name -> !blobs.has(name)).forEach(missing::add);
          look();
        });
  }

  /** The laptops that can be asked now. */
  public void connected(List<Origin> laptops) {
    var copy = List.copyOf(laptops);
    run(
        () -> {
          if (!copy.equals(connected)) {
            connected = copy;
            inVain.clear();
            look();
          }
        });
  }

  /** This one first: somebody looks at it. */
  public void first(BlobHash blob) {
    run(
        () -> {
          if (missing.contains(blob) && fetch.filter(one -> one.blob.equals(blob)).isEmpty()) {
            var others = List.copyOf(missing);
            missing.clear();
            missing.add(blob);
            missing.addAll(others);
            drop();
            look();
          }
        });
  }

  /** What a teammate's laptop said of a blob. */
  public void heard(Origin laptop, Frame frame) {
    if (waiting.get() < MOST_WAITING) {
      waiting.incrementAndGet();
      run(
          () -> {
            waiting.decrementAndGet();
            switch (frame) {
              case Frame.Want want -> sender.accept(laptop, answer(want));
              case Frame.Piece piece ->
                  current(laptop, piece.blob()).ifPresent(it -> take(it, piece));
              case Frame.Lacking lacking -> current(laptop, lacking.blob()).ifPresent(this::giveUp);
              case Frame.Hello _,
                  Frame.Have _,
                  Frame.Events _,
                  Frame.Notice _,
                  Frame.Digest _,
                  Frame.Goodbye _,
                  Frame.Unknown _ ->
                  throw new IllegalArgumentException("Not of a blob: " + frame);
            }
          });
    }
  }

  private void run(Runnable task) {
    try {
      thread.execute(task);
    } catch (RejectedExecutionException e) {
      // The day is closed; whatever was asked is asked again when it is opened.
      waiting.set(0);
    }
  }

  private Frame answer(Frame.Want want) {
    try (var reader = blobs.open(want.blob())) {
      var piece = reader.read(want.from(), WireLimits.PIECE_BYTES);
      return new Frame.Piece(
          want.blob(),
          Math.min(want.from(), reader.bytes()),
          reader.bytes(),
          Base64.getEncoder().encodeToString(piece));
    } catch (IOException e) {
      // Missing, damaged, or on a disk that fails: somebody else may have it.
      return new Frame.Lacking(want.blob());
    }
  }

  private Optional<Fetch> current(Origin laptop, BlobHash blob) {
    return fetch.filter(one -> one.from.equals(laptop) && one.blob.equals(blob));
  }

  private void take(Fetch now, Frame.Piece piece) {
    if (piece.from() != now.arrival.bytes()) {
      // Asked for before it was cut off, and again after that.
      return;
    }
    try {
      var bytes = Base64.getDecoder().decode(piece.data());
      boolean possible =
          piece.size() <= Blobs.MOST_BYTES
              && piece.from() + bytes.length <= piece.size()
              && (bytes.length > 0 || piece.from() == piece.size());
      if (!possible) {
        giveUp(now);
        return;
      }
      now.size = piece.size();
      now.heard = System.nanoTime();
      now.arrival.add(bytes);
      if (now.arrival.bytes() == now.size) {
        finish(now);
      } else {
        ask(now);
      }
      publish();
    } catch (IllegalArgumentException e) {
      // Not base64.
      giveUp(now);
    } catch (IOException e) {
      broken(e);
    }
  }

  private void finish(Fetch now) throws IOException {
    try {
      now.arrival.finish();
      arrived++;
      missing.remove(now.blob);
      inVain.remove(now.blob);
      fetch = Optional.empty();
      look();
    } catch (BlobTrouble.Damaged e) {
      giveUp(now);
    }
  }

  private void ask(Fetch now) {
    // How long it is, is known with the first piece.
    long most = now.arrival.bytes() + (now.size < 0 ? 1L : (long) AHEAD * WireLimits.PIECE_BYTES);
    long end = now.size < 0 ? most : Math.min(most, now.size);
    while (now.asked < end) {
      sender.accept(now.from, new Frame.Want(now.blob, now.asked));
      now.asked += WireLimits.PIECE_BYTES;
    }
  }

  /** This laptop does not give it; it is asked again later, and another one now. */
  private void giveUp(Fetch now) {
    inVain.computeIfAbsent(now.blob, _ -> new LinkedHashMap<>()).put(now.from, System.nanoTime());
    drop();
    look();
  }

  /** What has come so far stays. */
  private void drop() {
    fetch.ifPresent(
        one -> {
          try {
            one.arrival.close();
          } catch (IOException e) {
            failed.accept(e);
          }
        });
    fetch = Optional.empty();
  }

  /** This laptop's disk: the others have what it lacks, and keep it. */
  private void broken(IOException e) {
    drop();
    notBefore = System.nanoTime() + PATIENCE.toNanos();
    failed.accept(e);
  }

  private void look() {
    fetch
        .filter(one -> !connected.contains(one.from) || isOver(one.heard))
        .ifPresent(this::giveUpLate);
    if (fetch.isEmpty() && System.nanoTime() - notBefore >= 0) {
      missing.removeIf(blobs::has);
      missing.stream().flatMap(blob -> giver(blob).stream()).findFirst().ifPresent(this::begin);
    }
    publish();
  }

  private void giveUpLate(Fetch late) {
    inVain.computeIfAbsent(late.blob, _ -> new LinkedHashMap<>()).put(late.from, System.nanoTime());
    drop();
  }

  private static boolean isOver(long since) {
    return System.nanoTime() - since >= PATIENCE.toNanos();
  }

  private record Giver(BlobHash blob, Origin laptop) {}

  private Optional<Giver> giver(BlobHash blob) {
    var tried = inVain.getOrDefault(blob, Map.of());
    return connected.stream()
        .filter(laptop -> !tried.containsKey(laptop) || isOver(tried.get(laptop)))
        .findFirst()
        .map(laptop -> new Giver(blob, laptop));
  }

  private void begin(Giver giver) {
    try {
      var begun = new Fetch(giver.blob(), giver.laptop(), blobs.arrive(giver.blob()));
      fetch = Optional.of(begun);
      // Also where all has come already: the answer says how long it is.
      sender.accept(begun.from, new Frame.Want(begun.blob, begun.asked));
      begun.asked += WireLimits.PIECE_BYTES;
    } catch (IOException e) {
      broken(e);
    }
  }

  private void publish() {
    var now =
        new BlobProgress(
            missing.size(),
            arrived,
            fetch.map(one -> one.blob),
            fetch.map(one -> one.arrival.bytes()).orElse(0L),
            fetch.map(one -> Math.max(0, one.size)).orElse(0L));
    if (!now.equals(progress)) {
      progress = now;
      listener.accept(now);
    }
  }

  /** What has come of a blob stays for the next time. */
  @Override
  public void close() {
    run(this::drop);
    thread.close();
  }
}
