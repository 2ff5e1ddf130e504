package org.xieyue.identity;

import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.shared.UseCase;

/** One's own tokens that are valid. */
@UseCase
public class TokenBoard {

    private final StoredTokens tokens;
    private final CurrentUser currentUser;

    TokenBoard(StoredTokens tokens, CurrentUser currentUser) {
        this.tokens = tokens;
        this.currentUser = currentUser;
    }

    @Permit(Permission.SELF)
    @Transactional(readOnly = true)
    public List<TokenRow> mine() {
        return tokens.of(currentUser.account().id());
    }
}
