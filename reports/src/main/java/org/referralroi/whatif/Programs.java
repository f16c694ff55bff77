package org.referralroi.whatif;

import java.util.List;

/** Which programs are reckoned with. */
public enum Programs {
    CUSTOMER(Program.CUSTOMER),
    PARTNER(Program.PARTNER),
    BOTH(Program.CUSTOMER, Program.PARTNER);

    private final List<Program> each;

    Programs(Program... each) {
        this.each = List.of(each);
    }

    public List<Program> each() {
        return each;
    }
}
