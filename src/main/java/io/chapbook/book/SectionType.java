package io.chapbook.book;

import org.jspecify.annotations.Nullable;

/**
 * What a section of a book is.
 *
 * <p>{@code epub:type} values are from the EPUB 3 Structural Semantics Vocabulary 1.1, roles from
 * Digital Publishing WAI-ARIA 1.1.
 */
public enum SectionType {
  VOLUME(Matter.BODY, "volume", null),
  PART(Matter.BODY, "part", "doc-part"),
  CHAPTER(Matter.BODY, "chapter", "doc-chapter"),
  PROLOGUE(Matter.BODY, "prologue", "doc-prologue"),
  EPILOGUE(Matter.BODY, "epilogue", "doc-epilogue"),
  /** A chapter outside the numbering, such as an interlude; the vocabulary has no term for it. */
  INTERLUDE(Matter.BODY, "chapter", "doc-chapter"),
  FOREWORD(Matter.FRONT, "foreword", "doc-foreword"),
  PREFACE(Matter.FRONT, "preface", "doc-preface"),
  INTRODUCTION(Matter.FRONT, "introduction", "doc-introduction"),
  DEDICATION(Matter.FRONT, "dedication", "doc-dedication"),
  EPIGRAPH(Matter.FRONT, "epigraph", "doc-epigraph"),
  AFTERWORD(Matter.BACK, "afterword", "doc-afterword"),
  ACKNOWLEDGMENTS(Matter.BACK, "acknowledgments", "doc-acknowledgments"),
  APPENDIX(Matter.BACK, "appendix", "doc-appendix"),
  /** The author's notes of all chapters, collected. */
  AUTHORS_NOTES(Matter.BACK, "backmatter", null),
  /** What was made of which file, with what, and what was left out. */
  COLOPHON(Matter.BACK, "colophon", "doc-colophon"),
  /** The header block or licence that an archive put around the story. */
  SOURCE_NOTICE(Matter.FRONT, "frontmatter", null),
  /** The licence or credits that an archive put after the story. */
  SOURCE_LICENCE(Matter.BACK, "backmatter", null),
  /** The text's own list of chapters. */
  CONTENTS(Matter.FRONT, "frontmatter", null),
  /** Text of the story before its first heading, or a story without headings. */
  UNTITLED(Matter.BODY, "bodymatter", null);

  private final Matter matter;
  private final String epubType;
  private final @Nullable String role;

  SectionType(Matter matter, String epubType, @Nullable String role) {
    this.matter = matter;
    this.epubType = epubType;
    this.role = role;
  }

  /** Which of the three divisions of a book it belongs to. */
  public Matter matter() {
    return matter;
  }

  /** The {@code epub:type} of its section element. */
  public String epubType() {
    return epubType;
  }

  /** The ARIA role of its section element, or null where none fits. */
  public @Nullable String role() {
    return role;
  }
}
