package org.palliativeregister.crypto;

import jakarta.persistence.Convert;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorEvent;
import org.eclipse.persistence.descriptors.DescriptorEventAdapter;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.converters.Converter;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Binds every sealed attribute to its column, because an attribute converter does not know its mapping: the name
 * {@code Entity.attribute} is associated data of each ciphertext, so a value moved to another column does not open.
 */
public class ColumnBinding implements SessionCustomizer {

    private static final Map<Class<?>, SealedConverter<?>> CONVERTERS = new ConcurrentHashMap<>();

    static SealedConverter<?> converterOf(Class<?> type) {
        return CONVERTERS.get(type);
    }

    /** From now on values of its type are revived by it. */
    static void know(SealedConverter<?> converter) {
        CONVERTERS.put(converter.type(), converter);
    }

    @Override
    public void customize(Session session) {
        for (ClassDescriptor descriptor : session.getDescriptors().values()) {
            boolean sealed = false;
            for (DatabaseMapping mapping : descriptor.getMappings()) {
                if (mapping instanceof AbstractDirectMapping direct
                        && direct.getField().getName().endsWith("_enc")) {
                    bind(descriptor.getJavaClass(), direct);
                    sealed = true;
                }
            }
            if (sealed) {
                descriptor.getEventManager().addListener(new Reading());
            }
        }
    }

    private static void bind(Class<?> owner, AbstractDirectMapping mapping) {
        SealedConverter<?> converter = declared(owner, mapping.getAttributeName());
        know(converter);
        mapping.setConverter(new Bound(converter, owner.getSimpleName()));
    }

    private static SealedConverter<?> declared(Class<?> owner, String attribute) {
        try {
            Convert convert = owner.getDeclaredField(attribute).getAnnotation(Convert.class);
            Class<?> converter = convert == null ? Void.class : convert.converter();
            if (SealedConverter.class.isAssignableFrom(converter)) {
                return (SealedConverter<?>) converter.getDeclaredConstructor().newInstance();
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(owner.getSimpleName() + "." + attribute + " cannot be sealed", e);
        }
        throw new IllegalStateException(
                owner.getSimpleName() + "." + attribute + " is a sealed column without a SealedConverter");
    }

    /** Lets it be known when an entity was read of which something does not open. */
    private static final class Reading extends DescriptorEventAdapter {

        @Override
        public void postBuild(DescriptorEvent event) {
            Unreadables.in(event.getSource()).forEach(Unreadables::tell);
        }
    }

    /** A converter that knows its column. */
    private static final class Bound implements Converter {

        private static final long serialVersionUID = 1L;

        private final transient SealedConverter<?> converter;
        private final String owner;
        private String column;

        Bound(SealedConverter<?> converter, String owner) {
            this.converter = converter;
            this.owner = owner;
        }

        @Override
        public Object convertObjectValueToDataValue(Object value, Session session) {
            return value instanceof byte[] ? value : converter.seal(column, (Confidential) value);
        }

        @Override
        public Object convertDataValueToObjectValue(Object data, Session session) {
            return converter.open(column, (byte[]) data);
        }

        @Override
        public boolean isMutable() {
            return false;
        }

        @Override
        public void initialize(DatabaseMapping mapping, Session session) {
            column = owner + "." + mapping.getAttributeName();
            ColumnCipher.know(column);
            ((AbstractDirectMapping) mapping).setFieldClassification(byte[].class);
        }
    }
}
