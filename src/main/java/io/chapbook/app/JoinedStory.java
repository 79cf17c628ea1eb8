package io.chapbook.app;

import io.chapbook.limit.Limit;
import io.chapbook.report.Finding;
import io.chapbook.report.SourceSpan;
import io.chapbook.source.SourceDigest;
import io.chapbook.source.SourceReader;
import io.chapbook.source.SourceReading;
import io.chapbook.text.ArchiveName;
import io.chapbook.text.SourceText;
import io.chapbook.text.TextPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The chapter files of a folder or an archive as one book. A book with a chapter missing is no book,
 * so one file that cannot be read is a failure of the whole.
 *
 * @param place the folder or archive
 * @param chapters its files, in the order in which they are read
 * @param most how many characters they may have together
 */
record JoinedStory(Path place, List<StorySource> chapters, long most) implements StorySource {

  JoinedStory {
    chapters = List.copyOf(chapters);
  }

  /** The folder's own name, also when it was named as {@code .} or {@code ..}. */
  @Override
  public String name() {
    Path last = whole().getFileName();
    return last == null ? "book" : last.toString();
  }

  @Override
  public String location() {
    return place.toString();
  }

  /** A dot in a folder's name begins no ending. */
  @Override
  public String stem() {
    return Files.isDirectory(place) ? name() : ArchiveName.stem(name());
  }

  @Override
  public Path folder() {
    return Path.of("");
  }

  @Override
  public Path home() {
    Path plain = place.normalize();
    boolean named = plain.getFileName() != null && plain.getFileName().toString().equals(name());
    return named ? plain.resolveSibling("") : whole().resolveSibling("");
  }

  @Override
  public @Nullable Path ownFolder() {
    return Files.isDirectory(place) ? place : null;
  }

  private Path whole() {
    return place.toAbsolutePath().normalize();
  }

  /** The latest of all; the folder's own time tells that a chapter is gone. */
  @Override
  public @Nullable FileTime modified() throws IOException {
    FileTime latest = Files.getLastModifiedTime(place);
    for (StorySource chapter : chapters) {
      FileTime time = chapter.modified();
      latest = time != null && time.compareTo(latest) > 0 ? time : latest;
    }
    return latest;
  }

  /** All sizes, and the latest time; the folders' own times tell of files that came, went or moved. */
  @Override
  public @Nullable Sighting sighting() throws IOException {
    Sighting all = new Sighting(0, Files.getLastModifiedTime(place).toMillis());
    for (StorySource chapter : chapters) {
      Sighting one = chapter.sighting();
      if (one == null) {
        return null;
      }
      all = all.and(one);
      if (chapter instanceof StoryFile story) {
        Path folder = story.file().toAbsolutePath().getParent();
        all = all.and(new Sighting(0, Files.getLastModifiedTime(folder).toMillis()));
      }
    }
    return all;
  }

  /** Headings may be made of the files' names, so these count too. */
  @Override
  public String fingerprint(SourceDigest digest) {
    StringBuilder names = new StringBuilder(digest.hex());
    chapters.forEach(chapter -> names.append('\n').append(below(chapter)));
    return FileDigest.of(names.toString());
  }

  @Override
  public SourceReading read(SourceReader reader) throws ConversionException {
    List<SourceText> texts = new ArrayList<>();
    List<SourceReading> readings = new ArrayList<>();
    long characters = 0;
    for (StorySource chapter : chapters) {
      SourceReading reading = read(chapter, reader);
      characters += reading.text().content().length();
      if (characters > most) {
        throw new ConversionException(place + ": its files have more than " + most
            + " characters together; allow more with " + Limit.STORY_SIZE.option(), null);
      }
      texts.add(reading.text().named(below(chapter)));
      readings.add(reading);
    }
    SourceText joined = SourceText.joined(name(), texts);
    return new SourceReading(
        joined, readings.get(0).ground(), findings(joined, readings),
        SourceDigest.ofAll(readings.stream().map(SourceReading::digest).toList()));
  }

  private SourceReading read(StorySource chapter, SourceReader reader) throws ConversionException {
    try {
      return chapter.read(reader);
    } catch (ConversionException e) {
      throw new ConversionException(
          place + ": a book needs each of its chapters; " + e.getMessage(), e);
    }
  }

  /** A chapter's name below the folder. */
  private static String below(StorySource chapter) {
    String folder = chapter.folder().toString().replace('\\', '/');
    return folder.isEmpty() ? chapter.name() : folder + "/" + chapter.name();
  }

  private static List<Finding> findings(SourceText joined, List<SourceReading> readings) {
    List<Finding> findings = new ArrayList<>();
    for (int at = 0; at < readings.size(); at++) {
      TextPart part = joined.parts().get(at);
      SourceSpan top = SourceSpan.ofLine(part.firstLine());
      readings.get(at).findings().forEach(one -> findings.add(one.in(part.name(), top)));
    }
    return findings;
  }
}
