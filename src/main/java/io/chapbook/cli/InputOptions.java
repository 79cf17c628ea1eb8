package io.chapbook.cli;

import io.chapbook.app.ConversionException;
import io.chapbook.app.StoryInputs;
import io.chapbook.app.StorySource;
import io.chapbook.limit.Limit;
import io.chapbook.limit.Limits;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What every command lets a person choose about where stories come from. */
final class InputOptions {

  private static final int MIB = 1 << 20;

  /** A story is one array of bytes, and no array holds more. */
  private static final int MOST_MIB = 1024;

  /** The total of an archive grows with the size of one story, so that one option is for both. */
  private static final int STORIES_OF_FULL_SIZE = 64;

  private final CommandSpec spec;
  private final Argument<Boolean> asOne;
  private final Argument<Integer> maxEntries;
  private final Argument<Integer> maxSize;
  private final LimitOption others;

  InputOptions(CommandSpec spec) {
    this.spec = spec;
    asOne = Option.flag("--as-one")
        .says("Make one book of each folder or archive: its files are the chapters, in "
            + "the order of their numbers.")
        .in(spec);
    maxEntries = Option.of(Integer.class, "--max-entries").label("N")
        .says("How many files an archive may hold. Default: 10000.")
        .in(spec);
    maxSize = Option.of(Integer.class, "--max-size").label("MIB")
        .says("How large a story may be that comes from an archive or the standard input "
            + "or is joined of files, in MiB; all in an archive together, 64 times that. Default: "
            + "64.")
        .in(spec);
    others = new LimitOption(spec);
  }

  /**
   * The stories that the arguments name; what a person should know of them is said.
   *
   * @param folders what becomes of a folder, unless --as-one is given
   * @param standardInput the standard input, or null when it cannot be taken
   * @param quiet whether to say nothing
   * @throws ParameterException when the arguments or limits make no sense
   */
  List<StorySource> stories(
      List<Path> arguments,
      StoryInputs.Folders folders,
      @Nullable InputStream standardInput,
      boolean quiet)
      throws ConversionException {
    try {
      StoryInputs.Found found =
          new StoryInputs(limits(), standardInput)
              .find(arguments, asOne.value() ? StoryInputs.Folders.JOINED : folders);
      tell(found, quiet);
      return found.stories();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** The stories that a list of paths names; what a person should know of them is said. */
  List<StorySource> listed(List<Path> paths, boolean quiet) {
    StoryInputs.Found found = new StoryInputs(limits(), null).findListed(paths);
    tell(found, quiet);
    return found.stories();
  }

  private void tell(StoryInputs.Found found, boolean quiet) {
    if (!quiet) {
      found.remarks().forEach(
          remark -> spec.commandLine().getErr().println("chapbook: " + remark));
    }
  }

  /** Finds stories within the limits; the standard input is none of them. */
  StoryInputs finder() {
    return new StoryInputs(limits(), null);
  }

  /** Whether a folder or an archive is one story. */
  boolean asOne() {
    return asOne.value();
  }

  /**
   * How much is taken in.
   *
   * @throws ParameterException when a limit makes no sense
   */
  Limits limits() {
    Limits asked = Limits.standard();
    if (maxEntries.isGiven()) {
      asked = asked.with(Limit.ARCHIVE_ENTRIES,
          inRange("--max-entries", maxEntries.value(), Integer.MAX_VALUE));
    }
    if (maxSize.isGiven()) {
      long size = (long) inRange("--max-size", maxSize.value(), MOST_MIB) * MIB;
      asked = asked.with(Limit.STORY_SIZE, size)
          .with(Limit.ARCHIVE_SIZE, size * STORIES_OF_FULL_SIZE);
    }
    return others.in(asked);
  }

  private int inRange(String option, int value, int most) {
    if (value < 1 || value > most) {
      throw new ParameterException(
          spec.commandLine(), option + " must be from 1 to " + most + ", not " + value);
    }
    return value;
  }
}
