package io.chapbook.limit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that is bounded, so that no file of a stranger's costs memory or time without end. Each
 * can be raised by {@code --limit NAME=N}, some by an option of their own too.
 */
public enum Limit {
  /** The longest novels ever written have about 12 MiB. */
  STORY_SIZE(Unit.BYTES, 64L << 20, 1L << 30,
      "one story that comes from an archive or the standard input, or is joined of files"),
  /** Whole sites have been archived with fewer. */
  ARCHIVE_ENTRIES(Unit.COUNT, 10_000, Integer.MAX_VALUE, "the files and folders in one archive"),
  /** So many stories of full size. */
  ARCHIVE_SIZE(Unit.BYTES, 64 * (64L << 20), 1L << 50, "all stories of one archive together, unpacked"),
  /** Deflate packs prose to a third, and the same line again and again to a thousandth. */
  ARCHIVE_RATIO(Unit.COUNT, 200, 100_000,
      "how many times its packed size a story of an archive may have, from 1 MiB on"),
  /** Forty times what the longest story that was tried took on two slow processors. */
  STORY_TIME(Unit.SECONDS, 600, 1_000_000, "making one book, in batch"),
  /** Far above any novel. */
  BOOK_FILES(Unit.COUNT, 20_000, 1_000_000, "the files in a book of a stranger's"),
  /** No document or picture of a book is larger; a film is. */
  BOOK_FILE_SIZE(Unit.BYTES, 64L << 20, 1L << 30, "one file in a book of a stranger's, unpacked"),
  /** Far above any novel, far below a computer's memory. */
  BOOK_SIZE(Unit.BYTES, 1L << 30, 1L << 40, "a book of a stranger's, packed and unpacked"),
  /** As in archives. */
  BOOK_RATIO(Unit.COUNT, 200, 100_000,
      "how many times its packed size a file in a book may have, from 16 MiB on"),
  /** No picture that a cover is made of needs more; a film does. */
  COVER_SIZE(Unit.BYTES, 100L << 20, 1L << 30, "the file of a cover image"),
  /** Enough for 20,000 by 26,666; read row by row, of which only some columns are kept. */
  COVER_PIXELS(Unit.COUNT, 600_000_000, 4_000_000_000L, "the pixels of a cover image"),
  /** Progressive JPEGs and interlaced pictures cannot be read row by row. */
  COVER_PIXELS_HELD(Unit.COUNT, 40_000_000, 1_000_000_000,
      "the pixels of a cover image that has to be held in memory whole"),
  /** Stories, not archives: a person adds one at a time. */
  UPLOAD_SIZE(Unit.BYTES, 20L << 20, 1L << 30, "a story that is added through the web library");

  /** What a limit counts. */
  public enum Unit {
    /** Files, pixels, times. */
    COUNT,
    /** Bytes, given with KiB, MiB or GiB if a person likes. */
    BYTES,
    /** Seconds. */
    SECONDS
  }

  private final Unit unit;
  private final long standard;
  private final long most;
  private final String subject;

  Limit(Unit unit, long standard, long most, String subject) {
    this.unit = unit;
    this.standard = standard;
    this.most = most;
    this.subject = subject;
  }

  /** The limit of a name. */
  public static Optional<Limit> named(String name) {
    return Arrays.stream(values()).filter(limit -> limit.toString().equals(name)).findFirst();
  }

  /** What it counts. */
  public Unit unit() {
    return unit;
  }

  /** What holds unless somebody asks for more or less. */
  public long standard() {
    return standard;
  }

  /** The most that can be asked for; the least is 1. */
  public long most() {
    return most;
  }

  /** What is limited, as words that go after "of". */
  public String subject() {
    return subject;
  }

  /** The option that raises it, for messages. */
  public String option() {
    return switch (this) {
      case STORY_SIZE -> "--max-size";
      case ARCHIVE_ENTRIES -> "--max-entries";
      default -> "--limit " + this + "=N";
    };
  }

  /** Its name, as in {@code --limit}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
