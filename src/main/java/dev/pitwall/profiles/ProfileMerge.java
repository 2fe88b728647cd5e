package dev.pitwall.profiles;

import dev.pitwall.domain.id.Id.ItemId;
import dev.pitwall.domain.id.Id.MilestoneId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.intent.ChecklistIntent.AddItem;
import dev.pitwall.domain.intent.ContestIntent.ChooseFinalScoreRule;
import dev.pitwall.domain.intent.ContestIntent.ChooseProfile;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.LineIntent.AddLine;
import dev.pitwall.domain.intent.MilestoneIntent.SetMilestone;
import dev.pitwall.domain.intent.ServerIntent.AddServer;
import dev.pitwall.domain.model.BilingualText;
import dev.pitwall.domain.model.CheckItem;
import dev.pitwall.domain.model.Checklist;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.LineList;
import dev.pitwall.domain.model.LineScope;
import dev.pitwall.domain.model.LocalizedText;
import dev.pitwall.domain.model.Names;
import dev.pitwall.domain.model.Profile;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.profiles.ProfileSheet.Suggested;
import dev.pitwall.profiles.ProfileSheet.Words;
import dev.pitwall.text.Language;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a profile would bring to a day: only what is missing there. What the team has changed or
 * removed stays so, for what came from a profile is known by an id made of its English words:
 * renamed it is still there, and two laptops that bring it at once bring it once.
 *
 * @param kind the contest becomes one of this kind
 * @param rule the final-score rule, when the contest becomes one of this kind and its rule differs
 * @param servers only where there have never been any: the team's own names are better
 */
