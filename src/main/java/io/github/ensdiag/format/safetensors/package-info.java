/** safetensors files, mapped where they lie. */
package io.github.ensdiag.format.safetensors;
