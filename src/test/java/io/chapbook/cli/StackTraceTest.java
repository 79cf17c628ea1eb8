package io.chapbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.testing.CliRunner;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person gets one line; who looks for the fault gets the stack trace too. */
class StackTraceTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"convert missing.txt", "batch missing.txt -o books", "inspect missing.txt"})
  void comesOnlyWhenAskedFor(String line) {
    Object[] plain = line.split(" ");
    plain[1] = folder.resolve("missing.txt").toString();
    if (plain.length > 2) {
      plain[3] = folder.resolve("books").toString();
    }
    Object[] verbose = Arrays.copyOf(plain, plain.length + 1);
    verbose[plain.length] = "-v";

    CliRunner.Result shown = CliRunner.run(plain);
    CliRunner.Result traced = CliRunner.run(verbose);

    assertEquals(1, shown.code());
    assertTrue(shown.errLines().stream().noneMatch(one -> one.startsWith("\tat ")), shown.err());
    assertEquals(shown.errLines().get(0), traced.errLines().get(0));
    assertTrue(
        traced.errLines().stream().anyMatch(one -> one.startsWith("\tat io.chapbook.")), traced.err());
  }
}
