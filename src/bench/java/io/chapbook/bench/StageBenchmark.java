package io.chapbook.bench;

import io.chapbook.arrangement.NotePlacement;
import io.chapbook.arrangement.NoteArranger;
import io.chapbook.arrangement.SectionDivider;
import io.chapbook.book.Book;
import io.chapbook.book.Metadata;
import io.chapbook.content.ContentDocument;
import io.chapbook.content.ContentDocumentRenderer;
import io.chapbook.content.ContentDocuments;
import io.chapbook.cover.CoverPainter;
import io.chapbook.cover.PaintedCover;
import io.chapbook.form.FormFinder;
import io.chapbook.source.SourceReader;
import io.chapbook.source.SourceReading;
import io.chapbook.source.UnreadableSourceException;
import io.chapbook.structure.OutlineDetector;
import io.chapbook.structure.assembly.Assembly;
import io.chapbook.structure.assembly.BookAssembler;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.measure.TextMeasurer;
import io.chapbook.structure.outline.Outline;
import io.chapbook.testing.speed.StoryCorpus;
import io.chapbook.typography.HouseStyle;
import io.chapbook.typography.TypographyMode;
import io.chapbook.typography.Typesetter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.zip.Deflater;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What each stage of the pipeline takes for one story, in microseconds: the mean over stories of the
 * five forms and sizes that {@link StoryCorpus} makes. Each stage begins with what the one before it
 * gave. To deflate by Java's own Deflater is measured beside them, as the yardstick that detection is
 * to stay below.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@OperationsPerInvocation(StageBenchmark.STORIES)
public class StageBenchmark {

  /** Twenty of each form. */
  static final int STORIES = 100;

  private static final HouseStyle STYLE = new HouseStyle(TypographyMode.SAFE, true, false);

  private final SourceReader reader = new SourceReader();
  private final TextMeasurer measurer = new TextMeasurer();
  private final OutlineDetector detector = OutlineDetector.withStandardRules();
  private final BookAssembler assembler = new BookAssembler();
  private final Typesetter typesetter = new Typesetter();
  private final NoteArranger noteArranger = new NoteArranger();
  private final SectionDivider divider = new SectionDivider();
  private final ContentDocumentRenderer renderer = new ContentDocumentRenderer();
  private final CoverPainter painter = new CoverPainter();
  private final Deflater deflater = new Deflater(6, true);
  private final byte[] deflated = new byte[1 << 20];

  private final List<byte[]> files = new ArrayList<>();
  private List<SourceReading> readings = List.of();
  private List<MeasuredText> measured = List.of();
  private List<Outline> outlines = List.of();
  private List<Book> books = List.of();
  private List<Book> set = List.of();
  private List<Book> arranged = List.of();
  private List<ContentDocuments> documents = List.of();

  /** Takes every story through the stages once. */
  @Setup
  public void prepare() {
    for (int number = 0; number < STORIES; number++) {
      files.add(StoryCorpus.story(number).getBytes(StandardCharsets.UTF_8));
    }
    readings = each(files, this::read);
    measured = each(readings, reading -> measurer.measure(reading.text()));
    outlines = each(measured, detector::detect);
    List<Book> assembled = new ArrayList<>();
    for (int number = 0; number < STORIES; number++) {
      assembled.add(assemble(number).book());
    }
    books = assembled;
    set = each(books, book -> typesetter.set(book, STYLE).book());
    arranged = each(set, this::arrange);
    documents = each(arranged, book -> renderer.render(book, null));
  }

  private static <A, B> List<B> each(List<A> all, Function<A, B> stage) {
    return all.stream().map(stage).toList();
  }

  private SourceReading read(byte[] file) {
    try {
      return reader.read("story.txt", file);
    } catch (UnreadableSourceException e) {
      throw new IllegalStateException("a made story cannot be read", e);
    }
  }

  private Assembly assemble(int number) {
    return assembler.assemble(measured.get(number), outlines.get(number));
  }

  private Book arrange(Book book) {
    Book noted = noteArranger.arrange(book, NotePlacement.KEEP, "Author's notes").book();
    return divider.divide(FormFinder.find(noted));
  }

  /** From bytes to characters and lines. */
  @Benchmark
  public void read(Blackhole hole) {
    files.forEach(file -> hole.consume(read(file)));
  }

  /** What lines look like. */
  @Benchmark
  public void measure(Blackhole hole) {
    readings.forEach(reading -> hole.consume(measurer.measure(reading.text())));
  }

  /** Language, headings, notes, breaks, letters, title and the rest. */
  @Benchmark
  public void detect(Blackhole hole) {
    measured.forEach(text -> hole.consume(detector.detect(text)));
  }

  /** The book of a text. */
  @Benchmark
  public void assemble(Blackhole hole) {
    for (int number = 0; number < STORIES; number++) {
      hole.consume(assemble(number));
    }
  }

  /** Quotation marks, dashes, emphasis. */
  @Benchmark
  public void typeset(Blackhole hole) {
    books.forEach(book -> hole.consume(typesetter.set(book, STYLE)));
  }

  /** Notes to their places, verses and chats, long sections parted. */
  @Benchmark
  public void arrange(Blackhole hole) {
    set.forEach(book -> hole.consume(arrange(book)));
  }

  /** The content documents. */
  @Benchmark
  public void render(Blackhole hole) {
    arranged.forEach(book -> hole.consume(renderer.render(book, null)));
  }

  /** Java's own Deflater at its level 6, over the content documents. */
  @Benchmark
  public void javasDeflate(Blackhole hole) {
    for (ContentDocuments book : documents) {
      for (ContentDocument document : book.inReadingOrder()) {
        deflater.reset();
        deflater.setInput(document.xhtml());
        deflater.finish();
        while (!deflater.finished()) {
          hole.consume(deflater.deflate(deflated));
        }
      }
    }
  }

  /** A drawn cover, packed. */
  @Benchmark
  public void cover(Blackhole hole) {
    for (Book book : books) {
      Metadata metadata = book.metadata();
      PaintedCover cover = painter.paint(metadata);
      hole.consume(cover);
    }
  }
}
