package io.chapbook.catalog.opds;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a reading app asks for.
 *
 * @param base where the server is, without a slash at the end, such as {@code http://localhost:8080}
 * @param path what comes after the root of the feeds, without slashes around it; empty for the root
 * @param parameters the first value of each parameter of the address, decoded
 */
public record FeedRequest(String base, String path, Map<String, String> parameters) {

  public FeedRequest {
    parameters = Map.copyOf(parameters);
  }

  @Nullable String parameter(String name) {
    return parameters.get(name);
  }
}
