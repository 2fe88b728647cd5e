package dev.pitwall.command;

import dev.pitwall.command.Named.Entry;
import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.model.CheckItem;
import dev.pitwall.domain.model.Checklist;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.LocalizedText;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Milestone;
import dev.pitwall.domain.model.Plan;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.Task;
import dev.pitwall.domain.model.TaskBoard;
import dev.pitwall.domain.model.TaskColumn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Slots for the things of a day, by the names the team gave them. */
public final class Slots {
  private static final Map<RoleId, String> ALSO =
      Map.of(
          Role.AP, "command.role.ap",
          Role.CACHE, "command.role.cache",
          Role.MEMCACHED, "command.role.memcached",
          Role.DB, "command.role.db",
          Role.WEB, "command.role.web",
          Role.DNS, "command.role.dns",
          Role.QUEUE, "command.role.queue",
          Role.IDLE, "command.role.idle");

  private final Vocabulary words;

  public Slots(Vocabulary words) {
    this.words = words;
  }

  private static <T> Named<T> named(
      String expectedKey,
      String wrongKey,
      Function<ContestDay, Collection<T>> all,
      Function<T, String> name,
      Function<T, Sentence> meaning) {
    return new Named<>(
        expectedKey,
        wrongKey,
        situation ->
            all.apply(situation.day()).stream()
                .map(one -> new Entry<>(one, List.of(name.apply(one)), meaning.apply(one)))
                .toList());
  }

  public Part<Server> server() {
    return servers();
  }

  /** As many as are named whole, one after the other. */
  public Part<List<Server>> severalServers() {
    return new SeveralServers(servers());
  }

  record SeveralServers(Named<Server> one) implements Part<List<Server>> {
    @Override
    public Taken<List<Server>> read(Situation situation, Line line, int at) {
      var all = new ArrayList<Server>();
      int next = at;
      for (var took = one.exactly(situation, line, next);
          took.isPresent();
          took = one.exactly(situation, line, next)) {
        all.add(took.get().value());
        next = took.get().next();
      }
      if (!all.isEmpty()) {
        return new Taken.Took<>(List.copyOf(all), next);
      }
      return at >= line.size()
          ? new Taken.Lacks<>(Sentence.of("command.expects.server"), line.rest(at).from())
          : new Taken.Not<>(
              line.word(at).range(), one.wrong(situation, line, at).then(FreeText.OR_NOTE));
    }

    @Override
    public List<Completion> completions(Situation situation, Line line, int at) {
      return one.completions(situation, line, at);
    }
  }

  Named<Server> servers() {
    return new Named<>(
        "command.expects.server",
        "command.wrong.server",
        situation ->
            situation.day().servers().values().stream()
                .map(
                    one ->
                        new Entry<>(
                            one, List.of(one.name()), new Sentence.Plain(played(situation, one))))
                .toList());
  }

  private static String played(Situation situation, Server server) {
    return String.join(
        " ", situation.day().inOrder(server.roles()).stream().map(Role::name).toList());
  }

  /** By its whole name only: for a role that may be the first word of a line. */
  public Part<Role> wholeRole() {
    return new Whole<>(roles());
  }

  private record Whole<T>(Named<T> one) implements Part<T> {
    @Override
    public Taken<T> read(Situation situation, Line line, int at) {
      return one.exactly(situation, line, at)
          .<Taken<T>>map(took -> took)
          .orElseGet(
              () ->
                  at >= line.size()
                      ? one.read(situation, line, at)
                      : new Taken.Not<>(line.word(at).range(), one.wrong(situation, line, at)));
    }

    @Override
    public List<Completion> completions(Situation situation, Line line, int at) {
      return one.completions(situation, line, at);
    }
  }

  public Part<Role> role() {
    return roles();
  }

