package dev.pitwall.command;

import dev.pitwall.domain.model.Limits;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Names;
import dev.pitwall.domain.model.Server;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A task as typed in one line: {@code redis for sessions @mei #s3}. A sign counts at the beginning
 * of a word, and only before a name that exists, whole, in any case and width of letters: in {@code
 * fix the bug #12} it is text. Doubled ({@code ##s3}) it means itself.
 *
 * @param objection the first thing that is wrong with the line
 * @param wrong the letters it is about
 * @param hint what the person probably wants to know; nothing is wrong with the line for it
 */
public record TaskLine(
    String title,
    Optional<Member> assignee,
    Optional<Server> server,
    Optional<Objection> objection,
    Optional<Range> wrong,
    Optional<Hint> hint) {

  /** Why the task cannot be made. */
  public sealed interface Objection {
    record SecondMember(String name) implements Objection {}

    record SecondServer(String name) implements Objection {}
  }

  /** About a word with a sign before it that is no name, and so stays in the title. */
  public sealed interface Hint {
    /** The word is the line's last, and the beginning of these. */
    record MemberNames(List<String> known) implements Hint {}

    record ServerNames(List<String> known) implements Hint {}

    /**
     * The word is nearly a name.
     *
     * @param typed with its sign
     */
    record MeantMember(String typed, List<String> meant) implements Hint {}

    record MeantServer(String typed, List<String> meant) implements Hint {}
  }

  /** Reads in a time that grows with the letters, however many names there are. */
  public static TaskLine read(
      String typed, Collection<Member> members, Collection<Server> servers) {
    return new Reading(
            typed,
            new Tags<>(members, Member::name, Hint.MemberNames::new, Hint.MeantMember::new),
            new Tags<>(servers, Server::name, Hint.ServerNames::new, Hint.MeantServer::new))
        .read();
  }

  /** A name found, and where in the line it ends. */
  private record Found<T>(T named, int end) {}

  /** The names that one sign can precede. */
  private static final class Tags<T> {
    /** A line with more unknown words is no task; what they are near to is not looked up. */
    private static final int LOOKED_UP = 20;

    /** More names are no help. */
    private static final int OFFERED = 8;

    private final Map<String, T> byPlain = new HashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Function<List<String>, Hint> typing;
    private final Meant meant;
    private final int reach;
    private int unknown;

    interface Meant {
      Hint hint(String typed, List<String> names);
    }

    Tags(
        Collection<T> all,
        Function<T, String> name,
        Function<List<String>, Hint> typing,
        Meant meant) {
      this.typing = typing;
      this.meant = meant;
      for (var one : all) {
        var plain = Names.plain(name.apply(one));
        byPlain.putIfAbsent(plain, one);
        names.putIfAbsent(plain, name.apply(one));
      }
      // Two letters as typed may be one of the plain name: a kana and its voiced mark.
      reach = 2 * byPlain.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** The longest name that the line continues with: names may have spaces in them. */
    Optional<Found<T>> find(String line, int from) {
      var found = Optional.<Found<T>>empty();
      int last = Math.min(line.length(), from + reach);
      for (int end = from + 1; end <= last; end++) {
        if (end == line.length() || Character.isWhitespace(line.charAt(end))) {
          var named = byPlain.get(Names.plain(line.substring(from, end)));
          if (named != null) {
            found = Optional.of(new Found<>(named, end));
          }
        }
      }
      return found;
    }

    /** What to report about a word that is none of the names. */
    Optional<Hint> hint(String line, int from, int end) {
      var word = line.substring(from, end);
      if (word.length() > Limits.NAME_LETTERS || unknown++ == LOOKED_UP) {
        return Optional.empty();
      }
      var plain = Names.plain(word);
      var begun = end == line.length() ? alike(one -> one.startsWith(plain)) : List.<String>of();
      return begun.isEmpty()
          ? near(line.substring(from - 1, end), plain)
          : Optional.of(typing.apply(begun));
    }

    private Optional<Hint> near(String typed, String plain) {
      var nearest = Nearest.to(plain, names.keySet().stream()).map(names::get);
      var some =
          nearest
              .map(List::of)
              .orElseGet(() -> alike(one -> NoSuchServer.areOfOneForm(plain, one)));
      return some.isEmpty() ? Optional.empty() : Optional.of(meant.hint(typed, some));
    }

    private List<String> alike(Predicate<String> plain) {
      return names.entrySet().stream()
          .filter(one -> plain.test(one.getKey()))
          .map(Map.Entry::getValue)
          .limit(OFFERED)
          .toList();
    }
  }

  /** One pass over the line. */
  private static final class Reading {
    private final String line;
    private final Tags<Member> members;
    private final Tags<Server> servers;
    private final StringBuilder title = new StringBuilder();
    private Optional<Member> assignee = Optional.empty();
    private Optional<Server> server = Optional.empty();
    private Optional<Objection> objection = Optional.empty();
    private Optional<Range> wrong = Optional.empty();
    private Optional<Hint> hint = Optional.empty();
    private int at;

    Reading(String line, Tags<Member> members, Tags<Server> servers) {
      this.line = line;
      this.members = members;
      this.servers = servers;
    }

    TaskLine read() {
      while (at < line.length()) {
        char sign = sign(at);
        boolean begins = at == 0 || Character.isWhitespace(line.charAt(at - 1));
        if (sign == 0 || !begins || isBlank(at + 1)) {
          title.append(line.charAt(at++));
        } else if (at + 1 < line.length() && sign(at + 1) == sign) {
          title.append(sign);
          at += 2;
        } else if (sign == '@') {
          member();
        } else {
          server();
        }
      }
      var tidy = title.toString().strip().replaceAll("(?U)\\s+", " ");
      return new TaskLine(tidy, assignee, server, objection, wrong, hint);
    }

    /** {@code @} or {@code #}, of either width; 0 for any other letter. */
    private char sign(int index) {
      return switch (line.charAt(index)) {
        case '@', '\uff20' -> '@';
        case '#', '\uff03' -> '#';
        default -> 0;
      };
    }

    private boolean isBlank(int index) {
      return index < line.length() && Character.isWhitespace(line.charAt(index));
    }

    private void member() {
      var found = members.find(line, at + 1);
      if (found.isEmpty()) {
        text(members);
      } else if (assignee.isPresent()) {
        object(found.get().end(), new Objection.SecondMember(found.get().named().name()));
      } else {
        at = found.get().end();
        assignee = Optional.of(found.get().named());
      }
    }

    private void server() {
      var found = servers.find(line, at + 1);
      if (found.isEmpty()) {
        text(servers);
      } else if (server.isPresent()) {
        object(found.get().end(), new Objection.SecondServer(found.get().named().name()));
      } else {
        at = found.get().end();
        server = Optional.of(found.get().named());
      }
    }

    /** The word with the sign before it is no name. */
    private void text(Tags<?> tags) {
      int end = at + 1;
      while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
        end++;
      }
      if (hint.isEmpty()) {
        hint = tags.hint(line, at + 1, end);
      }
      title.append(line, at, end);
      at = end;
    }

    private void object(int end, Objection one) {
      if (objection.isEmpty()) {
        objection = Optional.of(one);
        wrong = Optional.of(new Range(at, end));
      }
      at = end;
    }
  }
}
