package jp.mieru.survey.answering;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import jp.mieru.survey.questionnaire.Block;
import jp.mieru.survey.questionnaire.Questionnaire;

/** Leads from page to page through a sheet; pages that ask nothing of its giver are passed over. Pure. */
public final class PageTurn {
    private static final String PLACE = "[0-9]{1,3}";

    private final AnswerPage.Frame frame;
    private final SheetReader reader;
    private final List<Block> blocks;
    private final List<List<Integer>> drawn = new ArrayList<>();

    public PageTurn(AnswerPage.Frame frame, SheetReader reader) {
        this.frame = frame;
        this.reader = reader;
        Questionnaire questionnaire = reader.questionnaire();
        this.blocks = Block.of(questionnaire, reader.sheet().order());
        var conditions = new Conditions(questionnaire);
        for (Block block : blocks) {
            Set<Integer> here = conditions.drawn(block, reader.sheet(), reader.asked());
            drawn.add(block.questions().stream().filter(here::contains).toList());
        }
    }

    /** The first page that asks anything. */
    public AnswerPage first() {
        return page(next(-1), Map.of());
    }

    /** Where a button of a page leads: {@code next}, {@code back}, or a place; the same page, with faults, if not on. */
    public AnswerPage after(int at, String go) {
        int here = Math.clamp(at, 0, blocks.size());
        boolean faulty = here < blocks.size() && drawn.get(here).stream().anyMatch(reader.faults()::containsKey);
        if (go.equals("next")) {
            return faulty ? page(here, reader.faults()) : page(next(here), Map.of());
        }
        if (go.equals("back")) {
            return page(before(here).orElse(here), Map.of());
        }
        return page(go.matches(PLACE) ? next(Integer.parseInt(go) - 1) : here, Map.of());
    }

    /** The page on which all answers are looked through. */
    public AnswerPage review() {
        return page(blocks.size(), Map.of());
    }

    /** The page with the first thing that is wrong; only if there is any. */
    public AnswerPage wrong() {
        int question = reader.faults().keySet().iterator().next();
        int place = IntStream.range(0, blocks.size())
                .filter(block -> blocks.get(block).asks(question))
                .findFirst()
                .orElse(0);
        return page(place, reader.faults());
    }

    private AnswerPage page(int at, Map<Integer, String> faults) {
        Set<Integer> kept = new HashSet<>(reader.asked());
        if (!faults.isEmpty()) {
            kept.addAll(drawn.get(at)); // what may still turn out to be asked is not lost by a refusal
        }
        return new AnswerPage(
                frame, reader.questionnaire(), blocks, at, reader.filled(kept), faults, reader.asked(), drawn);
    }

    private int next(int place) {
        return IntStream.range(Math.min(place + 1, blocks.size()), blocks.size())
                .filter(block -> !drawn.get(block).isEmpty())
                .findFirst()
                .orElse(blocks.size());
    }

    private Optional<Integer> before(int place) {
        return IntStream.range(0, place)
                .filter(block -> !drawn.get(block).isEmpty())
                .boxed()
                .reduce((one, other) -> other);
    }
}
