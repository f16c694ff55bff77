/**
 * Charts: vector pictures made once, as a few kinds of shapes, and shown alike in the page and in
 * the PDF.
 *
 * <p>As SVG a picture has no ids, so that several can stand in one page, and no colours: every
 * shape bears a class by which the page colours it.
 */
package org.referralroi.charts;
