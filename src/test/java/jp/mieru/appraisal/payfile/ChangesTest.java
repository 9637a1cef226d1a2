package jp.mieru.appraisal.payfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.payfile.Changes.Cell;
import jp.mieru.appraisal.payfile.Changes.Kind;
import jp.mieru.appraisal.payfile.Changes.Side;
import jp.mieru.appraisal.paylayout.Column;
import jp.mieru.appraisal.paylayout.Content;
import jp.mieru.appraisal.paylayout.Layout;
import jp.mieru.appraisal.paylayout.Separator;
import jp.mieru.platform.files.OutEncoding;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private final StaffId one = new StaffId(UUID.randomUUID());
    private final StaffId two = new StaffId(UUID.randomUUID());
    private final StaffId three = new StaffId(UUID.randomUUID());
    private final Layout plain = layout(Content.NUMBER, Content.GRADE);

    @Test
    void saysWhoWasAddedWhoIsGoneAndWhatChangedInWhom() {
        var changes = Changes.between(
                new Side(plain, List.of(line(one, "1", "A"), line(two, "2", "B"))),
                new Side(plain, List.of(line(three, "0", "S"), line(one, "1", "B"))));
        assertThat(changes.people())
                .extracting(Changes.Person::kind)
                .containsExactly(Kind.ADDED, Kind.CHANGED, Kind.GONE);
        assertThat(changes.people().get(1).cells()).containsExactly(new Cell("grade", "A", "B"));
        assertThat(changes.people().get(2).cells())
                .containsExactly(new Cell("number", "2", ""), new Cell("grade", "B", ""));
        assertThat(changes.count(Kind.GONE)).isEqualTo(1);
        assertThat(changes.isNone()).isFalse();
    }

    @Test
    void saysThatNothingChangedWhereNothingDid() {
        var side = new Side(plain, List.of(line(one, "1", "A")));
        assertThat(Changes.between(side, side).isNone()).isTrue();
    }

    @Test
    void columnsAreTheSameByWhatTheyHoldWhereverTheyStand() {
        var moved = layout(Content.GRADE, Content.NUMBER, Content.RATE);
        var changes = Changes.between(
                new Side(plain, List.of(line(one, "1", "A"), line(two, "2", "B"))),
                new Side(moved, List.of(line(one, "A", "1", "103"), line(two, "A", "2", "103"))));
        assertThat(changes.columnsAdded()).containsExactly("rate");
        assertThat(changes.columnsGone()).isEmpty();
        assertThat(changes.reshaped()).isTrue();
        assertThat(changes.people())
                .singleElement()
                .satisfies(person -> assertThat(person.cells()).containsExactly(new Cell("grade", "B", "A")));
    }

    @Test
    void columnsOfTheSameKindAreToldApartByTheirOrder() {
        var fixed = layout(Content.FIXED, Content.NUMBER, Content.FIXED);
        var changes = Changes.between(
                new Side(fixed, List.of(line(one, "x", "1", "y"))),
                new Side(layout(Content.FIXED, Content.NUMBER), List.of(line(one, "x", "1"))));
        assertThat(changes.columnsGone()).containsExactly("fixed");
        assertThat(changes.people()).isEmpty();
        assertThat(changes.isNone()).isFalse();
    }

    @Test
    void somebodyCanBeLeftOut() {
        var changes = Changes.between(
                new Side(plain, List.of(line(one, "1", "A"))), new Side(plain, List.of(line(one, "1", "B"))));
        assertThat(changes.without(one).people()).isEmpty();
        assertThat(changes.without(two).people()).hasSize(1);
    }

    private static Line line(StaffId staff, String... cells) {
        return new Line(staff, List.of(cells));
    }

    private static Layout layout(Content... contents) {
        return new Layout(
                "",
                Arrays.stream(contents)
                        .map(content -> new Column(content, content.word(), ""))
                        .toList(),
                OutEncoding.UTF_8,
                Separator.COMMA,
                true,
                false,
                false,
                0,
                2,
                false,
                true);
    }
}
