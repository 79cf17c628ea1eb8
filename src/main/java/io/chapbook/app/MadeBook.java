package io.chapbook.app;

import io.chapbook.book.Metadata;

/**
 * A book that was made of a story and is no file yet.
 *
 * @param content the bytes of the file
 * @param metadata what is known of the book
 * @param words how many words the story has, notes left out
 * @param summary what a person wants to know of it
 */
record MadeBook(byte[] content, Metadata metadata, int words, BookSummary summary) {}
