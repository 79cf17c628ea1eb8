package io.chapbook.content;

import java.util.Locale;
import java.util.Set;

/** The base direction of a language's script, as HTML's {@code dir} names it. */
public enum WritingDirection {
  LTR,
  RTL;

  private static final Set<String> RTL_SCRIPTS =
      Set.of("Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa");

  private static final Set<String> RTL_LANGUAGES =
      Set.of("ar", "ckb", "dv", "fa", "he", "iw", "ji", "ps", "sd", "syr", "ug", "ur", "yi");

  /**
   * The direction of a language: of the script its tag names, else of the script it is mostly
   * written in. Left to right where nothing says otherwise.
   *
   * @param languageTag a BCP 47 tag such as {@code ar-EG} or {@code az-Arab}
   */
  public static WritingDirection of(String languageTag) {
    Locale locale = Locale.forLanguageTag(languageTag);
    boolean rtl =
        locale.getScript().isEmpty()
            ? RTL_LANGUAGES.contains(locale.getLanguage())
            : RTL_SCRIPTS.contains(locale.getScript());
    return rtl ? RTL : LTR;
  }

  /** {@code ltr} or {@code rtl}. */
  public String value() {
    return name().toLowerCase(Locale.ROOT);
  }
}
