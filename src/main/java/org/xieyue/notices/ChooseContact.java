package org.xieyue.notices;

import java.util.regex.Pattern;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** A person says at which address, and whether at all, mail may reach them. */
@UseCase
public class ChooseContact {

    private static final int LONGEST = 254;
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private final Contacts contacts;
    private final CurrentUser user;

    ChooseContact(Contacts contacts, CurrentUser user) {
        this.contacts = contacts;
        this.user = user;
    }

    @Permit(Permission.SELF)
    public Contact mine() {
        return contacts.of(user.account().id());
    }

    /** @param email blank for none */
    @Permit(Permission.SELF)
    public Answer<Contact> choose(String email, boolean byEmail) {
        String address = email.strip();
        if (!address.isEmpty()
                && (address.length() > LONGEST || !ADDRESS.matcher(address).matches())) {
            return Answer.refused(Refusal.ofField("email", "notices.email-malformed"));
        }
        Contact contact = new Contact(address.isEmpty() ? null : address, byEmail);
        contacts.put(user.account().id(), contact);
        return Answer.done(contact);
    }
}
