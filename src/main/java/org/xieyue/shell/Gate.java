package org.xieyue.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.ui.Needs;

/** Opens a view only to those who hold the permission that it {@link Needs}, as their posts are now. */
@org.springframework.stereotype.Component
class Gate implements VaadinServiceInitListener {

    private final transient CurrentUser user;

    Gate(CurrentUser user) {
        this.user = user;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::check));
    }

    private void check(BeforeEnterEvent event) {
        Class<?> view = event.getNavigationTarget();
        if (!opens(view)) {
            event.rerouteToError(new NotAllowed(view.getSimpleName()), "");
        }
    }

    boolean opens(@Nullable Class<?> view) {
        Needs needs = view == null || !Component.class.isAssignableFrom(view) ? null : view.getAnnotation(Needs.class);
        if (needs == null) {
            return true;
        }
        Permission permission = Permission.valueOf(needs.value());
        return user.person().stream()
                .flatMap(account -> account.appointments().stream())
                .anyMatch(post -> permission.roles().contains(post.role()));
    }
}
