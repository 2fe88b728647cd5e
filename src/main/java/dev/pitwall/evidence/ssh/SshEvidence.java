package dev.pitwall.evidence.ssh;

import dev.pitwall.domain.model.Probe;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.evidence.Answer;
import dev.pitwall.evidence.Answer.Why;
import dev.pitwall.evidence.Destination;
import dev.pitwall.evidence.EvidenceCommand;
import dev.pitwall.evidence.EvidenceReader;
import dev.pitwall.evidence.EvidenceSource;
import dev.pitwall.evidence.Reading;
import dev.pitwall.evidence.probe.LaptopProbes;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

/**
 * Asks servers by the ssh client of this system, several at once, each for a limited time. Lives as
 * long as an open day; closing it ends what is under way.
 */
public final class SshEvidence implements EvidenceSource, AutoCloseable {
  /** Enough for any contest's servers at once, and few enough for any laptop. */
  private static final int AT_ONCE = 10;

  private static final int CONNECT_SECONDS = 5;

  /** Ten times what {@code ssh -G} prints. */
  private static final int RESOLVED_BYTES = 100_000;

  /** The command's own parts end after five seconds each, and most take none. */
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final List<String> client;
  private final Duration limit;
  private final InstantSource clock;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("evidence-", 0).factory());
  private final LaptopProbes probes = new LaptopProbes();
  private final Semaphore places = new Semaphore(AT_ONCE);
  private final Set<SshProcess> running = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  public SshEvidence(InstantSource clock) {
    this(List.of("ssh"), LIMIT, clock);
  }

  /**
   * @param client the program and its first arguments
   */
  SshEvidence(List<String> client, Duration limit, InstantSource clock) {
    this.client = List.copyOf(client);
    this.limit = limit;
    this.clock = clock;
  }

  @Override
  public CompletableFuture<Answer> ask(ServerSheet server, EvidenceReader reader) {
    var arguments = SshArguments.of(server, CONNECT_SECONDS);
    if (arguments.isEmpty()) {
      return CompletableFuture.completedFuture(failed(Why.NO_ADDRESS));
    }
    try {
      return CompletableFuture.supplyAsync(
          () -> probed(server, answer(server, arguments.get(), reader)), threads);
    } catch (RejectedExecutionException e) {
      return CompletableFuture.completedFuture(failed(Why.DAY_CLOSED));
    }
  }

  /** As {@code ssh -G} says it: what the laptop's own configuration makes of the name. */
  @Override
  public CompletableFuture<Optional<Destination>> resolve(ServerSheet server) {
    var arguments = SshArguments.of(server, CONNECT_SECONDS);
    if (arguments.isEmpty()) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
    var command = new ArrayList<>(client);
    command.add("-G");
    command.addAll(arguments.get());
    try {
      return CompletableFuture.supplyAsync(() -> resolve(command), threads);
    } catch (RejectedExecutionException e) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
  }

  private Optional<Destination> resolve(List<String> command) {
    try (var process = SshProcess.start(command, clock)) {
      running.add(process);
      try {
        var output = process.await(limit, RESOLVED_BYTES);
        return output.end() == SshProcess.End.EXITED && output.code() == 0
            ? Resolved.read(output.out())
            : Optional.empty();
      } finally {
        running.remove(process);
      }
    } catch (IOException e) {
      // Asking says so; here the place of one name stays open.
      return Optional.empty();
    } catch (InterruptedException e) {
      return Optional.empty();
    }
  }

  /** A server that answers is asked by this laptop's sockets as well. */
  private Answer probed(ServerSheet server, Answer answer) {
    var asked = server.readProbes().stream().filter(Probe::fromLaptop).toList();
    return answer instanceof Answer.Good(var findings, var at) && !asked.isEmpty()
        ? new Answer.Good(findings.with(probes.ask(asked, address(server)).join()), at)
        : answer;
  }

  /** Where a laptop's sockets find a server: as the day says it, else as ssh does. */
  private String address(ServerSheet server) {
    return server.addresses().stream()
        .findFirst()
        .or(() -> resolve(server).join().map(Destination::host))
        .orElse(server.sshAlias());
  }

  private Answer answer(ServerSheet server, List<String> arguments, EvidenceReader reader) {
    try {
      places.acquire();
      try {
        return run(server.readProbes(), arguments, reader);
      } finally {
        places.release();
      }
    } catch (InterruptedException e) {
      return failed(Why.DAY_CLOSED);
    } catch (IOException e) {
      return closed
          ? failed(Why.DAY_CLOSED)
          : new Answer.Failed(Why.SSH_FAILED, "" + e.getMessage());
    }
  }

  private Answer run(List<Probe> asked, List<String> arguments, EvidenceReader reader)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(client);
    command.addAll(arguments);
    command.add(EvidenceCommand.line(asked));
    SshProcess process;
    try {
      process = SshProcess.start(command, clock);
    } catch (IOException e) {
      return failed(Why.SSH_MISSING);
    }
    running.add(process);
    try (process) {
      if (closed) {
        return failed(Why.DAY_CLOSED);
      }
      return read(process.await(limit, EvidenceReader.MOST_LETTERS), reader, asked);
    } finally {
      running.remove(process);
    }
  }

  private Answer read(SshProcess.Output output, EvidenceReader reader, List<Probe> asked) {
    return switch (output.end()) {
      case CLOSED -> failed(Why.DAY_CLOSED);
      case TIMED_OUT -> failed(Why.TIMED_OUT);
      case TOO_LONG -> failed(Why.TOO_LONG);
      case EXITED -> {
        var at = output.began().orElseGet(clock::instant);
        yield switch (reader.read(output.out(), Optional.of(at), asked)) {
          case Reading.Good(var findings) -> new Answer.Good(findings, at);
          case Reading.Bad bad ->
              output.code() == SSH_ITSELF
                  ? SshFailure.of(output.err())
                  : new Answer.Unreadable(bad);
        };
      }
    };
  }

  /** The exit code by which ssh says that it, and not the command, failed. */
  private static final int SSH_ITSELF = 255;

  private static Answer failed(Why why) {
    return new Answer.Failed(why, "");
  }

  @Override
  public void close() {
    closed = true;
    running.forEach(SshProcess::close);
    probes.close();
    threads.shutdownNow();
  }
}
