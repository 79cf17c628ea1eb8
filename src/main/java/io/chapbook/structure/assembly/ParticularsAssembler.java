package io.chapbook.structure.assembly;

import io.chapbook.book.Particulars;
import io.chapbook.structure.outline.FieldName;
import io.chapbook.structure.outline.FoundText;
import io.chapbook.structure.outline.Outline;
import io.chapbook.structure.outline.SourceHeader;
import io.chapbook.structure.outline.StatedField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes from a header what a library wants to know of the book. */
final class ParticularsAssembler {

  /** What a book is about, the widest first. */
  private static final List<FieldName> SUBJECTS = List.of(
      FieldName.FANDOM, FieldName.CATEGORY, FieldName.GENRE, FieldName.PAIRINGS,
      FieldName.CHARACTERS, FieldName.TAGS);

  /** Fields for which Dublin Core has no term, as the text has them. */
  private static final List<FieldName> PLAIN = List.of(
      FieldName.RATING, FieldName.WARNINGS, FieldName.STATUS, FieldName.CHAPTERS,
      FieldName.CREDITS);

  /** Fields whose value must have a form to be of use elsewhere; what has not is kept as it is. */
  private static final List<FieldName> FORMED =
      List.of(FieldName.PUBLISHED, FieldName.LANGUAGE);

  /** Tools that download stories call the site their publisher: {@code www.example.org}. */
  private static final Pattern HOST =
      Pattern.compile("(?i)(?:https?://)?(?:[\\p{L}\\d-]+\\.)+\\p{L}{2,}/?");

  private final SourceHeader header;
  private final @Nullable FoundText author;

  private ParticularsAssembler(Outline outline) {
    this.header = outline.header();
    this.author = outline.author();
  }

  /** What the header of an outline states. */
  static Particulars of(Outline outline) {
    return new ParticularsAssembler(outline).assemble();
  }

  private Particulars assemble() {
    String publisher = first(values(FieldName.PUBLISHER));
    boolean site = publisher != null && HOST.matcher(publisher).matches();
    return new Particulars(
        authors(),
        contributors(),
        subjects(),
        first(values(FieldName.PUBLISHED)),
        site ? null : publisher,
        sources(site ? FieldName.PUBLISHER : FieldName.SITE),
        first(values(FieldName.RIGHTS)),
        header.series(),
        statements());
  }

  private List<String> sources(FieldName site) {
    Set<String> sources = new LinkedHashSet<>(values(FieldName.URL));
    sources.addAll(values(site));
    return List.copyOf(sources);
  }

  /** Several authors: as the header parts them, if it names the book's author, else by their form. */
  private List<String> authors() {
    if (author == null) {
      return List.of();
    }
    StatedField stated = header.stated(FieldName.AUTHOR);
    boolean same = stated != null && author.line() == stated.line()
        && author.text().equals(stated.text());
    return same && stated.values().size() > 1 ? stated.values() : AuthorNames.of(author.text());
  }

  private List<Particulars.Contributor> contributors() {
    List<Particulars.Contributor> all = new ArrayList<>();
    add(FieldName.TRANSLATOR, "trl", all);
    add(FieldName.ILLUSTRATOR, "ill", all);
    add(FieldName.EDITOR, "edt", all);
    return all;
  }

  private void add(FieldName name, String relator, List<Particulars.Contributor> all) {
    values(name).forEach(one -> all.add(new Particulars.Contributor(one, relator)));
  }

  /** Each subject once, by the first field that names it. */
  private List<Particulars.Subject> subjects() {
    Map<String, Particulars.Subject> all = new LinkedHashMap<>();
    for (FieldName name : SUBJECTS) {
      values(name).forEach(one ->
          all.putIfAbsent(one, new Particulars.Subject(name.label(), one)));
    }
    return List.copyOf(all.values());
  }

  private List<Particulars.Statement> statements() {
    List<Particulars.Statement> all = new ArrayList<>();
    for (FieldName name : PLAIN) {
      StatedField field = header.stated(name);
      if (field != null) {
        state(name, name.form() == FieldName.Form.LIST ? field.values() : List.of(field.text()), all);
      }
    }
    for (FieldName name : List.of(FieldName.WORDS, FieldName.UPDATED)) {
      StatedField field = header.stated(name);
      if (field != null) {
        state(name, field.values().isEmpty() ? List.of(field.text()) : field.values(), all);
      }
    }
    for (FieldName name : FORMED) {
      StatedField field = header.stated(name);
      if (field != null && field.values().isEmpty()) {
        state(name, List.of(field.text()), all);
      }
    }
    return all;
  }

  private static void state(
      FieldName name, List<String> values, List<Particulars.Statement> all) {
    values.forEach(value -> all.add(new Particulars.Statement(name.label(), value)));
  }

  private List<String> values(FieldName name) {
    StatedField field = header.stated(name);
    return field == null ? List.of() : field.values();
  }

  private static @Nullable String first(List<String> values) {
    return values.isEmpty() ? null : values.get(0);
  }
}
