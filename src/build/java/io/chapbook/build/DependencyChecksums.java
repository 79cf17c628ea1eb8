package io.chapbook.build;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Compares what lies in Maven's local repository with the checksums that the project keeps. Maven
 * does so itself from 3.9 on, as each file arrives; this is for those before it. See
 * docs/decisions/0042.
 */
public final class DependencyChecksums {

  private final Path repository;
  private final Map<String, String> kept = new HashMap<>();
  private final List<String> faults = new ArrayList<>();

  private DependencyChecksums(Path list, Path repository) throws IOException {
    this.repository = repository;
    for (String line : Files.readAllLines(list)) {
      String[] checksumAndPath = line.split("  ", 2);
      kept.put(checksumAndPath[1], checksumAndPath[0]);
    }
  }

  /**
   * Ends with 1 when a file is another than it was, or a library is not in the list.
   *
   * @param arguments the list, in the form of {@code sha256sum}; the local repository; the class
   *     path of the tests, which holds every library
   */
  public static void main(String[] arguments) throws IOException, GeneralSecurityException {
    DependencyChecksums checksums =
        new DependencyChecksums(Path.of(arguments[0]), Path.of(arguments[1]).toRealPath());
    checksums.compareWhatIsThere();
    checksums.findUnlisted(arguments[2]);
    checksums.faults.forEach(System.err::println);
    System.exit(checksums.faults.isEmpty() ? 0 : 1);
  }

  private void compareWhatIsThere() throws IOException, GeneralSecurityException {
    for (Map.Entry<String, String> entry : kept.entrySet()) {
      Path file = repository.resolve(entry.getKey());
      // A plug-in of a profile need not have been fetched yet.
      if (Files.exists(file) && !checksum(file).equals(entry.getValue())) {
        faults.add(file + " is not the file that " + entry.getKey()
            + " was when its checksum was kept; do not use it before you know why");
      }
    }
  }

  private void findUnlisted(String classPath) throws IOException, GeneralSecurityException {
    for (String part : classPath.split(File.pathSeparator)) {
      Path file = Path.of(part);
      if (part.endsWith(".jar")) {
        String path = repository.relativize(file.toRealPath()).toString().replace('\\', '/');
        if (!kept.containsKey(path)) {
          faults.add("no checksum is kept of a library; if it is the right one, add this line to"
              + " .mvn/checksums.sha256:\n" + checksum(file) + "  " + path);
        }
      }
    }
  }

  private static String checksum(Path file) throws IOException, GeneralSecurityException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      byte[] buffer = new byte[1 << 16];
      while (in.read(buffer) >= 0) {
        // The digest is what is wanted.
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
