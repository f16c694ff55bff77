/**
 * Charts: vector pictures made once, as SVG text, and shown as they are in the page and in the PDF.
 *
 * <p>A picture has no ids, so that several can stand in one page, and no style sheet: every shape
 * carries its colour for print and a class by which a page may recolour it.
 */
package org.referralroi.charts;
