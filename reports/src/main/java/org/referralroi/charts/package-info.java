/**
 * Charts: vector pictures made once, as a few kinds of shapes, and shown alike in the page and in
 * the PDF.
 *
 * <p>As SVG a picture has no ids, so that several can stand in one page, and no style sheet: every
 * shape carries its colour for print and a class by which a page may recolour it.
 */
package org.referralroi.charts;
