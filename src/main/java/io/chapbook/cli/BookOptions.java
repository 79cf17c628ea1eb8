package io.chapbook.cli;

import io.chapbook.app.BookFormat;
import io.chapbook.app.Compression;
import io.chapbook.app.ConversionOptions;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** What convert and batch let a person choose about the books. */
final class BookOptions {

  private final CommandSpec spec;
  private final Argument<BookFormat> format;
  private final Argument<Compression> compression;
  private final LookOptions look;
  private final Argument<Boolean> force;
  private final Argument<Path> stages;

  BookOptions(CommandSpec spec) {
    this.spec = spec;
    format = Option.of(BookFormat.class, "--format").label("FORM").usually("epub")
        .says("The form of the book's file: ${COMPLETION-CANDIDATES} (the second for Kobo's "
            + "own renderer, in NAME.kepub.epub). Default: ${DEFAULT-VALUE}.")
        .in(spec);
    compression = Option.of(Compression.class, "--compression").label("EFFORT")
        .usually("normal")
        .says("How hard the book's file is made small: ${COMPLETION-CANDIDATES} (sooner "
            + "done and about 3 %% larger; as usual; about 1 %% smaller and slower). The same "
            + "bytes on every machine. Default: ${DEFAULT-VALUE}.")
        .in(spec);
    look = new LookOptions(spec);
    force = Option.flag("--force")
        .says("Replace a book that exists.")
        .in(spec);
    stages = Option.of(Path.class, "--keep-stages").label("DIR")
        .says("Keep the value of each stage as text in this folder.")
        .in(spec);
  }

  /**
   * The request as {@code app} takes it.
   *
   * @throws picocli.CommandLine.ParameterException when a value is not of its form
   */
  ConversionOptions request(
      @Nullable String title, @Nullable String author, @Nullable Path cover) {
    return look.request(spec.commandLine(), title, author, cover, format.value(), force.value(),
            stages.orNull())
        .withCompression(compression.value());
  }
}
