package io.github.ensdiag.chart;

/**
 * A finished picture.
 *
 * @param id unique in the page
 * @param title what it shows, for those who cannot see it
 * @param description what can be seen in it, in a sentence or two
 * @param svg one {@code <svg>} element that needs nothing beside it and takes its colours from the page's CSS variables
 */
public record Chart(String id, String title, String description, String svg) {}
