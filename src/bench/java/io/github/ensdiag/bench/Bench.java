package io.github.ensdiag.bench;

/** Measures what it is told to, or puts what was measured into the documentation; {@code src/bench/run} says which words. */
public final class Bench {
    private Bench() {}

    public static void main(String[] words) throws Exception {
        Arguments arguments = Arguments.of(words);
        switch (arguments.word()) {
            case "table" -> SpeedTable.make(arguments);
            case "profile" -> Profile.make(arguments);
            case "growth" -> Growth.make(arguments);
            case "memory" -> MemoryTable.make(arguments);
            case "models" -> ModelsTable.make(arguments);
            case "write" -> Documentation.write();
            default -> throw new IllegalArgumentException("unknown: " + arguments.word());
        }
    }
}
