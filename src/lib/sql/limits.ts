/** Rows taken of an answer; a longer one is cut, and says so. */
export const ROW_LIMIT = 10_000;

/** Milliseconds after which a query is stopped. */
export const TIME_LIMIT_MS = 20_000;
