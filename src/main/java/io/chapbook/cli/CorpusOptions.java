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
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What batch lets a person choose about a corpus: which stories, which part, where books stand. */
final class CorpusOptions {

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--files-from",
      paramLabel = "FILE|-",
      description = "Take the stories and archives that this file lists too, one path a line; - is"
          + " the standard input, as for find's output. Each book stands at the listed path.")
  private @Nullable Path list;

  @Option(
      names = {"-0", "--null"},
      description = "The paths of --files-from end with NUL, as find -print0 writes them.")
  private boolean nul;

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      description = "Convert only the Ith of N parts of the corpus, I from 1 to N. A story's path"
          + " tells its part, so that N machines share a corpus without knowing of one another.")
  private @Nullable String shard;

  @Option(
      names = "--layout",
      paramLabel = "LAYOUT",
      defaultValue = CorpusLayout.TREE,
      description = "Where books stand: tree (as the stories do), fields such as author/title, or a"
          + " template of {author}, {title}, {series}, {number} and {hash}, such as"
          + " \"{author}/{title}-{hash}\"; shards need the {hash}. Default: ${DEFAULT-VALUE}.")
  private String layout;

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "The folder for report.html and report.jsonl. Default: the books' folder.")
  private @Nullable Path report;

  @Option(names = "--no-report", description = "Write no report.")
  private boolean noReport;

  /** Whether stories are listed in a file. */
  boolean hasList() {
    return list != null;
  }

  /**
   * The paths that the list names; none when there is no list.
   *
   * @throws ConversionException when the list cannot be read
   * @throws ParameterException when it is no list of paths
   */
  List<Path> listed(InputStream standardInput) throws ConversionException {
    if (list == null) {
      return List.of();
    }
    boolean standard = list.toString().equals("-");
    try (InputStream in = standard ? standardInput : Files.newInputStream(list)) {
      return ListedPaths.read(in, nul ? '\0' : '\n');
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new ConversionException(
          list + ": the list cannot be read; check its name and permissions", e);
    }
  }

  /** The part of the corpus to convert, or null for all of it. */
  @Nullable Shard shard() {
    try {
      return shard == null ? null : Shard.of(shard);
    } catch (IllegalArgumentException e) {
      throw wrong("--shard: " + e.getMessage(), e);
    }
  }

  /** Where books stand. */
  CorpusLayout layout() {
    try {
      CorpusLayout asked = CorpusLayout.of(layout);
      if (shard != null && !asked.isForShards()) {
        throw wrong("--layout " + layout + " gives two books of different shards one name if author"
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
    return noReport ? null : BatchReport.of(report == null ? output : report, output, shard());
  }

  /**
   * Checks what does not go together.
   *
   * @throws ParameterException when something does not
   */
  void check(boolean watch, boolean prune) {
    if (watch && (list != null || shard != null || layout().isByContent() || report != null)) {
      throw wrong("--watch is for folders, without end; --files-from, --shard, --layout by what is in"
          + " books, and --report do not go with it", null);
    }
    if (prune && shard != null) {
      throw wrong("--prune does not go with --shard, where the stories of other shards would count as"
          + " gone", null);
    }
    if (nul && list == null) {
      throw wrong("-0 says how the paths of --files-from end; give that too", null);
    }
    if (noReport && report != null) {
      throw wrong("--report and --no-report contradict each other; give one of them", null);
    }
    layout();
  }

  private ParameterException wrong(String words, @Nullable Exception cause) {
    return new ParameterException(spec.commandLine(), words, cause);
  }
}
