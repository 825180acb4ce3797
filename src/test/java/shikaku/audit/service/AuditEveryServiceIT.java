package shikaku.audit.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shikaku.access.rule.Role;
import shikaku.shared.value.InsurerNumber;
import shikaku.testing.inside.Acting;

/**
 * Calls every method of every {@link Audited} service, found in the deployed portal itself, about a person who is not there, and reads the
 * entry. What the service answers does not matter here: done, refused and failed all leave one.
 */
@ExtendWith(ArquillianExtension.class)
@DisplayName("監査: どのサービスのどの呼び出しも、一行を残す")
class AuditEveryServiceIT {

    private static final InsurerNumber OWN = InsurerNumber.of("00990010");
    private static final long ABSENT = 999_999_999_999L;
    private static final String REASON = "試験のための事情";

    @Inject
    BeanManager beans;

    @Inject
    Acting acting;

    @Resource(lookup = "jdbc/app")
    DataSource application;

    private record Entry(
            String act, String outcome, String actorKind, long actor, String insurer, String reason, boolean named) {}

    @Test
    @DisplayName("SEC-L1: 誰が、いつ、どの保険者の、誰について、何を、なぜ")
    void everyCallLeavesItsEntry() throws Exception {
        List<String> wrong = new ArrayList<>();
        Set<String> called = new TreeSet<>();
        Set<String> outcomes = new TreeSet<>();
        for (Bean<?> bean : services()) {
            for (Method method : bean.getBeanClass().getDeclaredMethods()) {
                Audited audited = audited(method);
                if (audited == null || !Modifier.isPublic(method.getModifiers()) || method.isSynthetic()) {
                    continue;
                }
                String service = name(method);
                called.add(service);
                long actor = acting.as(OWN, role(method));
                long before = newest();
                String end = call(bean, method);
                List<Entry> entries = entries(service, before);
                if (entries.size() != 1) {
                    wrong.add(service + ": " + entries.size() + " entries, " + end);
                    continue;
                }
                Entry entry = entries.get(0);
                outcomes.add(entry.outcome());
                Entry expected = new Entry(
                        audited.value(),
                        entry.outcome(),
                        "CLERK",
                        actor,
                        OWN.digits(),
                        hasReason(method) ? REASON : entry.reason(),
                        namesPerson(method, audited, entry.outcome()) || entry.named());
                if (!expected.equals(entry)) {
                    wrong.add(service + ": " + entry + " instead of " + expected + ", " + end);
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(called.size() > 90, called::toString);
        assertTrue(outcomes.containsAll(Set.of("DONE", "REFUSED")), outcomes::toString);
    }

    private Collection<Bean<?>> services() {
        TreeMap<String, Bean<?>> found = new TreeMap<>();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Class<?> type = bean.getBeanClass();
            if (type.getName().matches("shikaku\\.\\w+\\.service\\.\\w+")
                    && Arrays.stream(type.getDeclaredMethods()).anyMatch(method -> audited(method) != null)
                    && bean.getTypes().contains(type)) {
                found.put(type.getName(), bean);
            }
        }
        return found.values();
    }

    private static Audited audited(Method method) {
        Audited own = method.getAnnotation(Audited.class);
        return own != null ? own : method.getDeclaringClass().getAnnotation(Audited.class);
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getName().substring("shikaku.".length()) + "." + method.getName();
    }

    private static Role role(Method method) {
        RolesAllowed own = method.getAnnotation(RolesAllowed.class);
        RolesAllowed allowed = own != null ? own : method.getDeclaringClass().getAnnotation(RolesAllowed.class);
        return allowed == null ? Role.INSURER_CLERK : Role.valueOf(allowed.value()[0]);
    }

    /** How the call ended, for the message of the test only. */
    private String call(Bean<?> bean, Method method) throws IllegalAccessException {
        Object service = beans.getReference(bean, bean.getBeanClass(), beans.createCreationalContext(bean));
        Object[] arguments = Arrays.stream(method.getParameters())
                .map(AuditEveryServiceIT::sample)
                .toArray();
        try {
            return "answered " + method.invoke(service, arguments);
        } catch (InvocationTargetException e) {
            return "ended with " + e.getCause();
        }
    }

    private static Object sample(Parameter parameter) {
        Class<?> type = parameter.getType();
        if (type == InsurerNumber.class) {
            return OWN;
        }
        if (type == long.class || type == Long.class) {
            return ABSENT;
        }
        if (type == int.class) {
            return 1;
        }
        if (type == boolean.class) {
            return false;
        }
        if (type == String.class) {
            return parameter.isAnnotationPresent(AuditReason.class) ? REASON : "x";
        }
        if (parameter.isAnnotationPresent(AuditSubject.class) && type.isAssignableFrom(List.class)) {
            return List.of(ABSENT);
        }
        return null;
    }

    private static boolean hasReason(Method method) {
        return Arrays.stream(method.getParameters())
                .anyMatch(parameter ->
                        parameter.isAnnotationPresent(AuditReason.class) && parameter.getType() == String.class);
    }

    /** One who is a parameter is named, except by a service that counts only and did what it was asked. */
    private static boolean namesPerson(Method method, Audited audited, String outcome) {
        return (audited.each() || !outcome.equals("DONE"))
                && Arrays.stream(method.getParameters())
                        .anyMatch(parameter ->
                                parameter.isAnnotationPresent(AuditSubject.class) && sample(parameter) != null);
    }

    private long newest() throws SQLException {
        try (Connection connection = application.getConnection();
                PreparedStatement query = connection.prepareStatement("SELECT MAX(id) FROM audit_entry");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private List<Entry> entries(String service, long after) throws SQLException {
        try (Connection connection = application.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT e.act, e.outcome, e.actor_kind, e.actor_id, e.insurer_number, e.reason,"
                                + " e.person_id = ? OR EXISTS (SELECT 1 FROM audit_entry_person p WHERE p.entry_id = e.id"
                                + " AND p.person_id = ?) FROM audit_entry e WHERE e.service = ? AND e.id > ?")) {
            query.setLong(1, ABSENT);
            query.setLong(2, ABSENT);
            query.setString(3, service);
            query.setLong(4, after);
            List<Entry> found = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(new Entry(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getLong(4),
                            row.getString(5),
                            row.getString(6),
                            row.getBoolean(7)));
                }
            }
            return found;
        }
    }
}
