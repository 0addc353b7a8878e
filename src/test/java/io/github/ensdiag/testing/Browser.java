package io.github.ensdiag.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A page in a headless Chromium, spoken to by its DevTools protocol. */
public final class Browser implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SECONDS = 60;

    private final Process process;
    private final Path profile;
    private final WebSocket socket;
    private final Map<Integer, CompletableFuture<JsonNode>> answers;
    private final Map<String, CompletableFuture<JsonNode>> awaited;
    private final List<String> complaints;
    private final List<String> requests;
    private int calls;

    private Browser(Process process, Path profile, URI page) throws Exception {
        this.process = process;
        this.profile = profile;
        answers = new ConcurrentHashMap<>();
        awaited = new ConcurrentHashMap<>();
        complaints = Collections.synchronizedList(new ArrayList<>());
        requests = Collections.synchronizedList(new ArrayList<>());
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(page, new Listener())
                .get(SECONDS, TimeUnit.SECONDS);
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            call(domain + ".enable", Map.of());
        }
    }

    /** The browser's executable on this machine, if there is one. */
    public static Optional<Path> executable() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                        .map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts a browser with an empty page. */
    public static Browser start() throws Exception {
        Path profile = Files.createTempDirectory("ensdiag-browser");
        Process process = new ProcessBuilder(
                        executable().orElseThrow().toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--hide-scrollbars",
                        "--remote-debugging-port=0",
                        "--remote-allow-origins=*",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("browser.log").toFile())
                .start();
        try {
            return new Browser(process, profile, page(profile.resolve("DevToolsActivePort")));
        } catch (Exception | AssertionError e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private static URI page(Path portFile) throws Exception {
        for (int i = 0; i < SECONDS * 10 && (!Files.exists(portFile) || Files.size(portFile) == 0); i++) {
            Thread.sleep(100);
        }
        String port = Files.readAllLines(portFile).get(0);
        var list = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                .build();
        for (int i = 0; i < SECONDS * 10; i++) {
            String targets = HttpClient.newHttpClient()
                    .send(list, HttpResponse.BodyHandlers.ofString())
                    .body();
            for (JsonNode target : JSON.readTree(targets)) {
                if (target.get("type").asText().equals("page")) {
                    return URI.create(target.get("webSocketDebuggerUrl").asText());
                }
            }
            Thread.sleep(100);
        }
        throw new IOException("the browser shows no page");
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                take(text.toString());
                text.setLength(0);
            }
            webSocket.request(1);
            return null;
        }
    }

    private void take(String message) {
        try {
            JsonNode node = JSON.readTree(message);
            if (node.has("id")) {
                answers.get(node.get("id").asInt()).complete(node);
                return;
            }
            String method = node.get("method").asText();
            JsonNode params = node.get("params");
            switch (method) {
                case "Runtime.exceptionThrown" ->
                    complaints.add(params.at("/exceptionDetails").toString());
                case "Log.entryAdded" -> complaints.add(params.at("/entry/text").asText());
                case "Network.requestWillBeSent" ->
                    requests.add(params.at("/request/url").asText());
                default -> {}
            }
            CompletableFuture<JsonNode> waiting = awaited.remove(method);
            if (waiting != null) {
                waiting.complete(params);
            }
        } catch (IOException e) {
            complaints.add(e.toString());
        }
    }

    private JsonNode call(String method, Map<String, ?> params) throws Exception {
        int id = ++calls;
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", JSON.valueToTree(params));
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        socket.sendText(message.toString(), true).get(SECONDS, TimeUnit.SECONDS);
        JsonNode result = answer.get(SECONDS, TimeUnit.SECONDS);
        if (result.has("error")) {
            throw new IOException(method + ": " + result.get("error"));
        }
        return result.get("result");
    }

    /** Shows a page in a window of this size and waits until it has loaded. */
    public void open(String url, int width, int height) throws Exception {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        CompletableFuture<JsonNode> loaded = new CompletableFuture<>();
        awaited.put("Page.loadEventFired", loaded);
        call("Page.navigate", Map.of("url", url));
        loaded.get(SECONDS, TimeUnit.SECONDS);
    }

    /** A part of the page as PNG, everything in CSS pixels; {@code scale} pixels of the picture for one of them. */
    public byte[] picture(double x, double y, double width, double height, double scale) throws Exception {
        Map<String, ?> clip = Map.of("x", x, "y", y, "width", width, "height", height, "scale", scale);
        JsonNode shot =
                call("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true, "clip", clip));
        return shot.get("data").binaryValue();
    }

    /** Switches scripts off for the pages opened from now on. */
    public void withoutScripts() throws Exception {
        call("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    }

    /** Shows the pages opened from now on as to someone who prefers {@code light} or {@code dark} ones. */
    public void prefer(String scheme) throws Exception {
        call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Presses a key, such as {@code Tab} or {@code Enter}. */
    public void press(String key) throws Exception {
        String text = key.equals("Enter") ? "\r" : key.equals("Space") ? " " : "";
        String name = key.equals("Space") ? " " : key;
        Map<String, Integer> codes = Map.of("Tab", 9, "Enter", 13, "Space", 32);
        call(
                "Input.dispatchKeyEvent",
                Map.of(
                        "type",
                        "keyDown",
                        "key",
                        name,
                        "code",
                        key,
                        "text",
                        text,
                        "windowsVirtualKeyCode",
                        codes.get(key)));
        call(
                "Input.dispatchKeyEvent",
                Map.of("type", "keyUp", "key", name, "code", key, "windowsVirtualKeyCode", codes.get(key)));
    }

    /** The value of a JavaScript expression, awaited; works even where the page's own scripts are off. */
    public JsonNode value(String expression) throws Exception {
        JsonNode result =
                call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (result.has("exceptionDetails")) {
            throw new IOException(expression + ": " + result.get("exceptionDetails"));
        }
        return result.at("/result/value");
    }

    /** Presses a key and lets it go; the focused element hears it as from a keyboard. */
    public void press(String key, int code) throws Exception {
        for (String type : List.of("keyDown", "keyUp")) {
            call(
                    "Input.dispatchKeyEvent",
                    Map.of("type", type, "key", key, "code", key, "windowsVirtualKeyCode", code, "text", "\r"));
        }
    }

    /** Runs what changes the address within the page and waits until the page has heard of it. */
    public void go(String script) throws Exception {
        call(
                "Runtime.evaluate",
                Map.of(
                        "expression",
                        "new Promise(done => { addEventListener('hashchange', () => done(0), {once: true}); " + script
                                + " })",
                        "awaitPromise",
                        true));
    }

    /** Errors and warnings of the console so far, among them violations of the content policy. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Every address that was asked for so far. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
        process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
        process.destroyForcibly().onExit().join();
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // a helper process of the browser may still be writing; it is only the system's temporary directory
        }
    }
}
