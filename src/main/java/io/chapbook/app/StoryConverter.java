package io.chapbook.app;

import io.chapbook.arrangement.NoteArranger;
import io.chapbook.arrangement.SectionDivider;
import io.chapbook.book.Book;
import io.chapbook.book.Section;
import io.chapbook.content.ContentDocument;
import io.chapbook.content.ContentDocumentRenderer;
import io.chapbook.content.ContentDocuments;
import io.chapbook.content.Labels;
import io.chapbook.content.kobo.KepubRenderer;
import io.chapbook.cover.Cover;
import io.chapbook.form.FormFinder;
import io.chapbook.epub.OcfContainerWriter;
import io.chapbook.epub.Publication;
import io.chapbook.limit.Deadline;
import io.chapbook.limit.DeadlinePassedException;
import io.chapbook.report.Finding;
import io.chapbook.report.FindingCode;
import io.chapbook.structure.outline.Decision;
import io.chapbook.typography.HouseStyle;
import io.chapbook.typography.Typeset;
import io.chapbook.typography.Typesetter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The whole pipeline: from a story's file to its book's file. It keeps buffers from story to story,
 * so each thread has its own.
 */
final class StoryConverter {

  private final boolean telling;
  private final String version;
  private final StoryInspector inspector;
  private final Typesetter typesetter = new Typesetter();
  private final NoteArranger noteArranger = new NoteArranger();
  private final SectionDivider divider = new SectionDivider();
  private final CoverChooser covers;
  private final ContentDocumentRenderer renderer = new ContentDocumentRenderer();
  /** Made for the first KEPUB: it needs an HTML parser, which costs a plain EPUB's start. */
  private @Nullable KepubRenderer kepubs;

  private final PublicationAssembler assembler;
  /** When the story in hand was begun, and when it must be done. */
  private long started;
  private Deadline deadline = Deadline.NONE;

  private final Map<Compression, OcfContainerWriter> containers = new EnumMap<>(Compression.class);

  StoryConverter(StoryInspector inspector, CoverFolder coverFolder, String version) {
    this(inspector, coverFolder, version, false);
  }

  /**
   * A converter.
   *
   * @param telling whether summaries have facts for a report
   */
  StoryConverter(
      StoryInspector inspector, CoverFolder coverFolder, String version, boolean telling) {
    this.telling = telling;
    this.version = version;
    this.inspector = inspector;
    this.covers = new CoverChooser(coverFolder);
    this.assembler = new PublicationAssembler(version);
  }

  /**
   * Converts a story and writes its book.
   *
   * @throws ConversionException when the story cannot be read or the book not be written; then there
   *     is no new file
   */
  BookSummary convert(StorySource story, Path target, ConversionOptions options)
      throws ConversionException {
    return write(story, inspect(story, options), target, options);
  }

  /** The first half: what the book will be, as {@link StoryInspector#inspect} finds it. */
  Inspection inspect(StorySource story, ConversionOptions options) throws ConversionException {
    started = System.nanoTime();
    deadline = Deadline.of(options.limits());
    return inspector.inspect(story, options, deadline);
  }

  /** The second half: makes the book of an inspected story and writes it. */
  BookSummary write(
      StorySource story, Inspection inspection, Path target, ConversionOptions options)
      throws ConversionException {
    MadeBook made = make(story, inspection, options);
    BookFile.write(target, made.content());
    return made.summary();
  }

  /**
   * The same without a file.
   *
   * @throws ConversionException when a stage that was asked for cannot be kept, or the time is over
   */
  MadeBook make(StorySource story, Inspection inspection, ConversionOptions options)
      throws ConversionException {
    try {
      return madeInTime(story, inspection, options);
    } catch (DeadlinePassedException e) {
      throw ConversionException.tooSlow(story.location(), e);
    }
  }