  /** By name, by each half of one like {@code web/LB}, by mark, and in the other language. */
  Named<Role> roles() {
    return new Named<>(
        "command.expects.role",
        "command.wrong.role",
        situation ->
            situation.day().roles().values().stream()
                .map(one -> new Entry<>(one, names(one, situation), Sentence.of("command.is.role")))
                .toList());
  }

  private List<String> names(Role role, Situation situation) {
    var names = new ArrayList<>(List.of(role.name()));
    if (role.name().contains("/")) {
      names.addAll(List.of(role.name().split("/")));
    }
    names.add(role.mark());
    if (ALSO.containsKey(role.id())) {
      names.addAll(words.spellings(ALSO.get(role.id()), situation.language()));
    }
    names.removeIf(String::isBlank);
    return names;
  }

  /** Known by its sign: {@code @mei}. */
  public Part<Member> assignee() {
    return assignees();
  }

  static Named<Member> assignees() {
    return members(_ -> true).signed("@");
  }

  /** An agent never sits at a laptop. */
  public Part<Member> person() {
    return members(member -> !member.agent());
  }

  private static Named<Member> members(Predicate<Member> of) {
    return named(
        "command.expects.member",
        "command.wrong.member",
        day -> day.members().values().stream().filter(of).toList(),
        Member::name,
        _ -> Sentence.of("command.is.member"));
  }

  /**
   * @param preferred where one of these has the words, only these are meant
   */
  public Part<Task> task(Predicate<Task> preferred) {
    return new Preferred<>(tasks(preferred), tasks(_ -> true));
  }

  private static Named<Task> tasks(Predicate<Task> of) {
    return named(
        "command.expects.task",
        "command.wrong.task",
        day ->
            Stream.of(TaskColumn.values())
                .flatMap(column -> TaskBoard.column(day, column).stream())
                .filter(of)
                .toList(),
        task -> task.sheet().title(),
        task -> Sentence.of("command.is.itself", task.column()));
  }

  public Part<Plan> plan() {
    return named(
        "command.expects.plan",
        "command.wrong.plan",
        day -> day.plans().values(),
        Plan::name,
        _ -> Sentence.of("command.is.plan"));
  }

  public Part<Milestone> milestone() {
    return new Named<>(
        "command.expects.milestone",
        "command.wrong.milestone",
        situation ->
            situation.day().milestones().values().stream()
                .map(
                    one ->
                        new Entry<>(
                            one, names(one.name(), situation), Sentence.of("command.is.milestone")))
                .toList());
  }

  /** A line of a list that is ticked off. */
  public Part<CheckItem> item(Predicate<CheckItem> preferred) {
    return new Preferred<>(items(preferred), items(_ -> true));
  }

  private static Named<CheckItem> items(Predicate<CheckItem> of) {
    return new Named<>(
        "command.expects.item",
        "command.wrong.item",
        situation ->
            Stream.of(Checklist.values())
                .flatMap(list -> CheckItem.lines(situation.day(), list).stream())
                .filter(of)
                .map(
                    item ->
                        new Entry<>(
                            item,
                            names(new LocalizedText(item.text(), item.both()), situation),
                            ticked(item)))
                .toList());
  }

  /** In the language of who types first; what a profile brought goes by both. */
  private static List<String> names(LocalizedText words, Situation situation) {
    return Stream.concat(Stream.of(words.in(situation.language().name())), words.wordings())
        .distinct()
        .toList();
  }

  private static Sentence ticked(CheckItem item) {
    return Sentence.of(item.ticked() ? "command.is.ticked" : "command.is.open");
  }

  /** Those that are meant, and only where none of them is, all. */
  private record Preferred<T>(Named<T> first, Named<T> all) implements Part<T> {
    @Override
    public Taken<T> read(Situation situation, Line line, int at) {
      var taken = first.read(situation, line, at);
      return taken instanceof Taken.Not<T> ? all.read(situation, line, at) : taken;
    }

    @Override
    public List<Completion> completions(Situation situation, Line line, int at) {
      return first.completions(situation, line, at);
    }
  }
}
