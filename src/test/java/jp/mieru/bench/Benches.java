package jp.mieru.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.util.ClassUtils;

/** Runs all benches, each in a JVM of its own with 512 MiB of heap, and writes docs/benchmarks.md. */
class Benches {
    @Test
    void measure() throws Exception {
        var only = System.getProperty("bench", "");
        var report = new StringBuilder("# Benchmarks\n\nWritten by `script/bench` on ")
                .append(machine())
                .append("\n");
        for (var bench : all()) {
            if (bench.getSimpleName().startsWith(only)) {
                report.append("\n## ").append(title(bench)).append("\n\n").append(run(bench));
            }
        }
        System.out.println(report);
        if (only.isEmpty()) {
            Files.writeString(Path.of("docs/benchmarks.md"), report);
        }
    }

    private static List<Class<?>> all() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter((metadata, factory) -> true);
        return scanner.findCandidateComponents("jp.mieru.bench").stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .filter(type -> ClassUtils.hasMethod(type, "main", String[].class))
                .sorted((one, other) -> one.getName().compareTo(other.getName()))
                .toList();
    }

    private static String title(Class<?> bench) {
        return bench.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").replace(" Bench", "");
    }

    private static String run(Class<?> bench) throws IOException, InterruptedException {
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-Dstdout.encoding=UTF-8"));
        sizes().forEach(command::add);
        command.addAll(List.of("-cp", classes, bench.getName()));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(bench.getName() + " ended with " + process.exitValue());
        }
        return said.lines()
                        .filter(line -> !line.matches("\\d{4}-\\d\\d-.*|[\\d:.]+ \\[.*"))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    /** What was asked for by {@code -Dbench.…}: how many people, answers, seconds. */
    private static Stream<String> sizes() {
        return System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("bench."))
                .map(name -> "-D" + name + "=" + System.getProperty(name));
    }

    private static String machine() throws IOException {
        var cpu = Path.of("/proc/cpuinfo");
        var model = Files.exists(cpu)
                ? Files.readAllLines(cpu).stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.split(":")[1].strip())
                        .findFirst()
                        .orElse("")
                : "";
        return Arrays.asList(
                        Runtime.getRuntime().availableProcessors() + " cores " + model,
                        System.getProperty("os.name") + " " + System.getProperty("os.version"),
                        "Java " + System.getProperty("java.version") + " with 512 MiB of heap",
                        "PostgreSQL 18 embedded.")
                .stream()
                .collect(Collectors.joining(", "));
    }
}
