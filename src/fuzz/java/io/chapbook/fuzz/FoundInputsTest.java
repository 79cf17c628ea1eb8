package io.chapbook.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every input to begin with, and every one that was found to break a promise, keeps it now. */
class FoundInputsTest {

  @TestFactory
  List<DynamicTest> everyInputKeepsThePromise() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (FuzzTarget target : FuzzTarget.values()) {
      for (Path input : target.inputs()) {
        tests.add(DynamicTest.dynamicTest(target.folder().getParent().relativize(input).toString(),
            () -> target.take(Files.readAllBytes(input))));
      }
    }
    return tests;
  }

  @Test
  void everyTargetHasWhatToBeginWith() throws IOException {
    for (FuzzTarget target : FuzzTarget.values()) {
      assertTrue(!target.seeds().isEmpty() || !MadeSeeds.of(target).isEmpty(), target.word());
    }
  }

  @Test
  void madeSeedsKeepThePromise() throws Exception {
    for (FuzzTarget target : FuzzTarget.values()) {
      for (byte[] seed : MadeSeeds.of(target)) {
        target.take(seed);
      }
    }
  }
}
