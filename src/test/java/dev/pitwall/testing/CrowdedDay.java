package dev.pitwall.testing;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.intent.TaskIntent.AddTask;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.model.TaskSheet;
import java.util.List;
import java.util.Optional;

/** The busy day with more tasks than one looks at: long Japanese titles, some of them nobody's. */
public final class CrowdedDay {
  private static final int MORE = 12;

  private CrowdedDay() {}

  public static TestDay day() {
    var day = SampleDay.full();
    var whose =
        List.of(
            Optional.of(SampleDay.MEI),
            Optional.of(SampleDay.KEN),
            Optional.of(SampleDay.AOI),
            Optional.<MemberId>empty());
    for (int i = 0; i < MORE; i++) {
      var sheet = TaskSheet.titled("タイムライン取得の N+1 をまとめて一回の問い合わせにする その" + i);
      var column = i % 3 == 0 ? TaskColumn.READY : TaskColumn.DOING;
      day.at(
          "17:41",
          Optional.of(SampleDay.MEI),
          new AddTask(new TaskId("more" + i), sheet, whose.get(i % whose.size()), column));
    }
    return day;
  }
}
