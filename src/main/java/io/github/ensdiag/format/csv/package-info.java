/** Text files of values between separators: a first look tells the dialect and the columns, then one pass reads them. */
package io.github.ensdiag.format.csv;
