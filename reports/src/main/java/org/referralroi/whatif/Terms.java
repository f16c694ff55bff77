package org.referralroi.whatif;

/** The numbers of one program. */
record Terms(Program program, double[] numbers) {
    double get(Input input) {
        return numbers[Assumption.of(program, input).place()];
    }

    static double shared(double[] numbers, Input input) {
        return new Terms(Program.CUSTOMER, numbers).get(input);
    }
}
