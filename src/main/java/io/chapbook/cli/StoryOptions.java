package io.chapbook.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a person says of the stories themselves; most of it fits one story only. */
final class StoryOptions {

  @Option(names = "--title", paramLabel = "TITLE", description = "The title, for one story.")
  @Nullable String title;

  @Option(names = "--author", paramLabel = "AUTHOR", description = "The author.")
  @Nullable String author;

  @Option(
      names = "--cover",
      paramLabel = "FILE",
      description = "The cover image (JPEG, PNG, WebP or GIF), for one story.")
  @Nullable Path cover;

  @Option(
      names = "--corrections",
      paramLabel = "FILE",
      description = "The corrections, for one story. Default: STORY.chapbook.yaml beside it.")
  @Nullable Path corrections;
}
