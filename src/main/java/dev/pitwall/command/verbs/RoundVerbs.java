package dev.pitwall.command.verbs;

import static dev.pitwall.command.Part.maybe;

import dev.pitwall.command.Arguments;
import dev.pitwall.command.CommandResult;
import dev.pitwall.command.Part;
import dev.pitwall.command.Sentence;
import dev.pitwall.command.Situation;
import dev.pitwall.command.Slots;
import dev.pitwall.command.Values;
import dev.pitwall.command.Verb;
import dev.pitwall.command.Vocabulary;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.RoundIntent.CallOutServer;
import dev.pitwall.domain.intent.RoundIntent.CloseRound;
import dev.pitwall.domain.intent.RoundIntent.OpenRound;
import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.rules.ConfirmationShelfLife;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The reboot round: open, call out, close. */
final class RoundVerbs {
  /** {@code s2} is said サーバー2 in Japanese. */
  private static final Pattern NUMBERED = Pattern.compile("[sS](\\d+)");

  private final Vocabulary words;
  private final Part<Server> server;
  private final Part<String> reason = Values.text("command.expects.reason");
  private final Part<String> alone;

  RoundVerbs(Vocabulary words, Slots slots) {
    this.words = words;
    this.server = slots.server();
    this.alone = words.of("command.word.alone");
  }

  List<Verb> verbs() {
    return List.of(
        new Verb("command.about.round").form(this::open, words.of("command.word.round")),
        calling("command.about.reboot", "command.word.reboot", CallOutStep.REBOOTING),
        calling("command.about.up", "command.word.up", CallOutStep.UP),
        calling("command.about.ok", "command.word.ok", CallOutStep.OK),
        new Verb("command.about.ng")
            .form(
                (args, now) -> callOut(args, CallOutStep.NG, now),
                words.of("command.word.ng"),
                server,
                reason)
            .form(
                (args, now) -> callOut(args, CallOutStep.NG, now),
                server,
                words.of("command.word.ng"),
                reason),
        new Verb("command.about.closeRound")
            .form(this::close, words.of("command.word.closeRound")));
  }

  /** As it is typed, and as it is said: {@code ok s2}, {@code s2 ok}. */
  private Verb calling(String about, String word, CallOutStep step) {
    var literal = words.of(word);
    return new Verb(about)
        .form((args, now) -> callOut(args, step, now), literal, server, maybe(alone))
        .form((args, now) -> callOut(args, step, now), server, literal, maybe(alone));
  }

  private CommandResult open(Arguments args, Situation now) {
    return new CommandResult.Change(
        new OpenRound(now.ids().round(), Optional.empty()),
        Sentence.of("command.preview.round"),
        Sentence.of("reboot.round.opened"));
  }

  private CommandResult callOut(Arguments args, CallOutStep step, Situation now) {
    var named = args.of(server);
    var round = now.day().openRound();
    var words =
        Sentence.of(
            switch (step) {
              case REBOOTING -> "reboot.say.rebooting";
              case UP -> "reboot.say.up";
              case OK -> "reboot.say.ok";
              case NG -> "reboot.say.ng";
            },
            spoken(named.name()));
    if (round.isEmpty() && step != CallOutStep.REBOOTING) {
      return new CommandResult.Against(server, Sentence.of("command.against.noRound"));
    }
    var id = round.map(dev.pitwall.domain.model.Round::id).orElseGet(now.ids()::round);
    var call =
        new CallOutServer(
            id,
            named.id(),
            step,
            Optional.empty(),
            args.maybe(reason).orElse(""),
            step == CallOutStep.OK && args.has(alone));
    if (round.isPresent()) {
      return new CommandResult.Change(call, Sentence.of("command.preview.say", words), words);
    }
    return new CommandResult.Change(
        new Intent.Several(List.of(new OpenRound(id, Optional.empty()), call)),
        Sentence.of("command.preview.openAndSay", words),
        words);
  }

  private static Sentence spoken(String name) {
    var numbered = NUMBERED.matcher(name);
    return numbered.matches()
        ? Sentence.of("reboot.say.server", numbered.group(1))
        : new Sentence.Plain(name);
  }

  private CommandResult close(Arguments args, Situation now) {
    var round = now.day().openRound();
    if (round.isEmpty()) {
      return new CommandResult.Against(server, Sentence.of("command.against.noRound"));
    }
    var missing = ConfirmationShelfLife.unverified(now.day()).stream().map(Server::name).toList();
    return new CommandResult.Change(
        new CloseRound(round.get().id(), Optional.empty()),
        Sentence.of("command.preview.closeRound")
            .then(
                missing.isEmpty()
                    ? List.of()
                    : List.of(Sentence.of("command.brings.notAllGo", missing))),
        Sentence.of("reboot.round.closed"));
  }
}
