package dev.pitwall.ui.team;

import dev.pitwall.core.Snapshot;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Member;
import dev.pitwall.team.day.Team;
import dev.pitwall.ui.fx.OneThread;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The team as it is now, with the members' names from the day. */
final class TeamModel {
  private ContestDay day = ContestDay.EMPTY;
  private Optional<MemberId> me = Optional.empty();
  private final ReadOnlyObjectWrapper<Team.Picture> picture;
  private final OneThread thread = new OneThread();

  TeamModel(Team.Picture first) {
    picture = new ReadOnlyObjectWrapper<>(first);
  }

  void show(Snapshot snapshot) {
    thread.check();
    day = snapshot.day();
    me = snapshot.me();
  }

  void show(Team.Picture newest) {
    thread.check();
    picture.set(newest);
  }

  ReadOnlyObjectProperty<Team.Picture> picture() {
    return picture.getReadOnlyProperty();
  }

  Optional<Member> me() {
    return me.flatMap(this::member);
  }

  Optional<Member> member(MemberId id) {
    return day.member(id);
  }
}
