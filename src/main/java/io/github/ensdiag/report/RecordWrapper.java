package io.github.ensdiag.report;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All that a template can see: records by their components, lists, strings, booleans and markup. There is no way to a
 * method or a class, so a template cannot reach out, and no figure arrives as a number, so that it cannot compute with them.
 */
final class RecordWrapper implements ObjectWrapper {
    private static final ClassValue<Map<String, Method>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            Map<String, Method> methods = new HashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                methods.put(component.getName(), component.getAccessor());
            }
            return methods;
        }
    };

    private static List<String> names(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    @Override
    public TemplateModel wrap(Object value) throws TemplateModelException {
        if (value == null || value instanceof TemplateModel) {
            return (TemplateModel) value;
        }
        if (value instanceof String text) {
            return new SimpleScalar(text);
        }
        if (value instanceof Boolean bool) {
            return bool ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
        }
        if (value instanceof Markup markup) {
            return HTMLOutputFormat.INSTANCE.fromMarkup(markup.source());
        }
        if (value instanceof List<?> list) {
            return new Sequence(list);
        }
        if (value instanceof Record hash) {
            return new Hash(hash);
        }
        throw new TemplateModelException("not for templates: " + value.getClass());
    }

    private final class Sequence implements TemplateSequenceModel {
        private final List<?> list;

        Sequence(List<?> list) {
            this.list = list;
        }

        @Override
        public TemplateModel get(int index) throws TemplateModelException {
            return index < list.size() ? wrap(list.get(index)) : null;
        }

        @Override
        public int size() {
            return list.size();
        }
    }

    private final class Hash implements TemplateHashModel {
        private final Record hash;

        Hash(Record hash) {
            this.hash = hash;
        }

        @Override
        public TemplateModel get(String key) throws TemplateModelException {
            Method accessor = COMPONENTS.get(hash.getClass()).get(key);
            if (accessor == null) {
                throw new TemplateModelException(hash.getClass().getSimpleName() + " has no \"" + key + "\", only "
                        + String.join(", ", names(hash.getClass())));
            }
            try {
                return wrap(accessor.invoke(hash));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new TemplateModelException("cannot read " + key, e);
            }
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }
}
