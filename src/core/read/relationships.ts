import { attribute, walkXml, xmlPart } from './xml.ts';
import type { Zip } from './zip.ts';

/** Relationship id → target of an Office part's `.rels`; empty when there is none. */
export function relationships(xml: string | null, part: string): Map<string, string> {
  const targets = new Map<string, string>();
  if (xml === null) return targets;
  walkXml(xml, part, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      targets.set(attribute(attributes, 'Id') ?? '', attribute(attributes, 'Target') ?? '');
    },
    close: () => undefined,
    text: () => undefined,
  });
  return targets;
}

/** A target resolved against the folder of the part that names it; absolute targets start at the package's root. */
export function joinPath(folder: string, target: string): string {
  const steps = target.startsWith('/') || folder === '' ? [] : folder.split('/');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The package's main part by its root relationship, where a producer may name it as it likes; null when it has none. */
export function mainPart(zip: Zip): string | null {
  const xml = xmlPart(zip, '_rels/.rels');
  let main: string | null = null;
  if (xml === null) return null;
  walkXml(xml, '_rels/.rels', {
    open: (name, attributes) => {
      const isMain = /\/officeDocument$/.test(attribute(attributes, 'Type') ?? '');
      if (name === 'Relationship' && isMain) main = joinPath('', attribute(attributes, 'Target') ?? '');
    },
    close: () => undefined,
    text: () => undefined,
  });
  return main;
}
