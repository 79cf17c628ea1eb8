package io.chapbook.testing.fault;

import io.chapbook.testing.TarFiles;
import io.chapbook.testing.TinyStory;
import io.chapbook.testing.ZipFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

/** Commands that between them write, move and remove all that the program ever does. */
final class Trials {

  private static final String BATCH = "batch @/in -o @/out --jobs 1 --no-cover";

  private Trials() {}

  /** All of them. */
  static List<Trial> all() {
    return List.of(
        Trial.ofCommand("convert", Trials::stories, "convert @/in/well.txt -o @/out --no-cover")
            .thoroughly(),
        Trial.ofCommand("convert --force", Trials::converted,
            "convert @/in/well.txt -o @/out/well.epub --no-cover --force --title Other"),
        Trial.ofCommand("convert --keep-stages", Trials::stories,
            "convert @/in/well.txt -o @/out --no-cover --keep-stages @/stages --force"),
        Trial.ofCommand("convert archives", Trials::archives,
            "convert @/in/well.zip @/in/well.tar.gz -o @/out --no-cover --force"),
        Trial.ofCommand("inspect --write-corrections", Trials::stories,
            "inspect @/in/well.txt --write-corrections --force"),
        Trial.ofCommand("inspect --format html", Trials::stories,
            "inspect @/in --format html -o @/out/page.html"),
        Trial.ofCommand("batch", Trials::stories, BATCH),
        Trial.ofCommand("batch, nothing new", Trials::batch, BATCH),
        Trial.ofCommand("batch, a story changed", Trials::changedStory, BATCH),
        Trial.ofCommand("batch, a book altered", Trials::alteredBook, BATCH).thoroughly(),
        Trial.ofCommand("batch, a title changed", Trials::changedTitle, BATCH + " --layout title"),
        Trial.ofCommand("batch --force", Trials::batch, BATCH + " --force --paragraphs spaced"),
        Trial.ofCommand("batch --prune", Trials::vanishedStory, BATCH + " --prune"),
        Trial.ofCommand("batch after a kill", Trials::killed, BATCH),
        withoutAtomicMoves(Trial.ofCommand("batch --report, moves are no single step",
            Trials::stories, BATCH + " --report @/report")),
        Trial.ofCommand("merge-manifests", Trials::twoManifests,
            "merge-manifests @/out @/other -o @/all").thoroughly(),
        Trial.ofCommand("send", Trials::drive, "send @/in/well.txt --root @/kobo --no-cover")
            .thoroughly(),
        Trial.ofCommand("send, an older book is there", Trials::olderOnDrive,
            "send @/in/well.txt --root @/kobo --no-cover"),
        Trial.ofCommand("send --save-mail", Trials::converted,
            "send @/out/well.epub --save-mail @/mail.eml"));
  }

  /** As on drives that cannot put a file in another's place in one step. */
  private static Trial withoutAtomicMoves(Trial trial) {
    return Trial.of(trial.name(), trial.preparation(), folder -> {
      FaultyProvider.drive().setAtomic(false);
      try {
        return trial.command().run(folder);
      } finally {
        FaultyProvider.drive().setAtomic(true);
      }
    });
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    // Older than any run, as stories are; the manifest then has the same times in each.
    Files.setLastModifiedTime(
        Files.writeString(file, text), FileTime.fromMillis(1_600_000_000_000L));
  }

  private static void stories(Path folder) throws IOException {
    write(folder.resolve("in/well.txt"), TinyStory.TEXT);
    write(folder.resolve("in/more/rain.txt"), "A Pail of Rain\n\nby Ann Other\n\nIt rained.\n");
  }

  private static void archives(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("in"));
    ZipFiles.of(folder.resolve("in/well.zip"), "one.txt", TinyStory.TEXT);
    Files.write(folder.resolve("in/well.tar.gz"), TarFiles.packed(
        new TarFiles().file("two.txt", TinyStory.TEXT).ended()));
  }

  private static void run(Path folder, String arguments) {
    var result = Trial.run(folder, arguments);
    if (result.code() != 0) {
      throw new IllegalStateException(arguments + ": " + result.err());
    }
  }

  private static void converted(Path folder) throws IOException {
    stories(folder);
    run(folder, "convert @/in/well.txt -o @/out --no-cover");
  }

  private static void batch(Path folder) throws IOException {
    stories(folder);
    run(folder, BATCH);
  }

  private static void changedStory(Path folder) throws IOException {
    batch(folder);
    write(folder.resolve("in/well.txt"), TinyStory.TEXT + "The end.\n");
  }

  private static void alteredBook(Path folder) throws IOException {
    changedStory(folder);
    write(folder.resolve("out/well.epub"), "somebody's");
  }

  private static void changedTitle(Path folder) throws IOException {
    stories(folder);
    run(folder, BATCH + " --layout title");
    write(folder.resolve("in/well.txt"), TinyStory.TEXT.replace("Low Farm", "High Farm"));
  }

  private static void vanishedStory(Path folder) throws IOException {
    batch(folder);
    Files.delete(folder.resolve("in/more/rain.txt"));
  }

  private static void killed(Path folder) throws IOException {
    batch(folder);
    Files.move(folder.resolve("out/chapbook-manifest.jsonl"),
        folder.resolve("out/chapbook-manifest.part"));
    write(folder.resolve("out/more/.chapbook-999999999-1.part"), "half a b");
    write(folder.resolve("out/chapbook-manifest.part"),
        Files.readString(folder.resolve("out/chapbook-manifest.part")) + "{\"source\":\"wel");
  }

  private static void twoManifests(Path folder) throws IOException {
    batch(folder);
    run(folder, "batch @/in -o @/other --jobs 1 --no-cover --paragraphs spaced");
  }

  private static void drive(Path folder) throws IOException {
    stories(folder);
    write(folder.resolve("kobo/.kobo/version"), "a");
    write(folder.resolve("kobo/.chapbook-send-999999999-1.part"), "half a b");
  }

  private static void olderOnDrive(Path folder) throws IOException {
    drive(folder);
    run(folder, "send @/in/well.txt --root @/kobo --no-cover");
    write(folder.resolve("in/well.txt"), TinyStory.TEXT + "The end.\n");
  }
}
