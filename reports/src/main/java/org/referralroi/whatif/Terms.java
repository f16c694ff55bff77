package org.referralroi.whatif;

/** The numbers of one program. */
record Terms(Program program, double[] numbers) {
    // looked up once: draws ask for a place some million times
    private static final int[][] PLACES = places();

    private static int[][] places() {
        int[][] places = new int[Program.values().length][Input.values().length];
        for (Program program : Program.values()) {
            for (Input input : Input.values()) {
                places[program.ordinal()][input.ordinal()] = Assumption.of(program, input).place();
            }
        }
        return places;
    }

    double get(Input input) {
        return numbers[PLACES[program.ordinal()][input.ordinal()]];
    }

    static double shared(double[] numbers, Input input) {
        return new Terms(Program.CUSTOMER, numbers).get(input);
    }
}
