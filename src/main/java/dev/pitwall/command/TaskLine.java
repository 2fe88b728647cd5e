package dev.pitwall.command;

import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Names;
import dev.pitwall.domain.model.Server;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A task as typed in one line: {@code redis for sessions @mei #s3}. A sign counts at the beginning
 * of a word; doubled ({@code ##12}) it means itself. A name is taken whole or not at all, in any
 * case and width of letters; nothing is guessed.
 *
 * @param objection the first thing that is wrong with the line
 * @param wrong the letters it is about
 */
public record TaskLine(
    String title,
    Optional<Member> assignee,
    Optional<Server> server,
    Optional<Objection> objection,
    Optional<Range> wrong) {

  /** What stands against making the task. */
  public sealed interface Objection {
    /**
     * @param typing the word is the line's last and may still become one of {@code known}
     */
    record NobodyCalled(String typed, List<String> known, boolean typing) implements Objection {}

    record NoServerCalled(String typed, List<String> known, boolean typing) implements Objection {}

    record SecondMember(String name) implements Objection {}

    record SecondServer(String name) implements Objection {}
  }

  public static TaskLine read(
      String typed, Collection<Member> members, Collection<Server> servers) {
    return new Reading(typed, members, servers).read();
  }

  /** A name found, and where in the line it ends. */
  private record Found<T>(T named, int end) {}

  /** One pass over the line. */
  private static final class Reading {
    private final String line;
    private final Collection<Member> members;
    private final Collection<Server> servers;
    private final StringBuilder title = new StringBuilder();
    private Optional<Member> assignee = Optional.empty();
    private Optional<Server> server = Optional.empty();
    private Optional<Objection> objection = Optional.empty();
    private Optional<Range> wrong = Optional.empty();
    private int at;

    Reading(String line, Collection<Member> members, Collection<Server> servers) {
      this.line = line;
      this.members = members;
      this.servers = servers;
    }

    TaskLine read() {
      while (at < line.length()) {
        char sign = sign(at);
        boolean begins = at == 0 || Character.isWhitespace(line.charAt(at - 1));
        if (sign == 0 || !begins || isPlain(at + 1)) {
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
      return new TaskLine(tidy, assignee, server, objection, wrong);
    }

    /** {@code @} or {@code #}, of either width; 0 for any other letter. */
    private char sign(int index) {
      return switch (line.charAt(index)) {
        case '@', '\uff20' -> '@';
        case '#', '\uff03' -> '#';
        default -> 0;
      };
    }

    private boolean isPlain(int index) {
      return index < line.length() && Character.isWhitespace(line.charAt(index));
    }

    private void member() {
      int from = at + 1;
      var found = find(members, Member::name);
      if (found.isEmpty()) {
        at = wordEnd(from);
        object(
            from - 1,
            new Objection.NobodyCalled(
                line.substring(from, at),
                members.stream().map(Member::name).toList(),
                typing(from, members, Member::name)));
      } else if (assignee.isPresent()) {
        at = found.get().end();
        object(from - 1, new Objection.SecondMember(found.get().named().name()));
      } else {
        at = found.get().end();
        assignee = Optional.of(found.get().named());
      }
    }

    private void server() {
      int from = at + 1;
      var found = find(servers, Server::name);
      if (found.isEmpty()) {
        at = wordEnd(from);
        object(
            from - 1,
            new Objection.NoServerCalled(
                line.substring(from, at),
                servers.stream().map(Server::name).toList(),
                typing(from, servers, Server::name)));
      } else if (server.isPresent()) {
        at = found.get().end();
        object(from - 1, new Objection.SecondServer(found.get().named().name()));
      } else {
        at = found.get().end();
        server = Optional.of(found.get().named());
      }
    }

    private void object(int sign, Objection one) {
      wrong = wrong.or(() -> Optional.of(new Range(sign, at)));
      objection = objection.or(() -> Optional.of(one));
    }

    /** The longest name that the line goes on with: names may have spaces in them. */
    private <T> Optional<Found<T>> find(Collection<T> all, Function<T, String> name) {
      int from = at + 1;
      return IntStream.rangeClosed(from + 1, line.length())
          .map(end -> line.length() + from + 1 - end)
          .filter(end -> end == line.length() || Character.isWhitespace(line.charAt(end)))
          .boxed()
          .flatMap(
              end ->
                  all.stream()
                      .filter(
                          one ->
                              Names.plain(name.apply(one))
                                  .equals(Names.plain(line.substring(from, end))))
                      .map(one -> new Found<>(one, end)))
          .findFirst();
    }

    private int wordEnd(int from) {
      return IntStream.range(from, line.length())
          .filter(i -> Character.isWhitespace(line.charAt(i)))
          .findFirst()
          .orElse(line.length());
    }

    private <T> boolean typing(int from, Collection<T> all, Function<T, String> name) {
      var begun = Names.plain(line.substring(from));
      return at == line.length()
          && all.stream().anyMatch(one -> Names.plain(name.apply(one)).startsWith(begun));
    }
  }
}
