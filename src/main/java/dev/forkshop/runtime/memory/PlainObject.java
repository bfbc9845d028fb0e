package dev.forkshop.runtime.memory;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An object of a module's own class seen as JavaScript sees it: its fields by name. What belongs to the JDK or to this
 * runtime is not plain.
 */
public final class PlainObject {
    /** Asked of each value that is sent, and dear to find out. */
    private static final ClassValue<Boolean> IMPLEMENTS_FUNCTION = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            for (Class<?> each : type.getInterfaces()) { // no stream: a child's first one is worth a millisecond
                if (each.isAnnotationPresent(FunctionalInterface.class)) {
                    return true;
                }
            }
            return false;
        }
    };

    private PlainObject() {}

    /** Whether it is a record, or an object of a module's own class and no function. */
    public static boolean isPlain(Object value) {
        Class<?> type = value.getClass();
        return type.isRecord() || !type.getModule().isNamed() && !isFunction(value) && !isOfRuntime(type);
    }

    /** A lambda: the JVM's class of one is hidden, that of {@code module.LambdaWriter} synthetic. */
    public static boolean isLambda(Object value) {
        return value != null && (value.getClass().isHidden() || value.getClass().isSynthetic());
    }

    /** A lambda, or an object whose interface asks for one. Node calls such a value a function. */
    static boolean isFunction(Object value) {
        Class<?> type = value.getClass();
        return isLambda(value) || !type.getModule().isNamed() && IMPLEMENTS_FUNCTION.get(type);
    }

    /** Its fields by name, in the order in which they stand in the source. */
    public static Map<String, Object> fields(Object value) {
        return value instanceof Record made ? components(made) : ownFields(value);
    }

    private static boolean isOfRuntime(Class<?> type) {
        return type.getProtectionDomain() == PlainObject.class.getProtectionDomain();
    }

    private static Map<String, Object> components(Record made) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : made.getClass().getRecordComponents()) {
            Method accessor = component.getAccessor();
            fields.put(component.getName(), read(accessor, () -> accessor.invoke(made)));
        }
        return fields;
    }

    private static Map<String, Object> ownFields(Object value) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Class<?> type = value.getClass(); !type.getModule().isNamed(); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())
                        && !Modifier.isTransient(field.getModifiers())
                        && !field.isSynthetic()) {
                    fields.putIfAbsent(field.getName(), read(field, () -> field.get(value)));
                }
            }
        }
        return fields;
    }

    private static Object read(AccessibleObject member, Read read) {
        member.setAccessible(true);
        try {
            return read.get();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + member, e);
        }
    }

    private interface Read {
        Object get() throws ReflectiveOperationException;
    }
}
