package io.chapbook.catalog.opds;

import java.util.Optional;

/** A version of OPDS, which writes feeds. Safe for threads. */
interface FeedFormat {

  /** Writes a feed. */
  FeedAnswer write(Feed feed, FeedAddresses addresses);

  /** The document that tells how to search, where the version has one. */
  Optional<FeedAnswer> searchDescription(FeedAddresses addresses);
}
