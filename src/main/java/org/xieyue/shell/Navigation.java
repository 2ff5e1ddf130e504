package org.xieyue.shell;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xieyue.shared.ui.NavigationEntries;
import org.xieyue.shared.ui.NavigationEntries.Entry;
import org.xieyue.shared.ui.Sheet;
import org.xieyue.shared.ui.Wording;

/** All entries that the person may open, in groups; on a phone four of them and a sheet with the rest. */
@Component
class Navigation {

    private static final int ON_PHONE = 4;
    private static final double BUSINESS = 100;
    private static final double ADMINISTRATION = 200;

    private final Gate gate;
    private final Wording wording;
    private final PersonMenu personMenu;
    private final ObjectProvider<NavigationEntries> sources;

    Navigation(Wording wording, PersonMenu personMenu, Gate gate, ObjectProvider<NavigationEntries> sources) {
        this.gate = gate;
        this.wording = wording;
        this.personMenu = personMenu;
        this.sources = sources;
    }

    /**
     * The screens that this person may open. To be asked while a request runs: without one, as when a colleague's act draws the
     * menu anew, nobody seems to be signed in and the list would be all but empty.
     */
    List<MenuEntry> screens() {
        return MenuConfiguration.getMenuEntries().stream()
                .filter(view -> gate.opens(view.menuClass()))
                .toList();
    }

    void fill(HasComponents nav, String here, List<MenuEntry> screens) {
        List<Entry> entries = entries(screens);
        Entry current = current(entries, here);
        String group = "";
        int place = 0;
        for (Entry entry : entries) {
            String itsGroup = group(entry);
            if (!itsGroup.equals(group) && !"work".equals(itsGroup)) {
                nav.add(heading(itsGroup));
            }
            group = itsGroup;
            Anchor link = link(entry, entry.equals(current));
            if (++place > ON_PHONE) {
                link.addClassName("secondary");
            }
            nav.add(link);
        }
        nav.add(more(entries, here));
    }

    private List<Entry> entries(List<MenuEntry> screens) {
        List<Entry> all = new ArrayList<>();
        for (MenuEntry view : screens) {
            String href = view.path().startsWith("/") ? view.path().substring(1) : view.path();
            double order = view.order() == null ? ADMINISTRATION : view.order();
            all.add(new Entry(wording.say(view.title()), href, icon(view.icon()), order, -1));
        }
        sources.forEach(source -> all.addAll(source.entries()));
        all.sort(Comparator.comparingDouble(Entry::order));
        return all;
    }

    private static VaadinIcon icon(@Nullable String name) {
        if (name == null || !name.startsWith("vaadin:")) {
            return VaadinIcon.CIRCLE_THIN;
        }
        return VaadinIcon.valueOf(
                name.substring("vaadin:".length()).replace('-', '_').toUpperCase(Locale.ROOT));
    }

    private static String group(Entry entry) {
        if (entry.order() < BUSINESS) {
            return "work";
        }
        return entry.order() < ADMINISTRATION ? "business" : "administration";
    }

    private Div heading(String group) {
        Div heading = new Div(wording.say("shell.group." + group));
        heading.addClassName("group");
        return heading;
    }

    private static Anchor link(Entry entry, boolean current) {
        Icon icon = entry.icon().create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Span label = new Span(entry.title());
        label.addClassName("label");
        Anchor link = new Anchor(entry.href(), icon, label);
        link.addClassName("entry");
        link.setTitle(entry.title());
        if (entry.count() > 0) {
            Span count = new Span(entry.count() >= 1000 ? "999+" : String.valueOf(entry.count()));
            count.addClassName("count");
            link.add(count);
        }
        if (current) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    /** The entry whose address this is, else the first one of the same page; null when none leads here. */
    private static @Nullable Entry current(List<Entry> entries, String here) {
        return entries.stream()
                .filter(entry -> entry.href().contains("?") && isSame(here, entry.href()))
                .findFirst()
                .or(() -> entries.stream()
                        .filter(entry -> isWithin(path(here), path(entry.href())))
                        .findFirst())
                .orElse(null);
    }

    /** The same page, whatever else and in which order the address says after the question mark. */
    private static boolean isSame(String here, String entry) {
        return path(here).equals(path(entry)) && query(here).containsAll(query(entry));
    }

    private static Set<String> query(String address) {
        int query = address.indexOf('?');
        return query < 0
                ? Set.of()
                : new HashSet<>(List.of(address.substring(query + 1).split("&", -1)));
    }

    private static boolean isWithin(String path, String page) {
        return path.equals(page) || path.startsWith(page + "/");
    }

    private static String path(String address) {
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }

    private NativeButton more(List<Entry> entries, String here) {
        Icon icon = VaadinIcon.MENU.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        NativeButton more = new NativeButton();
        more.add(icon, new Span(wording.say("shell.more")));
        more.addClassNames("entry", "more-entry");
        more.addClickListener(click -> openSheet(entries, here));
        return more;
    }

    private void openSheet(List<Entry> entries, String here) {
        Div list = new Div();
        list.addClassName("nav-sheet");
        Dialog sheet = new Sheet(wording, wording.say("shell.nav"), list);
        Entry current = current(entries, here);
        String group = "work";
        for (Entry entry : entries) {
            if (!group(entry).equals(group)) {
                group = group(entry);
                list.add(heading(group));
            }
            Anchor link = link(entry, entry.equals(current));
            link.getElement().addEventListener("click", click -> sheet.close());
            list.add(link);
        }
        list.add(personMenu.build());
        sheet.open();
    }
}
