package io.chapbook.epub;

import io.chapbook.book.Particulars;

/**
 * Properties for what is known of a story and has no term in the vocabularies of EPUB: rating,
 * warnings, status and the like. Their names are those of the fields of a story's header.
 * https://www.w3.org/TR/epub-33/#sec-prefix-attr
 */
final class OwnVocabulary {

  /**
   * The prefix and what it stands for. The UUID was drawn once for this vocabulary and is nobody
   * else's; it must never change.
   */
  static final String DECLARATION = "chapbook: urn:uuid:68447533-0177-46d5-a59f-66051f7a2f8e#";

  /** Says of a subject which field states it. */
  static final String FIELD = "chapbook:field";

  private OwnVocabulary() {}

  /** The property for a field. */
  static String property(String field) {
    return "chapbook:" + field;
  }

  /** Whether a book needs it. */
  static boolean isOf(Particulars particulars) {
    return !particulars.subjects().isEmpty() || !particulars.statements().isEmpty();
  }
}
