package jp.mieru.engagement;

import java.util.UUID;

/**
 * A theme of what people wrote has become a proposal for the training plan; part of the transaction that stores it.
 *
 * @param proposal identifies it for {@link TrainingProposals}
 */
public record TrainingProposed(UUID proposal, String title) {}
