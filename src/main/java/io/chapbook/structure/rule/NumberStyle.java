package io.chapbook.structure.rule;

/** How a heading's number is written. */
public enum NumberStyle {
  ARABIC,
  ROMAN,
  SPELT,
  ORDINAL,
  CJK
}
