package io.chapbook.cli;

import picocli.CommandLine.IVersionProvider;

/** The version as the jar's manifest says it. */
final class ManifestVersion implements IVersionProvider {

  /** The version number, or {@code development} for classes outside a jar. */
  static String number() {
    String version = ManifestVersion.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"Chapbook " + number()};
  }
}
