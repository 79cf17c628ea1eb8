package io.chapbook.catalog;

import io.chapbook.book.SeriesPlace;
import java.util.Locale;

/**
 * What the rows of the index are called. A row's place is its name, so the names give the orders;
 * each book's ends in its key, so that no two are the same.
 */
final class OrderKeys {

  /** Parts what is sorted by from what only tells apart; comes before every letter. */
  private static final char END = 0;

  private static final int LONGEST_NAME = 200;

  private OrderKeys() {}

  /** A book's place among the newest. */
  static String newest(CatalogBook book) {
    long before = Long.MAX_VALUE - book.updated().toEpochMilli();
    return String.format(Locale.ROOT, "%016x", before) + book.key();
  }

  /** A book's place by title. */
  static String title(CatalogBook book) {
    return Folding.order(book.title()) + END + book.key();
  }

  /** A book's place in its series: by its number, books without one last, then by title. */
  static String inSeries(CatalogBook book) {
    SeriesPlace series = book.series();
    String number = series == null || series.number() == null ? "" : Folding.order(series.number());
    return (number.isEmpty() ? "\uffff" : number) + END + title(book);
  }

  static String wordTerm(String word) {
    return 'w' + word;
  }

  /** The term of a value; spellings that differ in blanks and capitals only are one. */
  static String valueTerm(Facet facet, String value) {
    return letter(facet) + shortened(Folding.name(value));
  }

  /** A value's place among the names of its kind. */
  static String name(Facet facet, String value) {
    return namesOf(facet) + Folding.order(value) + END + shortened(Folding.name(value));
  }

  /** What all names of a kind begin with. */
  static String namesOf(Facet facet) {
    return String.valueOf(letter(facet));
  }

  /** The term for a name's place. */
  static String termOfName(String name) {
    return name.charAt(0) + name.substring(name.indexOf(END) + 1);
  }

  private static char letter(Facet facet) {
    return switch (facet) {
      case AUTHOR -> 'a';
      case SERIES -> 's';
      case FANDOM -> 'f';
    };
  }

  /** A value that was asked for may be of any length and hold anything. */
  private static String shortened(String name) {
    String some = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    return some.replace(END, ' ');
  }
}
