package io.chapbook.source.markup;

import io.chapbook.text.LineMark;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a page and lays out the lines a reader sees, as a browser's plain-text copy does:
 * see <a href="https://html.spec.whatwg.org/multipage/dom.html#rendered-text-collection-steps">
 * rendered text collection steps</a>. Beyond that, a thematic break is a line of asterisks, a term
 * stands on one line with what is said of it, items have their numbers, emphasis has its signs and
 * pictures their descriptions; what else the markup says becomes marks.
 *
 * <p>It does not recurse, so that no depth of nesting can exhaust the stack. For one page only.
 */
final class PageWalk implements NodeFilter {

  /** An element that changed how what is in it is read, to be undone at its end. */
  private record Frame(
      Element element,
      boolean kept,
      @Nullable PageRole role,
      LineMark.@Nullable Kind kind,
      LineLedger.@Nullable Open mark) {}

  private final TextFlow flow;
  private final PageParts parts;
  private final boolean emphasis;
  private final ListItems items = new ListItems();
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final Set<LineMark.Kind> open = EnumSet.noneOf(LineMark.Kind.class);
  private boolean kept;
  private int preformatted;
  private int line = 1;
  private LineLedger.@Nullable Open label;
  private int labelEnd;
  private int wordsOutside;
  private int wordsHidden;

  PageWalk(TextFlow flow, PageParts parts, boolean emphasis) {
    this.flow = flow;
    this.parts = parts;
    this.emphasis = emphasis;
  }

  void walk(Document page) {
    NodeTraversor.filter(this, page);
  }

  /** How many words were left out because they do not belong to the story. */
  int wordsOutside() {
    return wordsOutside;
  }

