package io.chapbook.app;

import io.chapbook.arrangement.NoteArranger;
import io.chapbook.arrangement.NotePlacement;
import io.chapbook.book.FieldList;
import io.chapbook.book.Section;
import io.chapbook.book.SectionType;
import io.chapbook.content.Labels;
import io.chapbook.report.SourceSpan;
import io.chapbook.structure.outline.Dropped;
import io.chapbook.text.SourceText;
import io.chapbook.typography.TypographyMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.Locale;

/**
 * The book's last page: from which file it was made and with what, and what was left out, so that
 * whoever finds a fault knows where to look.
 */
final class Colophon {

  /** How many places of left-out lines are named. */
  private static final int MOST_NAMED = 20;

  private Colophon() {}

  /**
   * The section, which the table of contents does not list.
   *
   * @param story the story
   * @param labels the names of its fields in the book's language
   * @param version the program's version
   * @param structure what was said of how stories are to be understood
   * @param options what was asked of the book
   * @param arranged which author's notes the options left out
   */
  static Section of(
      StorySource story,
      Labels.Colophon labels,
      Inspection inspection,
      String version,
      StructureOptions structure,
      ConversionOptions options,
      NoteArranger.Arranged arranged) {
    List<FieldList.Field> fields = new ArrayList<>();
    fields.add(field(labels.madeFrom(), story.name()));
    fields.add(field("SHA-256", inspection.digest().hex()));
    fields.add(field(labels.madeWith(), "Chapbook " + version));
    String asked = asked(story, structure, options);
    if (!asked.isEmpty()) {
      fields.add(field(labels.options(), asked));
    }
    SourceText source = inspection.text().source();
    List<Dropped> dropped = FileLines.of(source).in(inspection.outline()).dropped();
    if (!dropped.isEmpty()) {
      int count = inspection.outline().dropped().stream()
          .map(Dropped::span).mapToInt(SourceSpan::lineCount).sum();
      // Lines of joined files count from the first file's beginning, which nobody could follow.
      String places = source.parts().size() > 1 ? "" : places(dropped);
      fields.add(field(labels.linesLeftOut(), count + places));
    }
    if (arranged.leftOut() > 0) {
      fields.add(field(labels.notesLeftOut(), Integer.toString(arranged.leftOut())));
      fields.add(field(labels.wordsLeftOut(), Integer.toString(arranged.wordsLeftOut())));
    }
    SourceSpan end = SourceSpan.ofLine(inspection.text().lineCount());
    return new Section(
        SectionType.COLOPHON, null, labels.name(), 1, false, List.of(new FieldList(fields, end)));
  }

  /** {@code  (12, 40-41)}: which lines of the file, as far as they fit on a page. */
  private static String places(List<Dropped> dropped) {
    return dropped.stream()
        .limit(MOST_NAMED).map(one -> one.span().toString().replace('-', '\u2013'))
        .collect(Collectors.joining(", ", " (", dropped.size() > MOST_NAMED ? ", \u2026)" : ")"));
  }

  private static FieldList.Field field(String label, String value) {
    return new FieldList.Field(label, List.of(value));
  }

  /**
   * The options that change the book's text, order or look, as the command line takes them; of files
   * only the name, since where they lay is nobody's business.
   */
  private static String asked(
      StorySource story, StructureOptions structure, ConversionOptions options) {
    List<String> asked = new ArrayList<>();
    if (story instanceof JoinedStory) {
      asked.add("--as-one");
    }
    if (structure.headings() != null) {
      asked.add("--headings " + structure.headings());
    }
    if (structure.rules() != null) {
      asked.add("--rules " + structure.rules().getFileName());
    }
    if (structure.corrections() != null) {
      asked.add("--corrections " + structure.corrections().getFileName());
    }
    if (options.notes() != NotePlacement.KEEP) {
      asked.add("--notes " + options.notes());
    }
    if (options.typography() != TypographyMode.SAFE) {
      asked.add("--typography " + options.typography().name().toLowerCase(Locale.ROOT));
    }
    if (options.paragraphs() != ParagraphStyle.INDENT) {
      asked.add("--paragraphs " + options.paragraphs());
    }
    return String.join(" ", asked);
  }
}
