package dev.pitwall.command.verbs;

import dev.pitwall.command.Arguments;
import dev.pitwall.command.CommandResult;
import dev.pitwall.command.Part;
import dev.pitwall.command.Sentence;
import dev.pitwall.command.Situation;
import dev.pitwall.command.Slots;
import dev.pitwall.command.Values;
import dev.pitwall.command.Verb;
import dev.pitwall.command.Vocabulary;
import dev.pitwall.domain.intent.ChecklistIntent.TickItem;
import dev.pitwall.domain.intent.ChecklistIntent.UntickItem;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.MemberIntent.AddMember;
import dev.pitwall.domain.intent.NoteIntent.AddNote;
import dev.pitwall.domain.intent.NoteIntent.NoteChange;
import dev.pitwall.domain.intent.ServerIntent.AddServer;
import dev.pitwall.domain.intent.ServerIntent.RemoveServer;
import dev.pitwall.domain.model.CheckItem;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.hosts.TypedServers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Notes, lists, members and servers. */
final class TeamVerbs {
  private final Vocabulary words;
  private final Part<Server> server;
  private final Part<CheckItem> open;
  private final Part<CheckItem> ticked;
  private final Part<String> text = Values.text("command.expects.text");
  private final Part<String> newName = Values.text("command.expects.name");

  TeamVerbs(Vocabulary words, Slots slots) {
    this.words = words;
    this.server = slots.server();
    this.open = slots.item(item -> !item.ticked());
    this.ticked = slots.item(CheckItem::ticked);
  }

  List<Verb> verbs() {
    return List.of(
        new Verb("command.about.note")
            .form(this::change, words.of("command.word.note"), server, text),
        new Verb("command.about.memo").form(this::memo, words.of("command.word.memo"), text),
        new Verb("command.about.tick").form(this::tick, words.of("command.word.tick"), open),
        new Verb("command.about.untick")
            .form(this::untick, words.of("command.word.untick"), ticked),
        new Verb("command.about.addServer")
            .form(this::addServers, words.of("command.word.addServer"), newName),
        new Verb("command.about.removeServer")
            .form(this::removeServer, words.of("command.word.removeServer"), server),
        new Verb("command.about.addMember")
            .form(this::addMember, words.of("command.word.addMember"), newName));
  }

  private CommandResult change(Arguments args, Situation now) {
    var name = args.of(server).name();
    var typed = args.of(text).strip();
    return new CommandResult.Change(
        new NoteChange(
            now.ids().note(), Optional.empty(), Optional.of(args.of(server).id()), typed),
        Sentence.of("command.preview.note", name, typed),
        Sentence.of("servers.done.noted", name, typed));
  }

  private CommandResult memo(Arguments args, Situation now) {
    var typed = args.of(text).strip();
    return new CommandResult.Change(
        new AddNote(now.ids().note(), Optional.empty(), typed),
        Sentence.of("command.preview.memo", typed),
        Sentence.of("command.done.memo", typed));
  }

  private CommandResult tick(Arguments args, Situation now) {
    return new CommandResult.Change(
        new TickItem(args.of(open).id()),
        Sentence.of("command.preview.tick", args.of(open).text()),
        Sentence.of("command.done.tick", args.of(open).text()));
  }

  private CommandResult untick(Arguments args, Situation now) {
    return new CommandResult.Change(
        new UntickItem(args.of(ticked).id()),
        Sentence.of("command.preview.untick", args.of(ticked).text()),
        Sentence.of("command.done.untick", args.of(ticked).text()));
  }

  /** One or many, as the field at Servers reads them. */
  private CommandResult addServers(Arguments args, Situation now) {
    var typed = TypedServers.read(args.of(newName));
    if (!typed.wrong().isEmpty()) {
      var wrong = typed.wrong().getFirst();
      return new CommandResult.Against(
          newName, Sentence.of("servers.add.wrong", wrong.word(), wrong.mistake()));
    }
    if (typed.sheets().isEmpty()) {
      return new CommandResult.Against(newName, Sentence.of("command.expects.name"));
    }
    var intents =
        typed.sheets().stream()
            .<Intent>map(sheet -> new AddServer(now.ids().server(), sheet))
            .toList();
    var done =
        Sentence.of(
            "servers.done.serversAdded", typed.sheets().stream().map(ServerSheet::name).toList());
    return new CommandResult.Change(
        intents.size() == 1 ? intents.getFirst() : new Intent.Several(intents),
        preview(typed.sheets()),
        done);
  }

  private static Sentence preview(List<ServerSheet> sheets) {
    var first = sheets.getFirst();
    if (sheets.size() > 1) {
      var written =
          sheets.stream()
              .map(
                  one ->
                      Stream.concat(Stream.of(one.name()), one.addresses().stream())
                          .collect(Collectors.joining(" ")))
              .toList();
      return Sentence.of("command.preview.addServers", sheets.size(), written);
    }
    return first.addresses().isEmpty()
        ? Sentence.of("command.preview.addServer", first.name())
        : Sentence.of("command.preview.addServerAt", first.name(), first.addresses());
  }

  private CommandResult removeServer(Arguments args, Situation now) {
    var name = args.of(server).name();
    return new CommandResult.Change(
        new RemoveServer(args.of(server).id()),
        Sentence.of("command.preview.removeServer", name),
        Sentence.of("servers.done.serverRemoved", name));
  }

  private CommandResult addMember(Arguments args, Situation now) {
    var name = args.of(newName).strip();
    var tint = now.day().team().freeTint();
    return new CommandResult.Change(
        new AddMember(now.ids().member(), name, tint),
        Sentence.of("command.preview.addMember", name),
        Sentence.of("command.done.addMember", name));
  }
}
