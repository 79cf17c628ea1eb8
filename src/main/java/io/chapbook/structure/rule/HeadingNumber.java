package io.chapbook.structure.rule;

/**
 * The number of a heading.
 *
 * @param style how it is written
 * @param value what it is; halves are possible
 */
public record HeadingNumber(NumberStyle style, double value) {}
