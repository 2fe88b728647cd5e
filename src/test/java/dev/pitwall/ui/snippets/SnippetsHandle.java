package dev.pitwall.ui.snippets;

import dev.pitwall.domain.id.Id.SnippetId;
import dev.pitwall.domain.model.Snippet;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.TestDay;
import dev.pitwall.testing.Typist;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.shell.Shell;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;
import javafx.stage.Stage;

/** The Snippets screen in its window, in its user's words. */
final class SnippetsHandle implements AutoCloseable {
  final Workbench bench;
  final Scene scene;
  final Typist typist;
  private final Shell shell;
  private final Stage stage = new Stage();

  SnippetsHandle(TestDay day) {
    this(Workbench.of(day, SampleDay.NOW, Language.EN));
  }

  /** In the war room at first. */
  SnippetsHandle(Workbench bench) {
    this.bench = bench;
    var entries = bench.screens();
    shell = bench.window(entries, entries.getFirst());
    scene = new Scene(shell, 1280, 720);
    bench.look.dress(scene);
    stage.setScene(scene);
    stage.show();
    Fx.waitFor("the window's focus", stage::isFocused);
    typist = new Typist(scene);
  }

  SnippetsHandle type(String keys) {
    typist.type(keys);
    return this;
  }

  <N extends Node> N find(String id, Class<N> type) {
    return Fx.find(scene.getRoot(), id, type);
  }

  /** The title of the one that is looked at. */
  String title() {
    return find("snippets-title", Label.class).getText();
  }

  /** The letters of the rows in sight. */
  String text() {
    return find("snippets-text", ListView.class).lookupAll(".text-row").stream()
        .filter(row -> row.getParent() != null && row.getParent().isVisible())
        .map(
            row ->
                row.lookupAll(".text").stream()
                    .filter(Text.class::isInstance)
                    .filter(
                        one -> one.getStyleClass().stream().anyMatch(c -> c.startsWith("ansi-")))
                    .map(one -> ((Text) one).getText())
                    .collect(Collectors.joining()))
        .collect(Collectors.joining("\n"));
  }

  void seesText(String words) {
    Fx.waitFor("'" + words + "' is seen", () -> text().contains(words));
  }

  List<String> listed() {
    return ((ListView<?>) scene.lookup("#snippets-list"))
        .getItems().stream().map(row -> ((SnippetRow) row).id().value()).toList();
  }

  TextField filter() {
    return find("snippets-filter", TextField.class);
  }

  Snippet snippet(String id) {
    return bench.snapshot().day().snippets().get(new SnippetId(id));
  }

  boolean isFocused(String id) {
    return scene.getFocusOwner() != null && id.equals(scene.getFocusOwner().getId());
  }

  @Override
  public void close() {
    shell.close();
    stage.close();
    bench.close();
  }
}
