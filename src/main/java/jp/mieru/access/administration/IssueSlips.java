package jp.mieru.access.administration;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.mieru.access.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Codes on paper: to one person, or to a batch of those who have none. */
@Service
class IssueSlips {
    private static final String ACTION = "access.code-issued";
    private final Newcomers newcomers;
    private final ManageAccounts accounts;

    IssueSlips(Newcomers newcomers, ManageAccounts accounts) {
        this.newcomers = newcomers;
        this.accounts = accounts;
    }

    /** Codes by account, and who is left. */
    record Batch(Map<UUID, String> codes, NextBatch next) {}

    @Transactional
    public Batch toNewcomers(Viewer actor, Newcomers.Wanted wanted) {
        var codes = accounts.issueCodes(actor, newcomers.batch(wanted), ACTION);
        return new Batch(codes, newcomers.rest(wanted));
    }

    /** Always a new code, whatever was handed out before. */
    public Map<UUID, String> to(Viewer actor, UUID account) {
        return accounts.issueCodes(actor, List.of(account), ACTION);
    }
}
