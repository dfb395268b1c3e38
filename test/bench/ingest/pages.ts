/** How many pages the benchmark's documents have. */
export const TEXT_PAGES = 400;
export const SCANNED_PAGES = 3;
