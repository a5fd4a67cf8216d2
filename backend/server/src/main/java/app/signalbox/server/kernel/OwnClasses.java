package app.signalbox.server.kernel;

import java.lang.annotation.Annotation;
import org.springframework.aop.ClassFilter;
import org.springframework.aop.Pointcut;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.annotation.AnnotationMethodMatcher;

/**
 * The classes of this product, where alone its annotations stand. Looking for them in the hundreds of classes that
 * frameworks bring takes a tenth of a start.
 */
public final class OwnClasses implements ClassFilter {

    private static final String PACKAGE = "app.signalbox.";

    private OwnClasses() {}

    /** Methods that have this annotation themselves or in what they override, but not by their class. */
    public static Pointcut methodsWith(Class<? extends Annotation> annotation) {
        return new ComposablePointcut(new OwnClasses(), new AnnotationMethodMatcher(annotation, true));
    }

    @Override
    public boolean matches(Class<?> type) {
        return type.getName().startsWith(PACKAGE);
    }
}
