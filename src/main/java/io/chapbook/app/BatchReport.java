package io.chapbook.app;

import io.chapbook.corpus.duplicate.DuplicateIndex;
import io.chapbook.corpus.duplicate.Family;
import io.chapbook.corpus.duplicate.Kinship;
import io.chapbook.corpus.duplicate.PrintFile;
import io.chapbook.corpus.duplicate.StoryPrint;
import io.chapbook.corpus.report.CorpusSummary;
import io.chapbook.corpus.report.DuplicateRow;
import io.chapbook.corpus.report.EarlierRows;
import io.chapbook.corpus.report.ReportPage;
import io.chapbook.corpus.report.RowJson;
import io.chapbook.corpus.report.RunFacts;
import io.chapbook.corpus.report.StoryRow;
import io.chapbook.report.Finding;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes the report of a batch: {@code report.jsonl} while it goes on, on a thread of its own, and
 * {@code report.html} at its end. Both take the place of an earlier report's when they are whole. One
 * thread gives what is reported.
 */
public final class BatchReport implements AutoCloseable {

  private final Path folder;
  private final Path books;
  private final String name;
  private final @Nullable Shard shard;
  private final Path part;
  private @Nullable BufferedWriter rows;
  private final CorpusSummary summary = new CorpusSummary();
  private final DuplicateIndex duplicates = new DuplicateIndex();
  private final List<String> compared = new ArrayList<>();
  private final WorkBehind<ConversionOutcome> writing = new WorkBehind<>(this::report);
  private @Nullable EarlierRows earlierRows;
  private @Nullable PrintFile earlierPrints;
  private int notCompared;
  private @Nullable IOException failure;

  private BatchReport(Path folder, Path books, String name, @Nullable Shard shard) {
    this.shard = shard;
    this.folder = folder;
    this.books = books;
    this.name = name;
    this.part = folder.resolve("." + name + ".jsonl.part");
  }

  /**
   * A report. Nothing is written before the first story has ended.
   *
   * @param folder where it goes, made if it is not there
   * @param books the books' folder
   * @param shard the part of a corpus that is converted, which its files are named for; or null
   * @throws ConversionException when another's file has the name of the page
   */
  public static BatchReport of(Path folder, Path books, @Nullable Shard shard)
      throws ConversionException {
    String name = shard == null ? "report" : "report-" + shard.label();
    Path page = folder.resolve(name + ".html");
    try {
      if (Files.exists(page) && !isReport(page)) {
        throw new ConversionException(page + ": it is no report of Chapbook's, so it is not replaced;"
            + " name another folder with --report, or give --no-report", null);
      }
      return new BatchReport(folder, books, name, shard);
    } catch (IOException e) {
      throw new ConversionException(page + ": it cannot be read (" + IoReason.of(e)
          + "); name another folder with --report, or give --no-report", e);
    }
  }

  /** Whether a page is one that a batch wrote, and so no story. */
  static boolean isReport(Path page) throws IOException {
    try (var in = Files.newInputStream(page)) {
      return ReportPage.isPage(new String(in.readNBytes(1 << 12), StandardCharsets.ISO_8859_1));
    }
  }

  /** Takes how a story ended. Of one that was left alone, what the report before this says stays. */
  public void take(ConversionOutcome outcome) {
    writing.give(outcome);
  }

  private void report(ConversionOutcome outcome) {
    try {
      StoryRow row = row(outcome);
      StoryPrint print = null;
      if (outcome.summary() != null && outcome.summary().facts() != null) {
        print = outcome.summary().facts().print();
      } else if (outcome.kind() == ConversionOutcome.Kind.SKIPPED) {
        StoryRow before = earlierRows().find(row.source());
        row = before == null || !Objects.equals(row.book(), before.book()) ? row : before.skipped();
        print = earlierPrints().find(row.source());
        notCompared += print == null ? 1 : 0;
      }
      summary.add(row);
      if (print != null) {
        duplicates.add(print);
        compared.add(row.source());
      }
      write(RowJson.of(row));
    } catch (IOException e) {
      failure = e;
    }
  }

  private EarlierRows earlierRows() throws IOException {
    EarlierRows open = earlierRows;
    if (open == null) {
      open = EarlierRows.of(folder.resolve(name + ".jsonl"));
      earlierRows = open;
    }
    return open;
  }

  private PrintFile earlierPrints() throws IOException {
    PrintFile open = earlierPrints;
    if (open == null) {
      open = PrintFile.of(prints());
      earlierPrints = open;
      duplicates.fit(open);
    }
    return open;
  }

  private Path prints() {
    return folder.resolve("." + name + ".fingerprints");
  }

  /** A drive that is full loses the report, and no book; {@link #finish} says so. */
  private void write(String line) {
    try {
      if (failure == null) {
        BufferedWriter open = rows();
        open.write(line);
        open.write('\n');
      }
    } catch (IOException e) {
      failure = e;
    }
  }

