package io.chapbook.report;

/**
 * Everything Chapbook has to say about a story: one row a finding, with its code, severity and
 * wording.
 *
 * <p>A code is {@code AREA-NNN} and is never used again for something else. Wording: what, where it
 * matters, and what to do. {@code %s} stands for the finding's arguments, in their order.
 */
public enum FindingCode {
  SRC_001(
      Severity.WARNING,
      "%s byte sequences are not valid %s; each became U+FFFD (\ufffd). Save the text as UTF-8"),
  SRC_002(Severity.INFO, "the text is not UTF-8; read as %s because %s"),
  SRC_003(
      Severity.WARNING,
      "%s control characters cannot stand in an e-book; each became U+FFFD (\ufffd)"),
  SRC_004(Severity.INFO, "%s NUL or Ctrl-Z characters at the end of the file were left out"),
  SRC_005(
      Severity.WARNING,
      "%s lines, the first of them line %s, are not UTF-8 as the rest is; their stray bytes were"
          + " read as %s. See that quotes and accents are right"),
  SRC_006(
      Severity.INFO,
      "the page also has %s words outside the story, such as menus and comments, and %s hidden ones;"
          + " they were left out"),
  SRC_007(Severity.INFO, "%s words in the Markdown text's comments were left out"),
  SRC_008(Severity.INFO, "the page declares %s, but every byte of it is UTF-8; read as UTF-8"),
  SRC_009(
      Severity.WARNING,
      "the text's line ends are lost; it was parted in %s places, at chapter numbers and ends of"
          + " sentences"),
  SRC_010(
      Severity.WARNING,
      "the file changed while it was read, so part of it may be missing or old; run it again"),

  SRC_011(Severity.ERROR,
      "it took more than %s s when %s, and was given up; allow more with %s"),
  STR_001(Severity.INFO, "the text names no title; \"%s\" was made from %s. Set one with --title"),
  STR_002(Severity.INFO, "the text names no author. Set one with --author"),
  STR_003(Severity.INFO, "no chapter headings were found; the book is one chapter"),
  STR_004(Severity.WARNING, "chapter %s is missing between %s and %s"),
  STR_005(Severity.WARNING, "chapter %s follows chapter %s: the numbers do not run on"),
  STR_006(Severity.WARNING, "chapter %s stands here a second time; the first is on line %s"),
  STR_007(Severity.WARNING, "unsure whether \"%s\" is a chapter heading (%s)"),
  STR_008(Severity.INFO, "\"%s\" was left out: %s"),
  STR_009(Severity.INFO, "unsure whether these lines are an author's note (%s)"),
  STR_010(Severity.INFO, "%s lines hard-wrapped near column %s were joined to paragraphs"),
  STR_011(Severity.INFO, "%s author's notes were left out, as asked"),
  STR_012(
      Severity.WARNING,
      "from \"%s\" on, chapters stand as file names sort (1, 10, 11, 2); the text's order was kept"),
  STR_013(Severity.INFO, "%s lines, from this one on, were left out: %s"),

  COR_001(
      Severity.WARNING, "line %s of the corrections fits no place in the text: %s"),
  COR_002(
      Severity.WARNING,
      "line %s of the corrections fits %s places; say which with `after`, the line above: %s"),
  COR_003(Severity.WARNING, "line %s of the corrections was not used: %s"),
  COR_004(Severity.WARNING, "the corrections in %s were not read; those in %s go before them"),

  LNG_001(
      Severity.INFO,
      "the language cannot be told (%s); the book says that it is undetermined. Set one with"
          + " --language"),
  LNG_002(Severity.INFO, "unsure whether the language is %s (%s). Set one with --language"),

  FIL_001(Severity.INFO, "the file begins with no heading; \"%s\" was made from its name"),
  FIL_002(Severity.WARNING, "no file has the number %s; the one before this is %s"),
  FIL_003(Severity.WARNING, "the file has the same number as %s"),

  COV_001(
      Severity.WARNING, "the cover %s cannot be used: %s. %s"),
  COV_002(
      Severity.INFO,
      "the fonts at hand lack the letters of %s; the drawn cover leaves out what cannot be set. Give an"
          + " image with --cover to have all of it"),
  COV_003(Severity.INFO, "the cover %s is used, but %s"),

  TYP_001(
      Severity.INFO,
      "straight quotation marks and apostrophes that stay as they are, since it is not sure what they"
          + " stand for: %s; the first is here"),
  TYP_002(
      Severity.INFO,
      "double hyphens that stay as they are, since it is not sure that they are dashes: %s; the first"
          + " is here"),
  TYP_003(
      Severity.INFO,
      "rows of dots that stay as they are, since they are no ellipses: %s; the first is here"),
  TYP_004(
      Severity.INFO,
      "signs such as * and _ that stay as they are, since it is not sure that they emphasise: %s; the"
          + " first is here"),
  TYP_005(
      Severity.INFO,
      "paragraphs that keep their straight quotation marks, since the language's custom is not known"
          + " or the language is not sure: %s; the first is here. Set the language with --language");

  private final Severity severity;
  private final String wording;

  FindingCode(Severity severity, String wording) {
    this.severity = severity;
    this.wording = wording;
  }

  /** The public form of the code, such as {@code STR-004}. */
  public String code() {
    return name().replace('_', '-');
  }

  /** How much it matters. */
  public Severity severity() {
    return severity;
  }

  /** The message's template, with {@code %s} for each argument. */
  public String wording() {
    return wording;
  }
}
