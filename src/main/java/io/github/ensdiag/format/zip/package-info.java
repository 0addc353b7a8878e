/**
 * The table of contents of a ZIP archive, and the bytes of its members. The JDK's own classes don't tell where the bytes of
 * a member lie, which is needed to map it. Nothing is ever unpacked under the name of a member.
 */
package io.github.ensdiag.format.zip;
