package org.referralroi.reports;

import org.referralroi.charts.Drawing;

/** A picture with its title: who, what, when. */
public record Picture(String title, Drawing drawing) {}
