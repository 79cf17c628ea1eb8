package io.chapbook.structure.outline;

/**
 * The language of a text.
 *
 * @param tag a well-formed BCP 47 tag, with a script where it matters; {@code und} when it cannot be
 *     told
 * @param confidence how sure it is, from 0 to 1, to two places; 0 for {@code und}
 * @param ground on what ground it is known
 * @param evidence why, in words for a person
 */
public record FoundLanguage(String tag, double confidence, Ground ground, String evidence) {

  /** The tag of a language that cannot be told. https://www.rfc-editor.org/rfc/rfc5646#section-2.2.1 */
  public static final String UNDETERMINED = "und";

  public FoundLanguage {
    if (confidence < 0 || confidence > 1) {
      throw new IllegalArgumentException("a confidence goes from 0 to 1, not " + confidence);
    }
  }

  /** A language that somebody or something declares. */
  public static FoundLanguage declared(String tag, String evidence) {
    return new FoundLanguage(tag, 1, Ground.DECLARED, evidence);
  }

  /** A language that is concluded; the confidence is rounded, and never quite 1. */
  public static FoundLanguage inferred(String tag, double confidence, String evidence) {
    double rounded = Math.round(Math.min(0.99, confidence) * 100) / 100.0;
    return new FoundLanguage(tag, rounded, Ground.INFERRED, evidence);
  }

  /** The language of a text of which it cannot be told. */
  public static FoundLanguage undetermined(String evidence) {
    return new FoundLanguage(UNDETERMINED, 0, Ground.INFERRED, evidence);
  }

  /**
   * The same with the script, which says at least from which side it is read.
   *
   * @param script a code of ISO 15924 such as {@code Arab}
   */
  public FoundLanguage inScript(String script) {
    return new FoundLanguage(tag + "-" + script, confidence, ground, evidence);
  }

  /** Whether the language could not be told. */
  public boolean isUndetermined() {
    return tag.equals(UNDETERMINED) || tag.startsWith(UNDETERMINED + "-");
  }
}
