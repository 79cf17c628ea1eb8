package io.chapbook.cover;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import javax.imageio.ImageReader;

/** Makes readers of WebP. A class of its own, since loading it loads the library. */
final class WebpReaders {
  private WebpReaders() {}

  static ImageReader reader() {
    return new WebPImageReaderSpi().createReaderInstance(null);
  }
}
