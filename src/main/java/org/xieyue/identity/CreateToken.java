package org.xieyue.identity;

import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.xieyue.clock.BusinessClock;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Makes a personal token for programs that act in one's own name. */
@UseCase
public class CreateToken {

    private static final int LONGEST_NAME = 50;
    private static final int MOST = 20;

    private final StoredTokens tokens;
    private final CurrentUser currentUser;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    CreateToken(StoredTokens tokens, CurrentUser currentUser, BusinessClock clock, ApplicationEventPublisher events) {
        this.tokens = tokens;
        this.currentUser = currentUser;
        this.clock = clock;
        this.events = events;
    }

    @Permit(Permission.SELF)
    public Answer<NewToken> create(String name) {
        AccountId owner = currentUser.account().id();
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            return Answer.refused(Refusal.ofField("name", "identity.token-name-length", LONGEST_NAME));
        }
        if (tokens.of(owner).size() >= MOST) {
            return Answer.refused("identity.too-many-tokens", MOST);
        }
        NewToken token = new NewToken(new TokenId(UUID.randomUUID()), "xy_" + Secrets.random());
        tokens.add(token.id(), owner, name.strip(), Secrets.hash(token.secret()), clock.today());
        events.publishEvent(
                new SecurityNoted("token.created", "token", token.id().toString(), Map.of()));
        return Answer.done(token);
    }
}
