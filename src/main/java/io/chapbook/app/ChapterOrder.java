package io.chapbook.app;

import io.chapbook.book.SectionType;
import io.chapbook.structure.heading.FileName;
import io.chapbook.structure.heading.FileNameReader;
import io.chapbook.structure.rule.RuleTableReader;
import io.chapbook.structure.rule.WordLists;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts the files of one book in the order in which they are read: by their numbers, however these
 * are written, with a prologue that has no number first and an epilogue last. Folders follow each
 * other in natural order; what lies in none comes before them.
 */
final class ChapterOrder {

  /** What has no number and stands before the first chapter, in the order of the trade. */
  private static final List<SectionType> FRONT = List.of(
      SectionType.DEDICATION, SectionType.EPIGRAPH, SectionType.FOREWORD, SectionType.PREFACE,
      SectionType.INTRODUCTION, SectionType.PROLOGUE);

  /** What has no number and stands after the last one. */
  private static final List<SectionType> BACK = List.of(
      SectionType.EPILOGUE, SectionType.AFTERWORD, SectionType.ACKNOWLEDGMENTS,
      SectionType.APPENDIX);

  private final FileNameReader names;

  private ChapterOrder(FileNameReader names) {
    this.names = names;
  }

  static ChapterOrder withStandardRules() {
    RuleTableReader reader = new RuleTableReader();
    WordLists words = reader.readWords();
    return new ChapterOrder(new FileNameReader(reader.readRules(words), words));
  }

  /** The chapters of one book in their order. */
  List<StorySource> sort(List<? extends StorySource> chapters) {
    Map<String, List<StorySource>> folders = new TreeMap<>(new NaturalOrder());
    for (StorySource chapter : chapters) {
      folders.computeIfAbsent(chapter.folder().toString(), key -> new ArrayList<>()).add(chapter);
    }
    List<StorySource> sorted = new ArrayList<>();
    folders.values().forEach(folder -> sorted.addAll(sortFolder(folder)));
    return sorted;
  }

  /**
   * A chapter with what its name says.
   *
   * @param place -1 in front of the numbered chapters, 1 behind them, else 0
   * @param turn which of those in front, or behind, it is
   */
  private record Named(StorySource chapter, String stem, FileName name, int place, int turn) {}

  private List<StorySource> sortFolder(List<StorySource> chapters) {
    List<String> stems = chapters.stream().map(one -> FileStem.of(one.name())).toList();
    List<FileName> read = names.read(stems);
    List<Named> named = new ArrayList<>();
    for (int at = 0; at < chapters.size(); at++) {
      named.add(named(chapters.get(at), stems.get(at), read.get(at)));
    }
    // Where one chapter has no number, its place among the others is where its name puts it.
    boolean numbered = named.stream()
        .allMatch(one -> one.place() != 0 || one.name().number() != null);
    Comparator<Named> order = Comparator.comparingInt(Named::place)
        .thenComparingInt(Named::turn)
        .thenComparingDouble(one -> numbered ? number(one) : 0)
        .thenComparing(Named::stem, new NaturalOrder())
        .thenComparing(one -> one.chapter().name());
    return named.stream().sorted(order).map(Named::chapter).toList();
  }

  private static Named named(StorySource chapter, String stem, FileName name) {
    int front = name.number() == null ? FRONT.indexOf(name.type()) : -1;
    int back = name.number() == null ? BACK.indexOf(name.type()) : -1;
    int place = front >= 0 ? -1 : back >= 0 ? 1 : 0;
    return new Named(chapter, stem, name, place, Math.max(0, Math.max(front, back)));
  }

  private static double number(Named one) {
    Double number = one.name().number();
    return number == null ? 0 : number;
  }
}
