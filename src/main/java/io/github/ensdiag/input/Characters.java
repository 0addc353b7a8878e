package io.github.ensdiag.input;

/** Which characters of a name can be shown. */
public final class Characters {
    /** Stands for what cannot be shown, so that it is seen that something was there. */
    public static final char REPLACEMENT = '\ufffd';

    private Characters() {}

    /**
     * Whether a character can stand in a page or a log: not those that HTML and XML forbid, halves of a pair among them,
     * nor those that turn the rest of a line around or command a console. Tabs and ends of lines can.
     */
    public static boolean shown(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
            case Character.SURROGATE -> false;
            case Character.UNASSIGNED -> !noCharacter(codePoint);
            default -> !turnsAround(codePoint);
        };
    }

    /** Those that Unicode will never assign. */
    private static boolean noCharacter(int codePoint) {
        return (codePoint & 0xfffe) == 0xfffe || (codePoint >= 0xfdd0 && codePoint <= 0xfdef);
    }

    /** The embeddings, overrides and isolates of the bidirectional algorithm. */
    private static boolean turnsAround(int codePoint) {
        return (codePoint >= 0x202a && codePoint <= 0x202e) || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }
}
