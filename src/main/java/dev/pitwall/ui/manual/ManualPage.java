package dev.pitwall.ui.manual;

import dev.pitwall.manual.Block;
import dev.pitwall.manual.Hit;
import dev.pitwall.manual.Manual;
import dev.pitwall.manual.RichText;
import dev.pitwall.ui.fx.FxTexts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * One chapter, its sections below each other. A long one is built in slices, one a pulse, and comes
 * into view when the place to be shown is there.
 */
final class ManualPage extends ScrollPane {
  /** Left above what is scrolled to. */
  private static final double AIR = 8;

  /** Of a pulse, for building: with the drawing it stays far below what a person notices. */
  private static final long SLICE_NANOS = 20_000_000;

  /** A text of the manual. */
  private record Spot(int section, int block, int text) {
    Spot(Hit hit) {
      this(hit.section(), hit.block(), hit.text());
    }
  }

  private final FxTexts texts;
  private final Consumer<String> follow;
  private final Selection selection = new Selection();
  private final VBox page = new VBox();
  private final Map<Spot, TextBlock> blocks = new HashMap<>();

  /** The blocks of the chapter that are not built yet. */
  private final Deque<Spot> rest = new ArrayDeque<>();

  private final AnimationTimer builder =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          buildSome();
        }
      };

  private Optional<Manual> manual = Optional.empty();
  private ManualModel.Place place = new ManualModel.Place(0, Optional.empty(), 0);
  private Map<Spot, List<Hit>> hits = Map.of();
  private int chapter = -1;

  /** The visit of a place that was scrolled to last. */
  private long visit;

  /**
   * @param follow is called with the anchor of a link
   */
  ManualPage(FxTexts texts, Consumer<String> follow) {
    this.texts = texts;
    this.follow = follow;
    setId("manual-page");
    getStyleClass().add("edge-to-edge");
    page.getStyleClass().add("manual-page");
    setContent(page);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setMinSize(0, 0);
  }

  /** Shows the chapter of a place, with the hits marked; a new visit scrolls there. */
  void show(Manual read, ManualModel.Place at, List<Hit> found) {
    int wanted = read.chapterOf(at.section());
    place = at;
    hits = found.stream().collect(Collectors.groupingBy(Spot::new));
    if (manual.filter(read::equals).isEmpty() || wanted != chapter) {
      manual = Optional.of(read);
      chapter = wanted;
      begin(read);
    } else {
      blocks.forEach(this::mark);
      reveal();
    }
  }

  private void begin(Manual read) {
    selection.clear();
    blocks.clear();
    page.getChildren().clear();
    page.setVisible(false);
    rest.clear();
    for (int section = chapter; section < read.endOfChapter(chapter); section++) {
      for (int block = 0; block < read.sections().get(section).blocks().size(); block++) {
        rest.add(new Spot(section, block, 0));
      }
    }
    builder.start();
  }

  /** As much of the chapter as one pulse has time for. */
  private void buildSome() {
    if (isOver()) {
      builder.stop();
      return;
    }
    double scrolled = scrolled();
    long until = System.nanoTime() + SLICE_NANOS;
    do {
      var next = rest.removeFirst();
      var block = manual.orElseThrow().sections().get(next.section()).blocks().get(next.block());
      page.getChildren().add(node(next.section(), next.block(), block));
      layOut();
    } while (!rest.isEmpty() && System.nanoTime() < until);
    if (rest.isEmpty()) {
      builder.stop();
    }
    if (page.isVisible()) {
      // What is added below must not move what is read.
      scrollTo(scrolled);
    } else if (rest.isEmpty() || reaches()) {
      page.setVisible(true);
      reveal();
    }
  }

  /** The window was closed: nobody sees what would be built, and its styles are gone. */
  private boolean isOver() {
    var window = getScene() == null ? null : getScene().getWindow();
    return window != null && !window.isShowing();
  }

  /** Whether the place to be shown is there, with as much below it as is seen at once. */
  private boolean reaches() {
    return blocks.containsKey(target())
        && page.getHeight() - boundsOf(target()).getMinY() > getHeight();
  }

  private Bounds boundsOf(Spot spot) {
    var block = blocks.get(spot);
    var inBlock = place.hit().map(block::bounds).orElse(block.getBoundsInLocal());
    return page.sceneToLocal(block.localToScene(inBlock));
  }

  /** Whether the chapter is there as a whole. */
  boolean isWhole() {
    return manual.isPresent() && rest.isEmpty();
  }

  /** Where the hit stands that is looked at, else the heading of the section. */
  private Spot target() {
    return place.hit().map(Spot::new).orElse(new Spot(place.section(), 0, 0));
  }

  private Region node(int section, int index, Block block) {
    return switch (block) {
      case Block.Heading(int level, RichText text) -> {
        var heading = text(section, index, 0, text, "manual-heading-" + level);
        heading.getStyleClass().add("manual-above-" + level);
        yield heading;
      }
      case Block.Paragraph(RichText text) -> text(section, index, 0, text);
      case Block.Entry(int depth, String mark, RichText text) ->
          entry(depth, mark, text(section, index, 0, text));
      case Block.Code(RichText text) ->
          new CodeBlock(texts, section + "-" + index, text(section, index, 0, text));
      case Block.Table table -> table(section, index, table);
    };
  }

  private TextBlock text(int section, int block, int text, RichText words, String... styles) {
    var node = new TextBlock(words, selection, follow, styles);
    var spot = new Spot(section, block, text);
    blocks.put(spot, node);
    mark(spot, node);
    return node;
  }

  private static HBox entry(int depth, String mark, TextBlock text) {
    var bullet = new Label(mark);
    bullet.getStyleClass().add("manual-bullet");
    bullet.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(text, Priority.ALWAYS);
    var entry = new HBox(bullet, text);
    entry.getStyleClass().addAll("manual-entry", "manual-depth-" + Math.min(depth, 2));
    return entry;
  }

  private TableBlock table(int section, int index, Block.Table table) {
    var words = table.texts();
    int columns = table.header().size();
    return new TableBlock(
        table,
        IntStream.range(0, words.size())
            .mapToObj(
                i ->
                    i < columns
                        ? text(section, index, i, words.get(i), "manual-strong")
                        : text(section, index, i, words.get(i)))
            .toList());
  }

  private void mark(Spot spot, TextBlock block) {
    block.mark(
        hits.getOrDefault(spot, List.of()), place.hit().filter(hit -> new Spot(hit).equals(spot)));
  }

  /** From the root: this page may not have its size yet. */
  private void layOut() {
    if (getScene() != null) {
      applyCss();
      getScene().getRoot().layout();
    }
  }

  /** Once for each visit. */
  private void reveal() {
    if (place.visit() == visit || !page.isVisible()) {
      return;
    }
    visit = place.visit();
    layOut();
    var bounds = boundsOf(target());
    double seen = seen();
    boolean inSight = bounds.getMinY() >= scrolled() && bounds.getMaxY() <= scrolled() + seen;
    if (place.hit().isEmpty()) {
      scrollTo(bounds.getMinY() - AIR);
    } else if (!inSight) {
      // A third from the top: what stands before it is read, too.
      scrollTo(bounds.getMinY() - seen / 3);
    }
  }

  /** Scrolls by a part of what is seen. */
  void scroll(double pages) {
    scrollTo(scrolled() + pages * seen());
  }

  private double seen() {
    return getViewportBounds().getHeight();
  }

  /** Above what is seen, in pixels. */
  private double scrolled() {
    return getVvalue() * hidden();
  }

  private double hidden() {
    return Math.max(0, page.getHeight() - seen());
  }

  private void scrollTo(double pixels) {
    setVvalue(hidden() == 0 ? 0 : Math.clamp(pixels / hidden(), 0, 1));
  }

  /**
   * Copies what the mouse marked, else the code block that has the focus.
   *
   * @return false when there is neither
   */
  boolean copy() {
    var marked = selection.text();
    marked.ifPresent(CodeBlock::copy);
    return marked.isPresent() || copyFocused();
  }

  private boolean copyFocused() {
    Node one = getScene().getFocusOwner();
    while (one != null && !(one instanceof CodeBlock)) {
      one = one.getParent();
    }
    if (one instanceof CodeBlock code) {
      code.copy();
    }
    return one != null;
  }
}
