package io.chapbook.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The step of the build that gives lambdas classes, on a jar of its own and on ours. */
class LambdaClassesIT {

  /** As a constant of a class file: its length goes before it, so that altMetafactory is another. */
  private static final String METAFACTORY = "\0\013metafactory";

  @TempDir private Path folder;

  @Test
  void everyKindOfLambdaDoesWhatItDid() throws Exception {
    Path classes = Files.createDirectory(folder.resolve("classes"));
    Path source = Path.of("src/test/resources/io/chapbook/build/Kinds.java");
    assertEquals(0, ToolProvider.getSystemJavaCompiler()
        .run(null, null, null, "-d", classes.toString(), source.toString()));
    Path jar = folder.resolve("kinds.jar");
    pack(classes, jar);
    List<String> before = tell(jar);
    assertTrue(before.size() > 30, before::toString);
    rewrite(jar);
    assertEquals(before, tell(jar));
    assertEquals(List.of(), withLambdas(jar, ""));
    byte[] once = Files.readAllBytes(jar);
    rewrite(jar);
    assertEquals(-1, Arrays.mismatch(once, Files.readAllBytes(jar)));
  }

  @Test
  void ourClassesHaveNoneLeft() throws IOException {
    Path jar = Path.of(System.getProperty("chapbook.jar"));
    assertEquals(List.of(), withLambdas(jar, "io/chapbook/"));
    assertFalse(withLambdas(jar, "org/jsoup/").isEmpty(), "others' classes stay as they are");
  }

  private static void pack(Path classes, Path jar) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.list(classes).sorted()) {
      for (Path file : files.toList()) {
        out.putNextEntry(new ZipEntry(file.getFileName().toString()));
        Files.copy(file, out);
        out.closeEntry();
      }
    }
  }

  private static List<String> tell(Path jar) throws Exception {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      List<?> told = (List<?>) loader.loadClass("Kinds").getMethod("all").invoke(null);
      return told.stream().map(String::valueOf).toList();
    }
  }

  private static void rewrite(Path jar) throws IOException, InterruptedException {
    String asm = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(path -> path.replace('\\', '/').contains("/org/ow2/asm/")).collect(Collectors.joining(File.pathSeparator));
    Process process = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-cp", asm,
        "src/build/java/io/chapbook/build/LambdaClasses.java", jar.toString(), "")
        .redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
  }

  /** The classes below a folder that leave lambdas to Java, but for those that can be serialised. */
  private static List<String> withLambdas(Path jar, String below) throws IOException {
    List<String> found = new ArrayList<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        String name = entry.getName();
        if (name.startsWith(below) && name.endsWith(".class")) {
          byte[] content = zip.getInputStream(entry).readAllBytes();
          if (new String(content, StandardCharsets.ISO_8859_1).contains(METAFACTORY)) {
            found.add(name);
          }
        }
      }
    }
    return found;
  }
}
