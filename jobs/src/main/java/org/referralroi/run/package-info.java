/**
 * One month from extracts to published reports: the workspace, the job and its steps, publication.
 */
package org.referralroi.run;
