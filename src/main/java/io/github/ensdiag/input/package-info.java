/**
 * Prediction files become a checked {@link io.github.ensdiag.input.EvaluationSet}, read in blocks.
 *
 * <p>{@link io.github.ensdiag.input.PredictionsDirectory} finds the files or the configuration names them in
 * {@link io.github.ensdiag.input.Inputs}; {@link io.github.ensdiag.input.EvaluationSets} opens and checks them; each
 * {@link io.github.ensdiag.input.Member} then hands out {@link io.github.ensdiag.input.ScoreReader}s, one a thread. What
 * cannot be diagnosed ends in an {@link io.github.ensdiag.table.InputException} whose message is meant for the user.
 */
package io.github.ensdiag.input;
