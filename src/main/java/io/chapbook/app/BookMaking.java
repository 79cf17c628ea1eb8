package io.chapbook.app;

import io.chapbook.corpus.manifest.BookFacts;
import io.chapbook.corpus.manifest.BookRecord;
import io.chapbook.corpus.manifest.Cause;
import io.chapbook.corpus.manifest.CorpusManifest;
import io.chapbook.corpus.manifest.FileStamp;
import io.chapbook.corpus.manifest.ManifestEntry;
import io.chapbook.corpus.manifest.SourceRecord;
import io.chapbook.report.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes a book if it has to be made, and writes it down. Any number of threads may do so at once; a
 * story for which there was not enough memory then is tried again while no other is in hand.
 */
final class BookMaking {

  /**
   * What came of a story.
   *
   * @param outcome how it ended
   * @param moved what is to be written down when the book's former file was taken away, or null
   */
  record Made(ConversionOutcome outcome, @Nullable Moved moved) {}

  /**
   * A book that has another name than before.
   *
   * @param before the former file's entry
   * @param now the new one
   */
  record Moved(CorpusManifest.Known before, ManifestEntry now) {}

  /** How far a run insists on making books. */
  enum Insistence {
    /** What is up to date stays. */
    NONE,
    /** All are made; what others altered is kept. */
    ALL,
    /** All are made, and replace what is there. */
    REPLACE
  }

  private final CorpusManifest manifest;
  private final BookStandings standings;
  private final BookRecipes recipes;
  private final Supplier<StoryConverter> converters;
  private final Runnable forget;
  private final ReadWriteLock memory = new ReentrantReadWriteLock();

  /**
   * A maker of books.
   *
   * @param converters gives each thread its converter
   * @param forget has the calling thread get another converter, since buffers may have grown large
   */
  BookMaking(CorpusManifest manifest, BookStandings standings, BookRecipes recipes,
      Supplier<StoryConverter> converters, Runnable forget) {
    this.manifest = manifest;
    this.standings = standings;
    this.recipes = recipes;
    this.converters = converters;
    this.forget = forget;
  }

  /** Sees to a book; nothing that can happen to a story is thrown. */
  Made make(PlannedBook planned, Insistence insistence) {
    memory.readLock().lock();
    try {
      return attempt(planned, insistence);
    } catch (OutOfMemoryError e) {
      forget.run();
    } finally {
      memory.readLock().unlock();
    }
    memory.writeLock().lock();
    try {
      return attempt(planned, insistence);
    } catch (OutOfMemoryError e) {
      forget.run();
      return new Made(ConversionOutcome.failed(planned.story(), planned.book(),
          ConversionException.outOfMemory(planned.story().location(), e)), null);
    } finally {
      memory.writeLock().unlock();
    }
  }

  private Made attempt(PlannedBook planned, Insistence insistence) {
    try {
      BookStandings.Standing standing = standings.of(planned);
      if (standing.isUpToDate() && insistence == Insistence.NONE) {
        if (standing.refreshed() != null) {
          record(manifest, planned.book(), standing.refreshed());
        }
        return new Made(ConversionOutcome.skipped(planned.story(), planned.book()), null);
      }
      return convert(planned, standing, insistence);
    } catch (ConversionException e) {
      return new Made(ConversionOutcome.failed(planned.story(), planned.book(), e), null);
    } catch (IOException e) {
      return new Made(ConversionOutcome.failed(planned.story(), planned.book(),
          new ConversionException(planned.story().location() + ": it cannot be told whether its book"
              + " is up to date (" + IoReason.of(e) + "); see that files can be read and written", e)),
          null);
    } catch (RuntimeException | AssertionError | StackOverflowError | LinkageError e) {
      return new Made(ConversionOutcome.failed(planned.story(), planned.book(), e), null);
    }
  }

  /** What files look like is seen before they are read: what changes meanwhile is seen next time. */
  private Made convert(
      PlannedBook planned, BookStandings.Standing standing, Insistence insistence)
      throws ConversionException, IOException {
    StorySource story = planned.story();
    Sighting seen = story.sighting();
    StoryConverter converter = converters.get();
    Inspection inspection = converter.inspect(story, planned.asked());
    String cover = BookRecipes.coverOf(inspection.corrections());
    var recipe = recipes.of(story, planned.asked(), cover, standing.known());
    MadeBook made = converter.make(story, inspection, planned.asked());
    String path = standings.bookPath(planned.book());
    FormerBook.Kept kept = insistence == Insistence.REPLACE ? null
        : FormerBook.makeWay(manifest, planned.book(), path, made.content());
    try {
      BookFile.write(planned.book(), made.content());
    } catch (ConversionException e) {
      throw kept == null ? e : kept.putBack(e);
    }
    FileStamp stamp = new FileStamp(story.fingerprint(inspection.digest()),
        seen == null ? 0 : seen.size(), seen == null ? -1 : seen.modified());
    ManifestEntry entry = new ManifestEntry(
        new SourceRecord(planned.key(), story.root(), stamp), recipe,
        new BookRecord(path, planned.asked().format().toString(), FileDigest.of(made.content()),
            made.content().length),
        facts(made));
    ConversionOutcome outcome = ConversionOutcome
        .converted(story, planned.book(), made.summary())
        .with(kept == null ? List.of() : List.of(kept.remark()), why(standing));
    if (standing.causes().contains(Cause.NAME) && standing.known() != null) {
      return new Made(outcome, new Moved(standing.known(), entry));
    }
    record(manifest, planned.book(), entry);
    return new Made(outcome, null);
  }

  /**
   * Writes a book down.
   *
   * @throws ConversionException when that cannot be, in words that tell where the book is
   */
  static void record(CorpusManifest manifest, Path book, ManifestEntry entry)
      throws ConversionException {
    try {
      manifest.record(entry);
    } catch (IOException e) {
      throw new ConversionException(book + ": the book is there, but the manifest cannot be"
          + " written (" + IoReason.of(e) + "); run again when there is room", e);
    }
  }

  private static @Nullable String why(BookStandings.Standing standing) {
    return standing.known() == null ? null : standing.isUpToDate() ? "as asked"
        : standing.causes().stream().map(Cause::words).collect(Collectors.joining(", "));
  }

  private static BookFacts facts(MadeBook made) {
    Map<String, Integer> findings = new TreeMap<>();
    for (Finding finding : made.summary().findings()) {
      findings.merge(finding.code().code(), 1, Integer::sum);
    }
    return BookFacts.of(made.metadata().title(), made.metadata().author(),
        made.metadata().language(), made.words(), findings, made.summary().faults().size());
  }
}
