package dev.pitwall.ui.team;

import dev.pitwall.core.Snapshot;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Member;
import dev.pitwall.team.day.Team;
import dev.pitwall.ui.fx.OneThread;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** The team as it is now, with the members' names from the day. */
final class TeamModel {
  private final ObjectProperty<ContestDay> day = new SimpleObjectProperty<>(ContestDay.EMPTY);
  private final ObjectProperty<Optional<MemberId>> me =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Team.Picture> picture;
  private final OneThread thread = new OneThread();

  TeamModel(Team.Picture first) {
    picture = new ReadOnlyObjectWrapper<>(first);
  }

  void show(Snapshot snapshot) {
    thread.check();
    day.set(snapshot.day());
    me.set(snapshot.me());
  }

  void show(Team.Picture newest) {
    thread.check();
    picture.set(newest);
  }

  ReadOnlyObjectProperty<Team.Picture> picture() {
    return picture.getReadOnlyProperty();
  }

  ObjectProperty<ContestDay> day() {
    return day;
  }

  Optional<Member> me() {
    return me.get().flatMap(this::member);
  }

  Optional<Member> member(MemberId id) {
    return day.get().member(id);
  }
}
