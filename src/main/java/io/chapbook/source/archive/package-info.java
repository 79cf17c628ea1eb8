/**
 * Files that hold stories: what is in them, and one story's bytes at a time, never more than the
 * limits allow. Another kind of archive is another class beside {@link
 * io.chapbook.source.archive.ZipArchive}.
 *
 * <p>It must not know what a story is, where books go, nor write anything anywhere.
 */
@NullMarked
package io.chapbook.source.archive;

import org.jspecify.annotations.NullMarked;
