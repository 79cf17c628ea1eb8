package io.chapbook.app;

import java.nio.file.Path;

/**
 * A story and the book that it shall become.
 *
 * @param story the story
 * @param key its path as the manifest has it, which no other story of the run has
 * @param book the book's file, which no other story of the run has
 * @param asked what is asked of it
 */
record PlannedBook(StorySource story, String key, Path book, ConversionOptions asked) {}
