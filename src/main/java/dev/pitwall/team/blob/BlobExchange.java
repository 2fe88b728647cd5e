package dev.pitwall.team.blob;

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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Gets the blobs that this laptop lacks from teammates' laptops, one after the other, and gives
 * them those that they ask for. For any thread; all but {@link #close} returns at once.
 */
public final class BlobExchange implements AutoCloseable {
  private static final Duration TICK = Duration.ofSeconds(1);

  /** What waits to be done for others; who asks for more is not answered, and asks again. */
  private static final int MOST_WAITING = 200;

  private final Blobs blobs;
  private final BiConsumer<Origin, Frame> sender;
  private final Consumer<IOException> failed;
  private final Consumer<BlobProgress> listener;
  private final AtomicInteger waiting = new AtomicInteger();
  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name("team-blobs").daemon().factory());

  /** From here on for the thread alone. */
  private final MissingBlobs missing = new MissingBlobs();

  private List<Origin> connected = List.of();
  private Optional<Fetch> fetch = Optional.empty();
  private BlobProgress progress = BlobProgress.NOTHING;
  private int arrived;
  private long notBefore = System.nanoTime();

  /** The next look is due already. */
  private boolean lookDue;

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
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /** The blobs that the day's events name. */
  public void named(Collection<BlobHash> names) {
    var copy = List.copyOf(names);
    run(
        () -> {
          missing.named(copy, blobs::has);
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
            missing.forgetVain();
            look();
          }
        });
  }

  /** Whether only those come that were asked for by {@link #first}: a slow or a paid network. */
  public void onDemand(boolean only) {
    run(
        () -> {
          missing.onDemand(only);
          if (fetch.filter(one -> !missing.isWanted(one.blob)).isPresent()) {
            drop();
          }
          look();
        });
  }

  /** This one first: somebody looks at it. */
  public void first(BlobHash blob) {
    run(
        () -> {
          if (missing.first(blob) && fetch.filter(one -> one.blob.equals(blob)).isEmpty()) {
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
    return fetch.filter(one -> one.isOf(laptop, blob));
  }

  private void take(Fetch now, Frame.Piece piece) {
    if (now.isOld(piece)) {
      return;
    }
    try {
      if (!now.add(piece)) {
        giveUp(now);
        return;
      }
      if (now.isWhole()) {
        finish(now);
      } else {
        ask(now);
      }
      publish();
    } catch (IOException e) {
      broken(e);
    }
  }

  private void finish(Fetch now) throws IOException {
    try {
      now.finish();
      arrived++;
      missing.arrived(now.blob);
      fetch = Optional.empty();
      look();
    } catch (BlobTrouble.Damaged e) {
      giveUp(now);
    }
  }

  private void ask(Fetch now) {
    now.next().forEach(want -> sender.accept(now.from, want));
  }

  /** This laptop does not give it; it is asked again later, and another one now. */
  private void giveUp(Fetch now) {
    missing.inVain(now.blob, now.from);
    drop();
    look();
  }

  /** What has come so far stays. */
  private void drop() {
    fetch.ifPresent(
        one -> {
          try {
            one.close();
          } catch (IOException e) {
            failed.accept(e);
          }
        });
    fetch = Optional.empty();
  }

  /** This laptop's disk: the others have what it lacks, and keep it. */
  private void broken(IOException e) {
    drop();
    notBefore = System.nanoTime() + MissingBlobs.PATIENCE.toNanos();
    failed.accept(e);
  }

  private void look() {
    fetch
        .filter(one -> !connected.contains(one.from) || one.isLate())
        .ifPresent(
            late -> {
              missing.inVain(late.blob, late.from);
              drop();
            });
    if (fetch.isEmpty() && System.nanoTime() - notBefore >= 0) {
      missing.dropThose(blobs::has);
      missing.next(connected).ifPresent(this::begin);
    }
    publish();
    lookAgain();
  }

  /** As long as something is missing. */
  private void lookAgain() {
    if (lookDue || missing.count() == 0 && fetch.isEmpty()) {
      return;
    }
    lookDue = true;
    try {
      thread.schedule(
          () -> {
            lookDue = false;
            look();
          },
          TICK.toMillis(),
          TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      // The day is closed; what is missing is got when it is opened again.
      lookDue = false;
    }
  }

  private void begin(MissingBlobs.Giver giver) {
    try {
      var begun = new Fetch(giver.blob(), giver.laptop(), blobs.arrive(giver.blob()));
      fetch = Optional.of(begun);
      ask(begun);
    } catch (IOException e) {
      broken(e);
    }
  }

  private void publish() {
    var now =
        new BlobProgress(
            missing.count(),
            arrived,
            fetch.map(one -> one.blob),
            fetch.map(Fetch::bytes).orElse(0L),
            fetch.map(Fetch::size).orElse(0L),
            missing.isOnDemand());
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
