/**
 * The page of the calculator: the what-if model in one HTML file that asks for no other, with
 * defaults from what is published or from a month's figures.
 */
package org.referralroi.calculator;
