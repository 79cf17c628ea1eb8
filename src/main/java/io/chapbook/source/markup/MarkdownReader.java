package io.chapbook.source.markup;

import io.chapbook.text.LineMark;
import io.chapbook.text.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads texts in Markdown by the <a href="https://spec.commonmark.org/0.31.2/">CommonMark</a> rules,
 * where those do not contradict what authors of stories do: an indented line is a paragraph, not
 * code, and a rule under a sentence parts scenes and makes no heading of the sentence.
 *
 * <p>Every line of the file becomes one line, so that lines need no translation. It keeps nothing
 * between texts.
 */
public final class MarkdownReader {

  /** Deeper nesting is somebody's accident; it is read as text. */
  private static final int DEEPEST = 50;

  /** In the order in which they are tried, which decides between a heading's rule and a break. */
  private static final List<Class<? extends Block>> BLOCKS =
      List.of(
          BlockQuote.class, Heading.class, FencedCodeBlock.class, HtmlBlock.class,
          ThematicBreak.class, ListBlock.class);

  private final Parser parser =
      Parser.builder()
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .enabledBlockTypes(new LinkedHashSet<>(BLOCKS))
          .maxOpenBlockParsers(DEEPEST)
          .maxInlineNesting(DEEPEST)
          .build();

  /**
   * Reads a text.
   *
   * @param name the file's own name, without folders
   * @param content its characters
   * @param charset the IANA name of the encoding that it was read in
   */
  public PageReading read(String name, String content, String charset) {
    String[] raw = lines(content);
    List<LineMark> marks = new ArrayList<>();
    FrontMatter front = FrontMatter.of(raw);
    String body = front.body(raw);
    MarkdownWalk walk = new MarkdownWalk(raw, marks);
    walk.walk(parser.parse(body));
    front.write(walk.lines(), marks);
    StringBuilder text = new StringBuilder();
    for (StringBuilder line : walk.lines()) {
      text.append(text.length() == 0 && line == walk.lines()[0] ? "" : "\n").append(line);
    }
    SourceText story = SourceText.of(name, text.toString(), charset);
    return new PageReading(story.withMarkup(new int[0], marks), 0, walk.wordsHidden());
  }

  /** The lines of a text, counted as {@link SourceText} counts them. */
  private static String[] lines(String content) {
    String text = content.startsWith("\uFEFF") ? content.substring(1) : content;
    String unix = text.replace("\r\n", "\n");
    // A lone CR ends a line for CommonMark, and here only in a text that has no other line ends.
    String clean = unix.indexOf('\n') >= 0 ? unix.replace('\r', ' ') : unix.replace('\r', '\n');
    return clean.split("\n", -1);
  }
}
