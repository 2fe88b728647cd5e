package dev.pitwall.ui.review;

import dev.pitwall.core.Snapshot;
import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.NoteIntent.AddNote;
import dev.pitwall.domain.intent.NoteIntent.EditNote;
import dev.pitwall.domain.intent.NoteIntent.MarkNote;
import dev.pitwall.domain.intent.NoteIntent.RemoveNote;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Note;
import dev.pitwall.report.bundle.DayBlobs;
import dev.pitwall.report.export.ExportForm;
import dev.pitwall.report.export.ExportRequest;
import dev.pitwall.ui.export.FileWriting;
import dev.pitwall.ui.export.ReportExport;
import dev.pitwall.ui.fx.Background;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.Screen;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.form.FormSheet;
import dev.pitwall.ui.kit.form.SheetHost;
import dev.pitwall.ui.kit.keys.KeyHint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;

/** Looking back: the day on one axis, and as it was known at any moment of it. */
public final class ReviewScreen implements Screen {
  private final FxTexts texts;
  private final Desk desk;
  private final IdSource ids;
  private final ReviewModel model;
  private final ReportExport report;
  private final FileWriting writing;
  private final FxClock clock;
  private final ReviewView content;
  private final SheetHost view;
  private Optional<Snapshot> latest = Optional.empty();

  /**
   * @param attachments of the open day; reads files
   */
  public ReviewScreen(
      FxTexts texts,
      Desk desk,
      FxClock clock,
      IdSource ids,
      Function<ContestDay, DayBlobs> attachments) {
    this.texts = texts;
    this.desk = desk;
    this.ids = ids;
    this.clock = clock;
    Executor background = Background.named("review");
    model = new ReviewModel(background);
    writing = new FileWriting(texts, words -> content().show(words));
    report =
        new ReportExport(
            texts,
            writing,
            ExportRequest.whole(ExportForm.HTML),
            () -> latest.map(Snapshot::timeline).orElse(Timeline.EMPTY),
            clock::instant,
            attachments,
            background);
    content = new ReviewView(texts, clock, model, new Asked(), writing.bar("review"));
    view = new SheetHost(content);
    texts.texts().addListener((_, _, _) -> latest.ifPresent(this::show));
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void show(Snapshot snapshot) {
    latest = Optional.of(snapshot);
    model.show(snapshot, clock.instant(), texts.now());
    view.show(snapshot);
  }

  @Override
  public void attach() {
    content.focusAxis();
  }

  @Override
  public void detach() {
    content.rest();
  }

  @Override
  public void reveal(Id thing) {
    content.reveal(thing);
  }

  @Override
  public void lookAt(Instant moment) {
    model.moment().set(Optional.of(moment));
  }

  @Override
  public boolean back() {
    return view.back() || writing.cancel() || content.back();
  }

  @Override
  public Optional<TextInputControl> typesInto() {
    return view.isOpen() ? Optional.empty() : content.typesInto();
  }

  @Override
  public List<KeyHint> keys() {
    return content.keys();
  }

  private ReviewView content() {
    return content;
  }

  /** What the view asks for. */
  private final class Asked implements ReviewView.Asks {
    @Override
    public void add(boolean nextTime) {
      var form =
          new FormSheet(
              texts,
              "note-form",
              nextTime ? "review.next.add" : "review.note.add",
              "settings.save");
      var text = form.area("text", nextTime ? "review.next.text" : "review.note.text", 5);
      var id = ids.note();
      var at = model.pinned(clock.instant());
      form.onSave(
          () ->
              form.submit(
                  desk,
                  new AddNote(id, at, text.control().getText(), nextTime),
                  _ -> {},
                  reason -> form.refuse(reason, text)));
      view.open(form);
    }

    @Override
    public void edit(Note note) {
      var form = new FormSheet(texts, "note-form", "review.note.edit", "settings.save");
      var text = form.area("text", "review.note.text", 5);
      text.control().setText(note.text());
      form.onSave(
          () ->
              form.submit(
                  desk,
                  new EditNote(note.id(), text.control().getText()),
                  _ -> {},
                  reason -> form.refuse(reason, text)));
      form.also(
          Actions.button(
              texts,
              "note-form",
              "remove",
              "fth-trash-2",
              "settings.remove",
              () -> {
                form.close();
                desk.submitAndReport(new RemoveNote(note.id()), "review.note.removed");
              }));
      view.open(form);
    }

    @Override
    public void mark(Note note) {
      desk.submitAndReport(
          new MarkNote(note.id(), !note.nextTime()),
          note.nextTime() ? "review.next.unmarked" : "review.next.marked",
          note.text());
    }

    @Override
    public void report() {
      report.sheet(() -> view.getScene().getWindow()).ifPresent(view::open);
    }
  }
}
