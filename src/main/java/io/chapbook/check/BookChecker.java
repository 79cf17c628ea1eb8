package io.chapbook.check;

import io.chapbook.epub.ContainerEntry;
import io.chapbook.epub.OcfContainer;
import io.chapbook.epub.PublicationReader;
import io.chapbook.epub.ReadPublication;
import io.chapbook.epub.ReadingLimits;
import io.chapbook.report.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks a book: with our rules for reading systems, and with EPUBCheck if there is one. */
public final class BookChecker {

  /** A book can be wrong in the same way on every line. */
  private static final int MOST_OF_A_KIND = 50;

  private final List<BookRule> rules;
  private final @Nullable ConformanceCheck conformance;
  private final ReadingLimits limits;

  /**
   * A checker.
   *
   * @param readers the reading systems whose rules count
   * @param conformance EPUBCheck, or null to do without
   */
  public BookChecker(Set<ReadingSystem> readers, @Nullable ConformanceCheck conformance) {
    this(readers, conformance, ReadingLimits.DEFAULT);
  }

  /** The same with limits of the caller's own. */
  public BookChecker(
      Set<ReadingSystem> readers, @Nullable ConformanceCheck conformance, ReadingLimits limits) {
    this.limits = limits;
    this.rules = BookRules.all().stream().filter(rule -> rule.isAbout(readers)).toList();
    this.conformance = conformance;
  }

  /**
   * What is to be said against a book, the worst first.
   *
   * @throws io.chapbook.epub.MalformedPublicationException when it is no EPUB, or one that nobody
   *     should unpack
   * @throws IOException when it cannot be read
   */
  public List<BookFinding> check(Path file) throws IOException {
    List<BookFinding> findings = new ArrayList<>();
    try (OcfContainer container = OcfContainer.open(file, limits)) {
      ReadPublication publication = new PublicationReader().read(container);
      OpenBook book = new OpenBook(container, publication, Files.size(file));
      findings.addAll(apply(book));
      String entities = documentWithEntities(container);
      if (entities != null) {
        findings.add(new BookFinding("entities", Severity.ERROR, Set.of(), entities, 0,
            "the document declares entities that nest or lie elsewhere; EPUBCheck was not asked",
            "they can be made to fill any memory, so careful reading systems refuse them",
            "write the characters themselves"));
      } else if (conformance != null) {
        findings.addAll(ask(conformance, file));
      }
    }
    findings.sort(BookFinding.ORDER);
    return findings;
  }

  /** A book that EPUBCheck stumbles over is told as such, and keeps no other from being checked. */
  private static List<BookFinding> ask(ConformanceCheck conformance, Path file) {
    try {
      return conformance.check(file);
    } catch (RuntimeException | StackOverflowError e) {
      return List.of(new BookFinding("epubcheck", Severity.ERROR, Set.of(), null, 0,
          "EPUBCheck broke off (" + e + ")",
          "the book is so unusual that reading systems may break off too",
          "see whether its documents are nested without end"));
    }
  }

  /** What our own rules say. */
  List<BookFinding> apply(OpenBook book) throws IOException {
    List<BookFinding> findings = new ArrayList<>();
    for (BookRule rule : rules) {
      List<BookFinding> found = new ArrayList<>();
      int[] count = new int[1];
      rule.search().in(book, (path, line, message) -> {
        if (count[0]++ < MOST_OF_A_KIND) {
          found.add(rule.at(path, line, message));
        }
      });
      if (count[0] > MOST_OF_A_KIND) {
        found.add(rule.at("", 0, (count[0] - MOST_OF_A_KIND) + " more places are not shown"));
      }
      findings.addAll(found);
    }
    return findings;
  }

  /**
   * Unpacks every file once within the limits, since EPUBCheck has none, and tells the first
   * document whose entities might blow up in its parser.
   */
  private static @Nullable String documentWithEntities(OcfContainer container)
      throws IOException {
    for (ContainerEntry entry : container.entries()) {
      if (DangerousEntities.areIn(container.read(entry.name()))) {
        return entry.name();
      }
    }
    return null;
  }
}
