/** Whether members look at the same things: how alike their scores, their features and their attributions are. */
package io.github.ensdiag.features;
