package io.chapbook.epub;

/**
 * An entry of a table of contents as it was read.
 *
 * @param label its text, blanks around it left out
 * @param href the path it leads to, from the container's root, with {@code #id} if it names one
 * @param level its depth, from 1
 */
public record NavigationEntry(String label, String href, int level) {}
