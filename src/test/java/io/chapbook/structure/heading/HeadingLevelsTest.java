package io.chapbook.structure.heading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chapbook.book.SectionType;
import io.chapbook.report.SourceSpan;
import io.chapbook.structure.outline.Decision;
import io.chapbook.structure.outline.FoundHeading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The levels of headings that are told by what they are: {@code c} a chapter, {@code p} a prologue,
 * {@code e} an epilogue, {@code x} an appendix, {@code v} a volume; {@code book}, {@code part} or
 * {@code act} a part of that name.
 */
class HeadingLevelsTest {

  private static final Map<String, SectionType> TYPES = Map.of(
      "c", SectionType.CHAPTER, "p", SectionType.PROLOGUE, "e", SectionType.EPILOGUE,
      "x", SectionType.APPENDIX, "v", SectionType.VOLUME);

  private static FoundHeading heading(String kind, int line) {
    return new FoundHeading(
        SourceSpan.ofLine(line), List.of(kind), TYPES.getOrDefault(kind, SectionType.PART), null, 1,
        Decision.declared("a test"));
  }

  private static String levels(List<FoundHeading> headings) {
    return headings.stream().map(one -> one.label() + one.level())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      c c                            | c1 c1
      p c e                          | p1 c1 e1
      part part                      | part1 part1
      part c c                       | part1 c2 c2
      v c c                          | v1 c2 c2
      c part c part c                | c1 part1 c2 part1 c2
      p part c e                     | p1 part1 c2 e1
      part c x c                     | part1 c2 x1 c1
      part c p c                     | part1 c2 p2 c2
      book part part book part       | book1 part2 part2 book1 part2
      book part c part c book part c | book1 part2 c3 part2 c3 book1 part2 c3
      part book c book c part book c | part1 book2 c3 book2 c3 part1 book2 c3
      book c part c part c book c    | book1 c2 part2 c3 part2 c3 book1 c2
      book act part c part act part c | book1 act2 part3 c3 part3 act2 part3 c3
      part part c book               | part1 part1 c2 book1
      """)
  void chaptersStandBelowPartsAndPartsBelowBooks(String headings, String levels) {
    List<FoundHeading> found = new ArrayList<>();
    Map<Integer, String> words = new HashMap<>();
    for (String kind : headings.split(" ")) {
      found.add(heading(kind, found.size() + 1));
      words.put(found.size(), TYPES.containsKey(kind) ? "" : kind);
    }
    assertEquals(levels, levels(new HeadingLevels().assign(found, words)));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      1 1 1       | 1 1 1
      2 2         | 1 1
      0 2 0       | 1 1 1
      1 2         | 1 2
      2 3 2       | 1 2 1
      3 2 3       | 1 1 2
      1 3 2 3     | 1 2 2 3
      1 2 3 4 5 1 | 1 2 3 3 3 1
      0 1 0 2 0   | 1 1 1 2 2
      """)
  void ranksOfMarkupAreLevelsWhereThereAreSeveral(String ranks, String levels) {
    List<FoundHeading> found = new ArrayList<>();
    Map<Integer, Integer> ranked = new HashMap<>();
    for (String rank : ranks.split(" ")) {
      found.add(heading("c", found.size() + 1));
      ranked.put(found.size(), Integer.parseInt(rank));
    }
    assertEquals(levels, levels(new HeadingLevels().byRank(found, ranked)).replace("c", ""));
  }
}
