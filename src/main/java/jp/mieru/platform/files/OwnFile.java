package jp.mieru.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Texts that come with Mieru as a YAML file. */
public final class OwnFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private OwnFile() {}

    /**
     * What stands in the file.
     *
     * @param path of a resource, from the root
     */
    public static <T> T read(String path, TypeReference<T> type) {
        try (InputStream file = Objects.requireNonNull(OwnFile.class.getResourceAsStream(path))) {
            Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return JSON.convertValue(content, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
