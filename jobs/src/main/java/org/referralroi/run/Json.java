package org.referralroi.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Records as JSON, indented, so that a person can read the files too. */
public final class Json {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    public static String write(Object value) {
        return MAPPER.writeValueAsString(value) + "\n";
    }

    static void write(Path file, Object value) throws IOException {
        Files.writeString(file, write(value));
    }

    public static <T> T read(Path file, Class<T> type) throws IOException {
        return parse(Files.readString(file), type);
    }

    public static <T> T parse(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }
}
