package io.chapbook.catalog;

/**
 * A value that books can be picked by.
 *
 * @param value the author, series or fandom
 * @param books how many books have it, from 1
 */
public record FacetValue(String value, long books) {}
