package io.chapbook.structure.rule;

/** How a heading's number is written. */
public enum NumberStyle {
  ARABIC,
  ROMAN,
  SPELT,
  ORDINAL,
  CJK,
  HEBREW,
  /** The number of an arc and of a chapter in it: {@code 4.10}. */
  ARC
}
