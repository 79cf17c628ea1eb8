package io.chapbook.app;

import io.chapbook.arrangement.NotePlacement;
import io.chapbook.corpus.manifest.CorpusManifest;
import io.chapbook.corpus.manifest.CoverRecord;
import io.chapbook.corpus.manifest.FileStamp;
import io.chapbook.corpus.manifest.Recipe;
import io.chapbook.structure.correction.Corrections;
import io.chapbook.typography.TypographyMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Says with what a story's book is made, as a manifest remembers it: all that makes a difference to
 * the book but the story itself. Safe for use by several threads.
 */
final class BookRecipes {

  /**
   * A file whose time is no older than this when it was looked at may change again without another
   * time: FAT counts in steps of two seconds.
   */
  static final long SETTLED_MILLIS = 2_000;

  private final StructureOptions structure;
  private final String version;
  private final CorrectionsFiles corrections;
  private final CoverFolder covers;
  private final @Nullable String rules;

  /**
   * Reads the file of rules, which is the same for all.
   *
   * @throws ConversionException when it cannot be read
   */
  BookRecipes(StoryInspector inspector, CoverFolder covers, String version)
      throws ConversionException {
    this.structure = inspector.options();
    this.version = version;
    this.corrections = inspector.corrections();
    this.covers = covers;
    Path file = structure.rules();
    try {
      this.rules = file == null ? null : FileDigest.of(file);
    } catch (IOException e) {
      throw new ConversionException(
          file + ": the rules cannot be read (" + IoReason.of(e) + "); check --rules", e);
    }
  }

  /**
   * The recipe of a story's book as things are.
   *
   * @param named the cover that the corrections name, or null
   * @param known what is known of the book, or null
   */
  Recipe of(StorySource story, ConversionOptions asked, @Nullable String named,
      CorpusManifest.@Nullable Known known) throws IOException {
    Path file = corrections.of(story);
    // A folder or a broken link in its place is a fault that the conversion tells of.
    String corrected = file == null ? null
        : Files.isRegularFile(file) && Files.isReadable(file) ? FileDigest.of(file) : "unreadable";
    return new Recipe(version, options(story, asked), rules, corrected,
        cover(story, asked, file, named, known));
  }

  private @Nullable CoverRecord cover(StorySource story, ConversionOptions asked,
      @Nullable Path correctionsFile, @Nullable String named,
      CorpusManifest.@Nullable Known known) throws IOException {
    Path file = asked.cover();
    boolean byName = file == null && named != null && correctionsFile != null;
    if (byName) {
      file = beside(correctionsFile, named);
      byName = file != null;
    }
    file = file == null ? covers.coverOf(story) : file;
    Sighting seen = file == null ? null : Sighting.of(file);
    if (file == null || seen == null) {
      return null;
    }
    CoverRecord before = known == null ? null : known.entry().recipe().cover();
    boolean unchanged = before != null && known != null
        && isUnchanged(seen, before.stamp(), known.written());
    return new CoverRecord(byName ? named : null, unchanged && before != null ? before.stamp()
        : new FileStamp(FileDigest.of(file), seen.size(), seen.modified()));
  }

  private static @Nullable Path beside(Path corrections, String name) {
    try {
      Path file = corrections.resolveSibling(name);
      return Files.isRegularFile(file) && Files.isReadable(file) ? file : null;
    } catch (InvalidPathException e) {
      // The conversion tells of it.
      return null;
    }
  }

  /** Whether a file that looks so needs no reading to be known for what it was. */
  static boolean isUnchanged(Sighting seen, FileStamp stamp, long written) {
    return stamp.looksLike(seen.size(), seen.modified())
        && seen.modified() + SETTLED_MILLIS <= written;
  }

  /** The name of the cover that corrections give, or null. */
  static @Nullable String coverOf(CorrectionsReading reading) {
    Corrections read = reading.corrections();
    return read.cover();
  }

  /** The options as the command line takes them; those with their standard value are left out. */
  private String options(StorySource story, ConversionOptions asked) {
    List<String> words = new ArrayList<>();
    add(words, "--title", asked.title());
    add(words, "--author", asked.author());
    add(words, "--language", asked.language());
    if (story instanceof JoinedStory) {
      words.add("--as-one");
    }
    add(words, "--headings", structure.headings());
    add(words, "--rules", structure.rules() == null ? null : structure.rules().getFileName());
    add(words, "--notes", asked.notes() == NotePlacement.KEEP ? null : asked.notes());
    add(words, "--typography", asked.typography() == TypographyMode.SAFE ? null
        : asked.typography().name().toLowerCase(Locale.ROOT));
    add(words, "--paragraphs",
        asked.paragraphs() == ParagraphStyle.INDENT ? null : asked.paragraphs());
    add(words, "--compression",
        asked.compression() == Compression.NORMAL ? null : asked.compression());
    if (!asked.drawCover()) {
      words.add("--no-cover");
    }
    add(words, "--certified-by", asked.certifier());
    if (!asked.modified().equals(ConversionOptions.UNDATED)) {
      words.add("SOURCE_DATE_EPOCH=" + asked.modified().getEpochSecond());
    }
    return String.join(" ", words);
  }

  private static void add(List<String> words, String option, @Nullable Object value) {
    if (value != null) {
      String text = value.toString();
      boolean plain = text.chars().allMatch(c -> c > ' ' && c != '"' && c != '\\');
      words.add(option + " " + (plain ? text
          : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\""));
    }
  }
}
