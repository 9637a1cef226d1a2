package jp.mieru.appraisal.tendency;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How each rater rates beside those who rate people of the same groups. A tendency is found where its interval lies wholly on one
 * side and it is large enough to matter; it need not be an error, for the people rated may differ indeed. With 95 % of
 * confidence about one rater of twenty stands out by chance alone.
 */
public final class Tendencies {
    /** From how many sheets of a rater the mean is told. */
    public static final int FEWEST = 3;

    /** From how many sheets of peers anything is told. */
    public static final int FEWEST_OF_PEERS = 10;

    /** From how many others a group is compared, so that no figure is that of one colleague. */
    public static final int FEWEST_OTHERS = 3;

    /** From how many sheets it is told how people differ. */
    public static final int FEWEST_FOR_RANGE = 5;

    /** From how many sheets it is told how one follows another. */
    public static final int FEWEST_FOR_CONTRAST = 10;

    /** A difference of levels that matters, where 100 is the whole scale: four tenths of a step of five. */
    public static final double MATTERS = 10;

    /** A nearness to the middle that matters. */
    public static final double MATTERS_FROM_THE_MIDDLE = 5;

    /** A spread over that of peers that matters. */
    public static final double NARROW = 0.67;

    /** A correlation that matters. */
    public static final double TURNING = -0.4;

    private final Map<UUID, List<RatedSheet>> sheets = new HashMap<>();
    private final PeerMeans levels;
    private final PeerMeans distances;
    private final Alikeness alikeness;

    private Tendencies(Collection<RatedSheet> all) {
        all.forEach(sheet -> sheets.computeIfAbsent(sheet.rater(), rater -> new ArrayList<>())
                .add(sheet));
        levels = new PeerMeans(all, RatedSheet::level, FEWEST_OTHERS);
        distances = new PeerMeans(all, RatedSheet::fromTheMiddle, FEWEST_OTHERS);
        alikeness = new Alikeness(all);
    }

    /** Of everybody who rated one of these sheets; they do not depend on the order of the list. */
    public static Tendencies among(Collection<RatedSheet> all) {
        return new Tendencies(all);
    }

    /** All five of one rater, in the order of their kinds. */
    public List<Tendency> of(UUID rater) {
        return List.of(leniency(rater), centre(rater), range(rater), halo(rater), contrast(rater));
    }

    /** Everybody who rated. */
    public Set<UUID> raters() {
        return Set.copyOf(sheets.keySet());
    }

    /** The groups of people that the rater rates. */
    public Set<String> groups(UUID rater) {
        return sheets.getOrDefault(rater, List.of()).stream()
                .map(RatedSheet::group)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How many sheets the rater can be compared by. */
    public int sheets(UUID rater) {
        return levels.sheets(rater);
    }

    private Tendency leniency(UUID rater) {
        return Optional.of(rater)
                .filter(each -> isEnough(each, FEWEST))
                .flatMap(each -> levels.difference(rater))
                .map(found -> new Tendency(
                        TendencyKind.LENIENCY,
                        verdict(!found.interval().contains(0) && Math.abs(found.estimate()) >= MATTERS),
                        found.estimate(),
                        found.interval()))
                .orElse(Tendency.tooFew(TendencyKind.LENIENCY));
    }

    private Tendency centre(UUID rater) {
        return Optional.of(rater)
                .filter(each -> isEnough(each, FEWEST))
                .flatMap(each -> distances.difference(rater))
                .map(found -> new Tendency(
                        TendencyKind.CENTRE,
                        verdict(found.interval().high() < 0 && found.estimate() <= -MATTERS_FROM_THE_MIDDLE),
                        found.estimate(),
                        found.interval()))
                .orElse(Tendency.tooFew(TendencyKind.CENTRE));
    }

    private Tendency range(UUID rater) {
        return Optional.of(rater)
                .filter(each -> isEnough(each, FEWEST_FOR_RANGE))
                .flatMap(each -> SpreadRatio.of(levels.ownSpread(rater), levels.peerSpread(rater)))
                .map(ratio -> narrower(TendencyKind.RANGE, ratio))
                .orElse(Tendency.tooFew(TendencyKind.RANGE));
    }

    private Tendency halo(UUID rater) {
        return Optional.of(rater)
                .filter(each -> isEnough(each, FEWEST))
                .map(levels::compared)
                .filter(groups -> alikeness.own(rater, groups).freedom() >= FEWEST * (Alikeness.FEWEST_ITEMS - 1))
                .flatMap(groups -> SpreadRatio.of(alikeness.own(rater, groups), alikeness.peers(rater, groups)))
                .map(ratio -> narrower(TendencyKind.HALO, ratio))
                .orElse(Tendency.tooFew(TendencyKind.HALO));
    }

    private Tendency contrast(UUID rater) {
        return Succession.of(sheets.getOrDefault(rater, List.of()), FEWEST_FOR_CONTRAST)
                .map(found -> new Tendency(
                        TendencyKind.CONTRAST,
                        verdict(found.interval().high() < 0 && found.correlation() <= TURNING),
                        found.correlation(),
                        found.interval()))
                .orElse(Tendency.tooFew(TendencyKind.CONTRAST));
    }

    private static Tendency narrower(TendencyKind kind, SpreadRatio ratio) {
        boolean found = ratio.interval().high() < 1 && ratio.estimate() <= NARROW;
        return new Tendency(kind, verdict(found), ratio.estimate(), ratio.interval());
    }

    private boolean isEnough(UUID rater, int fewest) {
        return levels.sheets(rater) >= fewest && levels.peerSheets(rater) >= FEWEST_OF_PEERS;
    }

    private static Verdict verdict(boolean found) {
        return found ? Verdict.FOUND : Verdict.NOT_SHOWN;
    }
}
