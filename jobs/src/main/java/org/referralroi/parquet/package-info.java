/** Parquet written without an engine: the same rows give the same bytes in every process. */
package org.referralroi.parquet;
