/** Lists to act on: hot list, dormant advocates, long-tail partners, flags. */
package org.referralroi.inference.lists;
