/** How long customers stay: curves of survival, and what makes them leave sooner or later. */
package org.referralroi.inference.retention;
