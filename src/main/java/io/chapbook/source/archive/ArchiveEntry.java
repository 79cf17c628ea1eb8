package io.chapbook.source.archive;

/**
 * A story in an archive.
 *
 * @param name its path in the archive, parted by {@code /}; it leads out of no folder
 * @param size how many bytes it has, unpacked
 * @param number its place in the archive, from 0, folders and all other files counted
 */
public record ArchiveEntry(String name, long size, int number) {}
