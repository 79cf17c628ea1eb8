package io.chapbook.catalog.opds;

/**
 * A document to send.
 *
 * @param mediaType its media type, parameters included
 * @param content its bytes; not copied, so nobody may change them
 */
public record FeedAnswer(String mediaType, byte[] content) {}
