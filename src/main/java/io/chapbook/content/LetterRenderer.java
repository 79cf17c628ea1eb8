package io.chapbook.content;

import io.chapbook.book.Block;
import io.chapbook.book.Letter;
import io.chapbook.book.Paragraph;
import io.chapbook.book.Phrase;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes letters, telegrams and messages. What closes a letter stands at the end of its lines, as
 * people write it: {@code Yours,} and the name. A postscript below stays where it begins.
 */
final class LetterRenderer {

  private static final Pattern POSTSCRIPT =
      Pattern.compile("(?i)p\\.? ?(?:p\\.? ?)?s(?U:\\b).*", Pattern.DOTALL);

  /** {@code Yours,}, {@code Your obliged servant,}. */
  private static final Pattern CLOSE = Pattern.compile("\\p{Lu}[^.!?\\n]{1,38}[,\u060c]");

  /** {@code -K}, {@code T.}, {@code Mina Harker}, {@code \u201cRosanna Spearman.\u201d}. */
  private static final Pattern NAME = Pattern.compile(
      "[\"'\u201c\u2018\u00ab\u2013\u2014~-]{0,3} ?"
          + "(?:\\p{Lu}[\\p{L}.'\u2019-]*+[ ,]{0,2}){1,4}[.\"'\u201d\u2019\u00bb]{0,3}");

  /** {@code Hurry.} is a sentence, though {@code T.} is a name. */
  private static final Pattern SENTENCE = Pattern.compile("\\P{L}*\\p{L}{3,}\\.\\P{L}*");

  private static final int LONGEST = 40;

  private static final Pattern STOP = Pattern.compile("(?U:\\b)STOP(?U:\\b)");

  private final XhtmlWriter writer;
  private final InlineRenderer inlines;
  private final NoteRenderer.Content content;

  LetterRenderer(XhtmlWriter writer, NoteRenderer.Content content) {
    this.writer = writer;
    this.inlines = InlineRenderer.ofText(writer);
    this.content = content;
  }

  /** Writes the letter. */
  void render(Letter letter) {
    List<Block> blocks = letter.blocks();
    writer.start("blockquote");
    writer.attribute("class", isTelegram(blocks) ? "letter telegram" : "letter").lineEnd();
    int postscript = postscript(blocks);
    int signature = signature(blocks, postscript);
    content.render(blocks.subList(0, signature), true);
    for (Block line : blocks.subList(signature, postscript)) {
      writer.start("p").attribute("class", "signature");
      inlines.render(((Paragraph) line).inlines());
      writer.end("p").lineEnd();
    }
    content.render(blocks.subList(postscript, blocks.size()), true);
    writer.end("blockquote").lineEnd();
  }

  /** Nothing but capitals, and the word that telegraphists write for a full stop. */
  private static boolean isTelegram(List<Block> blocks) {
    boolean stops = false;
    for (Block block : blocks) {
      boolean small = plain(block).codePoints().anyMatch(Character::isLowerCase);
      if (small || !(block instanceof Paragraph)) {
        return false;
      }
      stops |= STOP.matcher(plain(block)).find();
    }
    return stops;
  }

  /** Where the postscript begins; behind the last block if there is none. */
  private static int postscript(List<Block> blocks) {
    for (int at = blocks.size() - 1; at > 0; at--) {
      if (POSTSCRIPT.matcher(plain(blocks.get(at))).matches()) {
        return at;
      }
    }
    return blocks.size();
  }

  /** Where the lines begin that close the letter, of which the last is a name. */
  private static int signature(List<Block> blocks, int end) {
    int at = end - 1;
    if (at < 1 || !isShort(blocks.get(at)) || !isName(plain(blocks.get(at)))) {
      return end;
    }
    boolean close = at > 1 && isShort(blocks.get(at - 1))
        && CLOSE.matcher(plain(blocks.get(at - 1))).matches();
    return close ? at - 1 : at;
  }

  private static boolean isName(String line) {
    return NAME.matcher(line).matches() && !SENTENCE.matcher(line).matches();
  }

  private static boolean isShort(Block block) {
    String text = plain(block);
    return !text.isEmpty() && text.length() <= LONGEST;
  }

  private static String plain(Block block) {
    return block instanceof Paragraph paragraph ? Phrase.plain(paragraph.inlines()) : "";
  }
}
