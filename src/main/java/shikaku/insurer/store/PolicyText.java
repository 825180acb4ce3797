package shikaku.insurer.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.MonthDay;
import java.util.Map;
import java.util.TreeMap;
import shikaku.insurer.rule.InsurerPolicy;

/**
 * 保険者の設定の文字列: one choice a line, {@code terms.under70.years=1}, so that a choice the law adds later needs no migration. A
 * choice that an older row does not have is taken from what is usual for the kind of insurer; one that is no longer known is passed over.
 */
public final class PolicyText {

    public static String write(InsurerPolicy policy) {
        Map<String, String> lines = new TreeMap<>();
        collect("", policy, lines);
        StringBuilder text = new StringBuilder();
        lines.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
        return text.toString();
    }

    public static InsurerPolicy read(String text, InsurerPolicy usual) {
        Map<String, String> lines = new TreeMap<>();
        for (String line : text.lines().toList()) {
            int at = line.indexOf('=');
            lines.put(line.substring(0, at), line.substring(at + 1));
        }
        return (InsurerPolicy) build("", InsurerPolicy.class, usual, lines);
    }

    private static void collect(String path, Object value, Map<String, String> into) {
        if (value instanceof Record group) {
            for (RecordComponent part : group.getClass().getRecordComponents()) {
                collect(path + (path.isEmpty() ? "" : ".") + part.getName(), part(group, part), into);
            }
        } else {
            into.put(path, value instanceof Enum<?> choice ? choice.name() : value == null ? "" : value.toString());
        }
    }

    private static Object build(String path, Class<?> type, Object usual, Map<String, String> lines) {
        if (type.isRecord()) {
            RecordComponent[] parts = type.getRecordComponents();
            Class<?>[] types = new Class<?>[parts.length];
            Object[] values = new Object[parts.length];
            for (int i = 0; i < parts.length; i++) {
                types[i] = parts[i].getType();
                String below = path + (path.isEmpty() ? "" : ".") + parts[i].getName();
                values[i] = build(below, types[i], usual == null ? null : part((Record) usual, parts[i]), lines);
            }
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(types);
                return constructor.newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(path, e);
            }
        }
        return lines.containsKey(path) ? value(type, lines.get(path)) : usual;
    }

    private static Object value(Class<?> type, String text) {
        if (type == String.class) {
            return text;
        }
        if (type == int.class) {
            return Integer.parseInt(text);
        }
        if (type == boolean.class) {
            return Boolean.parseBoolean(text);
        }
        if (text.isEmpty()) {
            return null;
        }
        if (type == Integer.class) {
            return Integer.valueOf(text);
        }
        if (type == MonthDay.class) {
            return MonthDay.parse(text);
        }
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(text)) {
                return constant;
            }
        }
        throw new IllegalStateException("No choice " + text + " in " + type);
    }

    private static Object part(Record of, RecordComponent part) {
        try {
            return part.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(part.getName(), e);
        }
    }

    private PolicyText() {}
}
