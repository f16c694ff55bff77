package org.referralroi.reports.pdf;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Dimension2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.DimensionRenderable;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import org.referralroi.charts.Drawing;
import org.referralroi.charts.Palette;

/** A drawing as something Jasper can place on a page, as large as the place is. */
final class DrawingRenderer extends AbstractRenderer
        implements Graphics2DRenderable, DimensionRenderable {

    /** Property of the context that names the accent. */
    static final String ACCENT = "org.referralroi.accent";

    private static final long serialVersionUID = 1;

    private final transient Drawing drawing;

    DrawingRenderer(Drawing drawing) {
        this.drawing = drawing;
    }

    @Override
    public Dimension2D getDimension(JasperReportsContext context) {
        return new Dimension((int) Math.ceil(drawing.width()), (int) Math.ceil(drawing.height()));
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D canvas, Rectangle2D place) {
        AffineTransform before = canvas.getTransform();
        canvas.translate(place.getX(), place.getY());
        canvas.scale(place.getWidth() / drawing.width(), place.getHeight() / drawing.height());
        drawing.paint(
                canvas,
                Palette.of(context.getProperty(ACCENT)),
                font(context, Font.PLAIN),
                font(context, Font.BOLD));
        canvas.setTransform(before);
    }

    private static Font font(JasperReportsContext context, int style) {
        return FontUtil.getInstance(context)
                .getAwtFontFromBundles("DejaVu Sans Condensed", style, 12f, Locale.ROOT, false);
    }
}
