package io.chapbook.epub;

/**
 * A file of an OCF container, as the container's directory describes it.
 *
 * @param name its path from the container's root, with slashes
 * @param deflated whether it is deflated; else it is stored
 * @param size its bytes when inflated
 * @param compressedSize its bytes in the container
 * @param extraLength the bytes of its extra field in the directory
 */
public record ContainerEntry(
    String name, boolean deflated, long size, long compressedSize, int extraLength) {}
