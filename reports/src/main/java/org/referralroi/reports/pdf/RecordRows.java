package org.referralroi.reports.pdf;

import java.lang.reflect.InvocationTargetException;
import java.util.Iterator;
import java.util.List;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;

/**
 * Records as rows of a Jasper report. The name of a field is the name of a component, or a path of
 * them such as {@code referred.value}; a path through null gives null.
 */
public final class RecordRows implements JRDataSource {

    private final Iterator<? extends Record> rows;
    private Record row;

    public RecordRows(List<? extends Record> rows) {
        this.rows = rows.iterator();
    }

    @Override
    public boolean next() {
        boolean more = rows.hasNext();
        row = more ? rows.next() : null;
        return more;
    }

    @Override
    public Object getFieldValue(JRField field) throws JRException {
        Object value = row;
        for (String component : field.getName().split("\\.")) {
            value = value == null ? null : component(value, component);
        }
        return value;
    }

    private static Object component(Object owner, String name) throws JRException {
        try {
            return owner.getClass().getMethod(name).invoke(owner);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new JRException("no field '%s' in %s".formatted(name, owner), e);
        }
    }
}
