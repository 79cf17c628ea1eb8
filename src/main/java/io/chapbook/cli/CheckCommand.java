package io.chapbook.cli;

import io.chapbook.app.BookCheck;
import io.chapbook.app.CheckBooks;
import io.chapbook.app.CheckJson;
import io.chapbook.app.CheckText;
import io.chapbook.app.ConversionException;
import io.chapbook.app.StoryProof;
import io.chapbook.app.StructureOptions;
import io.chapbook.arrangement.NotePlacement;
import io.chapbook.check.ReadingSystem;
import io.chapbook.limit.Limits;
import io.chapbook.report.Severity;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What is to be said against finished books. */
final class CheckCommand extends Command {

  private final Argument<List<Path>> books;
  private final Argument<List<ReadingSystem>> readers;
  private final Argument<Path> story;
  private final Argument<NotePlacement> notes;
  private final Argument<Path> corrections;
  private final RecognitionOptions recognition;
  private final Argument<Boolean> noEpubCheck;
  private final Argument<AnswerForm> format;
  private final Argument<Severity> failOn;
  private final LimitOption limits;
  private final VerbosityOptions verbosity;

  CheckCommand() {
    super("Checks finished books with EPUBCheck and with rules for reading systems; with"
        + " --against, also whether a story's words are all there.",
        List.of(
            "0:every book was checked, and no finding reaches --fail-on",
            "1:at least one book or the story could not be read; the others are done",
            "2:wrong usage",
            "3:a finding at or above --fail-on"),
        "chapbook check --for kindle,kobo story.epub --against story.txt");
    books = Parameter.all(1, Path.class).label("BOOK|DIR")
        .says("Books (EPUB 2 or 3), or folders of them.")
        .in(spec());
    readers = Option.several(ReadingSystem.class, "--for").split(",").label("SYSTEM")
        .says("The reading systems whose rules count: ${COMPLETION-CANDIDATES}. Default: all.")
        .in(spec());
    story = Option.of(Path.class, "--against").label("STORY")
        .says("The story that the book was made of, for one book: its words are compared with"
            + " the book's. Of a folder or an archive all files are taken as one. Give the options"
            + " that the book was made with:")
        .in(spec());
    notes = Option.of(NotePlacement.class, "--notes").label("WHERE")
        .says("Where author's notes were put: ${COMPLETION-CANDIDATES}. Default: keep.")
        .in(spec());
    corrections = Option.of(Path.class, "--corrections").label("FILE")
        .says("The corrections. Default: STORY.chapbook.yaml beside it.")
        .in(spec());
    recognition = new RecognitionOptions(spec());
    noEpubCheck = Option.flag("--no-epubcheck")
        .says("Only our own rules; EPUBCheck takes seconds to start.")
        .in(spec());
    format = Option.of(AnswerForm.class, "--format").label("FORM").usually("text")
        .says("The form of the answer: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
        .in(spec());
    failOn = Option.of(Severity.class, "--fail-on").label("SEVERITY").usually("error")
        .says("End with exit code 3 if there is a finding of this severity or above:"
            + " ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
        .in(spec());
    limits = new LimitOption(spec());
    verbosity = new VerbosityOptions(spec());
  }

  @Override
  public Integer call() throws ConversionException {
    if (story.isGiven() && books.value().size() > 1) {
      throw wrong("--against is for one book, not for " + books.value().size()
          + "; check them one by one");
    }
    StructureOptions structure = recognition.options(corrections.orNull());
    if (!story.isGiven()
        && (notes.isGiven() || !structure.equals(StructureOptions.standard()))) {
      throw wrong("--notes, --corrections, --headings and --rules say how a story became a"
          + " book; name the story with --against");
    }
    Limits asked = limits.in(Limits.standard());
    StoryProof proof = !story.isGiven() ? null
        : StoryProof.of(story.value(), structure, notes.or(NotePlacement.KEEP), asked);
    Set<ReadingSystem> chosen = readers.value().isEmpty()
        ? EnumSet.allOf(ReadingSystem.class)
        : EnumSet.copyOf(readers.value());
    CheckBooks check = CheckBooks.of(chosen, !noEpubCheck.value(), proof, asked);
    PrintWriter out = out();
    boolean failed = false;
    boolean findings = false;
    for (Path book : CheckBooks.books(books.value())) {
      try {
        BookCheck found = check.check(book);
        out.println(write(found));
        findings |= found.reaches(failOn.value());
        if (out.checkError()) {
          // Whoever reads the answers has gone; nobody needs the others.
          break;
        }
      } catch (ConversionException e) {
        failed = true;
        new FailurePrinter().print(e.getMessage(), e, commandLine());
      } catch (RuntimeException | AssertionError | StackOverflowError e) {
        failed = true;
        new FailurePrinter()
            .print(FailurePrinter.unforeseen(book + ": ", e), e, commandLine());
      }
    }
    out.flush();
    return failed ? ExitCode.FAILED : findings ? ExitCode.FINDINGS : ExitCode.OK;
  }

  private String write(BookCheck found) {
    return switch (format.value()) {
      case TEXT -> new CheckText(verbosity.isQuiet()).write(found);
      case JSONL -> new CheckJson().write(found);
    };
  }
}
