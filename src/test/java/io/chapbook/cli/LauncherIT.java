package io.chapbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.chapbook.check.ChangedBook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real launcher as a child process, with the jar that was just packaged. */
class LauncherIT {

  @TempDir private Path folder;

  @BeforeEach
  void findShell() {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no shell here");
  }

  @Test
  void tellsItsVersion() throws Exception {
    assertTrue(run(Path.of("chapbook"), 0, "--version").startsWith("Chapbook "));
  }

  @Test
  void convertsAStoryWhosePathHasBlanks() throws Exception {
    Path story = folder.resolve("a story.txt");
    Files.copy(Path.of("seeds/the-understudy.txt"), story);
    run(Path.of("chapbook"), 0, "convert", story.toString());
    assertTrue(Files.size(folder.resolve("a story.epub")) > 1000);
  }

  @Test
  void findsEpubCheckBesideTheJar() throws Exception {
    Path book = folder.resolve("understudy.epub");
    run(Path.of("chapbook"), 0, "convert",
        Path.of("seeds/the-understudy.txt").toAbsolutePath().toString(), "-o", book.toString());
    run(Path.of("chapbook"), 0, "check", book.toString());
    Path spoilt = ChangedBook.of(folder)
        .replace(ChangedBook.CHAPTER, "</body>", "<nobody/></body>").write(folder.resolve("s.epub"));
    assertTrue(run(Path.of("chapbook"), 3, "check", spoilt.toString()).contains("RSC-005"));
  }

  /** The name is made by the shell, since this Java may have no locale either. */
  @Test
  void takesAnyFileNameWhereThereIsNoLocale() throws Exception {
    Path script = Files.writeString(folder.resolve("script"), """
        set -eu
        name=$(printf '\\305\\273\\303\\263\\305\\202w')
        cp "$1/seeds/the-understudy.txt" "$name.txt"
        "$1/chapbook" convert "$name.txt" -o "books $name"
        test -s "books $name/$name.epub"
        rm -r "books $name"
        """);
    String here = Path.of("").toAbsolutePath().toString();
    for (Map<String, String> locale : List.of(
        Map.of("LC_ALL", "C"), Map.of("LC_ALL", "", "LC_CTYPE", "POSIX"),
        Map.of("LC_ALL", "", "LC_CTYPE", "", "LANG", ""))) {
      Map<String, String> environment = new HashMap<>(locale);
      environment.put("CHAPBOOK_CDS", "off");
      run(environment, Path.of("/bin/sh"), 0, script.toString(), here);
    }
  }

  @Test
  void runsThroughALink() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("cb"), Path.of("chapbook").toAbsolutePath());
    assertTrue(run(link, 0, "--version").startsWith("Chapbook "));
  }

  @Test
  void endsWithTheCodeOfTheCommand() throws Exception {
    run(Path.of("chapbook"), 1, "convert", folder.resolve("nothing.txt").toString());
    run(Path.of("chapbook"), 2, "convert");
  }

  @Test
  void loadsClassesFromAnArchiveThatItMakesAndPassesOverADamagedOne() throws Exception {
    Path log = folder.resolve("classes.log");
    Map<String, String> environment = Map.of(
        "XDG_CACHE_HOME", folder.resolve("cache").toString(),
        "JDK_JAVA_OPTIONS", "-Xlog:class+load:file=" + log);
    String story = Path.of("seeds/the-understudy.txt").toAbsolutePath().toString();
    String first = run(environment, Path.of("chapbook"), 0, "inspect", story);
    Path archives = folder.resolve("cache/chapbook");
    for (int tenths = 0; tenths < 1200 && archivesIn(archives).isEmpty(); tenths++) {
      Thread.sleep(100);
    }
    assertEquals(1, archivesIn(archives).size(), "no archive was made");
    assertEquals(first, run(environment, Path.of("chapbook"), 0, "inspect", story));
    String shared = "io.chapbook.cli.Main source: shared objects file";
    assertTrue(Files.readString(log).contains(shared));
    Path archive = archivesIn(archives).get(0);
    Files.delete(archive);
    Files.writeString(archive, "no archive");
    assertEquals(first, run(environment, Path.of("chapbook"), 0, "inspect", story));
    assertFalse(Files.readString(log).contains(shared));
  }

  @Test
  void anArchiveTakesThePlaceOfThoseOfTheSameJarAndJavaOnly() throws Exception {
    Path java = Files.writeString(folder.resolve("java"), """
        #!/bin/sh
        for option; do
          case $option in -XX:AOTCacheOutput=*) echo archive > "${option#*=}" ;; esac
        done
        """);
    assertTrue(java.toFile().setExecutable(true));
    Path script = Path.of("src/main/sh/archive-classes");
    Path archives = folder.resolve("archives");
    for (String jarAndName : List.of("/a.jar 1", "/b.jar 2", "/a.jar 3", "/a.jar 3")) {
      String[] parts = jarAndName.split(" ");
      run(script, 0, java.toString(), parts[0], archives.resolve(parts[1]).toString());
    }
    try (Stream<Path> files = Files.list(archives)) {
      assertEquals(List.of("2.aot", "2.for", "3.aot", "3.for"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void leavesNothingBehindForWhoAsksForHelp() throws Exception {
    Map<String, String> environment =
        Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString());
    run(environment, Path.of("chapbook"), 0, "convert", "--help");
    run(environment, Path.of("chapbook"), 0, "--version");
    assertFalse(Files.exists(folder.resolve("cache")));
  }

  private static List<Path> archivesIn(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jsa")).toList();
    }
  }

  private String run(Path launcher, int code, String... arguments) throws Exception {
    return run(Map.of("CHAPBOOK_CDS", "off"), launcher, code, arguments);
  }

  private String run(
      Map<String, String> environment, Path launcher, int code, String... arguments)
      throws Exception {
    List<String> command = new ArrayList<>(List.of(launcher.toAbsolutePath().toString()));
    command.addAll(List.of(arguments));
    Path output = folder.resolve("output");
    ProcessBuilder builder = new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertTrue(process.waitFor(2, TimeUnit.MINUTES), "the launcher did not end");
    String said = Files.readString(output, StandardCharsets.UTF_8);
    assertEquals(code, process.exitValue(), said);
    return said;
  }
}
