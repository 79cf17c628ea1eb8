package io.chapbook.corpus.manifest;

import org.jspecify.annotations.Nullable;

/**
 * With what a book was made. The words of the options are complete: two runs whose options make a
 * difference to the book have other words.
 *
 * @param version the program's version
 * @param options the options as the command line takes them, in a fixed order; those that have their
 *     standard value are left out
 * @param rules the digest of the file of rules, or null for none
 * @param corrections the digest of the story's corrections file, or null for none
 * @param cover the cover's file, or null when it was drawn or there is none
 */
public record Recipe(
    String version,
    String options,
    @Nullable String rules,
    @Nullable String corrections,
    @Nullable CoverRecord cover) {}
