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
import io.chapbook.report.Severity;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What is to be said against finished books. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Checks finished books with EPUBCheck and with rules for reading systems; with"
        + " --against, also whether a story's words are all there.",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every book was checked, and no finding reaches --fail-on",
      "1:at least one book or the story could not be read; the others are done",
      "2:wrong usage",
      "3:a finding at or above --fail-on"
    },
    footer = {"", "Example: chapbook check --for kindle,kobo story.epub --against story.txt"})
final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "BOOK|DIR",
      description = "Books (EPUB 2 or 3), or folders of them.")
  private List<Path> books;

  @Option(
      names = "--for",
      split = ",",
      paramLabel = "SYSTEM",
      description = "The reading systems whose rules count: ${COMPLETION-CANDIDATES}. Default: all.")
  private @Nullable Set<ReadingSystem> readers;

  @Option(
      names = "--against",
      paramLabel = "STORY",
      description = "The story that the book was made of, for one book: its words are compared with"
          + " the book's. Of a folder or an archive all files are taken as one. Give the options"
          + " that the book was made with:")
  private @Nullable Path story;

  @Option(
      names = "--notes",
      paramLabel = "WHERE",
      description = "Where author's notes were put: ${COMPLETION-CANDIDATES}. Default: keep.")
  private @Nullable NotePlacement notes;

  @Option(
      names = "--corrections",
      paramLabel = "FILE",
      description = "The corrections. Default: STORY.chapbook.yaml beside it.")
  private @Nullable Path corrections;

  @Mixin private RecognitionOptions recognition;

  @Option(
      names = "--no-epubcheck",
      description = "Only our own rules; EPUBCheck takes seconds to start.")
  private boolean noEpubCheck;

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "FORM",
      description = "The form of the answer: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private AnswerForm format;

  @Option(
      names = "--fail-on",
      defaultValue = "error",
      paramLabel = "SEVERITY",
      description = "End with exit code 3 if there is a finding of this severity or above:"
          + " ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Severity failOn;

  @Mixin private VerbosityOptions verbosity;

  @Override
  public Integer call() throws ConversionException {
    if (story != null && books.size() > 1) {
      throw new ParameterException(spec.commandLine(),
          "--against is for one book, not for " + books.size() + "; check them one by one");
    }
    StructureOptions structure = recognition.options(corrections);
    if (story == null && (notes != null || !structure.equals(StructureOptions.standard()))) {
      throw new ParameterException(spec.commandLine(),
          "--notes, --corrections, --headings and --rules say how a story became a book; name the"
              + " story with --against");
    }
    StoryProof proof = story == null ? null
        : StoryProof.of(story, structure, notes == null ? NotePlacement.KEEP : notes);
    Set<ReadingSystem> chosen = readers == null ? EnumSet.allOf(ReadingSystem.class) : readers;
    CheckBooks check = CheckBooks.of(chosen, !noEpubCheck, proof);
    PrintWriter out = spec.commandLine().getOut();
    boolean failed = false;
    boolean findings = false;
    for (Path book : CheckBooks.books(books)) {
      try {
        BookCheck found = check.check(book);
        out.println(write(found));
        findings |= found.reaches(failOn);
        if (out.checkError()) {
          // Whoever reads the answers has gone; nobody needs the others.
          break;
        }
      } catch (ConversionException e) {
        failed = true;
        new FailurePrinter().print(e.getMessage(), e, spec.commandLine());
      } catch (RuntimeException | AssertionError | StackOverflowError e) {
        failed = true;
        new FailurePrinter()
            .print(FailurePrinter.unforeseen(book + ": ", e), e, spec.commandLine());
      }
    }
    out.flush();
    return failed ? ExitCode.FAILED : findings ? ExitCode.FINDINGS : ExitCode.OK;
  }

  private String write(BookCheck found) {
    return switch (format) {
      case TEXT -> new CheckText(verbosity.isQuiet()).write(found);
      case JSONL -> new CheckJson().write(found);
    };
  }
}
