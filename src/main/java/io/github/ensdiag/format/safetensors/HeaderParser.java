package io.github.ensdiag.format.safetensors;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.ensdiag.table.InputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the JSON header of a safetensors file. */
final class HeaderParser {
    private static final int MOST_TENSORS = 10_000;
    private static final int MOST_DIMENSIONS = 64;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // names are not kept beyond this file
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private final Path file;
    private final JsonParser parser;

    private HeaderParser(Path file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /**
     * All tensors, in the order of the header.
     *
     * @throws InputException if it is not such a header
     */
    static List<Tensor> parse(Path file, String header) {
        try (JsonParser parser = JSON.createParser(header)) {
            return new HeaderParser(file, parser).tensors();
        } catch (JsonProcessingException e) {
            throw damaged(
                    file,
                    e.getOriginalMessage() + ", at character "
                            + (e.getLocation() == null ? 0 : e.getLocation().getCharOffset()) + " of it");
        } catch (IOException e) {
            throw damaged(file, e.getMessage());
        }
    }

    private List<Tensor> tensors() throws IOException {
        List<Tensor> tensors = new ArrayList<>();
        require(parser.nextToken() == JsonToken.START_OBJECT, "an object of tensors");
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("__metadata__")) {
                parser.skipChildren();
            } else {
                tensors.add(tensor(name));
            }
            if (tensors.size() > MOST_TENSORS) {
                throw new InputException(
                        file + " holds more than " + MOST_TENSORS + " tensors: rather the weights of a "
                                + "model than its predictions. Save the predictions, one row a sample.");
            }
        }
        require(parser.nextToken() == null, "nothing behind the tensors");
        return tensors;
    }

    private Tensor tensor(String name) throws IOException {
        String type = null;
        List<Long> shape = null;
        List<Long> offsets = null;
        require(parser.currentToken() == JsonToken.START_OBJECT, "an object for \"" + name + "\"");
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            switch (key) {
                case "dtype":
                    type = parser.getValueAsString();
                    break;
                case "shape":
                    shape = integers(name);
                    break;
                case "data_offsets":
                    offsets = integers(name);
                    break;
                default:
                    parser.skipChildren();
            }
        }
        boolean complete = type != null && shape != null && offsets != null && offsets.size() == 2;
        require(complete, "dtype, shape and data_offsets of \"" + name + "\"");
        return new Tensor(clean(name), type, shape, offsets.get(0), offsets.get(1));
    }

    private List<Long> integers(String name) throws IOException {
        List<Long> integers = new ArrayList<>();
        require(parser.currentToken() == JsonToken.START_ARRAY, "a list of integers for \"" + name + "\"");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            boolean integer = parser.currentToken() == JsonToken.VALUE_NUMBER_INT;
            require(integer && integers.size() < MOST_DIMENSIONS, "a list of integers for \"" + name + "\"");
            integers.add(parser.getLongValue());
        }
        return integers;
    }

    /** Names are shown to the user. */
    private static String clean(String name) {
        return name.replaceAll("\\p{Cntrl}", "?");
    }

    private void require(boolean fulfilled, String expected) {
        if (!fulfilled) {
            throw damaged(
                    file,
                    clean(expected) + " was expected at character "
                            + parser.currentLocation().getCharOffset() + " of it");
        }
    }

    private static InputException damaged(Path file, String why) {
        return new InputException(file + " has a damaged safetensors header: " + why
                + ". Save the file again with safetensors.numpy.save_file(tensors, path).");
    }
}
