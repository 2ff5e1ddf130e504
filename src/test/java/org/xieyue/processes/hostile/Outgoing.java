package org.xieyue.processes.hostile;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hears of every connection that Java's own readers of addresses are about to open. */
public final class Outgoing extends ProxySelector {

    private final List<URI> asked = new CopyOnWriteArrayList<>();

    public List<URI> asked() {
        return List.copyOf(asked);
    }

    @Override
    public List<Proxy> select(URI uri) {
        if (!"socket".equals(uri.getScheme())) {
            asked.add(uri);
        }
        return List.of(Proxy.NO_PROXY);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        // whether it came about does not matter
    }
}
