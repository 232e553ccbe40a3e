import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

// Worker threads do not inherit tsx's loader on Node 20; the module to run is TypeScript.
register();
await import(workerData.module);
