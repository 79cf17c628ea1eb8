package io.chapbook.cli;

import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;

/** What a person says of the stories themselves; most of it fits one story only. */
final class StoryOptions {

  final Argument<String> title;
  final Argument<String> author;
  final Argument<Path> cover;
  final Argument<Path> corrections;

  StoryOptions(CommandSpec spec) {
    title = Option.of(String.class, "--title").label("TITLE")
        .says("The title, for one story.")
        .in(spec);
    author = Option.of(String.class, "--author").label("AUTHOR")
        .says("The author.")
        .in(spec);
    cover = Option.of(Path.class, "--cover").label("FILE")
        .says("The cover image (JPEG, PNG, WebP or GIF), for one story.")
        .in(spec);
    corrections = Option.of(Path.class, "--corrections").label("FILE")
        .says("The corrections, for one story. Default: STORY.chapbook.yaml beside it.")
        .in(spec);
  }

}
