package io.chapbook.corpus.manifest;

import java.nio.file.Path;

/** Another process that wants to make books in a folder; it ends with 3 when the folder is in use. */
public final class OtherRun {

  private OtherRun() {}

  /** Opens the manifest of the folder that is named. */
  public static void main(String[] arguments) throws Exception {
    try {
      CorpusManifest.open(Path.of(arguments[0]), ManifestReader.NAME, false).close();
    } catch (ManifestInUseException e) {
      System.exit(3);
    }
  }
}
