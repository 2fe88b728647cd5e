package dev.pitwall.ui.kit.control;

import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.text.Initials;
import dev.pitwall.ui.kit.style.Icon;
import dev.pitwall.ui.kit.style.TintStyle;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/**
 * A member by tint and initials, with the name or without; a dashed ring for nobody. An agent's is
 * square and has a sign of its own.
 */
public final class MemberBadge extends HBox {
  private final Label initials = new Label();
  private final ShortName name = new ShortName();

  /** Initials only. */
  public MemberBadge(Optional<Member> member) {
    getStyleClass().add("member-badge");
    initials.getStyleClass().add("initials");
    initials.setMinWidth(USE_PREF_SIZE);
    getChildren().add(initials);
    setMinWidth(USE_PREF_SIZE);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    show(member);
  }

  /** Initials and name. */
  public static MemberBadge named(Optional<Member> member) {
    var badge = new MemberBadge(member);
    badge.getChildren().add(badge.name);
    return badge;
  }

  public void show(Optional<Member> member) {
    TintStyle.set(this, member.map(Member::tint).orElse(Tint.GREY));
    getStyleClass().remove("nobody");
    if (member.isEmpty()) {
      getStyleClass().add("nobody");
    }
    boolean agent = member.filter(Member::agent).isPresent();
    initials.setGraphic(agent ? new Icon("fth-cpu") : null);
    getStyleClass().remove("agent");
    if (agent) {
      getStyleClass().add("agent");
    }
    initials.setText(member.map(m -> Initials.of(m.name())).orElse("?"));
    var whole = member.map(Member::name).orElse("");
    name.show(whole);
    setAccessibleText(whole);
  }
}
