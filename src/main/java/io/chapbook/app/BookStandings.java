package io.chapbook.app;

import io.chapbook.corpus.manifest.BookFacts;
import io.chapbook.corpus.manifest.BookRecord;
import io.chapbook.corpus.manifest.Cause;
import io.chapbook.corpus.manifest.CorpusManifest;
import io.chapbook.corpus.manifest.CoverRecord;
import io.chapbook.corpus.manifest.FileStamp;
import io.chapbook.corpus.manifest.ManifestEntry;
import io.chapbook.corpus.manifest.Recipe;
import io.chapbook.corpus.manifest.SourceRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a story's book is still what would be made of it, and if not, why. It reads as little
 * as it can: the look of files that have not changed for a while is enough. Safe for use by several
 * threads.
 */
final class BookStandings {

  /**
   * How things stand with a book.
   *
   * @param causes why it must be made; empty when it is up to date
   * @param known what the manifest says of it, or null
   * @param refreshed what the manifest should say of a book that is up to date; null when it does
   */
  record Standing(
      Set<Cause> causes,
      CorpusManifest.@Nullable Known known,
      @Nullable ManifestEntry refreshed) {

    boolean isUpToDate() {
      return causes.isEmpty();
    }
  }

  private final CorpusManifest manifest;
  private final BookRecipes recipes;
  private final CorrectionsFiles corrections;
  private final Path output;

  BookStandings(
      CorpusManifest manifest, BookRecipes recipes, CorrectionsFiles corrections, Path output) {
    this.manifest = manifest;
    this.recipes = recipes;
    this.corrections = corrections;
    this.output = output;
  }

  /** How things stand with a book. */
  Standing of(PlannedBook planned) throws ConversionException, IOException {
    String form = planned.asked().format().toString();
    CorpusManifest.Known known = manifest.find(planned.key(), form);
    if (known == null) {
      return manifest.isAdopting() && isNoOlder(planned)
          ? new Standing(Set.of(), null, adopted(planned, form))
          : new Standing(EnumSet.of(Cause.NEW), null, null);
    }
    ManifestEntry entry = known.entry();
    Set<Cause> causes = EnumSet.noneOf(Cause.class);
    CoverRecord cover = entry.recipe().cover();
    Recipe recipe = recipes.of(
        planned.story(), planned.asked(), cover == null ? null : cover.named(), known);
    causes.addAll(Cause.between(entry.recipe(), recipe));
    if (entry.facts().faults() > 0) {
      causes.add(Cause.FAULT);
    }
    if (!entry.book().path().equals(bookPath(planned.book()))) {
      causes.add(Cause.NAME);
    }
    FileStamp source = source(planned.story(), known);
    if (!source.sha256().equals(entry.source().stamp().sha256())) {
      causes.add(Cause.SOURCE);
    }
    Cause book = bookCause(output.resolve(entry.book().path()), known);
    if (book != null) {
      causes.add(book);
    }
    ManifestEntry now = new ManifestEntry(
        new SourceRecord(planned.key(), planned.story().root(), source), recipe, entry.book(),
        entry.facts());
    return new Standing(causes, known, causes.isEmpty() && !now.equals(entry) ? now : null);
  }

  /** A book's path as the manifest has it. */
  String bookPath(Path book) {
    return output.relativize(book).toString().replace('\\', '/');
  }

  /** The story as it is; its digest is taken over when it looks as it did. */
  private static FileStamp source(StorySource story, CorpusManifest.Known known)
      throws ConversionException, IOException {
    Sighting seen = story.sighting();
    FileStamp before = known.entry().source().stamp();
    if (seen != null && BookRecipes.isUnchanged(seen, before, known.written())) {
      return before;
    }
    try {
      return stamp(seen, story.fingerprint());
    } catch (IOException e) {
      // Whoever converts it says why it cannot be read.
      return stamp(seen, "unreadable");
    }
  }

  private static FileStamp stamp(@Nullable Sighting seen, String sha256) {
    return seen == null
        ? new FileStamp(sha256, 0, -1) : new FileStamp(sha256, seen.size(), seen.modified());
  }

  /** What speaks against the book that is there, or null. */
  private static @Nullable Cause bookCause(Path book, CorpusManifest.Known known)
      throws IOException {
    Sighting seen = Sighting.of(book);
    if (seen == null) {
      return Cause.MISSING;
    }
    return isAsMade(book, seen, known) ? null : Cause.ALTERED;
  }

  /**
   * Whether a file is the book that an entry tells of. Whoever alters it later gives it a later time
   * than the manifest's; {@code --verify} finds who takes care not to.
   */
  static boolean isAsMade(Path book, Sighting seen, CorpusManifest.Known known)
      throws IOException {
    BookRecord made = known.entry().book();
    return seen.size() == made.size() && Files.isRegularFile(book)
        && (seen.modified() <= known.written() || FileDigest.of(book).equals(made.sha256()));
  }

  /**
   * The rule of the time before manifests: a book that is no older than its story and the story's
   * corrections is done, unless there was a fault in the corrections.
   */
  private boolean isNoOlder(PlannedBook planned) throws IOException {
    FileTime modified = planned.story().modified();
    Path book = planned.book();
    if (modified == null || !Files.isRegularFile(book) || !isNoOlder(book, modified)) {
      return false;
    }
    Path file = corrections.of(planned.story());
    return file == null
        || isNoOlder(book, Files.getLastModifiedTime(file))
            && corrections.read(planned.story()).fault() == null;
  }

  private static boolean isNoOlder(Path book, FileTime source) throws IOException {
    return Files.getLastModifiedTime(book).compareTo(source) >= 0;
  }

  /** What can be said of a book that nobody wrote down. It counts as made with what is asked now. */
  private ManifestEntry adopted(PlannedBook planned, String form)
      throws ConversionException, IOException {
    StorySource story = planned.story();
    String named = BookRecipes.coverOf(corrections.read(story));
    Path book = planned.book();
    return new ManifestEntry(
        new SourceRecord(
            planned.key(), story.root(), stamp(story.sighting(), story.fingerprint())),
        recipes.of(story, planned.asked(), named, null),
        new BookRecord(bookPath(book), form, FileDigest.of(book), Files.size(book)),
        BookFacts.UNKNOWN);
  }
}
