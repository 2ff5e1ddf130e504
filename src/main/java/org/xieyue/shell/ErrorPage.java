package org.xieyue.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;

/** What happened and what to do now, in place of a page. */
abstract class ErrorPage extends Div implements HasDynamicTitle {

    private String title = "";

    void say(String what, String whatNow, String back) {
        title = what;
        removeAll();
        addClassName("page");
        Span sentence = new Span(whatNow);
        sentence.addClassNames("soft", "sentence");
        Div words = new Div(new H1(what), sentence, new Anchor("inbox", back));
        words.addClassName("stack");
        add(words);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
