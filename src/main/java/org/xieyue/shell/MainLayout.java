package org.xieyue.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.xieyue.shared.ui.CountsChanged;
import org.xieyue.shared.ui.Wording;

/** The frame of all screens: navigation at the left, folded to icons on narrow screens, a bar at the bottom on phones. */
@Layout
@AnonymousAllowed
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final Main content = new Main();
    private final Nav nav = new Nav();
    private final transient Navigation navigation;
    private final transient Wording wording;
    private final transient PersonMenu personMenu;
    private final boolean demo;
    private String here = "";
    private transient List<MenuEntry> screens = List.of();

    MainLayout(Navigation navigation, Wording wording, PersonMenu personMenu, Environment environment) {
        this.navigation = navigation;
        this.wording = wording;
        this.personMenu = personMenu;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
        addClassName("frame");
        nav.addClassName("nav");
        nav.getElement().setAttribute("aria-label", wording.say("shell.nav"));
        content.addClassName("content");
        content.setId("content");
        Anchor skip = new Anchor("#content", wording.say("shell.skip"));
        skip.addClassName("skip-link");
        skip.getElement().setAttribute("router-ignore", true);
        add(skip, nav, content);
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement view) {
        if (view != null) {
            content.getElement().appendChild(view.getElement());
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        Registration counts = ComponentUtil.addListener(ui, CountsChanged.class, changed -> fill());
        addDetachListener(detached -> {
            detached.unregisterListener();
            counts.remove();
        });
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        here = event.getLocation().getPathWithQueryParameters();
        screens = navigation.screens();
        fill();
    }

    private void fill() {
        nav.removeAll();
        nav.add(brand());
        navigation.fill(nav, here, screens);
        nav.add(foot());
    }

    private Component brand() {
        Span mark = new Span();
        mark.addClassName("brand-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        Span name = new Span(wording.say("shell.product"));
        name.addClassName("label");
        Anchor brand = new Anchor("inbox", mark, name);
        brand.addClassName("brand");
        return brand;
    }

    private Component foot() {
        Div foot = new Div();
        foot.addClassName("foot");
        if (demo) {
            foot.add(demoClock());
        }
        foot.add(personMenu.build());
        return foot;
    }

    private Component demoClock() {
        Icon icon = VaadinIcon.CLOCK.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Span words = new Span(wording.say("shell.clock", wording.date(wording.today())));
        words.addClassName("label");
        Div clock = new Div(icon, words);
        clock.addClassName("demo-clock");
        clock.setTitle(wording.say("shell.clock.about"));
        return clock;
    }
}
