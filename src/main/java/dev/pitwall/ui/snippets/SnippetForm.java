package dev.pitwall.ui.snippets;

import dev.pitwall.domain.event.Event.FieldsChanged;
import dev.pitwall.domain.event.SnippetEvent.SnippetRemoved;
import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.id.Id.SnippetId;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.intent.SnippetIntent.EditSnippet;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Limits;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.SheetField;
import dev.pitwall.domain.model.Snippet;
import dev.pitwall.domain.model.SnippetSheet;
import dev.pitwall.domain.model.SnippetSheet.Field;
import dev.pitwall.text.RunText;
import dev.pitwall.text.Scores;
import dev.pitwall.text.Times;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.form.FieldDraft;
import dev.pitwall.ui.kit.form.FormDraft;
import dev.pitwall.ui.kit.form.FormRow;
import dev.pitwall.ui.kit.form.FormSheet;
import dev.pitwall.ui.kit.form.OneOrNone;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.TextField;

/** The sheet of a snippet: what it is called, its tags, its set, what it is about. */
final class SnippetForm {
  private static final String SCOPE = "snippet-form";

  private final FxTexts texts;
  private final Desk desk;
  private final SnippetId id;
  private final FormSheet sheet;
  private final FormRow<TextField> tagsRow;
  private final OneOrNone<ServerId> servers;
  private final LinkChoice<TaskId> tasks;
  private final LinkChoice<RunId> runs;
  private final FormDraft<Snippet> draft;
  private final FieldDraft<String> title;
  private final FieldDraft<String> tags;
  private final FieldDraft<String> kit;
  private final FieldDraft<Optional<ServerId>> server;
  private final FieldDraft<Optional<TaskId>> task;
  private final FieldDraft<Optional<RunId>> run;
  private final String called;
  private ContestDay day;

  SnippetForm(FxTexts texts, Desk desk, SnippetRow row, ContestDay day) {
    var snippet = row.snippet();
    called = "#" + row.number();
    this.texts = texts;
    this.desk = desk;
    this.day = day;
    id = snippet.id();
    sheet = new FormSheet(texts, SCOPE, "snippets.form.title", "snippets.form.save");
    draft =
        new FormDraft<>(
            texts,
            SCOPE,
            snippet,
            newest -> Optional.ofNullable(newest.snippets().get(id)).filter(one -> !one.removed()),
            event -> event instanceof SnippetRemoved removed && removed.snippet().equals(id));
    title =
        text(
            "title",
            sheet.text("title", "snippets.form.name", Limits.NAME_LETTERS),
            SnippetSheet::title,
            Field.TITLE);
    tagsRow = sheet.text("tags", "snippets.form.tags").help(texts, "snippets.form.tagsHelp");
    tags = text("tags", tagsRow, one -> written(one.tags()), Field.TAGS);
    kit =
        text(
            "kit",
            sheet
                .text("kit", "snippets.form.kit", Limits.NAME_LETTERS)
                .help(texts, "snippets.form.kitHelp"),
            SnippetSheet::kit,
            Field.KIT);
    servers = new OneOrNone<>(texts, SCOPE + "-server", "snippets.form.none");
    tasks = new LinkChoice<>(texts, SCOPE, "task");
    runs = new LinkChoice<>(texts, SCOPE, "run");
    offer(snippet);
    server =
        draft.choice(
            "server",
            sheet.row("snippets.form.server", servers),
            one -> one.sheet().server(),
            (_, one) -> one.flatMap(this.day::server).map(Server::name).orElse(""),
            FieldsChanged.of(id, Field.SERVER));
    task = link("task", sheet.row("snippets.form.task", tasks), SnippetSheet::task, Field.TASK);
    run = link("run", sheet.row("snippets.form.run", runs), SnippetSheet::run, Field.RUN);
    sheet.onShow(
        newest -> {
          this.day = newest.day();
          Optional.ofNullable(this.day.snippets().get(id)).ifPresent(this::offer);
        });
    sheet.follow(draft);
    sheet.onSave(this::save);
  }

  private FieldDraft<String> text(
      String name, FormRow<TextField> row, Function<SnippetSheet, String> of, Field field) {
    return draft.text(name, row, one -> of.apply(one.sheet()), FieldsChanged.of(id, field));
  }

  private <I extends Id> FieldDraft<Optional<I>> link(
      String name,
      FormRow<LinkChoice<I>> row,
      Function<SnippetSheet, Optional<I>> of,
      Field field) {
    var choice = row.control();
    return draft.field(
        name,
        row,
        one -> of.apply(one.sheet()),
        choice.valueProperty(),
        choice::chosen,
        choice::choose,
        (_, one) ->
            choice.getItems().stream()
                .filter(link -> link.id().equals(one))
                .findFirst()
                .map(LinkChoice.Link::name)
                .orElse(""),
        FieldsChanged.of(id, field));
  }

  /** In the order of the alphabet, a blank between two. */
  private static String written(Set<String> tags) {
    return tags.stream().sorted().collect(Collectors.joining(" "));
  }

  private static Set<String> read(String typed) {
    return Stream.of(typed.split("[\\s\u3000,、，]+"))
        .map(tag -> tag.startsWith("#") ? tag.substring(1) : tag)
        .filter(tag -> !tag.isEmpty())
        .collect(Collectors.toSet());
  }

  private void offer(Snippet snippet) {
    var hosts =
        day.servers().values().stream()
            .collect(Collectors.toMap(Server::id, Server::name, (a, _) -> a, LinkedHashMap::new));
    snippet.sheet().server().flatMap(day::server).ifPresent(one -> hosts.put(one.id(), one.name()));
    servers.offer(hosts);
    tasks.offer(
        day.tasks().values().stream()
            .map(one -> new LinkChoice.Link<>(Optional.of(one.id()), one.sheet().title()))
            .toList());
    runs.offer(
        day.runs().values().stream()
            .sorted(Comparator.comparing(Run::at).reversed())
            .map(one -> new LinkChoice.Link<>(Optional.of(one.id()), called(one)))
            .toList());
  }

  private String called(Run one) {
    var t = texts.now();
    var score = one.score().map(Scores::written).orElse("");
    return RunText.joined(Times.second(t, one.at()) + "  " + score, RunText.of(one));
  }

  FormSheet sheet() {
    return sheet;
  }

  /** For who came to write tags. */
  void focusTags() {
    tagsRow.control().requestFocus();
    tagsRow.control().end();
  }

  private void save() {
    var now = draft.newest().sheet();
    var wanted =
        new SnippetSheet(
            title.typedOr(now.title()),
            read(tags.typedOr(written(now.tags()))),
            now.pinned(),
            kit.typedOr(now.kit()),
            server.typedOr(now.server()),
            task.typedOr(now.task()),
            run.typedOr(now.run()));
    var changed = SheetField.differing(Field.class, now, wanted);
    if (changed.isEmpty()) {
      sheet.close();
      return;
    }
    sheet.submit(
        desk,
        new EditSnippet(id, wanted, changed),
        done ->
            desk.report(
                done, "snippets.done.saved", (called + " " + draft.newest().label()).strip()),
        sheet::refuse);
  }
}