  private MadeBook madeInTime(StorySource story, Inspection inspection, ConversionOptions options)
      throws ConversionException {
    List<Finding> findings = new ArrayList<>(inspection.findings());
    StageFolder stages = new StageFolder(options.stages());
    Book set = typeset(inspection, options, findings);
    stages.keep("4-set-book.txt", () -> StageTexts.book(set));
    Book book = arrange(story, set, inspection, options, findings);
    deadline.check("its characters were set");
    List<String> faults = new ArrayList<>(inspection.faults());
    Path corrected = coverOf(inspection.corrections(), faults);
    Cover cover = covers.choose(story, corrected, book.metadata(), options, findings, faults);
    deadline.check("its cover was made");
    ContentDocuments documents = render(book, cover, options.format(), stages);
    if (documents.replacedCharacters() > 0) {
      findings.add(Finding.of(FindingCode.SRC_003, documents.replacedCharacters()));
    }
    deadline.check("its pages were written");
    Publication publication = assembler.assemble(
        book, documents, cover, options, renderer.labels(book.metadata().language()));
    OcfContainerWriter container = containers.computeIfAbsent(
        options.compression(), compression -> new OcfContainerWriter(compression.effort()));
    byte[] content = container.write(publication);
    deadline.check("its file was packed");
    return new MadeBook(content, book.metadata(), publication.metadata().words(),
        BookSummary.of(inspection, findings, faults, telling ? facts(inspection) : null));
  }

  private StoryFacts facts(Inspection inspection) {
    return StoryFacts.of(inspection, (System.nanoTime() - started) / 1e6);
  }

  private ContentDocuments render(
      Book book, @Nullable Cover cover, BookFormat format, StageFolder stages)
      throws ConversionException {
    ContentDocuments documents = renderer.render(book, PublicationAssembler.coverHref(cover));
    keep(stages, "5-documents/", documents);
    if (format != BookFormat.KEPUB) {
      return documents;
    }
    if (kepubs == null) {
      kepubs = new KepubRenderer();
    }
    ContentDocuments spanned = kepubs.render(documents);
    keep(stages, "6-kepub-documents/", spanned);
    return spanned;
  }

  /** The cover that corrections name, which lies where they say from their own folder. */
  private static @Nullable Path coverOf(CorrectionsReading corrections, List<String> faults) {
    Path file = corrections.file();
    String cover = corrections.corrections().cover();
    try {
      return file == null || cover == null ? null : file.resolveSibling(cover);
    } catch (InvalidPathException e) {
      faults.add(file + ": the cover " + cover + " is no file's name (" + e.getReason()
          + "); the book was made without it");
      return null;
    }
  }

  /** The book with its characters set; what was left unset is told of by lines of the file. */
  private Book typeset(Inspection inspection, ConversionOptions options, List<Finding> findings) {
    HouseStyle style = new HouseStyle(
        options.typography(),
        inspection.outline().foundLanguage().confidence() >= Decision.UNSURE,
        inspection.text().source().hasMarkup());
    Typeset typeset = typesetter.set(inspection.assembly().book(), style);
    FileLines lines = FileLines.of(inspection.text().source());
    typeset.findings().forEach(finding -> findings.add(lines.in(finding)));
    return typeset.book();
  }

  private Book arrange(
      StorySource story,
      Book book,
      Inspection inspection,
      ConversionOptions options,
      List<Finding> findings) {
    Labels labels = renderer.labels(book.metadata().language());
    NoteArranger.Arranged arranged =
        noteArranger.arrange(book, options.notes(), labels.authorsNotes());
    if (arranged.leftOut() > 0) {
      findings.add(Finding.of(FindingCode.STR_011, arranged.leftOut()));
    }
    List<Section> sections = new ArrayList<>(arranged.book().sections());
    sections.add(Colophon.of(
        story, labels.colophon(), inspection, version, inspector.options(), options, arranged));
    return divider.divide(FormFinder.find(arranged.book().withSections(sections)));
  }

  private static void keep(StageFolder stages, String folder, ContentDocuments documents)
      throws ConversionException {
    for (ContentDocument document : documents.inReadingOrder()) {
      stages.keepBytes(folder + document.href(), document.xhtml());
    }
  }
}
