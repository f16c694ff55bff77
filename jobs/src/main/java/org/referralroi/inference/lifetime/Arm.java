package org.referralroi.inference.lifetime;

import java.util.Locale;

/** One side of the comparison of customers. */
enum Arm {
    REFERRED,
    NON_REFERRED;

    /** As figures spell it. */
    String group() {
        return name().toLowerCase(Locale.ROOT);
    }
}
