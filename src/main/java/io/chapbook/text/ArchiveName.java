package io.chapbook.text;

import java.util.List;
import java.util.Locale;

/** Tells by a file's name whether it is an archive of stories, and what it is called without ending. */
public final class ArchiveName {

  private static final String ZIP = ".zip";

  /** The longer ones first, since one ends in another. */
  private static final List<String> ENDINGS = List.of(".tar.gz", ".tgz", ".tar", ZIP);

  private ArchiveName() {}

  /** Whether a name is an archive's that can be read. */
  public static boolean isArchive(String name) {
    return stem(name).length() < name.length();
  }

  /** Whether a name is a tar archive's, packed by gzip or not. */
  public static boolean isTar(String name) {
    return isArchive(name) && !ends(name, ZIP);
  }

  /** {@code novel} for {@code novel.tar.gz}; a name that is no archive's, or all ending, stays. */
  public static String stem(String name) {
    for (String ending : ENDINGS) {
      if (name.length() > ending.length() && ends(name, ending)) {
        return name.substring(0, name.length() - ending.length());
      }
    }
    return name;
  }

  private static boolean ends(String name, String ending) {
    return name.toLowerCase(Locale.ROOT).endsWith(ending);
  }
}
