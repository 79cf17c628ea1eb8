package io.chapbook.training;

import io.chapbook.testing.score.LabelledStory;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Prints the held-out table of the labelled texts below {@code -Dtraining.texts=DIR}: those of its
 * folders {@code corpus} and {@code seeds}, the latter as a form of their own. Folders of {@code
 * -Dtraining.more=DIR:DIR} hold more texts to learn from, of which the first of each form is taken.
 * With {@code -Dtraining.weights=true} it prints the weights of each form too.
 */
public final class Training {

  private Training() {}

  /**
   * Runs it; there are no arguments.
   *
   * @throws IOException when the texts cannot be read
   */
  public static void main(String[] arguments) throws IOException {
    String folder = System.getProperty("training.texts");
    if (folder == null) {
      System.err.println("training: -Dtraining.texts=DIR must name the folder of labelled texts");
      System.exit(2);
      return;
    }
    List<LabelledStory> stories = new ArrayList<>();
    for (String set : List.of("corpus", "seeds")) {
      if (Files.isDirectory(Path.of(folder, set))) {
        stories.addAll(LabelledStory.in(Path.of(folder, set)));
      }
    }
    Map<String, LabelledStory> more = new TreeMap<>();
    for (String set : System.getProperty("training.more", "").split(File.pathSeparator)) {
      if (!set.isEmpty()) {
        LabelledStory.in(Path.of(set)).forEach(story -> more.putIfAbsent(story.form(), story));
      }
    }
    Map<String, HeldOut.Row> rows = new HeldOut(stories, List.copyOf(more.values())).rows();
    HeldOut.lines(rows).forEach(System.out::println);
    if (Boolean.getBoolean("training.weights")) {
      rows.forEach((form, row) -> System.out.println(form + ' ' + row.weights()));
    }
  }
}
