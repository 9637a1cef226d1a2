package jp.mieru.survey.paperslips;

import java.util.List;

/** The slips of one unit's people, to be handed out there. */
public record SlipPile(PrintableUnit unit, List<PaperSlip> slips) {}
