package io.chapbook.source.markup;

import io.chapbook.report.SourceSpan;
import io.chapbook.text.LineMark;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/**
 * Walks through a parsed Markdown text and writes what each line says onto a line of the same
 * number. It does not recurse. For one text only.
 */
final class MarkdownWalk {

  private static final Pattern MARKER = Pattern.compile("(?:[-+*]|\\d{1,9}[.)])(?=\\s|$)");

  private final String[] raw;
  private final StringBuilder[] lines;
  private final List<LineMark> marks;
  private final EmphasisSigns emphasis;
  private final HtmlRemains html = new HtmlRemains();
  private int quotations;
  private boolean inHeading;
  private int at;

  MarkdownWalk(String[] raw, List<LineMark> marks) {
    this.raw = raw;
    this.marks = marks;
    this.lines = new StringBuilder[raw.length];
    for (int line = 0; line < raw.length; line++) {
      lines[line] = new StringBuilder();
    }
    this.emphasis = new EmphasisSigns(lines[0]);
  }

  /** The lines, as many as the file has. */
  StringBuilder[] lines() {
    return lines;
  }

  /** How many words were left out because they stand in comments. */
  int wordsHidden() {
    return html.wordsHidden();
  }

  void walk(Node document) {
    Node node = document;
    boolean entering = true;
    while (node != null) {
      if (entering) {
        enter(node);
      } else {
        leave(node);
      }
      Node child = entering ? node.getFirstChild() : null;
      if (child != null) {
        node = child;
      } else if (entering) {
        entering = false;
      } else {
        entering = node != document && node.getNext() != null;
        node = node == document ? null : entering ? node.getNext() : node.getParent();
      }
    }
    emphasis.close();
  }

  private void enter(Node node) {
    if (!node.getSourceSpans().isEmpty()) {
      at = node.getSourceSpans().get(0).getLineIndex();
    }
    if (node instanceof Text text) {
      write(text.getLiteral());
    } else if (node instanceof Code code) {
      write(code.getLiteral());
    } else if (node instanceof HtmlInline tag) {
      html.inline(tag.getLiteral(), emphasis);
    } else if (node instanceof Emphasis || node instanceof StrongEmphasis) {
      emphasis.want(node instanceof StrongEmphasis, true);
    } else if (node instanceof Image) {
      write("[");
    } else {
      enterBlock(node);
    }
  }

  private void enterBlock(Node node) {
    if (node instanceof Heading heading) {
      heading(heading);
    } else if (node instanceof ThematicBreak) {
      lines[at].append(raw[at].replaceFirst("^[\\s>]+", "").strip());
      mark(LineMark.Kind.SCENE_BREAK, at, at);
    } else if (node instanceof BlockQuote) {
      if (quotations++ == 0) {
        mark(LineMark.Kind.QUOTATION, node);
      }
    } else if (node instanceof ListItem) {
      item(node);
    } else if (node instanceof FencedCodeBlock code) {
      code(code);
    } else if (node instanceof HtmlBlock block) {
      html(block);
    } else if (node instanceof LinkReferenceDefinition definition) {
      definition(definition);
    }
  }

  private void leave(Node node) {
    if (node instanceof Emphasis || node instanceof StrongEmphasis) {
      emphasis.want(node instanceof StrongEmphasis, false);
    } else if (node instanceof Image) {
      write("]");
    } else if (node instanceof BlockQuote) {
      quotations--;
    } else if (node instanceof Heading && inHeading) {
      emphasis.suspend(false);
      inHeading = false;
    }
  }

  private void write(String text) {
    emphasis.moveTo(lines[at]);
    if (emphasis.changes()) {
      emphasis.close();
      emphasis.open();
    }
    lines[at].append(text);
  }

  /** A heading has no emphasis; a sentence over a rule is none, and the rule parts scenes. */
  private void heading(Heading heading) {
    int first = at;
    int last = lastLine(heading);
    inHeading = last == first
        || last == first + 1 && StoryRules.isHeading(raw[first].strip(), raw[last].strip());
    if (inHeading) {
      emphasis.close();
      emphasis.suspend(true);
      marks.add(new LineMark(
          LineMark.Kind.HEADING, SourceSpan.ofLine(first + 1), heading.getLevel()));
    } else {
      lines[last].append(raw[last].replaceFirst("^[\\s>]+", "").strip());
      mark(LineMark.Kind.SCENE_BREAK, last, last);
    }
  }

  private void item(Node item) {
    int column = item.getSourceSpans().isEmpty() ? 0 : item.getSourceSpans().get(0).getColumnIndex();
    Matcher marker = MARKER.matcher(raw[at].substring(Math.min(column, raw[at].length())).strip());
    if (marker.lookingAt()) {
      String sign = marker.group();
      emphasis.moveTo(lines[at]);
      lines[at].append(sign.equals("*") || sign.equals("+") ? "\u2022" : sign).append(' ');
    }
    if (item.getNext() != null || item.getPrevious() != null) {
      mark(LineMark.Kind.LIST_ITEM, at, at);
    }
  }

  /** The fences go, and what stands between them stays line by line. */
  private void code(FencedCodeBlock code) {
    String[] kept = code.getLiteral().split("\n");
    int line = at + 1;
    for (String one : kept) {
      if (line < lines.length && line <= lastLine(code)) {
        lines[line++].append(one);
      }
    }
    if (!code.getLiteral().isBlank()) {
      mark(LineMark.Kind.PREFORMATTED, at + 1, Math.min(at + kept.length, lastLine(code)));
    }
  }

  private void html(HtmlBlock block) {
    String[] parts = block.getLiteral().split("\n", -1);
    html.beginBlock();
    for (int part = 0; part < parts.length && at + part < lines.length; part++) {
      boolean rule = html.block(parts[part], lines[at + part]);
      if (rule && lines[at + part].length() == 0) {
        lines[at + part].append("***");
        mark(LineMark.Kind.SCENE_BREAK, at + part, at + part);
      }
    }
  }

  /** {@code [Note]: sorry} is written by people who know nothing of link definitions. */
  private void definition(LinkReferenceDefinition definition) {
    if (!StoryRules.isAddress(definition.getDestination())) {
      for (int line = at; line <= lastLine(definition); line++) {
        lines[line].append(raw[line].strip());
      }
    }
  }

  private static int lastLine(Node node) {
    var spans = node.getSourceSpans();
    return spans.isEmpty() ? 0 : spans.get(spans.size() - 1).getLineIndex();
  }

  private void mark(LineMark.Kind kind, Node node) {
    mark(kind, at, Math.max(at, lastLine(node)));
  }

  private void mark(LineMark.Kind kind, int firstIndex, int lastIndex) {
    marks.add(LineMark.of(kind, new SourceSpan(firstIndex + 1, Math.max(firstIndex, lastIndex) + 1)));
  }
}
