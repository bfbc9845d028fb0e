package dev.forkshop.runtime.ipc;

import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.Fact;
import dev.forkshop.runtime.journal.Origin;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An entry of a journal as a list that any channel carries: number, nanos (a text: too large for a number of
 * JavaScript), pid, thread, cause, the fact's name, and its parts in order.
 */
final class FactCodec {
    private static final int HEAD = 6;

    private FactCodec() {}

    static List<Object> encode(Entry entry) {
        Form form = Form.OF.get(entry.fact().getClass());
        List<Object> list = new ArrayList<>(HEAD + form.parts().size());
        list.add(entry.number());
        list.add(Long.toString(entry.nanos()));
        list.add(entry.origin().pid());
        list.add(entry.origin().thread());
        list.add(entry.cause());
        list.add(form.name());
        for (Method part : form.parts()) {
            list.add(read(part, entry.fact()));
        }
        return list;
    }

    /** @throws RuntimeException if it is no entry of a journal like ours */
    static Entry decode(List<?> list) {
        Class<? extends Record> type = Known.FACTS.get((String) list.get(HEAD - 1));
        Origin origin = new Origin(number(list.get(2)), (String) list.get(3));
        Fact fact = make(type, list.subList(HEAD, list.size()));
        return new Entry(number(list.get(0)), Long.parseLong((String) list.get(1)), origin, number(list.get(4)), fact);
    }

    private static String name(Class<?> fact) {
        return fact.getDeclaringClass().getSimpleName() + "." + fact.getSimpleName();
    }

    private static Object read(Method part, Fact of) {
        try {
            return part.invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + part, e);
        }
    }

    private static Fact make(Class<? extends Record> type, List<?> parts) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = as(types[i], parts.get(i));
        }
        try {
            return (Fact) type.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException("a fact that cannot be: " + type.getSimpleName(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + type, e);
        }
    }

    private static Object as(Class<?> type, Object part) {
        if (type == int.class || type == Integer.class && part != null) {
            return (int) number(part);
        }
        return type == long.class ? (Object) number(part) : part;
    }

    private static long number(Object part) {
        return ((Number) part).longValue();
    }

    /** What a kind of fact is called, and how its parts are read. */
    private record Form(String name, List<Method> parts) {
        static final ClassValue<Form> OF = new ClassValue<>() {
            @Override
            protected Form computeValue(Class<?> fact) {
                return new Form(
                        FactCodec.name(fact),
                        Stream.of(fact.getRecordComponents())
                                .map(RecordComponent::getAccessor)
                                .toList());
            }
        };
    }

    /** Every kind of fact by its name; looked up where facts arrive, not where they are sent. */
    private static final class Known {
        static final Map<String, Class<? extends Record>> FACTS = new HashMap<>();

        static {
            Stream.of(Fact.class.getPermittedSubclasses())
                    .flatMap(group -> Stream.of(group.getPermittedSubclasses()))
                    .forEach(fact -> FACTS.put(name(fact), fact.asSubclass(Record.class)));
        }
    }
}
