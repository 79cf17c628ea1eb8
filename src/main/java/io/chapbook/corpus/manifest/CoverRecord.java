package io.chapbook.corpus.manifest;

import org.jspecify.annotations.Nullable;

/**
 * The image file that a book's cover was made of.
 *
 * @param named the file as the corrections name it; null when it was found in a folder of covers
 * @param stamp its bytes
 */
public record CoverRecord(@Nullable String named, FileStamp stamp) {}
