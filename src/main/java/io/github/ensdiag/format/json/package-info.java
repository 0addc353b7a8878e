/** JSON documents and JSON Lines: a survey tells how rows look, then one pass reads them. */
package io.github.ensdiag.format.json;
