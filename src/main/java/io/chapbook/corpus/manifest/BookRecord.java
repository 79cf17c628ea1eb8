package io.chapbook.corpus.manifest;

/**
 * The book's file.
 *
 * @param path its path below the output folder, with {@code /}
 * @param form the form of the file, as {@code --format} names it; a story may have a book of each
 * @param sha256 the SHA-256 digest of its bytes, in lower-case hexadecimal digits
 * @param size how many bytes it has
 */
public record BookRecord(String path, String form, String sha256, long size) {}
