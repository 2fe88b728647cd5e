package dev.pitwall.ui.servers;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.ServerChange;
import dev.pitwall.text.ChangeText;
import dev.pitwall.text.MemberText;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;
import dev.pitwall.ui.fx.FxTexts;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableObjectValue;
import javafx.scene.control.Label;

/** What happened to one server, newest first: its roles, the notes of changes, its reboots. */
final class ServerHistory {
  private record Line(Instant at, Optional<MemberId> by, String words) {}

  private ServerHistory() {}

  static Label of(FxTexts texts, ObservableObjectValue<ContestDay> day, ServerId server) {
    var history = new Label();
    history.setId("server-form-history");
    history.getStyleClass().add("server-history");
    history.setWrapText(true);
    history.setMinHeight(Label.USE_PREF_SIZE);
    history.textProperty().bind(texts.bind(t -> words(t, day.get(), server), day));
    return history;
  }

  static String words(Texts texts, ContestDay day, ServerId server) {
    var roles =
        day.roleHistory().stream()
            .flatMap(
                step ->
                    step.changes().stream()
                        .filter(change -> change.server().equals(server))
                        .map(c -> new Line(step.at(), step.by(), ChangeText.roles(day, c))));
    var touches =
        day.server(server).stream()
            .flatMap(one -> one.touches().stream())
            .flatMap(touch -> touched(texts, touch).stream());
    var lines =
        Stream.concat(roles, touches)
            .sorted(Comparator.comparing(Line::at).reversed())
            .map(line -> written(texts, day, line))
            .collect(Collectors.joining("\n"));
    return lines.isEmpty() ? texts.of("servers.form.history.none") : lines;
  }

  /** Changes of roles are in the role map's history, with what changed. */
  private static Optional<Line> touched(Texts texts, ServerChange touch) {
    return switch (touch.kind()) {
      case ROLES, ROLES_BACK -> Optional.empty();
      case CHANGE_NOTE -> Optional.of(new Line(touch.at(), touch.by(), touch.what()));
      case BOOT -> Optional.of(new Line(touch.at(), touch.by(), texts.of("servers.touched.boot")));
    };
  }

  private static String written(Texts texts, ContestDay day, Line line) {
    var by = MemberText.of(texts, day, line.by());
    return Stream.of(Times.minute(texts, line.at()), by.orElse(""), line.words())
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining("  "));
  }
}
