package org.xieyue.testing;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.xieyue.identity.Account;
import org.xieyue.identity.SignIn;
import org.xieyue.identity.SignedIn;

/** A test of screens without a browser: components on the server, a person signed in by password as at the sign-in page. */
@XieyueTest
@ExtendWith(ScreenTest.AskThisApplication.class)
public abstract class ScreenTest extends SpringBrowserlessTest {

    @Autowired
    SignIn signIn;

    /** All of our views; the tests themselves hold none. */
    @Override
    protected Set<String> scanPackages() {
        return Set.of("org.xieyue");
    }

    /** From now on this person looks at the screens. */
    protected final void signIn(Account person) {
        if (!(signIn.withPassword(person.login(), TestPeople.PASSWORD, "127.0.0.1")
                instanceof SignIn.Attempt.Succeeded succeeded)) {
            throw new IllegalStateException("Cannot sign in as " + person.login());
        }
        SignedIn principal = succeeded.person();
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(
                        principal, null, List.of(new SimpleGrantedAuthority("ROLE_USER"))));
    }

    /** Opens an address with its query, such as {@code inbox?view=MINE}. */
    protected final void goTo(String address) {
        int query = address.indexOf('?');
        String path = query < 0 ? address : address.substring(0, query);
        QueryParameters parameters =
                query < 0 ? QueryParameters.empty() : QueryParameters.fromString(address.substring(query + 1));
        UI.getCurrent().navigate(path, parameters);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    /**
     * Vaadin asks the static holder, and that is the one of the application that started last, not always of this one. Its
     * mocked request keeps what it finds there, so this comes before it is made.
     */
    static final class AskThisApplication implements BeforeEachCallback {

        @Override
        public void beforeEach(ExtensionContext test) {
            SecurityContextHolder.setContextHolderStrategy(
                    SpringExtension.getApplicationContext(test).getBean(SecurityContextHolderStrategy.class));
        }
    }
}
