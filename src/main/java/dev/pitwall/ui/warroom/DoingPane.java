package dev.pitwall.ui.warroom;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Task;
import dev.pitwall.domain.model.TaskBoard;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.rules.DayGlance;
import dev.pitwall.text.Spans;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.GoTo;
import dev.pitwall.ui.kit.Leads;
import dev.pitwall.ui.kit.control.MemberBadge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A row a member: what they are at, and for how long. */
final class DoingPane extends VBox {
  /** The rest is shown as a number: five members with three tasks each would not fit. */
  private static final int EACH = 2;

  private final FullOrBrief rows = new FullOrBrief();

  private final FxTexts texts;
  private final FxClock clock;
  private Optional<ContestDay> shown = Optional.empty();
  private String ages = "";

  DoingPane(FxTexts texts, FxClock clock, ObservableValue<DayGlance> glance) {
    this.texts = texts;
    this.clock = clock;
    getChildren().add(rows);
    setVgrow(rows, Priority.ALWAYS);
    setVgrow(this, Priority.ALWAYS);
    glance.addListener((_, _, now) -> show(now.day()));
    texts.texts().addListener((_, _, _) -> show(glance.getValue().day()));
    clock.now().addListener((_, _, _) -> agesMayHaveChanged());
    show(glance.getValue().day());
  }

  /** Rows are built anew only when an age reads differently: once a minute, not each second. */
  private void agesMayHaveChanged() {
    shown.filter(day -> !ages(day).equals(ages)).ifPresent(this::show);
  }

  private void show(ContestDay day) {
    shown = Optional.of(day);
    ages = ages(day);
    rows.show(table(day, EACH), table(day, 1));
  }

  private GridPane table(ContestDay day, int each) {
    var table = new GridPane();
    table.getStyleClass().add("doing");
    var work = new ColumnConstraints();
    work.setHgrow(Priority.ALWAYS);
    var age = new ColumnConstraints();
    age.setHalignment(HPos.RIGHT);
    table.getColumnConstraints().addAll(new ColumnConstraints(), work, age);
    for (var member : day.members().values()) {
      row(table, each, day, Optional.of(member), tasks(day, Optional.of(member.id())));
    }
    var nobodys = tasks(day, Optional.empty());
    if (!nobodys.isEmpty()) {
      // What is nobody's is listed once; those who do something come first.
      row(table, 1, day, Optional.empty(), nobodys);
    }
    return table;
  }

  private void row(
      GridPane table, int each, ContestDay day, Optional<Member> member, List<Task> tasks) {
    var words = new ArrayList<Label>();
    for (var task : tasks.stream().limit(each).toList()) {
      words.add(title(task, "doing-task"));
    }
    var next = tasks.isEmpty() ? member.flatMap(one -> ready(day, one)) : Optional.<Task>empty();
    next.ifPresent(task -> words.add(title(task, "muted")));
    if (tasks.isEmpty() && next.isEmpty()) {
      var idle = new Label(texts.now().of("warroom.doing.nothing"));
      idle.getStyleClass().add("muted");
      words.add(idle);
    }
    int row = table.getRowCount();
    table.add(member.isPresent() ? MemberBadge.named(member) : nobody(), 0, row);
    next.ifPresent(task -> table.add(column(task), 2, row));
    for (int i = 0; i < words.size(); i++) {
      table.add(words.get(i), 1, row + i);
      if (i < tasks.size()) {
        int left = i == each - 1 ? tasks.size() - each : 0;
        table.add(left > 0 ? more(tasks.get(i), left) : age(tasks.get(i)), 2, row + i);
      }
    }
  }

  private static Label title(Task task, String styleClass) {
    var label = new Label(task.sheet().title());
    label.getStyleClass().add(styleClass);
    label.setMinWidth(0);
    Leads.to(label, () -> new GoTo("tasks", task.id()));
    return label;
  }

  /** What somebody who does nothing has to do next: it is theirs already. */
  private static Optional<Task> ready(ContestDay day, Member member) {
    return TaskBoard.column(day, TaskColumn.READY).stream()
        .filter(task -> task.assignee().equals(Optional.of(member.id())))
        .findFirst();
  }

  private Label column(Task task) {
    var label = new Label(texts.now().of(task.column()));
    label.getStyleClass().addAll("muted", "t-small");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  /** A task is being done, and nobody said by whom: a question to the team. */
  private HBox nobody() {
    var name = new Label(texts.now().of("kit.nobody"));
    name.getStyleClass().add("muted");
    name.setMinWidth(USE_PREF_SIZE);
    var badge = new HBox(new MemberBadge(Optional.empty()), name);
    badge.getStyleClass().add("member-badge");
    return badge;
  }

  private Label more(Task task, int left) {
    var label = age(task);
    label.setText(texts.now().of("warroom.doing.more", left) + "  " + label.getText());
    return label;
  }

  private Label age(Task task) {
    var age = new Label(words(task));
    age.getStyleClass().addAll("muted", "t-small");
    age.setMinWidth(USE_PREF_SIZE);
    return age;
  }

  private String words(Task task) {
    return texts.now().of(task.column())
        + "  "
        + Spans.lasting(texts.now(), task.since(), clock.instant());
  }

  private String ages(ContestDay day) {
    return String.join("|", active(day).map(this::words).toList());
  }

  private static Stream<Task> active(ContestDay day) {
    return Stream.of(TaskColumn.DOING, TaskColumn.MEASURING)
        .flatMap(column -> TaskBoard.column(day, column).stream());
  }

  private static List<Task> tasks(ContestDay day, Optional<MemberId> member) {
    return active(day)
        .filter(task -> task.assignee().filter(day.members()::containsKey).equals(member))
        .toList();
  }
}
