package io.chapbook.cli;

import io.chapbook.app.BatchReport;
import io.chapbook.app.ConversionException;
import io.chapbook.app.CorpusLayout;
import io.chapbook.app.ListedPaths;
import io.chapbook.app.Shard;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What batch lets a person choose about a corpus: which stories, which part, where books stand. */
final class CorpusOptions {

  private final CommandSpec spec;
  private final Argument<Path> list;
  private final Argument<Boolean> nul;
  private final Argument<String> shard;
  private final Argument<String> layout;
  private final Argument<Path> report;
  private final Argument<Boolean> noReport;

  CorpusOptions(CommandSpec spec) {
    this.spec = spec;
    list = Option.of(Path.class, "--files-from").label("FILE|-")
        .says("Take the stories and archives that this file lists too, one path a line; - is"
            + " the standard input, as for find's output. Each book stands at the listed path.")
        .in(spec);
    nul = Option.flag("-0", "--null")
        .says("The paths of --files-from end with NUL, as find -print0 writes them.")
        .in(spec);
    shard = Option.of(String.class, "--shard").label("I/N")
        .says("Convert only the Ith of N parts of the corpus, I from 1 to N. A story's path"
            + " tells its part, so that N machines share a corpus without knowing of one another.")
        .in(spec);
    layout = Option.of(String.class, "--layout").label("LAYOUT").usually(CorpusLayout.TREE)
        .says("Where books stand: tree (as the stories do), fields such as author/title, or a"
            + " template of {author}, {title}, {series}, {number} and {hash}, such as"
            + " \"{author}/{title}-{hash}\"; shards need the {hash}. Default: ${DEFAULT-VALUE}.")
        .in(spec);
    report = Option.of(Path.class, "--report").label("DIR")
        .says("The folder for report.html and report.jsonl. Default: the books' folder.")
        .in(spec);
    noReport = Option.flag("--no-report")
        .says("Write no report.")
        .in(spec);
  }

  /** Whether stories are listed in a file. */
  boolean hasList() {
    return list.isGiven();
  }

  /**
   * The paths that the list names; none when there is no list.
   *
   * @throws ConversionException when the list cannot be read
   * @throws ParameterException when it is no list of paths
   */
  List<Path> listed(InputStream standardInput) throws ConversionException {
    if (!list.isGiven()) {
      return List.of();
    }
    boolean standard = list.value().toString().equals("-");
    try (InputStream in = standard ? standardInput : Files.newInputStream(list.value())) {
      return ListedPaths.read(in, nul.value() ? '\0' : '\n');
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new ConversionException(
          list.value() + ": the list cannot be read; check its name and permissions", e);
    }
  }

  /** The part of the corpus to convert, or null for all of it. */
  @Nullable Shard shard() {
    try {
      return shard.isGiven() ? Shard.of(shard.value()) : null;
    } catch (IllegalArgumentException e) {
      throw wrong("--shard: " + e.getMessage(), e);
    }
  }

  /** Where books stand. */
  CorpusLayout layout() {
    try {
      CorpusLayout asked = CorpusLayout.of(layout.value());
      if (shard.isGiven() && !asked.isForShards()) {
        throw wrong("--layout " + layout.value() + " gives two books of different shards one name if author"
            + " and title are the same; give a template with {hash}, such as"
            + " --layout \"{author}/{title}-{hash}\"", null);
      }
      return asked;
    } catch (IllegalArgumentException e) {
      throw wrong("--layout: " + e.getMessage(), e);
    }
  }

  /**
   * The report of a run, or null when none is wanted.
   *
   * @param output the books' folder
   */
  @Nullable BatchReport report(Path output) throws ConversionException {
    return noReport.value() ? null : BatchReport.of(report.or(output), output, shard());
  }

  /**
   * Checks what does not go together.
   *
   * @throws ParameterException when something does not
   */
  void check(boolean watch, boolean prune) {
    if (watch && (list.isGiven() || shard.isGiven() || report.isGiven()
        || layout().isByContent())) {
      throw wrong("--watch is for folders, without end; --files-from, --shard, --layout by what is in"
          + " books, and --report do not go with it", null);
    }
    if (prune && shard.isGiven()) {
      throw wrong("--prune does not go with --shard, where the stories of other shards would count as"
          + " gone", null);
    }
    if (nul.value() && !list.isGiven()) {
      throw wrong("-0 says how the paths of --files-from end; give that too", null);
    }
    if (noReport.value() && report.isGiven()) {
      throw wrong("--report and --no-report contradict each other; give one of them", null);
    }
    layout();
  }

  private ParameterException wrong(String words, @Nullable Exception cause) {
    return new ParameterException(spec.commandLine(), words, cause);
  }
}
