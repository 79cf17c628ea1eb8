package io.chapbook.corpus.manifest;

/**
 * The story that a book was made of.
 *
 * @param path its path below the folder that was named, with {@code /}; in an archive {@code
 *     archive.zip!folder/story.txt}; a second one of that path in one run ends in {@code #2}
 * @param root the name of the folder or archive that it was found in; empty when it was named itself
 * @param stamp its bytes; of an archive's entry the time is the archive's
 */
public record SourceRecord(String path, String root, FileStamp stamp) {}
