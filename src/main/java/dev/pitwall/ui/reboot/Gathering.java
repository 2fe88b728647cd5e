package dev.pitwall.ui.reboot;

import dev.pitwall.core.Settings;
import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.intent.EvidenceIntent.RecordEvidence;
import dev.pitwall.domain.model.Findings;
import dev.pitwall.domain.model.Server;
import dev.pitwall.evidence.Answer;
import dev.pitwall.evidence.ComeBack;
import dev.pitwall.evidence.Destination;
import dev.pitwall.evidence.EvidenceReader;
import dev.pitwall.evidence.EvidenceSource;
import dev.pitwall.evidence.Reading;
import dev.pitwall.evidence.RoleUnits;
import dev.pitwall.text.SpokenText;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.fx.Notice;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * Asks the servers for evidence, from this laptop, and records what they answer. What became of it
 * here, other than evidence, is this laptop's own and in no log.
 */
final class Gathering {
  /** What this laptop waits for, or why it got nothing. */
  sealed interface Status {
    record Asking() implements Status {}

    record Failed(Answer answer) implements Status {}
  }

  private final FxTexts texts;
  private final Desk desk;
  private final EvidenceSource source;
  private final Agreement agreement;

  /** Reading the list of services is not the JavaFX thread's work. */
  private final CompletableFuture<RoleUnits> units =
      CompletableFuture.supplyAsync(RoleUnits::shipped);

  private final Supplier<Map<RoleId, List<String>>> profile;

  private final ReadOnlyObjectWrapper<Map<ServerId, Status>> statuses =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyObjectWrapper<Map<ServerId, Optional<Destination>>> destinations =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyObjectWrapper<Map<ServerId, ComeBack>> comeBacks =
      new ReadOnlyObjectWrapper<>(Map.of());
  private List<Server> wanted = List.of();
  private final BooleanProperty agreeing = new SimpleBooleanProperty();

  /**
   * @param profile the services that the contest's profile names, by role
   */
  Gathering(
      FxTexts texts,
      Desk desk,
      EvidenceSource source,
      Settings settings,
      Supplier<Map<RoleId, List<String>>> profile) {
    this.profile = profile;
    this.texts = texts;
    this.desk = desk;
    this.source = source;
    this.agreement = new Agreement(settings);
  }

  boolean agreed(Server server) {
    return agreement.holds(server);
  }

  /** Asks all of them; before the first time it shows what would be run. */
  void ask(List<Server> servers) {
    if (servers.stream().allMatch(this::agreed)) {
      servers.forEach(this::ask);
    } else {
      show(servers);
    }
  }

  /** Shows what would be run, and where. */
  void show(List<Server> servers) {
    wanted = List.copyOf(servers);
    agreeing.set(true);
    for (var server : servers) {
      var unused =
          source
              .resolve(server.sheet())
              .thenAccept(found -> Platform.runLater(() -> resolved(server.id(), found)));
    }
  }

  private void resolved(ServerId server, Optional<Destination> found) {
    var now = new HashMap<>(destinations.get());
    now.put(server, found);
    destinations.set(Map.copyOf(now));
  }

  /**
   * The member has seen the command lines, and agrees that they are run. Those servers are asked
   * now that were to be asked when the lines were shown.
   *
   * @param servers whose lines were shown
   */
  void agree(List<Server> servers) {
    agreement.agree(servers);
    agreeing.set(false);
    var ids = wanted.stream().map(Server::id).toList();
    servers.stream().filter(server -> ids.contains(server.id())).forEach(this::ask);
  }

  private void ask(Server server) {
    if (statuses.get().get(server.id()) instanceof Status.Asking) {
      return;
    }
    become(server.id(), Optional.of(new Status.Asking()));
    var unused =
        answer(server).thenAccept(answer -> Platform.runLater(() -> answered(server, answer)));
  }

  /** What a server that was agreed on answers now; completed on any thread. */
  CompletableFuture<Answer> answer(Server server) {
    return reader().thenCompose(one -> source.ask(server.sheet(), one));
  }

  private CompletableFuture<EvidenceReader> reader() {
    var more = profile.get();
    return units.thenApply(shipped -> new EvidenceReader(shipped.with(more)));
  }

  private void answered(Server server, Answer answer) {
    switch (answer) {
      case Answer.Good(var findings, var at) -> {
        become(server.id(), Optional.empty());
        record(server, Optional.of(at), false, findings);
      }
      case Answer.Unreadable _, Answer.Failed _ ->
          become(server.id(), Optional.of(new Status.Failed(answer)));
    }
  }

  /** What was printed on a server and copied by hand. */
  void paste(Server server, String text) {
    var unused =
        reader()
            .thenApply(one -> one.read(text, Optional.empty(), server.sheet().readProbes()))
            .thenAccept(reading -> Platform.runLater(() -> pasted(server, reading)));
  }

  private void pasted(Server server, Reading reading) {
    switch (reading) {
      case Reading.Good(var findings) -> {
        become(server.id(), Optional.empty());
        record(server, Optional.empty(), true, findings);
      }
      case Reading.Bad bad ->
          become(server.id(), Optional.of(new Status.Failed(new Answer.Unreadable(bad))));
    }
  }

  void record(Server server, Optional<Instant> at, boolean pasted, Findings findings) {
    desk.submitAndReport(
        new RecordEvidence(server.id(), at, pasted, findings),
        "reboot.evidence.recorded",
        SpokenText.name(texts.now(), server.name()));
  }

  /** Says how evidence comes here by hand. */
  void explain(String key) {
    desk.report(new Notice.Hint(key, List.of()));
  }

  private void become(ServerId server, Optional<Status> status) {
    var now = new HashMap<>(statuses.get());
    status.ifPresentOrElse(one -> now.put(server, one), () -> now.remove(server));
    statuses.set(Map.copyOf(now));
  }

  /** Asking it comes to nothing. */
  void failed(ServerId server, Answer answer) {
    become(server, Optional.of(new Status.Failed(answer)));
  }

  /** Why this laptop got no evidence of a server the last time it asked. */
  Optional<Answer> failure(ServerId server) {
    return statuses.get().get(server) instanceof Status.Failed(var answer)
        ? Optional.of(answer)
        : Optional.empty();
  }

  /** What this laptop waits for, or why it got nothing; no entry where there is nothing to say. */
  ReadOnlyObjectProperty<Map<ServerId, Status>> statuses() {
    return statuses.getReadOnlyProperty();
  }

  /** What the watch has seen of the servers that reboot. */
  ReadOnlyObjectWrapper<Map<ServerId, ComeBack>> comeBacks() {
    return comeBacks;
  }

  /** Where ssh would go for a server, as far as that is known; empty where it does not say. */
  ReadOnlyObjectProperty<Map<ServerId, Optional<Destination>>> destinations() {
    return destinations.getReadOnlyProperty();
  }

  /** Whether the command line is shown, to be agreed on. */
  BooleanProperty agreeing() {
    return agreeing;
  }
}
