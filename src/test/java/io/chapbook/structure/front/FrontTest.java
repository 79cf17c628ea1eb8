package io.chapbook.structure.front;

import io.chapbook.book.SectionType;
import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Decision;
import io.chapbook.structure.outline.Dropped;
import io.chapbook.structure.outline.FieldName;
import io.chapbook.structure.outline.FoundHeading;
import io.chapbook.structure.outline.FoundSpan;
import io.chapbook.structure.outline.Ground;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.outline.SourceHeader;
import io.chapbook.structure.outline.StatedField;
import io.chapbook.structure.rule.HeadingNumber;
import io.chapbook.structure.rule.NumberStyle;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.RuleTableReader;
import io.chapbook.structure.rule.Weights;
import io.chapbook.testing.RoleSigns;
import io.chapbook.testing.ShownAnswers;
import io.chapbook.testing.SketchedLines;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What is found above a story whose headings are given, in small texts on both sides of the limits.
 * {@link ShownAnswers} says how the files are written, and {@link SketchedLines} how the texts are.
 * The signs are a dot, {@code h} for a heading, {@code x} and {@code c} for what is left out or is
 * a list of chapters. {@code @title} and {@code @author} are fields of a header. Behind {@code ==>}
 * stands what is found with its reasons, and by a letter what each line is taken for.
 */
class FrontTest {

  private static final RuleTableReader READER = new RuleTableReader();

  private static final RuleTable RULES = READER.readRules(READER.readWords());

  private static final Weights WEIGHTS = READER.readWeights();

  private final List<String> out = new ArrayList<>();

  @TestFactory
  Stream<DynamicTest> whatStandsAboveAStoryIsFoundAsItsFileShows() throws IOException {
    return ShownAnswers.tests("front/stories", story -> {
      FrontTest test = new FrontTest();
      test.find(story);
      return String.join("\n", test.out);
    });
  }

  private void find(String story) {
    Map<FieldName, StatedField> fields = new EnumMap<>(FieldName.class);
    List<String> lines = new ArrayList<>();
    for (String line : story.split("\n", -1)) {
      if (line.startsWith("@")) {
        String[] words = line.split(" ", 2);
        fields.put(words[0].equals("@title") ? FieldName.TITLE : FieldName.AUTHOR,
            new StatedField(words[1], List.of(), 0, Ground.DECLARED));
      } else {
        lines.add(line);
      }
    }
    SketchedLines sketch = new SketchedLines(String.join("\n", lines));
    MeasuredText text = sketch.text();
    Claims claims = new Claims(text.lineCount());
    List<FoundHeading> headings = new ArrayList<>();
    for (int at = 1; at <= sketch.count(); at++) {
      char mark = sketch.sign(at);
      if (mark == 'h') {
        int end = sketch.sign(at + 1) == '-' ? at + 1 : at;
        headings.add(heading(text.line(at).text(), new SourceSpan(at, end)));
      } else if (mark == 'x' || mark == 'c') {
        claims.claim(at, mark == 'x' ? LineRole.DROPPED : LineRole.CONTENTS);
      }
    }
    SourceHeader header = new SourceHeader(List.of(), fields, List.of(), 0, 0);
    find(text, claims, header, headings);
  }

  private static FoundHeading heading(String words, SourceSpan span) {
    boolean numbered = words.chars().anyMatch(Character::isDigit);
    HeadingNumber number = numbered ? new HeadingNumber(NumberStyle.ARABIC, 1) : null;
    return new FoundHeading(span, List.of(words.replaceFirst("^[#=]+ ", "")), SectionType.CHAPTER,
        number, 1, new Decision(List.of(), 0, null));
  }

  /** The stages in the order in which a story goes through them. */
  private void find(
      MeasuredText text, Claims claims, SourceHeader header, List<FoundHeading> headings) {
    DescriptionFinder descriptions = new DescriptionFinder(RULES, WEIGHTS);
    TitleDetector titles = new TitleDetector(RULES, WEIGHTS);
    int label = descriptions.findLabel(text, claims);
    List<Dropped> dropped = new ArrayList<>();
    TitleDetector.Named named = titles.findNamed(
        text, claims, dropped, line -> line.matches("(Chapter|Part) \\d+.*"));
    headings.removeIf(one -> !claims.isFree(one.span().startLine()));
    headings.forEach(one -> claims.claimAll(one.span(), LineRole.HEADING));
    titles.claimDeclared(text, claims, header);
    TitleDetector.Result result = titles.detect(text, claims, header, headings, named);
    headings.remove(result.heading());
    ShownFront.tell("title", result.title(), out);
    ShownFront.tell("author", result.author(), out);
    FoundSpan description = descriptions.find(text, claims, null, label, headings);
    if (description != null) {
      out.add("description " + description.span() + ": "
          + ShownFront.explained(description.decision()));
    }
    dropped.forEach(one -> out.add("dropped " + one.span() + ": " + one.reason()));
    out.add(RoleSigns.of(text, claims));
  }
}
