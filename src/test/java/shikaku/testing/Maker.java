package shikaku.testing;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.eclipse.persistence.sessions.DatabaseSession;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import shikaku.insuredperson.rule.HiddenPeople;
import shikaku.nondisclosure.service.RestrictedPeople;
import shikaku.shared.store.DatabaseAccounts.Account;

/** 組み立て: makes stores and services as the container would, without transactions, roles and audit. */
public final class Maker {

    private final Map<Class<?>, Object> made = new HashMap<>();
    private final EntityManager entityManager;
    private final Function<String, DataSource> sources;

    /** @param sources a data source by the name it is looked up with */
    public Maker(EntityManager entityManager, Function<String, DataSource> sources) {
        this.entityManager = entityManager;
        this.sources = sources;
    }

    /** Entity managers on the portal's entities that work outside a server. */
    public static EntityManagerFactory entityManagers(DataSource application) {
        return entityManagers(Map.of("jakarta.persistence.nonJtaDataSource", application));
    }

    /** The same with connections that are kept and used again. */
    public static EntityManagerFactory entityManagers(String url, Account application) {
        return entityManagers(Map.of(
                "jakarta.persistence.nonJtaDataSource",
                "",
                "jakarta.persistence.jdbc.driver",
                "com.mysql.cj.jdbc.Driver",
                "jakarta.persistence.jdbc.url",
                url,
                "jakarta.persistence.jdbc.user",
                application.name(),
                "jakarta.persistence.jdbc.password",
                application.password()));
    }

    private static EntityManagerFactory entityManagers(Map<String, Object> connections) {
        Map<String, Object> properties = new HashMap<>(connections);
        properties.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        properties.put("jakarta.persistence.jtaDataSource", "");
        properties.put("eclipselink.session.customizer", IdsFromTheSameSource.class.getName());
        properties.put("eclipselink.weaving", "false");
        properties.put("eclipselink.target-server", "None");
        return Persistence.createEntityManagerFactory("shikaku", properties);
    }

    /** Outside a server there is no {@code jdbc/ids}: ids come by connections of their own from the one data source there is. */
    public static final class IdsFromTheSameSource implements SessionCustomizer {

        @Override
        public void customize(Session session) {
            ((DatabaseSession) session).getSequencingControl().setLogin(null);
        }
    }

    /** Makes an object of the class, and of every class it wants, once. */
    public <T> T make(Class<T> type) {
        Object known = made.get(type);
        if (known == null) {
            known = instantiate(type);
            made.put(type, known);
            fill(known);
        }
        return type.cast(known);
    }

    /** Says which object, complete as it is, stands for a type. */
    public <T> void provide(Class<T> type, T instance) {
        made.put(type, instance);
    }

    /** Says which object stands for a type, and gives it what it wants. */
    public <T> void adopt(Class<T> type, T instance) {
        made.put(type, instance);
        fill(instance);
    }

    private Object instantiate(Class<?> type) {
        try {
            for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                if (constructor.isAnnotationPresent(Inject.class)) {
                    constructor.setAccessible(true);
                    Object[] arguments = new Object[constructor.getParameterCount()];
                    for (int i = 0; i < arguments.length; i++) {
                        arguments[i] = forType(constructor.getParameterTypes()[i], null);
                    }
                    return constructor.newInstance(arguments);
                }
            }
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalStateException("Cannot make " + type.getName(), e);
        }
    }

    private void fill(Object target) {
        for (Class<?> type = target.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && isInjected(field)) {
                    set(target, field);
                }
            }
        }
    }

    private void set(Object target, Field field) {
        try {
            field.setAccessible(true);
            if (!field.getType().isPrimitive()) {
                field.set(target, forType(field.getType(), field.getAnnotation(Resource.class)));
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isInjected(Field field) {
        return field.isAnnotationPresent(Inject.class)
                || field.isAnnotationPresent(PersistenceContext.class)
                || field.isAnnotationPresent(Resource.class)
                || field.isAnnotationPresent(EJB.class);
    }

    private Object forType(Class<?> type, Resource resource) {
        if (type == EntityManager.class) {
            return entityManager;
        }
        if (type == DataSource.class) {
            return sources.apply(resource == null ? "" : resource.lookup());
        }
        if (type == HiddenPeople.class) {
            return make(RestrictedPeople.class);
        }
        if (type == Instance.class || type == Event.class || type == String.class) {
            return made.get(type);
        }
        return make(type);
    }
}
