package io.chapbook.structure.correction;

import io.chapbook.testing.StructureCases;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Every story at hand: the samples, and those of the tests for structure and for markup. */
final class SampleStories {

  private SampleStories() {}

  static List<Path> all() throws IOException {
    List<Path> stories = new ArrayList<>(StructureCases.stories(Path.of("seeds")));
    stories.addAll(StructureCases.pages());
    return stories;
  }
}
