package io.chapbook.fuzz;

import io.chapbook.delivery.DeviceTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** All targets, each with how long its inputs may be and where more texts to begin with lie. */
enum FuzzTarget {
  TEXT(TextTarget.class, TextTarget::fuzzerTestOneInput, 1_500, "structure"),
  HTML(HtmlTarget.class, HtmlTarget::fuzzerTestOneInput, 1_500, "source/html"),
  MARKDOWN(MarkdownTarget.class, MarkdownTarget::fuzzerTestOneInput, 1_000, "source/markdown"),
  ZIP(ZipTarget.class, ZipTarget::fuzzerTestOneInput, 2_000),
  TAR(TarTarget.class, TarTarget::fuzzerTestOneInput, 6_000),
  CORRECTIONS(CorrectionsTarget.class, CorrectionsTarget::fuzzerTestOneInput, 600),
  EPUB(EpubTarget.class, EpubTarget::fuzzerTestOneInput, 3_000),
  QUERY(QueryTarget.class, QueryTarget::fuzzerTestOneInput, 300),
  NAME(NameTarget.class, NameTarget::fuzzerTestOneInput, 400),
  DEVICE(DeviceTarget.class, DeviceTarget::fuzzerTestOneInput, 600),
  SETTINGS(SettingsTarget.class, SettingsTarget::fuzzerTestOneInput, 400),
  RULES(RulesTarget.class, RulesTarget::fuzzerTestOneInput, 400),
  MANIFEST(ManifestTarget.class, ManifestTarget::fuzzerTestOneInput, 1_200),
  COVER(CoverTarget.class, CoverTarget::fuzzerTestOneInput, 4_000, "cover");

  private static final Path ROOT = Path.of("src", "fuzz", "resources");

  /** Takes one input. */
  @FunctionalInterface
  interface Taker {
    void take(byte[] input) throws Exception;
  }

  private final Class<?> target;
  private final Taker taker;
  private final int longest;
  private final List<String> texts;

  FuzzTarget(Class<?> target, Taker taker, int longest, String... texts) {
    this.target = target;
    this.taker = taker;
    this.longest = longest;
    this.texts = List.of(texts);
  }

  /** The name of its folder, and by which the command line calls it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The class whose method the fuzzer calls. */
  String className() {
    return target.getName();
  }

  /** The most bytes of an input that the fuzzer makes. */
  int longest() {
    return longest;
  }

  /** Whether it makes whole books of its inputs. */
  boolean readsStories() {
    return this == TEXT || this == HTML || this == MARKDOWN;
  }

  /** Takes an input. */
  void take(byte[] input) throws Exception {
    taker.take(input);
  }

  /** Its folder: {@code words.txt}, {@code seeds} and {@code found}, each only if there are any. */
  Path folder() {
    return ROOT.resolve(word());
  }

  /** The folders of inputs to begin with. */
  List<Path> seeds() {
    return Stream.concat(
        Stream.of(folder().resolve("seeds"), folder().resolve("found")),
        texts.stream().map(name -> Path.of("src", "test", "resources").resolve(name)))
        .filter(Files::isDirectory).toList();
  }

  /** The inputs that the repository holds for it, in the order of their names. */
  List<Path> inputs() throws IOException {
    if (!Files.isDirectory(folder())) {
      return List.of();
    }
    try (Stream<Path> found = Files.walk(folder())) {
      return found.filter(file -> Files.isRegularFile(file) && !file.endsWith("words.txt"))
          .sorted().toList();
    }
  }
}
