package dev.pitwall.testing;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.inbox.AgentLines;
import dev.pitwall.inbox.DayInbox;
import dev.pitwall.inbox.Reach;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A door without a port: a test says how it stands, and sees what was asked of it. */
public final class FakeInbox implements DayInbox {
  public static final String TOKEN = "9876543210zyxwvtsrqpnmkjhg";

  /** What was asked for, in words: {@code open}, {@code network on}, {@code give bot}. */
  public final List<String> asked = new ArrayList<>();

  private final List<Consumer<Picture>> listeners = new CopyOnWriteArrayList<>();
  private Picture picture = Picture.NOTHING_YET;

  public void show(Reach reach) {
    show(new Picture(reach, picture.agents(), picture.hosts()));
  }

  /** Something came from these hosts, which the day does not know. */
  public void hosts(String... names) {
    show(new Picture(picture.reach(), picture.agents(), List.of(names)));
  }

  private void show(Picture newest) {
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
  public void open() {
    asked.add("open");
  }

  @Override
  public void onNetwork(boolean wanted) {
    asked.add("network " + (wanted ? "on" : "off"));
  }

  @Override
  public CompletableFuture<Given> give(MemberId agent) {
    asked.add("give " + agent.value());
    var agents = new HashSet<>(picture.agents());
    agents.add(agent);
    show(new Picture(picture.reach(), agents, picture.hosts()));
    return CompletableFuture.completedFuture(new Given.Token(TOKEN));
  }

  @Override
  public void withdraw(MemberId agent) {
    asked.add("withdraw " + agent.value());
    var agents = new HashSet<>(picture.agents());
    agents.remove(agent);
    show(new Picture(picture.reach(), agents, picture.hosts()));
  }

  @Override
  public AgentLines lines(String token) {
    return new AgentLines(List.of("pitwall"), "/home/mei/.local/share/pitwall", 7400, token);
  }
}
