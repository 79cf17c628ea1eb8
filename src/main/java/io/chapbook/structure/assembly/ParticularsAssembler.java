package io.chapbook.structure.assembly;

import io.chapbook.book.Particulars;
import io.chapbook.structure.outline.FieldName;
import io.chapbook.structure.outline.FoundText;
import io.chapbook.structure.outline.Outline;
import io.chapbook.structure.outline.SourceHeader;
import io.chapbook.structure.outline.StatedField;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes from a header what a library wants to know of the book. */
final class ParticularsAssembler {

  /** What a book is about, the widest first. */
  private static final List<FieldName> SUBJECTS = List.of(
      FieldName.FANDOM, FieldName.CATEGORY, FieldName.GENRE, FieldName.PAIRINGS,
      FieldName.CHARACTERS, FieldName.TAGS);

  private ParticularsAssembler() {}

  /** What the header of an outline states. */
  static Particulars of(Outline outline) {
    SourceHeader header = outline.header();
    Set<String> subjects = new LinkedHashSet<>();
    SUBJECTS.forEach(name -> subjects.addAll(values(header, name)));
    List<Particulars.Contributor> contributors = new ArrayList<>();
    add(header, FieldName.TRANSLATOR, "trl", contributors);
    add(header, FieldName.ILLUSTRATOR, "ill", contributors);
    add(header, FieldName.EDITOR, "edt", contributors);
    return new Particulars(
        authors(outline),
        contributors,
        List.copyOf(subjects),
        first(values(header, FieldName.PUBLISHED)),
        first(values(header, FieldName.PUBLISHER)),
        first(values(header, FieldName.URL)),
        header.series());
  }

  /** Several authors, if it is the header that names the book's author. */
  private static List<String> authors(Outline outline) {
    StatedField stated = outline.header().stated(FieldName.AUTHOR);
    FoundText author = outline.author();
    boolean same = stated != null && author != null && author.line() == stated.line()
        && author.text().equals(stated.text());
    return same && stated.values().size() > 1 ? stated.values() : List.of();
  }

  private static void add(
      SourceHeader header, FieldName name, String relator, List<Particulars.Contributor> all) {
    values(header, name).forEach(one -> all.add(new Particulars.Contributor(one, relator)));
  }

  private static List<String> values(SourceHeader header, FieldName name) {
    StatedField field = header.stated(name);
    return field == null ? List.of() : field.values();
  }

  private static @Nullable String first(List<String> values) {
    return values.isEmpty() ? null : values.get(0);
  }
}
