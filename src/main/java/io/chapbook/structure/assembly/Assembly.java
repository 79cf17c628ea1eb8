package io.chapbook.structure.assembly;

import io.chapbook.book.Book;
import io.chapbook.report.Finding;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A book that was assembled, or will be when it is first asked for: whoever only inspects a story
 * asks for the account of its characters.
 */
public final class Assembly {

  private final CharacterCount characters;
  private final List<Finding> findings;
  private final Supplier<Book> assembler;
  private @Nullable Book book;

  private Assembly(
      @Nullable Book book,
      Supplier<Book> assembler,
      CharacterCount characters,
      List<Finding> findings) {
    this.book = book;
    this.assembler = assembler;
    this.characters = characters;
    this.findings = List.copyOf(findings);
  }

  /** A book that is there. */
  static Assembly of(Book book, CharacterCount characters, List<Finding> findings) {
    return new Assembly(book, () -> book, characters, findings);
  }

  /** The account of a book that is yet to be assembled. */
  static Assembly account(
      Supplier<Book> assembler, CharacterCount characters, List<Finding> findings) {
    return new Assembly(null, assembler, characters, findings);
  }

  /** The book. */
  public synchronized Book book() {
    Book known = book == null ? assembler.get() : book;
    book = known;
    return known;
  }

  /** Where every character of the text went. */
  public CharacterCount characters() {
    return characters;
  }

  /** What a person may want to know. */
  public List<Finding> findings() {
    return findings;
  }
}
