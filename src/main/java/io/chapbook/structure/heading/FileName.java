package io.chapbook.structure.heading;

import io.chapbook.book.SectionType;
import org.jspecify.annotations.Nullable;

/**
 * What the name of a chapter's file says.
 *
 * @param label the name as a heading: without ending and counting number, underscores made blanks
 * @param type what kind of section it names; a chapter unless it says otherwise
 * @param number its number, or null
 */
public record FileName(String label, SectionType type, @Nullable Double number) {}
