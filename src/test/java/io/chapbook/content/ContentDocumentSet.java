package io.chapbook.content;

import io.chapbook.book.NotePosition;
import io.chapbook.book.Section;
import io.chapbook.book.SectionType;
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
