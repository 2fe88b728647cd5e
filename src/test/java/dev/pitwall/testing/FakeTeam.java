package dev.pitwall.testing;

import dev.pitwall.domain.id.BlobHash;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.VersionVector;
import dev.pitwall.problem.Problem;
import dev.pitwall.team.day.Team;
import dev.pitwall.team.day.TeamDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A team without a network: a test says who is here, and sees what was asked for. */
public final class FakeTeam implements Team {
  /** What was asked for, in words: {@code invite}, {@code end}, {@code expel mei}. */
  public final List<String> asked = new ArrayList<>();

  public final FakeTeamDatabase database = new FakeTeamDatabase(asked);

  private final List<Consumer<Picture>> listeners = new CopyOnWriteArrayList<>();
  private Picture picture = Picture.alone(new Origin("here"), "mei-thinkpad", VersionVector.EMPTY);

  public void show(Picture newest) {
    picture = newest;
    listeners.forEach(listener -> listener.accept(newest));
  }

  @Override
  public Picture now() {
    return picture;
  }

  @Override
  public Runnable listen(Consumer<Picture> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public void getFirst(BlobHash blob) {
    asked.add("first " + blob.value());
  }

  @Override
  public void getOnDemand(boolean only) {
    asked.add("on demand " + only);
  }

  @Override
  public CompletableFuture<Optional<Problem>> invite() {
    asked.add("invite");
    return CompletableFuture.completedFuture(Optional.empty());
  }

  @Override
  public void endInvitation() {
    asked.add("end");
  }

  @Override
  public CompletableFuture<Optional<Problem>> expel(Origin laptop) {
    asked.add("expel " + laptop.value());
    return CompletableFuture.completedFuture(Optional.empty());
  }

  @Override
  public TeamDatabase database() {
    return database;
  }

  @Override
  public void present(String screen, String editing) {
    asked.add("present " + screen + " " + editing);
  }

  @Override
  public void close() {
    listeners.clear();
  }
}
