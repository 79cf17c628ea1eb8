package io.chapbook.form;

import io.chapbook.book.Block;
import io.chapbook.book.Book;
import io.chapbook.book.Letter;
import io.chapbook.book.LineGroup;
import io.chapbook.book.Paragraph;
import io.chapbook.book.Phrase;
import io.chapbook.book.Section;
import io.chapbook.report.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives runs of paragraphs their form. A form is given only where the lines leave no doubt, since a
 * wrong one is worse than none; what stands in notes and letters stays.
 */
public final class FormFinder {

  /** A run of speeches that is no chat may end in one; of a longer run only so many are tried. */
  private static final int MOST_TRIED = 200;

  private final List<Block> blocks;
  private final List<Block> found;
  /** No chat that was not tried begins before this block. */
  private int chatsFrom;
  /** Where the capitals end that are known to be no telegram. */
  private int capitalsEnd;

  private FormFinder(List<Block> blocks) {
    this.blocks = blocks;
    this.found = new ArrayList<>(blocks.size());
  }

  /** The book with logs of chats and signs as kept lines, and telegrams as letters. */
  public static Book find(Book book) {
    return book.withSections(book.sections().stream()
        .map(section -> section.withBlocks(new FormFinder(section.blocks()).find()))
        .toList());
  }

  private List<Block> find() {
    int at = 0;
    while (at < blocks.size()) {
      int end = chat(at);
      end = end > at ? end : capitals(at);
      if (end == at) {
        found.add(blocks.get(at));
        end++;
      }
      at = end;
    }
    return found;
  }

  private int chat(int from) {
    if (blocks.get(from) instanceof LineGroup group) {
      boolean chat = group.kind() == LineGroup.Kind.VERSE && isChat(group);
      if (chat) {
        found.add(new LineGroup(LineGroup.Kind.CHAT, group.lines(), group.span()));
      }
      return chat ? from + 1 : from;
    }
    if (from < chatsFrom) {
      return from;
    }
    ChatLog log = new ChatLog();
    int end = from;
    while (end < blocks.size() && blocks.get(end) instanceof Paragraph paragraph
        && log.take(text(paragraph))) {
      end++;
    }
    if (!log.isSure()) {
      chatsFrom = end - MOST_TRIED;
      return from;
    }
    found.add(lines(LineGroup.Kind.CHAT, blocks.subList(from, end)));
    return end;
  }

  private static boolean isChat(LineGroup group) {
    ChatLog log = new ChatLog();
    return group.lines().stream().filter(line -> !line.isEmpty())
        .allMatch(line -> log.take(line.plain())) && log.isSure();
  }

  private int capitals(int from) {
    boolean known = from < capitalsEnd;
    int end = known ? capitalsEnd : endOfCapitals(from);
    if (end == from || known && end - from > CapitalLines.MOST_OF_SIGN) {
      return from;
    }
    List<Block> run = blocks.subList(from, end);
    List<String> lines = run.stream().map(block -> text((Paragraph) block)).toList();
    if (!known && CapitalLines.isTelegram(lines)) {
      found.add(new Letter(run, span(run)));
      return end;
    }
    capitalsEnd = end;
    boolean announced = from > 0 && blocks.get(from - 1) instanceof Paragraph above
        && CapitalLines.announces(text(above));
    if (announced && CapitalLines.isSign(lines)) {
      found.add(lines(LineGroup.Kind.SIGN, run));
      return end;
    }
    return from;
  }

  private int endOfCapitals(int from) {
    int end = from;
    while (end < blocks.size() && blocks.get(end) instanceof Paragraph paragraph
        && CapitalLines.isOne(text(paragraph))) {
      end++;
    }
    return end;
  }

  private static String text(Paragraph paragraph) {
    return Phrase.plain(paragraph.inlines());
  }

  private static LineGroup lines(LineGroup.Kind kind, List<Block> run) {
    List<Phrase> lines = run.stream()
        .map(block -> new Phrase(((Paragraph) block).inlines())).toList();
    return new LineGroup(kind, lines, span(run));
  }

  private static SourceSpan span(List<Block> run) {
    return new SourceSpan(
        run.get(0).span().startLine(), run.get(run.size() - 1).span().endLine());
  }
}
