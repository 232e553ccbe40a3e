/**
 * How one indicator is said in prose: data, read by one engine. Pattern sources use the small language of
 * `pattern()` in skeleton.ts. Units are what the printed number may carry; a number with another unit is not it.
 */
export interface ProseSpec {
  indicator: string;
  /** Every phrase of the spec holds one of these words: sentences without them are not searched. */
  cue: RegExp;
  units: readonly string[];
  /** In order of how specific they are: an earlier pattern wins over a later one with another value. */
  patterns: readonly string[];
  /** Added to the rank of every pattern: a second, looser spec of the same indicator. */
  looser?: number;
  /** Patterns with `@`: the phrase is there but the number lost its unit, so it is unreadable, not a fact. */
  unitLost?: readonly string[];
  /** Phrases that say zero in words (未收到, 无, 没有) or as 为0, where `@` must be 0. */
  zeros?: readonly string[];
  /** The text of the sentence before the phrase must not match. */
  notAfter?: RegExp;
  /** The matched phrase must not match. */
  notIn?: RegExp;
  /** The text right after the number must not match. */
  notBefore?: RegExp;
  /** The sentence (or the heading it stands under) must match. */
  context?: RegExp;
}
