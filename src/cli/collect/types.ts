/** Why an address gave no document; words in both languages are in words.ts. */
export type Failure =
  | 'robots'
  | 'robots_unreachable'
  | 'private_address'
  | 'redirects'
  | 'not_web'
  | 'timeout'
  | 'too_large'
  | 'network'
  | 'http_status'
  | 'not_found'
  | 'home_page'
  | 'not_there';

/** What one look at an address gave. `status` is 0 when no server answered. */
export type Fetched = { finalUrl: string; status: number } & (
  { bytes: Uint8Array } | { failure: Failure; detail: string }
);

export interface FetchOptions {
  /** Seconds between two requests to one host, and the base of waiting after a failure. */
  delay: number;
  /** Seconds one request may take, its body included. */
  timeout: number;
  maxBytes: number;
  allowPrivate: boolean;
  userAgent: string;
}

/** What a look at an address means for the collection. */
export type Outcome = 'new' | 'same' | 'content_same' | 'changed' | 'gone' | 'failed' | 'refused';
