/** Why the browser's engine has no answer; the words are in i18n under `errors`. */
export type EngineCode = 'ENGINE_FETCH' | 'ENGINE_START' | 'DATA_FETCH' | 'DATA_HASH' | 'TIMEOUT' | 'QUERY';

export class EngineError extends Error {
  readonly code: EngineCode;
  constructor(code: EngineCode, detail: string) {
    super(`${code}: ${detail}`);
    this.code = code;
  }
}

/** Rejects with TIMEOUT when the promise has not settled in time: the engine's own promises may never settle. */
export function within<T>(milliseconds: number, what: string, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new EngineError('TIMEOUT', what)), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
