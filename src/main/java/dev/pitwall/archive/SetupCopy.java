package dev.pitwall.archive;

import dev.pitwall.blobs.Blobs;
import dev.pitwall.domain.id.BlobHash;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.ChecklistIntent.AddItem;
import dev.pitwall.domain.intent.ContestIntent.ChooseFailLimit;
import dev.pitwall.domain.intent.ContestIntent.ChooseProfile;
import dev.pitwall.domain.intent.ContestIntent.ChooseResultFormat;
import dev.pitwall.domain.intent.ContestIntent.CreateContest;
import dev.pitwall.domain.intent.FormatIntent.DefineFormat;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.MemberIntent.AddMember;
import dev.pitwall.domain.intent.MilestoneIntent.SetMilestone;
import dev.pitwall.domain.intent.RoleIntent.DefineRole;
import dev.pitwall.domain.intent.SnippetIntent.AddSnippet;
import dev.pitwall.domain.model.CheckItem;
import dev.pitwall.domain.model.Checklist;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.LocalizedText;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.MilestoneTime;
import dev.pitwall.domain.model.Names;
import dev.pitwall.domain.model.Note;
import dev.pitwall.domain.model.Profile;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.Snippet;
import dev.pitwall.domain.model.SnippetSheet;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The set-up of a past day, for a new one: as steps of the new day, which are decided there like
 * anybody's. Nothing of how the day went is in it.
 */
public final class SetupCopy {
  private final PastDay past;
  private final ContestDay day;
  private final Blobs blobs;

  SetupCopy(PastDay past, Blobs blobs) {
    this.past = past;
    this.day = past.day();
    this.blobs = blobs;
  }

  public PastDay past() {
    return past;
  }

  /** How many things each part has; a part without any is not there. */
  public Map<SetupPart, Integer> parts() {
    var parts = new EnumMap<SetupPart, Integer>(SetupPart.class);
    put(parts, SetupPart.MEMBERS, (int) people().count());
    put(parts, SetupPart.ROLES, (int) ownRoles().count());
    put(parts, SetupPart.LISTS, day.checklist().size());
    put(parts, SetupPart.NEXT_TIME, Note.forNextTime(day).size());
    put(parts, SetupPart.SNIPPETS, (int) prepared().count());
    put(parts, SetupPart.FORMATS, day.formats().size() + readings().size());
    put(parts, SetupPart.PLAN, day.milestones().size());
    return parts;
  }

  private static void put(Map<SetupPart, Integer> parts, SetupPart part, int count) {
    if (count > 0) {
      parts.put(part, count);
    }
  }

  private Stream<Member> people() {
    return day.members().values().stream().filter(member -> !member.agent());
  }

  private Stream<Role> ownRoles() {
    var builtIn = Role.BUILT_IN.stream().map(Role::id).toList();
    return day.roles().values().stream().filter(role -> !builtIn.contains(role.id()));
  }

  private Stream<Snippet> prepared() {
    return day.snippets().values().stream()
        .filter(snippet -> !snippet.removed() && snippet.sheet().prepared());
  }

  /**
   * What the new day agrees on from its start. What came from a profile has the same id on every
   * day: of that the team's own version is taken, and what the team removed does not come back. A
   * moment of the plan that the team named as a profile does is the team's as well: no name may
   * stand twice.
   *
   * @param me who makes the day, and is in it already
   * @param agreed what the new day's profile adds
   */
  public List<Intent> intents(
      Set<SetupPart> parts, CreateContest contest, String me, List<Intent> agreed, IdSource ids) {
    var intents = new ArrayList<Intent>();
    for (var intent : agreed) {
      if (!replaced(parts, intent)) {
        intents.add(intent);
      }
    }
    for (var part : parts) {
      intents.addAll(
          switch (part) {
            case MEMBERS -> members(me, ids);
            case ROLES -> roles(ids);
            case LISTS -> lists();
            case NEXT_TIME -> nextTime(ids);
            case SNIPPETS -> snippets(ids);
            case FORMATS -> formats(agreed);
            case PLAN -> plan(contest);
          });
    }
    return List.copyOf(intents);
  }

  private boolean replaced(Set<SetupPart> parts, Intent intent) {
    return switch (intent) {
      case AddItem add when parts.contains(SetupPart.LISTS) ->
          day.checklist().containsKey(add.item())
              || day.checklists().former().containsKey(add.item());
      case SetMilestone set when parts.contains(SetupPart.PLAN) ->
          day.milestones().containsKey(set.milestone()) || isNamed(set.name());
      default -> false;
    };
  }

