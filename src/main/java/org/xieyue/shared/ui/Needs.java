package org.xieyue.shared.ui;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission, by name, without which a view is neither in the navigation nor opened. Posts change while people are
 * signed in, so this is asked at each navigation. The use cases behind the view check again.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
    String value();
}
