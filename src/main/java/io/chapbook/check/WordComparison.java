package io.chapbook.check;

import io.chapbook.report.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the words of a story compare with those of its book. Each word of the story is counted once:
 * left out, in order, moved, in the metadata, or lost.
 *
 * @param source the words of the story
 * @param leftOut the lines that are left out on purpose
 * @param inOrder the words that stand in the book's pages in the story's order
 * @param moved those that stand there at another place
 * @param metadata those that stand in the package document's metadata only
 * @param lost those that are nowhere, in the story's order
 * @param added the words of the book's pages that the story lacks, such as those of a title page
 */
public record WordComparison(
    int source,
    List<LeftOut> leftOut,
    int inOrder,
    int moved,
    int metadata,
    List<LostWord> lost,
    int added) {

  public WordComparison {
    leftOut = List.copyOf(leftOut);
    lost = List.copyOf(lost);
  }

  /**
   * A line that is left out on purpose.
   *
   * @param line its number in the story's file, from 1
   * @param text its text
   * @param words how many words it has
   * @param reason why
   */
  public record LeftOut(int line, String text, int words, String reason) {}

  /**
   * A word that is not in the book.
   *
   * @param word the word, in the form that is compared
   * @param line its line in the story's file, from 1
   */
  public record LostWord(String word, int line) {}

  /** The words of all lines that are left out. */
  public int leftOutWords() {
    return leftOut.stream().mapToInt(LeftOut::words).sum();
  }

  /**
   * Compares a story with its book.
   *
   * @param story the story's lines, in their order
   * @param book the book's words
   */
  public static WordComparison of(List<SourceLine> story, BookWords book) {
    List<LostWord> wanted = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    int source = 0;
    for (SourceLine line : story) {
      List<String> words = Words.of(line.text());
      source += words.size();
      String reason = line.leftOut();
      if (reason == null) {
        words.forEach(word -> wanted.add(new LostWord(word, line.number())));
      } else if (!words.isEmpty()) {
        leftOut.add(new LeftOut(line.number(), line.text().strip(), words.size(), reason));
      }
    }
    return compare(source, leftOut, wanted, book);
  }

  private static WordComparison compare(
      int source, List<LeftOut> leftOut, List<LostWord> wanted, BookWords book) {
    WordAlignment.Matches matches =
        WordAlignment.align(wanted.stream().map(LostWord::word).toList(), book.pages());
    Map<String, Integer> elsewhere = new HashMap<>();
    for (int at = 0; at < book.pages().size(); at++) {
      if (!matches.right()[at]) {
        elsewhere.merge(book.pages().get(at), 1, Integer::sum);
      }
    }
    int added = elsewhere.values().stream().mapToInt(Integer::intValue).sum();
    Map<String, Integer> inMetadata = new HashMap<>();
    book.metadata().forEach(word -> inMetadata.merge(word, 1, Integer::sum));
    int moved = 0;
    int metadata = 0;
    List<LostWord> lost = new ArrayList<>();
    for (int at = 0; at < wanted.size(); at++) {
      if (matches.left()[at]) {
        continue;
      }
      if (takes(elsewhere, wanted.get(at).word())) {
        moved++;
      } else if (takes(inMetadata, wanted.get(at).word())) {
        metadata++;
      } else {
        lost.add(wanted.get(at));
      }
    }
    return new WordComparison(source, leftOut,
        wanted.size() - moved - metadata - lost.size(), moved, metadata, lost, added - moved);
  }

  private static boolean takes(Map<String, Integer> pool, String word) {
    Integer count = pool.get(word);
    if (count == null || count == 0) {
      return false;
    }
    pool.put(word, count - 1);
    return true;
  }

  /** An error when words are lost; nothing else. */
  public List<BookFinding> findings() {
    if (lost.isEmpty()) {
      return List.of();
    }
    LostWord first = lost.get(0);
    return List.of(new BookFinding("lost-words", Severity.ERROR, Set.of(), null, 0,
        lost.size() + " words of the story are not in the book, the first of them \""
            + first.word() + "\" on line " + first.line() + " of the story",
        "whoever reads the book does not get all that the author wrote",
        "see whether the book was made of this story with these options, which its colophon names;"
            + " if so, please report it"));
  }
}
