package dev.pitwall.ui.reboot;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.model.Member;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.MemberBadge;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;

/**
 * The letters that choose a member on the board. Letters, since the digits choose servers there: a
 * digit meant for the next server must never confirm the one before in somebody's name.
 */
final class PersonKeys {
  /** Side by side on most keyboards, and none of them means something of a server. */
  static final String WRITTEN = "F G H J K";

  static final String ALONE = "A";

  private static final List<String> LETTERS = List.of(WRITTEN.split(" "));

  private PersonKeys() {}

  /** Who is chosen by the letter; in the order in which they are shown. */
  static Optional<Member> chosen(List<Member> members, String letter) {
    int index = LETTERS.indexOf(letter.toUpperCase(java.util.Locale.ROOT));
    return index >= 0 && index < members.size()
        ? Optional.of(members.get(index))
        : Optional.empty();
  }

  /** A button each, with its letter as far as the letters go. */
  static List<Button> buttons(String scope, List<Member> members, Consumer<MemberId> choose) {
    return IntStream.range(0, members.size())
        .mapToObj(
            index -> {
              var member = members.get(index);
              var button = Ids.give(new Button(), "reboot", scope + member.id().value());
              button.setGraphic(MemberBadge.named(Optional.of(member)));
              if (index < LETTERS.size()) {
                button.setText("[" + LETTERS.get(index) + "]");
              }
              button.setAccessibleText(member.name());
              button.setOnAction(_ -> choose.accept(member.id()));
              return button;
            })
        .toList();
  }

  /** "[F] Ken [G] Aoi": as far as the letters go. */
  static String named(List<Member> members) {
    return IntStream.range(0, Math.min(members.size(), LETTERS.size()))
        .mapToObj(index -> "[" + LETTERS.get(index) + "] " + members.get(index).name())
        .collect(Collectors.joining("  "));
  }

  static void showKey(Button button, ObservableValue<String> words, String key) {
    button.textProperty().unbind();
    button.textProperty().bind(Bindings.concat(words, "  [" + key + "]"));
  }
}
