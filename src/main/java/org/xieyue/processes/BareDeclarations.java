package org.xieyue.processes;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.objenesis.SpringObjenesis;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;
import org.xieyue.processes.check.Vocabulary;

/**
 * Reads the declarations from the classes, without starting the application: steps and forms are made without their use
 * cases and asked for what they declare, which is constant. A test keeps that this is what the running application says.
 */
final class BareDeclarations {

    private static final String OURS = "org.xieyue";

    private final SpringObjenesis objenesis = new SpringObjenesis();
    private final Environment environment;

    private BareDeclarations(Environment environment) {
        this.environment = environment;
    }

    static Vocabulary read() {
        return read(new StandardEnvironment());
    }

    /** @param environment whose profiles say which classes count */
    static Vocabulary read(Environment environment) {
        BareDeclarations bare = new BareDeclarations(environment);
        return DeclaredWords.of(
                bare.constants(ProcessStep.class, ProcessStep::declaration),
                bare.contracts(),
                bare.constants(TaskFormKey.class, Function.identity()),
                Set.copyOf(bare.constants(StartFormKey.class, StartFormKey::key)));
    }

    static List<StepDeclaration> steps(Environment environment) {
        return new BareDeclarations(environment).constants(ProcessStep.class, ProcessStep::declaration);
    }

    /** What must have come before a task with this form, by form key. */
    static Map<String, List<List<String>>> formsAfter(Environment environment) {
        Map<String, List<List<String>>> after = new HashMap<>();
        new BareDeclarations(environment)
                .constants(TaskFormKey.class, form -> Map.entry(form.key(), form.after()))
                .forEach(form -> after.put(form.getKey(), form.getValue()));
        return after;
    }

    private <B, D> List<D> constants(Class<B> type, Function<B, D> declared) {
        List<D> all = new ArrayList<>();
        ClassPathScanningCandidateComponentProvider scanner =
                new ClassPathScanningCandidateComponentProvider(false, environment);
        scanner.addIncludeFilter(new AssignableTypeFilter(type));
        for (BeanDefinition found : scanner.findCandidateComponents(OURS)) {
            B bare = type.cast(objenesis.newInstance(load(found.getBeanClassName())));
            D declaration = declared.apply(bare);
            if (declaration == null) {
                throw new IllegalStateException(
                        found.getBeanClassName() + " declares nothing by itself: its declaration must be a constant");
            }
            all.add(declaration);
        }
        return all;
    }

    private List<ProcessContract> contracts() {
        List<ProcessContract> all = new ArrayList<>();
        ClassPathScanningCandidateComponentProvider scanner =
                new ClassPathScanningCandidateComponentProvider(false, environment);
        scanner.addIncludeFilter((reader, factory) -> !reader.getAnnotationMetadata()
                .getAnnotatedMethods(Bean.class.getName())
                .isEmpty());
        for (BeanDefinition found : scanner.findCandidateComponents(OURS)) {
            Class<?> configuration = load(found.getBeanClassName());
            for (Method method : ReflectionUtils.getDeclaredMethods(configuration)) {
                if (method.getReturnType() == ProcessContract.class
                        && method.getParameterCount() == 0
                        && AnnotationUtils.findAnnotation(method, Bean.class) != null) {
                    all.add(invoke(method, objenesis.newInstance(configuration)));
                }
            }
        }
        return all.stream().collect(Collectors.toUnmodifiableList());
    }

    private static ProcessContract invoke(Method method, Object on) {
        try {
            method.setAccessible(true);
            return (ProcessContract) method.invoke(on);
        } catch (IllegalAccessException | InvocationTargetException failure) {
            throw new IllegalStateException(method + " does not declare a constant contract", failure);
        }
    }

    private static Class<?> load(@Nullable String name) {
        return ClassUtils.resolveClassName(Objects.requireNonNull(name), BareDeclarations.class.getClassLoader());
    }
}
