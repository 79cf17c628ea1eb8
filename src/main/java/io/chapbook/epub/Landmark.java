package io.chapbook.epub;

/**
 * A place that reading systems offer by its role.
 *
 * @param type its {@code epub:type}, such as {@code bodymatter}
 * @param label its text
 * @param href the document
 */
public record Landmark(String type, String label, String href) {}
