package dev.pitwall.domain.decide;

import static dev.pitwall.domain.decide.Checks.toMissing;
import static dev.pitwall.domain.decide.Checks.toName;
import static dev.pitwall.domain.decide.Checks.toPresent;
import static dev.pitwall.domain.decide.Checks.toSame;

import dev.pitwall.domain.decide.Rejection.Thing;
import dev.pitwall.domain.event.MemberEvent;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.intent.MemberIntent;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.SheetField;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides about the members. */
final class DecideMembers {
  private DecideMembers() {}

  static Decision decide(ContestDay day, MemberIntent intent) {
    return switch (intent) {
      case MemberIntent.AddMember i ->
          Decision.unless(
              toPresent(Thing.MEMBER, day.members(), i.member())
                  .or(() -> toName(Thing.MEMBER, i.name(), otherMembers(day, i.member()))),
              () ->
                  new MemberEvent.MemberAdded(
                      i.member(),
                      i.name().strip(),
                      i.tint(),
                      Optional.of(i.kind()).filter(Member.Kind.AGENT::equals)));
      case MemberIntent.ChangeMember i ->
          Decision.unless(
              toMissing(Thing.MEMBER, day.members(), i.member())
                  .or(
                      () ->
                          toName(
                              Thing.MEMBER, wanted(day, i).name(), otherMembers(day, i.member())))
                  .or(() -> toSame(day.members().get(i.member()), wanted(day, i))),
              () -> {
                var now = day.members().get(i.member());
                var wanted = wanted(day, i);
                return new MemberEvent.MemberChanged(
                    i.member(),
                    wanted.name(),
                    wanted.tint(),
                    SheetField.differing(Member.Field.class, now, wanted));
              });
      case MemberIntent.RemoveMember i ->
          Decision.unless(
              toMissing(Thing.MEMBER, day.members(), i.member()),
              () -> new MemberEvent.MemberRemoved(i.member()));
    };
  }

  private static Member wanted(ContestDay day, MemberIntent.ChangeMember intent) {
    var given = new Member(intent.member(), intent.name().strip(), intent.tint());
    return day.members().get(intent.member()).with(given, intent.changed());
  }

  private static Stream<String> otherMembers(ContestDay day, MemberId self) {
    return day.members().values().stream()
        .filter(member -> !member.id().equals(self))
        .map(Member::name);
  }
}
