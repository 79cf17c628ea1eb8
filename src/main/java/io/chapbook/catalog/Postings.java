package io.chapbook.catalog;

import java.io.ByteArrayOutputStream;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;

/**
 * Which books have a term: a word, or the name of an author, series or fandom.
 *
 * <p>Books are added a batch at a time. Each batch is a segment: for every term of it a row with the
 * numbers of its books, each as its distance from the one before. So a batch touches a row for each
 * of its terms and not one for each word of each book. Numbers of books that are gone stay in their
 * rows; whoever asks leaves them out.
 */
final class Postings {

  /** Parts the term from the segment; no term has it. */
  private static final char END = 0;

  private final MVMap<String, byte[]> rows;

  Postings(MVMap<String, byte[]> rows) {
    this.rows = rows;
  }

  /** The rows themselves, to drop them. */
  MVMap<String, byte[]> rows() {
    return rows;
  }

  /** The books that have a term. */
  BitSet having(String term) {
    return between(term + END, term + (char) (END + 1));
  }

  /** The books that have a term that begins so. */
  BitSet beginning(String prefix) {
    return between(prefix, prefix + Character.MAX_VALUE);
  }

  private BitSet between(String from, String to) {
    BitSet books = new BitSet();
    Cursor<String, byte[]> cursor = rows.cursor(from, to, false);
    while (cursor.hasNext()) {
      cursor.next();
      read(cursor.getValue(), books);
    }
    return books;
  }

  private static void read(byte[] row, BitSet books) {
    int number = -1;
    int distance = 0;
    int shift = 0;
    for (byte b : row) {
      distance |= (b & 0x7f) << shift;
      shift += 7;
      if (b >= 0) {
        number += distance + 1;
        books.set(number);
        distance = 0;
        shift = 0;
      }
    }
  }

  /** A batch in the making. */
  static final class Segment {

    private final Map<String, Row> rows = new TreeMap<>();

    /** Adds a book, whose number is larger than those of all before it, to a term's row. */
    void add(String term, int book) {
      rows.computeIfAbsent(term, name -> new Row()).add(book);
    }

    boolean isEmpty() {
      return rows.isEmpty();
    }

    /** Writes the batch under a number of its own. */
    void write(MVMap<String, byte[]> target, int segment) {
      String suffix = END + Integer.toHexString(segment);
      rows.forEach((term, row) -> target.put(term + suffix, row.bytes.toByteArray()));
      rows.clear();
    }

    private static final class Row {
      private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(4);
      private int last = -1;

      void add(int book) {
        if (book == last) {
          return;
        }
        int distance = book - last - 1;
        while (distance > 0x7f) {
          bytes.write(distance & 0x7f | 0x80);
          distance >>>= 7;
        }
        bytes.write(distance);
        last = book;
      }
    }
  }
}
