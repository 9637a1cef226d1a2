package jp.mieru.platform.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A file that says what the demo city's chapters tell, in YAML. */
public final class DemoFile {
    private DemoFile() {}

    /**
     * The lists, maps, words and numbers in it.
     *
     * @param name of a file in {@code demo/mirai}
     * @param <T> what the caller knows the file to be
     */
    public static <T> T read(String name) {
        try {
            String yaml = new ClassPathResource("demo/mirai/" + name).getContentAsString(StandardCharsets.UTF_8);
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
