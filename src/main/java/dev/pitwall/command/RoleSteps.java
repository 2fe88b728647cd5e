package dev.pitwall.command;

import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.model.Names;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.Server;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who shall play what, for one server or many: {@code s2 +cache -ap}, {@code s1=ap db s2=cache},
 * {@code s1 s2 +ap}.
 */
public final class RoleSteps implements Part<List<RoleSteps.Step>> {
  /**
   * What is said of one server.
   *
   * @param exactly it shall play what is in {@code added} and nothing else
   */
  public record Step(Server server, boolean exactly, Set<RoleId> added, Set<RoleId> removed) {}

  private enum Sign {
    NONE,
    EXACTLY,
    ADD,
    REMOVE
  }

  private record Token(Sign sign, Optional<Server> server, String text, Range range) {}

  private final Named<Server> servers;
  private final Named<Role> roles;

  public RoleSteps(Slots slots) {
    servers = slots.servers();
    roles = slots.roles();
  }

  @Override
  public Taken<List<Step>> read(Situation situation, Line line, int at) {
    if (at >= line.size()) {
      return new Taken.Lacks<>(Sentence.of("command.expects.server"), line.rest(at).from());
    }
    var tokens = tokens(situation, line, at);
    return new Reader(situation, line, tokens).read();
  }

  /** One pass over the tokens. */
  private final class Reader {
    private final Situation situation;
    private final Line line;
    private final List<Token> tokens;
    private final List<Step> steps = new ArrayList<>();
    private List<Server> named = new ArrayList<>();
    private Set<RoleId> added = new LinkedHashSet<>();
    private Set<RoleId> removed = new LinkedHashSet<>();
    private Sign sign = Sign.NONE;
    private boolean exactly;

    /** A sign that no role followed yet. */
    private boolean open;

    Reader(Situation situation, Line line, List<Token> tokens) {
      this.situation = situation;
      this.line = line;
      this.tokens = tokens;
    }

    Taken<List<Step>> read() {
      for (var token : tokens) {
        Optional<Taken<List<Step>>> trouble =
            token.server().isPresent()
                ? server(token)
                : token.sign() == Sign.NONE ? role(token) : sign(token);
        if (trouble.isPresent()) {
          return trouble.get();
        }
      }
      if (open || sign == Sign.NONE) {
        return new Taken.Lacks<>(
            Sentence.of(open ? "command.expects.role" : "command.expects.afterServer"),
            line.text().length());
      }
      finish();
      return new Taken.Took<>(List.copyOf(steps), line.size());
    }

    private Optional<Taken<List<Step>>> server(Token token) {
      if (open) {
        return not(token, Sentence.of("command.wrong.roleFirst", token.text()));
      }
      if (sign != Sign.NONE) {
        finish();
      }
      named.add(token.server().get());
      return Optional.empty();
    }

    private Optional<Taken<List<Step>>> sign(Token token) {
      if (named.isEmpty() || open) {
        return not(token, Sentence.of("command.wrong.sign", token.text()));
      }
      exactly = exactly || token.sign() == Sign.EXACTLY;
      sign = token.sign();
      open = true;
      return Optional.empty();
    }

    private Optional<Taken<List<Step>>> role(Token token) {
      if (named.isEmpty()) {
        // A sign behind it says that a server was meant; @ says that a member was.
        int reached =
            tokens.stream()
                .filter(_ -> !Slots.assignees().isSigned(Names.plain(token.text())))
                .filter(one -> one.sign() != Sign.NONE)
                .findFirst()
                .map(one -> one.range().to())
                .orElse(token.range().from());
        var why = servers.wrong(situation, token.text());
        return Optional.of(new Taken.Not<>(token.range(), why, reached));
      }
      if (sign == Sign.NONE) {
        return lacksOrNot(token, Sentence.of("command.wrong.afterServer", token.text()));
      }
      var role = roles.find(situation, token.text());
      if (role.isEmpty()) {
        return lacksOrNot(token, roles.wrong(situation, token.text()));
      }
      if (sign == Sign.REMOVE) {
        removed.add(role.get().id());
        added.remove(role.get().id());
      } else {
        added.add(role.get().id());
        removed.remove(role.get().id());
      }
      open = false;
      return Optional.empty();
    }

