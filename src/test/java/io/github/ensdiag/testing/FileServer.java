package io.github.ensdiag.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Serves one directory to this machine, with headers as one wants them. */
public final class FileServer implements AutoCloseable {
    /** What Jenkins sends with an artifact unless its administrator says otherwise. */
    public static final Map<String, String> JENKINS = Map.of(
            "Content-Security-Policy",
            "sandbox allow-same-origin; default-src 'none'; img-src 'self'; style-src 'self';",
            "X-Content-Type-Options",
            "nosniff");

    private static final Map<String, String> TYPES = Map.of(
            "html",
            "text/html",
            "css",
            "text/css",
            "js",
            "text/javascript",
            "svg",
            "image/svg+xml",
            "png",
            "image/png");

    private final HttpServer server;
    private final Path directory;
    private final Map<String, String> headers;

    private FileServer(HttpServer server, Path directory, Map<String, String> headers) {
        this.server = server;
        this.directory = directory;
        this.headers = headers;
    }

    public static FileServer of(Path directory, Map<String, String> headers) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var files = new FileServer(server, directory, headers);
        server.createContext("/", files::answer);
        server.start();
        return files;
    }

    /** The address of a file. */
    public String url(String name) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + name;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Path file = directory.resolve(exchange.getRequestURI().getPath().substring(1));
            if (!Files.isRegularFile(file)) {
                // browsers ask every server for an icon
                exchange.sendResponseHeaders(file.endsWith("favicon.ico") ? 204 : 404, -1);
                return;
            }
            String name = file.getFileName().toString();
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.getResponseHeaders().set("Content-Type", TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
            byte[] bytes = Files.readAllBytes(file);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
