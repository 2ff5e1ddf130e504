package org.xieyue.shared.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** SPI: a card of a capability on the page of one's own account, such as a declaration that counts in all its cases. */
public interface AccountCards {

    /** Empty when it is none of the business of the person who is signed in. */
    Optional<Component> card();
}
