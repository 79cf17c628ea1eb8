package io.chapbook.arrangement;

import io.chapbook.book.Block;
import io.chapbook.book.Book;
import io.chapbook.book.Heading;
import io.chapbook.book.SceneBreak;
import io.chapbook.book.Section;
import io.chapbook.book.SectionType;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides sections that are too long for one document. Old readers with little memory fail on long
 * ones, and a small device opens a short one faster.
 *
 * <p>A section is cut behind the scene break nearest to where an even cut would be; where there is
 * none in reach, between two blocks. A block is never cut: not a note, not a letter, and not a
 * paragraph, so that one which is too long by itself stands in a document that is too long.
 */
public final class SectionDivider {

  /**
   * The most bytes of a document. calibre makes none longer than 260 KB by default, and so books for
   * old e-readers do not either.
   */
  public static final int LONGEST_DOCUMENT = 250_000;

  /** What a document has around its blocks: the head, and the label in title, name and heading. */
  private static final int FRAME = 2_000;

  /** A piece is no shorter than this part of an even one, or the break is out of reach. */
  private static final int SHORTEST = 3;

  /** A part's page holds its heading and so many bytes of text; what is longer begins behind it. */
  private static final int PART_PAGE = 3_000;

  private final int longest;

  /** A divider that keeps documents below {@link #LONGEST_DOCUMENT}. */
  public SectionDivider() {
    this(LONGEST_DOCUMENT);
  }

  /** A divider that keeps documents below another number of bytes. */
  SectionDivider(int longest) {
    this.longest = longest;
  }

  /** The book with its long sections in pieces. */
  public Book divide(Book book) {
    List<Section> divided = new ArrayList<>(book.sections().size());
    for (int at = 0; at < book.sections().size(); at++) {
      Section section = book.sections().get(at);
      boolean opensPart = isPart(section) && holdsNext(book.sections(), at);
      divide(section, opensPart, divided);
    }
    return book.withSections(divided);
  }

  private static boolean isPart(Section section) {
    return section.type() == SectionType.PART || section.type() == SectionType.VOLUME;
  }

  private static boolean holdsNext(List<Section> sections, int at) {
    return at + 1 < sections.size() && sections.get(at + 1).level() > sections.get(at).level();
  }

  private void divide(Section section, boolean opensPart, List<Section> divided) {
    List<Block> blocks = section.blocks();
    long[] sizes = sizes(blocks);
    List<Integer> cuts = new ArrayList<>();
    int from = 0;
    if (opensPart && sum(sizes, 0, sizes.length) > PART_PAGE) {
      cuts.add(0);
    }
    // A heading may be longer than all that a document should have; its blocks need room all the same.
    long room = Math.max(longest / 2, longest - frame(section));
    for (int to = cut(blocks, sizes, from, room); to < blocks.size();
        to = cut(blocks, sizes, from, room)) {
      cuts.add(to);
      from = to;
    }
    add(section, cuts, divided);
  }

  private static long[] sizes(List<Block> blocks) {
    long[] sizes = new long[blocks.size()];
    for (int at = 0; at < sizes.length; at++) {
      sizes[at] = MarkupSize.of(blocks.get(at));
    }
    return sizes;
  }

  private static void add(Section section, List<Integer> cuts, List<Section> divided) {
    if (cuts.isEmpty()) {
      divided.add(section);
      return;
    }
    List<Block> blocks = section.blocks();
    divided.add(section.withBlocks(blocks.subList(0, cuts.get(0))));
    for (int at = 0; at < cuts.size(); at++) {
      int to = at + 1 < cuts.size() ? cuts.get(at + 1) : blocks.size();
      divided.add(section.continued(at + 2, blocks.subList(cuts.get(at), to)));
    }
  }

  private static long frame(Section section) {
    Heading heading = section.heading();
    long label = 3L * section.label().length();
    return FRAME + 3 * label
        + (heading == null ? 0 : heading.lines().stream().mapToLong(MarkupSize::of).sum());
  }

  /** Where the piece ends that begins at a block; behind the last block if the rest fits. */
  private static int cut(List<Block> blocks, long[] sizes, int from, long room) {
    long left = sum(sizes, from, sizes.length);
    if (left <= room) {
      return blocks.size();
    }
    long even = left / ((left + room - 1) / room);
    int atBreak = -1;
    int atBlock = from + 1;
    long size = sizes[from];
    long nearestBreak = even - even / SHORTEST;
    long nearestBlock = Math.abs(size - even);
    for (int to = from + 1; to < blocks.size() && size <= room; size += sizes[to], to++) {
      long off = Math.abs(size - even);
      if (off < nearestBlock) {
        nearestBlock = off;
        atBlock = to;
      }
      if (blocks.get(to - 1) instanceof SceneBreak && off < nearestBreak) {
        nearestBreak = off;
        atBreak = to;
      }
    }
    return atBreak > 0 ? atBreak : atBlock;
  }

  private static long sum(long[] sizes, int from, int to) {
    long sum = 0;
    for (int at = from; at < to; at++) {
      sum += sizes[at];
    }
    return sum;
  }
}
