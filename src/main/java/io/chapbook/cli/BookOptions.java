package io.chapbook.cli;

import io.chapbook.app.BookFormat;
import io.chapbook.app.Compression;
import io.chapbook.app.ConversionOptions;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What convert and batch let a person choose about the books. */
final class BookOptions {

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--format",
      paramLabel = "FORM",
      defaultValue = "epub",
      description = "The form of the book's file: ${COMPLETION-CANDIDATES} (the second for Kobo's "
          + "own renderer, in NAME.kepub.epub). Default: ${DEFAULT-VALUE}.")
  private BookFormat format;

  @Option(
      names = "--compression",
      paramLabel = "EFFORT",
      defaultValue = "normal",
      description = "How hard the book's file is made small: ${COMPLETION-CANDIDATES} (sooner "
          + "done and about 3 %% larger; as usual; about 1 %% smaller and slower). The same bytes on "
          + "every machine. Default: ${DEFAULT-VALUE}.")
  private Compression compression;

  @Mixin private LookOptions look;

  @Option(
      names = "--force",
      description = "Replace a book that exists.")
  private boolean force;

  @Option(
      names = "--keep-stages",
      paramLabel = "DIR",
      description = "Keep the value of each stage as text in this folder.")
  private @Nullable Path stages;

  /**
   * The request as {@code app} takes it.
   *
   * @throws picocli.CommandLine.ParameterException when a value is not of its form
   */
  ConversionOptions request(
      @Nullable String title, @Nullable String author, @Nullable Path cover) {
    return look.request(spec.commandLine(), title, author, cover, format, force, stages)
        .withCompression(compression);
  }
}