    /** The last word may become a role yet. */
    private Optional<Taken<List<Step>>> lacksOrNot(Token token, Sentence why) {
      boolean typing =
          sign != Sign.NONE
              && token.range().to() == line.text().length()
              && roles.completions(situation, Values.narrow(token.text()), token.range()).stream()
                  .anyMatch(one -> one.nearness() == 0);
      return typing
          ? Optional.of(
              new Taken.Lacks<>(Sentence.of("command.expects.role"), token.range().from()))
          : not(token, why);
    }

    private static Optional<Taken<List<Step>>> not(Token token, Sentence why) {
      return Optional.of(new Taken.Not<>(token.range(), why));
    }

    private void finish() {
      named.forEach(
          server -> steps.add(new Step(server, exactly, Set.copyOf(added), Set.copyOf(removed))));
      named = new ArrayList<>();
      added = new LinkedHashSet<>();
      removed = new LinkedHashSet<>();
      sign = Sign.NONE;
      exactly = false;
    }
  }

  private List<Token> tokens(Situation situation, Line line, int from) {
    var tokens = new ArrayList<Token>();
    for (int at = from; at < line.size(); ) {
      var server = servers.exactly(situation, line, at);
      if (server.isPresent()) {
        int next = server.get().next();
        tokens.add(
            new Token(
                Sign.NONE,
                Optional.of(server.get().value()),
                line.text(at, next),
                line.range(at, next)));
        at = next;
      } else {
        pieces(situation, line.word(at), tokens);
        at++;
      }
    }
    return tokens;
  }

  private void pieces(Situation situation, Line.Word word, List<Token> tokens) {
    var text = word.text();
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      var sign = i < text.length() ? sign(text, i, from) : Sign.NONE;
      boolean comma = i < text.length() && ",、，".indexOf(text.charAt(i)) >= 0;
      if (i == text.length() || sign != Sign.NONE || comma) {
        piece(situation, text.substring(from, i), word.range().from() + from, tokens);
        from = i + 1;
      }
      if (sign != Sign.NONE) {
        int at = word.range().from() + i;
        tokens.add(
            new Token(sign, Optional.empty(), text.substring(i, i + 1), new Range(at, at + 1)));
      }
    }
  }

  /** A minus within a word is a letter of a name: {@code app-1}. */
  private static Sign sign(String text, int at, int from) {
    return switch (Values.narrow(text.substring(at, at + 1))) {
      case "=" -> Sign.EXACTLY;
      case "+" -> Sign.ADD;
      case "-" -> at == from ? Sign.REMOVE : Sign.NONE;
      default -> Sign.NONE;
    };
  }

  private void piece(Situation situation, String text, int at, List<Token> tokens) {
    if (!text.isEmpty()) {
      var range = new Range(at, at + text.length());
      var name = Names.plain(text);
      var server =
          situation.day().servers().values().stream()
              .filter(one -> Names.plain(one.name()).equals(name))
              .findFirst();
      tokens.add(new Token(Sign.NONE, server, text, range));
    }
  }

  @Override
  public List<Completion> completions(Situation situation, Line line, int at) {
    if (at >= line.size()) {
      return servers.completions(situation, line, at);
    }
    var tokens = tokens(situation, line, at);
    if (tokens.size() > 1 && tokens.getFirst().server().isEmpty()) {
      return List.of();
    }
    var last = tokens.getLast();
    boolean touching = line.typing(line.size());
    var before = tokens.size() > 1 ? tokens.get(tokens.size() - 2) : last;
    if (last.sign() != Sign.NONE) {
      return roles.completions(situation, "", line.rest(line.size()));
    }
    if (touching && last.server().isEmpty() && before.sign() != Sign.NONE) {
      return roles.completions(situation, Values.narrow(last.text()), last.range());
    }
    if (tokens.size() == 1 && last.server().isEmpty()) {
      return servers.completions(situation, line, at);
    }
    return last.server().map(server -> signed(situation, server, line)).orElse(List.of());
  }

  /** After a server: what it may come to play, and what it plays. */
  private List<Completion> signed(Situation situation, Server server, Line line) {
    return situation.day().roles().values().stream()
        .map(
            role -> {
              boolean plays = server.roles().contains(role.id());
              return new Completion(
                  line.rest(line.size()),
                  (plays ? "-" : "+") + role.name(),
                  plays ? 0 : 1,
                  Optional.of(
                      Sentence.of(
                          plays ? "command.is.taken" : "command.is.given",
                          role.name(),
                          server.name())));
            })
        .toList();
  }
}
