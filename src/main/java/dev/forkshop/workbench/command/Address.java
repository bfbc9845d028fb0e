package dev.forkshop.workbench.command;

import dev.forkshop.runtime.error.Nearest;
import dev.forkshop.workbench.session.Servers;
import dev.forkshop.workbench.session.Session;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/** An address that was named on the line: a whole one, or a server of this sitting by its name and a path. */
final class Address {
    private Address() {}

    /** {@code http://127.0.0.1:8000/fast}, {@code 127.0.0.1:8000/fast}, or {@code api/fast} for the server api. */
    static URI of(Session session, String text) {
        if (text.contains("://")) {
            return checked(text);
        }
        int slash = text.indexOf('/');
        String server = slash < 0 ? text : text.substring(0, slash);
        String path = slash < 0 ? "/" : text.substring(slash);
        Optional<Servers.Member> known = session.servers().find(server);
        if (known.isEmpty() && !server.contains(":")) {
            throw unknown(session, server);
        }
        return checked(known.map(Servers.Member::url).orElse("http://" + server) + path);
    }

    private static URI checked(String text) {
        try {
            URI address = new URI(text);
            if ("http".equals(address.getScheme()) && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException wrong) {
            throw new UsageError("'" + text + "' is no address: " + wrong.getReason(), "http://127.0.0.1:8000/fast");
        }
        throw new UsageError("'" + text + "' is no http address", "http://127.0.0.1:8000/fast, or a server's name");
    }

    private static UsageError unknown(Session session, String server) {
        List<String> names =
                session.servers().alive().stream().map(Servers.Member::name).toList();
        String hint = names.isEmpty()
                ? "none runs; serve SlowApi --name api starts one"
                : Nearest.to(server, names)
                        .map(near -> "did you mean " + near + "?")
                        .orElse("running: " + String.join(" ", names));
        return new UsageError("there is no server " + server + " in this sitting", hint);
    }

    /** What could be typed: the names and the addresses of the servers that run. */
    static List<String> known(Session session) {
        return session.servers().alive().stream()
                .flatMap(server -> List.of(server.name() + "/", server.url() + "/").stream())
                .toList();
    }
}