  /** How many words were left out because a browser does not show them. */
  int wordsHidden() {
    return wordsHidden;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      text(text);
    } else if (node instanceof Element element) {
      return enter(element) ? FilterResult.CONTINUE : FilterResult.SKIP_ENTIRELY;
    }
    return FilterResult.CONTINUE;
  }

  private void text(TextNode text) {
    int known = text.sourceRange().start().lineNumber();
    line = known > 0 ? known : line;
    if (!kept) {
      wordsOutside += WordCount.of(text.getWholeText());
    } else if (preformatted > 0) {
      flow.preformatted(text.getWholeText(), line);
    } else {
      flow.text(text.getWholeText(), line);
    }
  }

  /** Enters an element, unless neither it nor anything in it is read. */
  private boolean enter(Element element) {
    String name = element.normalName();
    if (name.equals("head") || name.equals("script") || name.equals("style")) {
      return false;
    }
    if (parts.style().hides(element)) {
      wordsHidden += WordCount.in(element);
      return false;
    }
    PageRole role = parts.role(element);
    if (role == PageRole.CHROME && !parts.isAroundOthers(element)) {
      wordsOutside += WordCount.in(element);
      return false;
    }
    if (role != null) {
      frames.push(new Frame(element, kept, role, null, null));
      kept = role != PageRole.CHROME;
    }
    if (kept) {
      open(element, role);
    }
    return true;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (kept) {
        close(element);
      }
      while (!frames.isEmpty() && frames.element().element() == element) {
        leave(frames.pop());
      }
    }
    return FilterResult.CONTINUE;
  }

  private void leave(Frame frame) {
    LineLedger.Open mark = frame.mark();
    if (mark != null) {
      flow.close(mark);
      if (frame.kind() == LineMark.Kind.LABEL) {
        label = mark;
        labelEnd = flow.length();
      }
    }
    if (frame.kind() != null) {
      open.remove(frame.kind());
      if (isOneLine(frame.kind())) {
        flow.closeOneLine();
      } else if (frame.kind() == LineMark.Kind.FIELD) {
        flow.closeBare();
      }
      flow.atLeast(frame.kind() == LineMark.Kind.LIST_ITEM ? 1 : 2);
    }
    kept = frame.role() == null ? kept : frame.kept();
  }

  private void open(Element element, @Nullable PageRole role) {
    String name = element.normalName();
    switch (name) {
      case "br" -> flow.lineEnd();
      case "hr" -> flow.thematicBreak(Math.max(line, element.sourceRange().start().lineNumber()));
      case "dt" -> flow.openTerm();
      case "dd" -> flow.definition();
      case "td", "th" -> flow.cell();
      case "img" -> describe(element);
      case "ul", "ol" -> items.openList(element);
      default -> { }
    }
    if (isRunIn(name)) {
      if (name.equals("li")) {
        flow.runInItem(element.previousElementSibling() == null);
      }
      return;
    }
    flow.atLeast(PageElements.lineEndsAround(element));
    LineMark.Kind kind = role != null && role.mark() != null
        ? role.mark() : PageElements.kind(element, parts, !open.isEmpty());
    if (kind != null) {
      mark(element, kind, role);
    }
    if (name.equals("li")) {
      flow.prefix(items.marker(element));
    }
    if (emphasis) {
      emphasize(element, true);
    }
    preformatted += PageElements.keepsLines(element) ? 1 : 0;
  }

  /** Whether an element belongs to a list of tags or the like, which stands on one line. */
  private boolean isRunIn(String name) {
    return open.contains(LineMark.Kind.FIELD)
        && (name.equals("li") || name.equals("ul") || name.equals("ol"));
  }

  /** Marks what an element holds; inside another mark of the same kind it needs none. */
  private void mark(Element element, LineMark.Kind kind, @Nullable PageRole role) {
    boolean inNote = open.contains(LineMark.Kind.NOTE) || open.contains(LineMark.Kind.SUMMARY);
    boolean known = open.contains(kind) || inNote && kind == LineMark.Kind.QUOTATION;
    boolean oneItem = kind == LineMark.Kind.LIST_ITEM && !items.areSeveral();
    LineMark.Kind as = kind == LineMark.Kind.HEADING && inNote ? LineMark.Kind.LABEL : kind;
    if (known || oneItem || open.contains(as)) {
      return;
    }
    flow.atLeast(kind == LineMark.Kind.LIST_ITEM ? 1 : 2);
    if (isOneLine(as)) {
      flow.openOneLine();
    } else if (as == LineMark.Kind.FIELD) {
      flow.openBare();
    }
    int level = as == LineMark.Kind.HEADING ? PageElements.level(element, role, parts) : 0;
    LineLedger.Open above = label;
    boolean labelled = above != null && labelEnd == flow.length() && !inNote
        && (as == LineMark.Kind.NOTE || as == LineMark.Kind.SUMMARY);
    open.add(as);
    frames.push(new Frame(element, kept, null, as,
        labelled ? flow.openFrom(above, as) : flow.open(as, level)));
  }

  private static boolean isOneLine(LineMark.Kind kind) {
    return kind == LineMark.Kind.TITLE
        || kind == LineMark.Kind.BYLINE
        || kind == LineMark.Kind.LABEL
        || kind == LineMark.Kind.HEADING;
  }

  private void describe(Element picture) {
    String words = picture.attr("alt").strip();
    if (!words.isEmpty()) {
      flow.text("[" + words + "]", line);
    }
  }

  private void emphasize(Element element, boolean on) {
    if (PageElements.isEmphasis(element, parts.style())) {
      flow.emphasize(false, on);
    }
    if (PageElements.isStrong(element, parts.style())) {
      flow.emphasize(true, on);
    }
  }

  private void close(Element element) {
    String name = element.normalName();
    preformatted -= PageElements.keepsLines(element) ? 1 : 0;
    if (emphasis) {
      emphasize(element, false);
    }
    if (name.equals("ul") || name.equals("ol")) {
      items.closeList();
    }
    if (name.equals("dt")) {
      flow.closeTerm();
    }
    if (!isRunIn(name)) {
      flow.atLeast(name.equals("dd") ? 1 : PageElements.lineEndsAround(element));
    }
  }
}
