package io.chapbook.content;

import io.chapbook.book.AuthorsNote;
import io.chapbook.book.GatheredNotes;
import io.chapbook.book.Letter;
import io.chapbook.book.LineGroup;
import io.chapbook.book.NotePosition;
import io.chapbook.book.NoteReference;
import io.chapbook.book.Section;
import io.chapbook.book.SectionType;
import io.chapbook.report.SourceSpan;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Documents that show every class and every label, and their digest, also as a program. */
final class ContentDocumentSet {

  private ContentDocumentSet() {}

  /** Prints the digest in ASCII, whatever the default encoding is. */
  public static void main(String[] args) {
    for (char c : digest().toCharArray()) {
      System.out.write(c);
    }
    System.out.flush();
  }

  static List<ContentDocument> everything() {
    List<Section> sections = new ArrayList<>(Samples.full("en").sections());
    for (SectionType type : SectionType.values()) {
      sections.add(
          new Section(
              type,
              Samples.heading(type.name()),
              type.name(),
              1,
              true,
              List.of(Samples.note(NotePosition.INLINE, null, Samples.paragraph("Iı İi ß")))));
    }
    SourceSpan apart = SourceSpan.ofLine(9);
    AuthorsNote gathered =
        Samples.at(9, Samples.note(NotePosition.INLINE, "A/N", Samples.paragraph("Hi.")));
    sections.add(Samples.chapter("Forms",
        Samples.lines(LineGroup.Kind.CHAT, "<a> hi", "<b> ho"),
        Samples.lines(LineGroup.Kind.SIGN, "NO ENTRY"),
        new Letter(List.of(Samples.paragraph("COME STOP")), Samples.SPAN),
        new Letter(
            List.of(Samples.paragraph("Come."), Samples.paragraph("Tom")), Samples.SPAN),
        new NoteReference(apart)));
    sections.add(Samples.chapter("Notes", new GatheredNotes("Forms", List.of(gathered))));
    ContentDocumentRenderer renderer = new ContentDocumentRenderer();
    List<ContentDocument> all = new ArrayList<>();
    for (String language : List.of("en", "it", "ja", "he")) {
      all.addAll(
          renderer
              .render(Samples.full(language).withSections(sections), "cover.png")
              .inReadingOrder());
    }
    return all;
  }

  static String digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(StyleSheet.read());
      everything().forEach(document -> digest.update(document.xhtml()));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
