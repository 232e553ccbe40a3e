import type { Severity } from '../../core/model.ts';
import { byShort } from './agencies.ts';
import type { City } from './city.ts';
import type { DemoReport } from './types.ts';

/** A cell whose printed value differs from what happened in the city. */
export interface Change {
  key: string;
  from: string;
  to: string;
}

/** A finding that follows from the planted fact; at most one per report and check. */
export interface ExpectedFinding {
  agency: string;
  year: number;
  check: string;
  severity: Severity;
  state: 'fail';
  /** The release that has it; unset for every release. */
  release?: 't2';
}

export interface Planted {
  id: string;
  agency: string;
  year: number;
  fact: string;
  changes: Change[];
  findings: ExpectedFinding[];
  /** What has to stay silent, or what follows besides findings. */
  follows: string;
}

/** Changes clean reports and keeps the record of it. */
export class Planter {
  readonly planted: Planted[] = [];
  constructor(
    readonly city: City,
    public reports: DemoReport[],
  ) {}

  report(short: string, year: number): DemoReport {
    const found = this.reports.find((report) => report.agency.short === short && report.year === year);
    if (found === undefined) throw new RangeError(`no report ${short} ${year}`);
    return found;
  }

  /** Writes other values into cells and notes what stood there. */
  edit(report: DemoReport, cells: Record<string, string>): Change[] {
    return Object.entries(cells).map(([key, to]) => {
      const from = report.cells[key];
      if (from === undefined) throw new RangeError(`no cell ${key} in ${report.agency.short} ${report.year}`);
      report.cells[key] = to;
      return { key, from, to };
    });
  }

  /** Adds `step` to cells that hold whole numbers. */
  shift(report: DemoReport, keys: readonly string[], step: number): Change[] {
    return this.edit(
      report,
      Object.fromEntries(keys.map((key) => [key, String(Number(report.cells[key]) + step)])),
    );
  }

  note(id: string, short: string, year: number, fact: string, more: Partial<NoteDetails> = {}): void {
    const agency = byShort(short).id;
    const findings = (more.checks ?? []).map(([check, severity]): ExpectedFinding => ({
      agency,
      year,
      check,
      severity,
      state: 'fail',
      // Only the second release knows that a page was replaced.
      ...(check === 'X-03' ? { release: 't2' } : {}),
    }));
    for (const [body, check, severity] of more.elsewhere ?? []) {
      findings.push({ agency: byShort(body).id, year, check, severity, state: 'fail' });
    }
    this.planted.push({
      id,
      agency,
      year,
      fact,
      changes: more.changes ?? [],
      findings,
      follows: more.follows ?? '',
    });
  }
}

interface NoteDetails {
  changes: Change[];
  checks: readonly (readonly [string, Severity])[];
  /** Findings of the same year that stand in another body's report. */
  elsewhere: readonly (readonly [string, string, Severity])[];
  follows: string;
}
