package io.chapbook.testing.score;

import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Outline;
import io.chapbook.testing.StructureCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A story with its truth.
 *
 * @param form what kind of text it is, as its truth says
 * @param file where it lies
 * @param text the story, measured
 * @param truth what a person says is in it
 */
public record LabelledStory(String form, Path file, MeasuredText text, Truth truth) {

  /**
   * The stories of a folder in the order of their names. The truths lie in the folder
   * {@code truth}; the stories beside it, or in {@code txt}.
   *
   * @throws IOException when one cannot be read
   */
  public static List<LabelledStory> in(Path folder) throws IOException {
    Path inside = folder.resolve("txt");
    return in(folder.resolve("truth"), Files.isDirectory(inside) ? inside : folder);
  }

  /**
   * The stories of one folder with the truths of another.
   *
   * @throws IOException when one cannot be read
   */
  public static List<LabelledStory> in(Path truths, Path stories) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(truths)) {
      files = found.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    List<LabelledStory> labelled = new ArrayList<>();
    for (Path file : files) {
      Truth truth = Truth.read(file);
      Path story = stories.resolve(truth.file());
      labelled.add(
          new LabelledStory(truth.form(), story, StructureCases.measured(story), truth));
    }
    return labelled;
  }

  /** How an outline of it compares with its truth. */
  public Score score(Outline outline) {
    return Scorer.score(text, outline, truth);
  }
}
