package io.github.ensdiag.chart;

import io.github.ensdiag.measure.Results;

/**
 * Who has which colour, in pictures and in words. Up to eight members have one each. Of more no two could be told apart
 * by colour alone, so that the best member keeps an accent and all others share one neutral tone: a colour never stands
 * for two members, and names say who is who. The ensemble always has its own.
 */
public final class Palette {
    /** Up to so many members have a colour each. */
    private static final int COLOURS = 8;

    private final int members;
    private final int best;

    private Palette(int members, int best) {
        this.members = members;
        this.best = best;
    }

    public static Palette of(Results results) {
        return new Palette(results.members().size(), results.ensemble().best());
    }

    /**
     * CSS class of a series' colour.
     *
     * @param series a member, or behind them the ensemble
     */
    public String css(int series) {
        return tone(series).id();
    }

    /** Tone of a series: a member, or behind them the ensemble. */
    Tone tone(int series) {
        if (series == members) {
            return Tone.E;
        }
        if (each()) {
            return Tone.member(series);
        }
        return series == best ? Tone.M0 : Tone.MX;
    }

    /** Whether every member has a colour of its own. */
    boolean each() {
        return members <= COLOURS;
    }

    /** The tone of the best member. */
    Tone best() {
        return tone(best);
    }
}
