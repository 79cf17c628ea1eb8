package io.chapbook.testing.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every write of the program goes wrong in every command that comes to it. {@code
 * -Dfaults.thorough=true} has each go wrong in all ways, as often as it comes.
 */
class EveryWriteFailsIT {

  /** Calls that nobody can make fail from here, and why nothing is lost by that. */
  private static final Map<String, String> EXEMPT = Map.of(
      "File.deleteOnExit", "the last try to remove what could not be removed");

  @TempDir private static Path folder;

  private static List<String> told;

  @BeforeAll
  static void tryAll() throws Exception {
    Path work = Files.createDirectories(folder.resolve("work"));
    Path said = folder.resolve("said.txt");
    Process process = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m", "-Djava.awt.headless=true",
        "-Djava.io.tmpdir=" + work, "-Dfaults.thorough=" + Boolean.getBoolean("faults.thorough"),
        "-Djava.nio.file.spi.DefaultFileSystemProvider=" + FaultyProvider.class.getName(),
        "-cp", System.getProperty("java.class.path"),
        FaultCampaign.class.getName(), folder.toString())
        .redirectErrorStream(true).redirectOutput(said.toFile()).start();
    int code = process.waitFor();
    told = Files.readAllLines(said, StandardCharsets.UTF_8);
    assertEquals(0, code, () -> String.join("\n", told));
    told.stream().filter(line -> line.startsWith("TRIED")).forEach(System.out::println);
  }

  private static List<String> lines(String kind) {
    return told.stream().filter(line -> line.startsWith(kind + "\t"))
        .map(line -> line.substring(kind.length() + 1)).toList();
  }

  @Test
  void noFaultLeavesHalfAFileOrIsHiddenOrStandsInTheWayOfTheNextRun() {
    assertTrue(lines("TRIED").size() > 15, () -> String.join("\n", told));
    assertEquals("", String.join("\n", lines("WRONG")));
  }

  @Test
  void everyCallThatWritesWasMadeToFail() throws Exception {
    Map<String, String> untried = new TreeMap<>(WritingCalls.in(Path.of("target/classes/io")));
    assertTrue(untried.size() > 30, "too few to be all: " + untried);
    untried.keySet().removeAll(lines("PLACE"));
    untried.values().removeIf(EXEMPT::containsKey);
    assertEquals(Map.of(), untried, "places that write, and that no fault was tried at; add a"
        + " command to Trials that comes there");
  }
}
