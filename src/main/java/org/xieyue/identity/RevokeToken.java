package org.xieyue.identity;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.UseCase;

/** Ends one of one's own tokens; it counts from the next request on. */
@UseCase
public class RevokeToken {

    private final StoredTokens tokens;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;

    RevokeToken(StoredTokens tokens, CurrentUser currentUser, ApplicationEventPublisher events) {
        this.tokens = tokens;
        this.currentUser = currentUser;
        this.events = events;
    }

    @Permit(Permission.SELF)
    public void revoke(TokenId token) {
        if (!tokens.revoke(token, currentUser.account().id())) {
            throw new NotFound();
        }
        events.publishEvent(new SecurityNoted("token.revoked", "token", token.toString(), Map.of()));
    }
}
