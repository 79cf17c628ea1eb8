package io.chapbook.catalog.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The addresses that a person can type to reach a server. */
final class ListeningAddresses {

  private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "[::]");

  private ListeningAddresses() {}

  /** The addresses; a server that listens everywhere has one for each network. */
  static List<String> of(String host, int port) {
    List<String> addresses = new ArrayList<>();
    if (EVERYWHERE.contains(host)) {
      networks().forEach(network -> addresses.add(address(network, port)));
    }
    return addresses.isEmpty() ? List.of(address(host, port)) : List.copyOf(addresses);
  }

  private static String address(String host, int port) {
    String shown = host.indexOf(':') >= 0 && !host.startsWith("[") ? '[' + host + ']' : host;
    return "http://" + shown + ":" + port + "/";
  }

  private static List<String> networks() {
    List<String> found = new ArrayList<>();
    try {
      for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
        for (InetAddress address : Collections.list(network.getInetAddresses())) {
          if (network.isUp() && address instanceof Inet4Address && !address.isLoopbackAddress()
              && !address.isLinkLocalAddress()) {
            found.add(address.getHostAddress());
          }
        }
      }
    } catch (SocketException e) {
      // A system that does not tell its networks; the wildcard itself is shown then.
      return List.of();
    }
    return found;
  }
}
