package dev.pitwall.manual;

import dev.pitwall.manual.RichText.Span;
import dev.pitwall.manual.RichText.Style;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads Markdown into sections; refuses what the window cannot show. */
final class MarkdownReader {
  private static final Pattern ANCHOR = Pattern.compile("<a id=\"([a-z][a-z0-9-]*)\"></a>");
  private static final String BULLET = "\u2022";

  private final String file;
  private final List<Section> sections = new ArrayList<>();
  private final Set<String> anchors = new HashSet<>();
  private final Set<String> linked = new HashSet<>();

  /** Of the section that is being read. */
  private List<Block> blocks = new ArrayList<>();

  private String current = "";

  /** Of the section whose heading comes next. */
  private Optional<String> anchor = Optional.empty();

  MarkdownReader(String file) {
    this.file = file;
  }

  List<Section> sections(String markdown) {
    var document =
        Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build()
            .parse(markdown);
    children(document).forEach(this::block);
    endSection();
    if (sections.isEmpty() || !sections.getFirst().isChapter()) {
      throw new IllegalArgumentException(file + " does not begin with a chapter");
    }
    linked.removeAll(anchors);
    if (!linked.isEmpty()) {
      throw new IllegalArgumentException(file + " links to anchors it does not have: " + linked);
    }
    return sections;
  }

  private void block(Node node) {
    switch (node) {
      case Paragraph paragraph when paragraph.getFirstChild() instanceof HtmlInline ->
          anchor = Optional.of(anchor(paragraph));
      case Heading heading -> heading(heading);
      case Paragraph paragraph -> add(paragraph, new Block.Paragraph(text(paragraph)));
      case BulletList list -> entries(list, 0);
      case OrderedList list -> entries(list, 0);
      case FencedCodeBlock code -> add(code, code(code.getLiteral()));
      case IndentedCodeBlock code -> add(code, code(code.getLiteral()));
      case TableBlock table -> add(table, table(table));
      default -> throw unknown(node);
    }
  }

  private String anchor(Paragraph paragraph) {
    var html =
        children(paragraph).stream()
            .map(node -> node instanceof HtmlInline tag ? tag.getLiteral() : node.toString())
            .collect(Collectors.joining());
    var match = ANCHOR.matcher(html);
    if (!match.matches() || anchor.isPresent()) {
      throw wrong(paragraph, "not one anchor before a heading");
    }
    if (!anchors.add(match.group(1))) {
      throw wrong(paragraph, "the anchor \"" + match.group(1) + "\" is there twice");
    }
    return match.group(1);
  }

  private void heading(Heading heading) {
    if (anchor.isEmpty()) {
      throw wrong(heading, "a heading without an anchor");
    }
    if (heading.getLevel() > 3) {
      throw unknown(heading);
    }
    endSection();
    blocks.add(new Block.Heading(heading.getLevel(), text(heading)));
  }

  private void endSection() {
    if (!blocks.isEmpty()) {
      sections.add(new Section(current, blocks));
    }
    blocks = new ArrayList<>();
    current = anchor.orElse("");
    anchor = Optional.empty();
  }

  private void add(Node node, Block block) {
    if (blocks.isEmpty()) {
      throw wrong(node, "something before the first heading");
    }
    blocks.add(block);
  }

  private void entries(Node list, int depth) {
    int number = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : 0;
    for (var item : children(list)) {
      if (!(item instanceof ListItem)) {
        throw unknown(item);
      }
      var mark = list instanceof OrderedList ? number++ + "." : BULLET;
      for (var part : children(item)) {
        switch (part) {
          case Paragraph paragraph -> {
            add(paragraph, new Block.Entry(depth, mark, text(paragraph)));
            mark = "";
          }
          case BulletList inner -> entries(inner, depth + 1);
          case OrderedList inner -> entries(inner, depth + 1);
          default -> throw unknown(part);
        }
      }
    }
  }

  private static Block.Code code(String literal) {
    return new Block.Code(new RichText(List.of(new Span(literal.stripTrailing(), Style.CODE))));
  }

  private Block.Table table(TableBlock table) {
    var rows = new ArrayList<List<RichText>>();
    for (var part : children(table)) {
      for (var row : children(part)) {
        if (!(row instanceof TableRow)) {
          throw unknown(row);
        }
        rows.add(
            children(row).stream().filter(TableCell.class::isInstance).map(this::text).toList());
      }
    }
    return new Block.Table(rows.getFirst(), rows.subList(1, rows.size()));
  }

  private RichText text(Node block) {
    var spans = new ArrayList<Span>();
    inlines(block, Style.PLAIN, spans);
    return new RichText(spans);
  }

  private void inlines(Node parent, Style style, List<Span> into) {
    for (var node : children(parent)) {
      switch (node) {
        case Text text -> add(text.getLiteral(), style, into);
        case SoftLineBreak _ -> add(" ", style, into);
        case Code code -> add(code.getLiteral(), style.asCode(), into);
        case StrongEmphasis strong -> inlines(strong, style.asStrong(), into);
        case Emphasis emphasis -> inlines(emphasis, style.asEmphasis(), into);
        case Link link -> inlines(link, style.linkTo(target(link)), into);
        default -> throw unknown(node);
      }
    }
  }

  private String target(Link link) {
    if (!link.getDestination().startsWith("#")) {
      throw wrong(link, "a link that leads out of the manual");
    }
    var target = link.getDestination().substring(1);
    linked.add(target);
    return target;
  }

  /** Neighbours of one style are one span. */
  private static void add(String text, Style style, List<Span> into) {
    boolean goesOn = !into.isEmpty() && into.getLast().style().equals(style);
    into.add(new Span(goesOn ? into.removeLast().text() + text : text, style));
  }

  private IllegalArgumentException unknown(Node node) {
    return wrong(node, "the window shows no " + node.getClass().getSimpleName());
  }

  private IllegalArgumentException wrong(Node node, String what) {
    return new IllegalArgumentException(file + line(node) + ": " + what);
  }

  /** Inline nodes have no place of their own: that of the block around them. */
  private static String line(Node node) {
    for (var one = node; one != null; one = one.getParent()) {
      if (!one.getSourceSpans().isEmpty()) {
        return " line " + (one.getSourceSpans().getFirst().getLineIndex() + 1);
      }
    }
    return "";
  }

  private static List<Node> children(Node parent) {
    var children = new ArrayList<Node>();
    for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return children;
  }
}
