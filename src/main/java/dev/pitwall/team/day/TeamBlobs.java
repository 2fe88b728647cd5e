package dev.pitwall.team.day;

import dev.pitwall.blobs.Blobs;
import dev.pitwall.core.Replica;
import dev.pitwall.core.Settings;
import dev.pitwall.core.Snapshot;
import dev.pitwall.domain.id.BlobHash;
import dev.pitwall.domain.id.Id.SnippetId;
import dev.pitwall.domain.model.Snippet;
import dev.pitwall.domain.rules.NamedBlobs;
import dev.pitwall.problem.Problem;
import dev.pitwall.problem.Problem.Kind;
import dev.pitwall.team.blob.BlobExchange;
import dev.pitwall.team.blob.BlobProgress;
import dev.pitwall.team.link.TeamLink;
import dev.pitwall.team.session.Standing;
import dev.pitwall.team.session.TeamState;
import dev.pitwall.team.session.Teammate;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Keeps the long texts and pictures of an open day whole on this laptop. For any thread. */
final class TeamBlobs implements AutoCloseable {
  /** Under which this laptop remembers that it gets only what somebody looks at. */
  private static final String ON_DEMAND = "blobs.onDemand";

  private final Replica replica;
  private final Settings settings;
  private final Runnable moved;
  private final BlobExchange exchange;
  private volatile BlobProgress progress = BlobProgress.NOTHING;
  private volatile Map<SnippetId, Snippet> named = Map.of();

  /**
   * @param moved is called when what is on its way has changed
   */
  TeamBlobs(Blobs kept, TeamLink link, Replica replica, Settings settings, Runnable moved) {
    this.replica = replica;
    this.settings = settings;
    this.moved = moved;
    exchange = new BlobExchange(kept, link::send, this::notKept, this::show);
    exchange.onDemand(settings.get(ON_DEMAND).filter("true"::equals).isPresent());
    link.listenBlobs(exchange::heard);
  }

  BlobProgress progress() {
    return progress;
  }

  void onDemand(boolean only) {
    settings.put(ON_DEMAND, String.valueOf(only));
    exchange.onDemand(only);
  }

  void first(BlobHash blob) {
    exchange.first(blob);
  }

  void show(TeamState state) {
    exchange.connected(
        state.teammates().stream()
            .filter(one -> one.standing() instanceof Standing.Connected)
            .map(Teammate::origin)
            .toList());
  }

  /** A map that is the same object names the same blobs. */
  void show(Snapshot snapshot) {
    var snippets = snapshot.day().snippets();
    if (snippets != named) {
      named = snippets;
      exchange.named(NamedBlobs.of(snapshot.day()));
    }
  }

  private void notKept(IOException e) {
    replica.report(new Problem(Kind.BLOB_NOT_KEPT, List.of(), e.toString()));
  }

  private void show(BlobProgress now) {
    progress = now;
    moved.run();
  }

  @Override
  public void close() {
    exchange.close();
  }
}
