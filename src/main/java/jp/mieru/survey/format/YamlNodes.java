package jp.mieru.survey.format;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mieru.platform.files.Fault;
import jp.mieru.platform.files.Faults;
import jp.mieru.survey.format.Node.Place;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Takes YAML apart without making objects of it: no tag is followed, no alias of a list or map is allowed, so that
 * neither a class of ours nor a bomb can be called by a file.
 */
final class YamlNodes {
    private static final int DEEPEST = 12;
    private static final int LONGEST = 1 << 19;

    private final String file;
    private final Faults faults;

    private YamlNodes(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    static Optional<Node> read(String yaml, String file, Faults faults) {
        var nodes = new YamlNodes(file, faults);
        try {
            org.yaml.snakeyaml.nodes.@Nullable Node root = new Yaml(limits()).compose(new StringReader(yaml));
            return Optional.ofNullable(root).flatMap(nodes::node);
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark() != null ? e.getProblemMark() : e.getContextMark();
            nodes.notYaml(mark == null ? 0 : mark.getLine() + 1, e.getProblem());
        } catch (YAMLException e) {
            nodes.notYaml(0, e.getMessage());
        }
        return Optional.empty();
    }

    private static LoaderOptions limits() {
        var limits = new LoaderOptions();
        limits.setCodePointLimit(LONGEST);
        limits.setNestingDepthLimit(DEEPEST);
        limits.setMaxAliasesForCollections(0);
        limits.setAllowRecursiveKeys(false);
        return limits;
    }

    private Optional<Node> node(org.yaml.snakeyaml.nodes.Node yaml) {
        Place place = place(yaml);
        if (yaml instanceof MappingNode map) {
            return Optional.of(new Node.Fields(place, fields(map)));
        }
        if (yaml instanceof SequenceNode list) {
            Stream<Node> items = list.getValue().stream().map(this::node).flatMap(Optional::stream);
            return Optional.of(new Node.Items(place, items.toList()));
        }
        return yaml instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)
                ? Optional.of(new Node.Words(place, scalar.getValue()))
                : Optional.empty();
    }

    private Map<String, Node> fields(MappingNode map) {
        Map<String, Node> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : map.getValue()) {
            String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
            Optional<Node> value = node(tuple.getValueNode());
            if (value.isPresent() && fields.putIfAbsent(name, value.get()) != null) {
                long line = place(tuple.getKeyNode()).line();
                faults.add(Fault.ofCell(file, line, name, "", "survey.format.fault.field_twice"));
            }
        }
        return fields;
    }

    private Place place(org.yaml.snakeyaml.nodes.Node yaml) {
        return new Place(file, yaml.getStartMark().getLine() + 1L);
    }

    private void notYaml(long line, @Nullable String problem) {
        faults.add(Fault.ofLine(file, line, "survey.format.fault.not_yaml", Objects.toString(problem, "")));
    }
}
