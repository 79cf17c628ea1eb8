package io.chapbook.catalog.http;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import org.eclipse.jetty.http.CompressedContentFormat;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.content.HttpContent;
import org.eclipse.jetty.http.content.ResourceHttpContent;
import org.eclipse.jetty.util.resource.MemoryResource;
import org.eclipse.jetty.util.resource.Resource;
import org.jspecify.annotations.Nullable;

/** Something to send, with a strong validator. https://www.rfc-editor.org/rfc/rfc9110#section-8.8 */
final class BytesContent extends HttpContent.Wrapper {

  private final HttpField etag;

  private BytesContent(HttpContent content, String etag) {
    super(content);
    this.etag = new HttpField(HttpHeader.ETAG, '"' + etag + '"');
  }

  /**
   * Bytes in memory.
   *
   * @param updated when they last changed, or null if that is not known
   */
  static HttpContent of(byte[] bytes, String mediaType, @Nullable Instant updated) {
    return new BytesContent(
        new ResourceHttpContent(new DatedResource(bytes, updated), mediaType), digest(bytes));
  }

  /**
   * A file.
   *
   * @param etag tells this state of the file from every other
   */
  static HttpContent of(Resource file, String mediaType, String etag) {
    return new BytesContent(new ResourceHttpContent(file, mediaType), etag);
  }

  @Override
  public HttpField getETag() {
    return etag;
  }

  /** None: books are zipped already, and reading apps were seen to ask for what they cannot read. */
  @Override
  public Set<CompressedContentFormat> getPreCompressedContentFormats() {
    return Set.of();
  }

  @Override
  public String getETagValue() {
    return etag.getValue();
  }

  @Override
  public @Nullable HttpField getLastModified() {
    return Instant.EPOCH.equals(getLastModifiedInstant()) ? null : super.getLastModified();
  }

  private static String digest(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  /** Jetty's resource in memory does not know how old it is. */
  private static final class DatedResource extends MemoryResource {
    private final Instant updated;

    DatedResource(byte[] bytes, @Nullable Instant updated) {
      super(URI.create("memory:answer"), bytes);
      this.updated = updated == null ? Instant.EPOCH : updated;
    }

    @Override
    public Instant lastModified() {
      return updated;
    }
  }
}
