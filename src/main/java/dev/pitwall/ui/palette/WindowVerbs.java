package dev.pitwall.ui.palette;

import dev.pitwall.command.CommandResult;
import dev.pitwall.command.Part;
import dev.pitwall.command.Sentence;
import dev.pitwall.command.Slots;
import dev.pitwall.command.Verb;
import dev.pitwall.command.Vocabulary;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.text.Language;
import dev.pitwall.ui.kit.ScreenEntry;
import dev.pitwall.ui.kit.style.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Commands of the window itself: another screen, theme or language, who sits here, the manual. */
public final class WindowVerbs {
  /**
   * What the window does.
   *
   * @param backup shows whether the day is safe
   * @param evidence asks a server for evidence, or all of them
   * @param manual opens the manual: at what somebody names, else at what is in view
   */
  public record Window(
      Consumer<ScreenEntry> go,
      Consumer<Theme> theme,
      Consumer<Language> language,
      Consumer<Optional<MemberId>> actAs,
      Runnable keys,
      Runnable serverLines,
      Runnable backup,
      Consumer<Optional<String>> manual,
      Consumer<Optional<ServerId>> evidence,
      Runnable closeDay) {}

  private WindowVerbs() {}

  public static List<Verb> of(Vocabulary words, List<ScreenEntry> entries, Window window) {
    var verbs = new ArrayList<Verb>();
    for (var entry : entries) {
      var preview = Sentence.of("palette.preview.go", Sentence.of(entry.titleKey()));
      verbs.add(
          new Verb("palette.about.go")
              .form(
                  (_, _) -> new CommandResult.Act(() -> window.go().accept(entry), preview),
                  words.of(entry.titleKey(), entry.id(), entry.id() + "?")));
    }
    var person = new Slots(words).person();
    verbs.add(
        new Verb("palette.about.me")
            .form(
                (args, _) ->
                    new CommandResult.Act(
                        () -> window.actAs().accept(Optional.of(args.of(person).id())),
                        Sentence.of("palette.preview.me", args.of(person).name())),
                words.of("palette.word.me"),
                person));
    for (var theme : Theme.values()) {
      verbs.add(
          act(
              "palette.about.theme",
              words.of(theme == Theme.DARK ? "palette.word.dark" : "palette.word.light"),
              Sentence.of("palette.preview.theme", theme),
              () -> window.theme().accept(theme)));
    }
    for (var language : Language.values()) {
      verbs.add(
          act(
              "palette.about.language",
              words.of(language == Language.EN ? "palette.word.english" : "palette.word.japanese"),
              Sentence.of("palette.preview.language", language.ownName()),
              () -> window.language().accept(language)));
    }
    verbs.add(
        act(
            "palette.about.keys",
            words.of("palette.word.keys"),
            Sentence.of("palette.preview.keys"),
            window.keys()));
    verbs.add(
        act(
            "palette.about.lines",
            words.of("palette.word.lines"),
            Sentence.of("palette.preview.lines"),
            window.serverLines()));
    verbs.add(
        act(
            "palette.about.backup",
            words.of("palette.word.backup"),
            Sentence.of("palette.preview.backup"),
            window.backup()));
    verbs.add(evidence(words, window));
    verbs.add(manual(words, window));
    verbs.add(
        act(
            "palette.about.closeDay",
            words.of("palette.word.closeDay"),
            Sentence.of("palette.preview.closeDay"),
            window.closeDay()));
    return verbs;
  }

  private static Verb evidence(Vocabulary words, Window window) {
    var word = words.of("palette.word.evidence");
    var server = new Slots(words).server();
    return new Verb("palette.about.evidence")
        .form(
            (_, _) ->
                new CommandResult.Act(
                    () -> window.evidence().accept(Optional.empty()),
                    Sentence.of("palette.preview.evidence.all")),
            word)
        .form(
            (args, _) ->
                new CommandResult.Act(
                    () -> window.evidence().accept(Optional.of(args.of(server).id())),
                    Sentence.of("palette.preview.evidence", args.of(server).name())),
            word,
            server);
  }

  private static Verb manual(Vocabulary words, Window window) {
    var word = words.of("palette.word.manual");
    var topic = words.text("palette.expects.topic");
    return new Verb("palette.about.manual")
        .form(
            (_, _) ->
                new CommandResult.Act(
                    () -> window.manual().accept(Optional.empty()),
                    Sentence.of("palette.preview.manual")),
            word)
        .form(
            (args, _) ->
                new CommandResult.Act(
                    () -> window.manual().accept(Optional.of(args.of(topic))),
                    Sentence.of("palette.preview.lookUp", args.of(topic))),
            word,
            topic);
  }

  private static Verb act(String about, Part<String> word, Sentence preview, Runnable action) {
    return new Verb(about).form((_, _) -> new CommandResult.Act(action, preview), word);
  }
}
