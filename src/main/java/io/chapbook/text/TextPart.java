package io.chapbook.text;

/**
 * One of the files that a text was joined of.
 *
 * @param name the file's own name, such as {@code 03 - The Mail.txt}, or its path below the folder
 *     that was joined
 * @param firstLine its first line in the joined text, from 1; the line before it is blank
 */
public record TextPart(String name, int firstLine) {}
