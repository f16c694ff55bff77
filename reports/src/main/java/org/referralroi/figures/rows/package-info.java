/**
 * Rows of the tables of statistics beside figures: one record for each table, its components the
 * columns.
 */
package org.referralroi.figures.rows;
