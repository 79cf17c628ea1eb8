package io.chapbook.check;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;

/** Loads EPUBCheck, and what of our own speaks to it; all else comes from the program's loader. */
final class LibraryLoader extends URLClassLoader {

  private static final String ADAPTER = "io.chapbook.check.conformance.";

  LibraryLoader(List<URL> jars, ClassLoader program) {
    super(jars.toArray(URL[]::new), program);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(ADAPTER)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }
}