  /** Whether a moment of the plan has that name, in either language. */
  private boolean isNamed(LocalizedText name) {
    var names = name.wordings().map(Names::plain).collect(Collectors.toSet());
    return day.milestones().values().stream()
        .flatMap(one -> one.name().wordings())
        .map(Names::plain)
        .anyMatch(names::contains);
  }

  private List<Intent> members(String me, IdSource ids) {
    return people()
        .filter(member -> !Names.plain(member.name()).equals(Names.plain(me)))
        .<Intent>map(member -> new AddMember(ids.member(), member.name(), member.tint()))
        .toList();
  }

  private List<Intent> roles(IdSource ids) {
    return ownRoles()
        .<Intent>map(
            role -> new DefineRole(ids.role(), role.name(), role.mark(), role.tint(), role.icon()))
        .toList();
  }

  private List<Intent> lists() {
    var intents = new ArrayList<Intent>();
    for (var list : Checklist.values()) {
      for (var item : CheckItem.lines(day, list)) {
        intents.add(new AddItem(item.id(), list, item.text(), item.both()));
      }
    }
    return intents;
  }

  private List<Intent> nextTime(IdSource ids) {
    return Note.forNextTime(day).stream()
        .<Intent>map(note -> new AddItem(ids.item(), Checklist.PREPARE, note.text()))
        .toList();
  }

  /** What they were linked with stays behind. */
  private List<Intent> snippets(IdSource ids) {
    return prepared()
        .<Intent>map(
            snippet ->
                new AddSnippet(
                    ids.snippet(),
                    Optional.empty(),
                    snippet.source(),
                    snippet.content(),
                    new SnippetSheet(
                        snippet.sheet().title(),
                        snippet.sheet().tags(),
                        snippet.sheet().pinned(),
                        snippet.sheet().kit(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())))
        .toList();
  }

  private List<Intent> formats(List<Intent> agreed) {
    var intents = new ArrayList<Intent>();
    boolean chosen = agreed.stream().anyMatch(ChooseProfile.class::isInstance);
    past.contest()
        .map(Contest::profile)
        .filter(profile -> !chosen && !profile.id().equals(Profile.FREE.id()))
        .ifPresent(profile -> intents.add(new ChooseProfile(profile)));
    day.formats().forEach((format, text) -> intents.add(new DefineFormat(format, text)));
    intents.addAll(readings());
    return intents;
  }

  /** How the team agreed to read outputs and FAILs, where it did. */
  private List<Intent> readings() {
    var intents = new ArrayList<Intent>();
    var agreed = past.contest().map(Contest::agreed);
    agreed
        .flatMap(Contest.Agreed::readBy)
        .ifPresent(by -> intents.add(new ChooseResultFormat(by.format())));
    agreed
        .flatMap(Contest.Agreed::failLimit)
        .ifPresent(fails -> intents.add(new ChooseFailLimit(fails)));
    return intents;
  }

  private List<Intent> plan(CreateContest contest) {
    return day.milestones().values().stream()
        .<Intent>map(
            one ->
                new SetMilestone(
                    one.id(),
                    one.name(),
                    time(one.time(), contest),
                    one.action(),
                    one.warning(),
                    Set.of()))
        .toList();
  }

  /** A fixed time is as long after the start as it was. */
  private MilestoneTime time(MilestoneTime time, CreateContest contest) {
    return switch (time) {
      case MilestoneTime.Fixed(var at) ->
          new MilestoneTime.Fixed(
              past.start()
                  .map(start -> contest.start().plus(Duration.between(start, at)))
                  .orElse(at));
      case MilestoneTime.BeforeEnd _, MilestoneTime.AfterStart _ -> time;
      case MilestoneTime.AtLastSafeStart _ -> time;
    };
  }

  /**
   * Keeps on the new day what its prepared snippets name, as far as it is on this laptop.
   *
   * @return how many are not
   * @throws IOException when one cannot be kept
   */
  public int copyAttachments(Set<SetupPart> parts, Blobs to) throws IOException {
    int missing = 0;
    if (parts.contains(SetupPart.SNIPPETS)) {
      var named =
          prepared().flatMap(snippet -> snippet.content().blob().stream()).distinct().toList();
      for (BlobHash hash : named) {
        if (!blobs.has(hash)) {
          missing++;
        } else if (!to.has(hash)) {
          try (var blob = blobs.open(hash)) {
            to.keep(blob.stream());
          }
        }
      }
    }
    return missing;
  }
}
