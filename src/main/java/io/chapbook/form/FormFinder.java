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

  private FormFinder() {}

  /** The book with logs of chats and signs as kept lines, and telegrams as letters. */
  public static Book find(Book book) {
    return book.withSections(book.sections().stream()
        .map(section -> section.withBlocks(find(section)))
        .toList());
  }

  private static List<Block> find(Section section) {
    List<Block> blocks = section.blocks();
    List<Block> found = new ArrayList<>(blocks.size());
    int at = 0;
    while (at < blocks.size()) {
      int end = chat(blocks, at, found);
      end = end > at ? end : capitals(blocks, at, found);
      if (end == at) {
        found.add(blocks.get(at));
        end++;
      }
      at = end;
    }
    return found;
  }

  private static int chat(List<Block> blocks, int from, List<Block> found) {
    if (blocks.get(from) instanceof LineGroup group) {
      boolean chat = group.kind() == LineGroup.Kind.VERSE && isChat(group);
      if (chat) {
        found.add(new LineGroup(LineGroup.Kind.CHAT, group.lines(), group.span()));
      }
      return chat ? from + 1 : from;
    }
    ChatLog log = new ChatLog();
    int end = from;
    while (end < blocks.size() && blocks.get(end) instanceof Paragraph paragraph
        && log.take(text(paragraph))) {
      end++;
    }
    if (!log.isSure()) {
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

  private static int capitals(List<Block> blocks, int from, List<Block> found) {
    int end = from;
    List<String> lines = new ArrayList<>();
    while (end < blocks.size() && blocks.get(end) instanceof Paragraph paragraph
        && CapitalLines.isOne(text(paragraph))) {
      lines.add(text(paragraph));
      end++;
    }
    if (lines.isEmpty()) {
      return from;
    }
    List<Block> run = blocks.subList(from, end);
    if (CapitalLines.isTelegram(lines)) {
      found.add(new Letter(run, span(run)));
      return end;
    }
    boolean announced = from > 0 && blocks.get(from - 1) instanceof Paragraph above
        && CapitalLines.announces(text(above));
    if (announced && CapitalLines.isSign(lines)) {
      found.add(lines(LineGroup.Kind.SIGN, run));
      return end;
    }
    return from;
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
