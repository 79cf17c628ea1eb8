package io.chapbook.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchiveNameTest {

  @ParameterizedTest
  @CsvSource({
      "novel.zip, novel, true, false",
      "novel.tar, novel, true, true",
      "novel.TAR.GZ, novel, true, true",
      "Vol. 2.tgz, Vol. 2, true, true",
      "novel.gz, novel.gz, false, false",
      "novel.txt, novel.txt, false, false",
      ".tar.gz, .tar.gz, false, false",
      ".zip, .zip, false, false",
  })
  void aNameSaysWhetherItIsAnArchives(String name, String stem, boolean archive, boolean tar) {
    assertEquals(stem, ArchiveName.stem(name));
    assertEquals(archive, ArchiveName.isArchive(name));
    assertEquals(tar, ArchiveName.isTar(name));
  }
}
