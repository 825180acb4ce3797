package shikaku.shared.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("レコードの項目を画面から読む")
class RecordElResolverTest {

    private record Row(String name, int count) {}

    private final RecordElResolver resolver = new RecordElResolver();
    private final ELContext context = new ELContext() {
        @Override
        public ELResolver getELResolver() {
            return resolver;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return null;
        }
    };

    @Test
    void readsAComponent() {
        assertEquals(3, resolver.getValue(context, new Row("a", 3), "count"));
        assertTrue(context.isPropertyResolved());
    }

    @Test
    void leavesEverythingElseToTheOthers() {
        context.setPropertyResolved(false);
        assertNull(resolver.getValue(context, new Row("a", 3), "other"));
        assertNull(resolver.getValue(context, "text", "name"));
        assertFalse(context.isPropertyResolved());
    }

    @Test
    void neverWrites() {
        assertTrue(resolver.isReadOnly(context, new Row("a", 3), "name"));
    }
}