public record ProfileMerge(
    Optional<Profile> kind,
    Optional<FinalScoreRule> rule,
    List<AddServer> servers,
    List<SetMilestone> milestones,
    List<AddItem> items,
    List<AddLine> lines) {

  /**
   * @param day {@link ContestDay#EMPTY} for a contest that is still to be made, with its rule
   * @param language in which the words are brought
   */
  public static ProfileMerge missing(ContestDay day, ProfileSheet sheet, Language language) {
    var wanted = sheet.profile(language);
    var now = day.contest().map(Contest::profile).orElse(Profile.FREE);
    boolean other = !now.id().equals(wanted.id());
    return new ProfileMerge(
        Optional.of(wanted).filter(kind -> !same(kind, now)),
        sheet
            .finalScore()
            .filter(
                rule -> other && day.contest().filter(c -> c.finalScoreRule() != rule).isPresent()),
        servers(day, sheet),
        sheet.milestones().stream()
            .filter(one -> !has(day, one))
            .map(one -> set(one, language))
            .toList(),
        items(day, sheet, language),
        lines(day, sheet, language));
  }

  /** The name is in the language of whoever chose it, and tells nothing apart. */
  private static boolean same(Profile one, Profile other) {
    return new Profile(
            one.id(),
            other.name(),
            one.load(),
            one.wholeRun(),
            one.abortAfter(),
            one.freeze(),
            one.reproducePercent(),
            one.resultFormat(),
            one.failLimit())
        .equals(other);
  }

  private static List<AddServer> servers(ContestDay day, ProfileSheet sheet) {
    if (!day.servers().isEmpty() || !day.layout().formerServers().isEmpty()) {
      return List.of();
    }
    return sheet.servers().stream()
        .map(name -> new AddServer(new ServerId(id("server", name)), ServerSheet.named(name)))
        .toList();
  }

  private static boolean has(ContestDay day, Suggested suggested) {
    var names = day.milestones().values().stream().flatMap(one -> one.name().wordings()).toList();
    return day.milestones().containsKey(milestone(suggested))
        || day.timePlan().former().containsKey(milestone(suggested))
        || names.stream()
            .map(Names::plain)
            .anyMatch(n -> anyWords(suggested.name(), w -> n.equals(Names.plain(w))));
  }

  private static SetMilestone set(Suggested suggested, Language language) {
    return new SetMilestone(
        milestone(suggested),
        text(suggested.name(), language),
        suggested.time(),
        suggested
            .action()
            .map(action -> text(action, language))
            .orElseGet(() -> LocalizedText.of("")),
        suggested.warning(),
        Set.of());
  }

  private static MilestoneId milestone(Suggested suggested) {
    return new MilestoneId(id("milestone", suggested.name().in(Language.EN)));
  }

  private static List<AddItem> items(ContestDay day, ProfileSheet sheet, Language language) {
    var items = new ArrayList<AddItem>();
    for (var list : Checklist.values()) {
      for (var words : sheet.list(list)) {
        var id = new ItemId(id(list.name(), words.in(Language.EN)));
        boolean there =
            day.checklist().containsKey(id)
                || day.checklists().former().containsKey(id)
                || day.checklist().values().stream()
                    .filter(item -> item.list() == list)
                    .map(CheckItem::text)
                    .anyMatch(text -> anyWords(words, text::equals));
        if (!there) {
          items.add(new AddItem(id, list, words.in(language), Optional.of(both(words))));
        }
      }
    }
    return List.copyOf(items);
  }

  private static List<AddLine> lines(ContestDay day, ProfileSheet sheet, Language language) {
    return sheet.lines().stream()
        .map(
            line ->
                new AddLine(
                    new ItemId(
                        id(line.list().name() + "\n" + line.scope().written(), line.words().en())),
                    line.list(),
                    line.scope(),
                    line.layer(),
                    line.words().in(language.locale().getLanguage()),
                    Optional.of(line.words()),
                    line.proof()))
        .filter(line -> day.checkLines().line(line.line()).isEmpty())
        .filter(line -> isKnown(day, line.scope()))
        .toList();
  }

  /**
   * The lines of every list that the day's own kind of contest suggests, and that are not there and
   * were not removed; the usual ones where this laptop does not have that profile.
   */
  public static List<AddLine> lines(ContestDay day, ProfileCatalog.Found found, Language language) {
    var kind = day.contest().map(Contest::profile).orElse(Profile.FREE).id();
    return found
        .named(kind)
        .or(() -> found.named(Profile.FREE.id()))
        .map(sheet -> lines(day, sheet, language))
        .orElse(List.of());
  }

  /** A role that the team does not have is no place for a line. */
  private static boolean isKnown(ContestDay day, LineScope scope) {
    return !(scope instanceof LineScope.OnRole(var role)) || day.roles().containsKey(role);
  }

  private static LocalizedText text(Words words, Language language) {
    return new LocalizedText(words.in(language), Optional.of(both(words)));
  }

  private static BilingualText both(Words words) {
    return new BilingualText(words.in(Language.EN), words.in(Language.JA));
  }

  private static boolean anyWords(Words words, Predicate<String> test) {
    return words.byLanguage().values().stream().anyMatch(test);
  }

  /** The same on every laptop for the same words. */
  private static String id(String of, String words) {
    var bytes = (of + "\n" + words).getBytes(StandardCharsets.UTF_8);
    return "profile-" + UUID.nameUUIDFromBytes(bytes).toString().replace("-", "").substring(0, 16);
  }

  public List<AddLine> lines(LineList list) {
    return lines.stream().filter(line -> line.list() == list).toList();
  }

  public List<AddItem> items(Checklist list) {
    return items.stream().filter(item -> item.list() == list).toList();
  }

  public boolean nothing() {
    return intents().isEmpty();
  }

  /** What brings it, to be done as one step. */
  public List<Intent> intents() {
    return Stream.of(
            kind.stream().map(ChooseProfile::new),
            rule.stream().map(ChooseFinalScoreRule::new),
            servers.stream(),
            milestones.stream(),
            items.stream(),
            lines.stream())
        .<Intent>flatMap(part -> part.map(intent -> (Intent) intent))
        .toList();
  }
}