  private BufferedWriter rows() throws IOException {
    BufferedWriter open = rows;
    if (open == null) {
      Files.createDirectories(folder);
      open = Files.newBufferedWriter(part, StandardCharsets.UTF_8);
      rows = open;
    }
    return open;
  }

  private StoryRow row(ConversionOutcome outcome) {
    boolean none = outcome.kind() == ConversionOutcome.Kind.FAILED;
    BookSummary book = outcome.summary();
    StorySource story = outcome.story();
    return new StoryRow(
        story.path(),
        StoryRow.State.valueOf(outcome.kind().name()),
        none ? null : below(outcome.book()),
        book == null || book.facts() == null ? null : facts(book, book.facts()),
        findings(outcome).stream().map(StoryRow.Noted::of).toList(),
        outcome.faults(),
        none ? StoryRow.Failure.of(why(story, String.valueOf(outcome.message()))) : null);
  }

  /** What was found of a book, or what kept it from being made. */
  private static List<Finding> findings(ConversionOutcome outcome) {
    BookSummary book = outcome.summary();
    if (book != null) {
      return book.findings();
    }
    Finding why = outcome.cause() instanceof ConversionException e ? e.finding() : null;
    return why == null ? List.of() : List.of(why);
  }

  /** The message without the place, which has a column of its own. */
  private static String why(StorySource story, String message) {
    String place = story.location() + ": ";
    return message.startsWith(place) ? message.substring(place.length()) : message;
  }

  private String below(Path book) {
    Path path = book.startsWith(books) ? books.relativize(book) : book;
    return path.toString().replace('\\', '/');
  }

  private static StoryRow.Facts facts(BookSummary book, StoryFacts facts) {
    StoryFacts.LeastSure least = facts.least();
    return new StoryRow.Facts(book.title(), book.author(), book.chapters(), facts.print().words(),
        facts.milliseconds(), facts.unsure(), least == null ? null : new StoryRow.Reading(
            least.kind(), least.text(), least.line(), least.confidence(), least.reason()));
  }

  /**
   * What is known of a run as a whole.
   *
   * @param program the program and its version
   * @param seconds how long it took
   * @param jobs how many stories were converted at once
   * @param stopped whether it was stopped before its end
   */
  public record Run(String program, double seconds, int jobs, boolean stopped) {}

  /**
   * Finds duplicates and writes the page.
   *
   * @return the page's file
   * @throws ConversionException when it cannot be written; the books are done
   */
  public Path finish(Run run) throws ConversionException {
    writing.finish();
    findDuplicates();
    Path page = folder.resolve(name + ".html");
    try {
      if (failure != null) {
        throw failure;
      }
      rows().close();
      closeEarlier();
      Path written = folder.resolve("." + name + ".fingerprints.part");
      PrintFile.write(written, duplicates, compared);
      Files.move(written, prints(), StandardCopyOption.REPLACE_EXISTING);
      RunFacts whole = new RunFacts(run.program(), run.seconds(), run.jobs(),
          shard == null ? null : shard.label(), notCompared, run.stopped());
      LeftoverParts.removeBeside(page);
      BookFile.write(page, new ReportPage(summary, whole).write().getBytes(StandardCharsets.UTF_8),
          "the report cannot be written", "name another folder with --report");
      Files.move(part, folder.resolve(name + ".jsonl"), StandardCopyOption.REPLACE_EXISTING);
      return page;
    } catch (IOException e) {
      throw new ConversionException(folder + ": the report cannot be written (" + IoReason.of(e)
          + "); the books are done. Name another folder with --report", e);
    }
  }

  private void findDuplicates() {
    List<Family> families = new ArrayList<>(duplicates.find());
    families.sort(Comparator.comparingInt((Family family) -> -words(family))
        .thenComparing(family -> compared.get(family.longest())));
    for (Family family : families) {
      List<DuplicateRow> kin = family.others().stream().map(this::row).toList();
      summary.addFamily(compared.get(family.longest()), kin);
      kin.forEach(row -> write(RowJson.of(row)));
    }
  }

  /** What a person saves by looking at it. */
  private static int words(Family family) {
    return family.others().stream().mapToInt(Kinship::words).sum();
  }

  private DuplicateRow row(Kinship kin) {
    return new DuplicateRow(compared.get(kin.story()), compared.get(kin.other()),
        kin.kind().name().toLowerCase(Locale.ROOT), kin.chapters(), kin.words());
  }

  private void closeEarlier() throws IOException {
    if (earlierRows != null) {
      earlierRows.close();
    }
    if (earlierPrints != null) {
      earlierPrints.close();
    }
  }

  /** Takes away what was not finished. */
  @Override
  public void close() throws ConversionException {
    writing.close();
    try {
      closeEarlier();
      if (rows != null) {
        rows.close();
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new ConversionException(part + ": it cannot be taken away (" + IoReason.of(e) + ")", e);
    }
  }
}
