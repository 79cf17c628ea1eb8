package io.chapbook.structure.correction;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.book.TitlePage;
import io.chapbook.structure.OutlineDetector;
import io.chapbook.structure.assembly.Assembly;
import io.chapbook.structure.assembly.BookAssembler;
import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.outline.Outline;
import io.chapbook.testing.BookText;
import io.chapbook.testing.StructureCases;
import io.chapbook.text.LineMark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Whatever a person corrects, a book comes of it and no character is lost. */
@Tag("large")
class AnyCorrectionsTest {

  private static final OutlineDetector DETECTOR = OutlineDetector.withStandardRules();

  private static final int ROUNDS = 6;

  /** What a forum writes around titles, which only marks them: {@code [b]}, {@code Threadmark:}. */
  private static final Pattern FORUM_MARKS =
      Pattern.compile("(?:Threadmarks?|Fic):|\\[/?[a-z]+]");

  @TestFactory
  Stream<DynamicTest> everyCharacterIsAccountedForWhateverIsCorrected() throws IOException {
    return SampleStories.all().stream()
        .map(story -> DynamicTest.dynamicTest(story.toString(), () -> {
          MeasuredText text = StructureCases.measured(story);
          Random random = new Random(story.getNameCount() * 31L + text.lineCount());
          for (int round = 0; round < ROUNDS; round++) {
            check(text, corrections(text, random));
          }
        }));
  }

  private static void check(MeasuredText text, Corrections corrections) {
    Outline outline = DETECTOR.detect(text, corrections, null);
    Assembly assembly = assertDoesNotThrow(
        () -> new BookAssembler().assemble(text, outline), corrections::toString);
    assertTrue(assembly.characters().addsUp(), () -> assembly.characters() + " " + corrections);
    int left = text.source().content().codePointCount(0, text.source().content().length());
    assertEquals(left, assembly.characters().source());
    assertEquals(Map.of(), missing(text, outline, assembly), corrections::toString);
    outline.dropped().forEach(dropped -> assertTrue(
        hasRole(outline.claims(), dropped.span().startLine(), LineRole.DROPPED)
            || text.line(dropped.span().startLine()).counterEnd()
                > text.line(dropped.span().startLine()).textEnd(),
        () -> dropped + " " + corrections));
  }

  /** The words of lines that the book ought to show and does not. */
  private static Map<String, Integer> missing(
      MeasuredText text, Outline outline, Assembly assembly) {
    Map<String, Integer> missing = new TreeMap<>();
    for (Line line : text.lines()) {
      LineRole role = outline.claims().role(line.number());
      // Of a page's name the title page shows only the title.
      boolean pageName = text.markup().is(LineMark.Kind.PAGE_NAME, line.number());
      if (role != LineRole.DROPPED && role != LineRole.SCENE_BREAK && !pageName) {
        boolean titled = role == LineRole.HEADING || role == LineRole.TITLE;
        String shown = titled ? FORUM_MARKS.matcher(line.text()).replaceAll("") : line.text();
        words(shown).forEach(word -> missing.merge(word, 1, Integer::sum));
      }
    }
    TitlePage page = assembly.book().titlePage();
    String front = page.title() + " " + page.subtitle() + " " + page.byline() + " "
        + page.descriptionLabel() + " ";
    words(front + BookText.of(assembly.book()))
        .forEach(word -> missing.computeIfPresent(word, (key, n) -> n == 1 ? null : n - 1));
    return missing;
  }

  private static List<String> words(String text) {
    return Stream.of(text.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).toList();
  }

  private static boolean hasRole(Claims claims, int line, LineRole role) {
    return claims.role(line) == role;
  }

  private static Corrections corrections(MeasuredText text, Random random) {
    List<Integer> lines = new ArrayList<>();
    for (int line = text.nextText(0); line != 0; line = text.nextText(line)) {
      lines.add(line);
    }
    LineIndex index = new LineIndex(text);
    List<LineCorrection> corrections = new ArrayList<>();
    int count = 1 + random.nextInt(6);
    for (int at = 0; at < count; at++) {
      int first = random.nextInt(lines.size());
      int last = Math.min(lines.size() - 1, first + random.nextInt(5));
      CorrectedRole role = CorrectedRole.values()[random.nextInt(CorrectedRole.values().length)];
      boolean range = role != CorrectedRole.BREAK && random.nextBoolean();
      int start = lines.get(first);
      corrections.add(new LineCorrection(
          index.folded(start), index.above(start), range ? index.folded(lines.get(last)) : null,
          role, role == CorrectedRole.HEADING && random.nextBoolean() ? "Given" : null,
          role == CorrectedRole.HEADING ? random.nextInt(4) : 0, at + 1));
    }
    return new Corrections(
        random.nextBoolean() ? "A Title" : null, null, null, null,
        random.nextBoolean() ? "First.\n\nSecond." : null, corrections);
  }
}
