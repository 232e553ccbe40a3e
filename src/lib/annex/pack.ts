import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { escapeMarkup } from '../../core/markup.ts';
import { stateGlyph, stateName } from '../i18n/words.ts';
import { severityWord } from '../i18n/status.ts';
import type { Lang } from '../../core/model.ts';
import type { AnnexWords } from '../i18n/annex.ts';
import type { AnnexAgency, AnnexItem, AnnexMeta } from './model.ts';

/**
 * One HTML file with the year's ledger, every finding and filters, for a USB stick: it opens by double-click from
 * `file://`, and its own policy forbids it to load anything. Addresses of sources are text, not links to load.
 */
export function packHtml(
  agencies: readonly AnnexAgency[],
  items: readonly AnnexItem[],
  meta: AnnexMeta,
  t: AnnexWords,
  lang: Lang,
): string {
  const title = t.title(meta.place, meta.year);
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-Hans' : 'en'}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${hashOf(STYLE)}'; script-src '${hashOf(SCRIPT)}'; base-uri 'none'; form-action 'none'">
<title>${escapeMarkup(title)}</title>
<style>${STYLE}</style>
<main>
<h1>${escapeMarkup(title)}</h1>
<p class="meta">${escapeMarkup(`${t.asof(meta.asof)} · ${t.release(meta.release)}`)}</p>
<form class="filters" aria-label="${escapeMarkup(t.filter.all)}">
${select('state', t.filter.state, t.filter.all, statesOf(agencies, lang))}
${select('severity', t.filter.severity, t.filter.all, severitiesOf(items, lang))}
<label>${escapeMarkup(t.filter.search)} <input name="name" type="search" autocomplete="off"></label>
<output name="count"></output>
</form>
<table>
<thead><tr>${heads(t)
    .map((head) => `<th scope="col">${escapeMarkup(head)}</th>`)
    .join('')}</tr></thead>
<tbody>
${agencies.map((body, at) => row(body, at, items, t, lang)).join('\n')}
</tbody>
</table>
<p class="meta">${escapeMarkup(t.clue)}</p>
${meta.link === '' ? '' : `<p class="meta">${escapeMarkup(`${t.link}: ${meta.link}`)}</p>`}
</main>
<script>${SCRIPT}</script>
</html>
`;
}

/** How a policy names the one script or style it lets run. */
function hashOf(text: string): string {
  return `sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(text))))}`;
}

function heads(t: AnnexWords): string[] {
  const c = t.columns;
  return [c.no, c.agency, t.filter.state, c.published, c.place, c.problems];
}

function row(body: AnnexAgency, at: number, items: readonly AnnexItem[], t: AnnexWords, lang: Lang): string {
  const own = items.filter((item) => item.agency === body.agency);
  const severities = [...new Set(own.map((item) => item.severity))].join(' ');
  const found = own.map(
    (item) =>
      `<li><b>${escapeMarkup(severityWord(item.severity, lang))}</b> ${escapeMarkup(item.text)}${
        item.cells.length > 0 ? ` <small>${escapeMarkup(item.cells.join('；'))}</small>` : ''
      }</li>`,
  );
  const cells = [
    String(at + 1),
    escapeMarkup(body.name),
    `${stateGlyph(body.state)} ${escapeMarkup(stateName(body.state, lang))}`,
    escapeMarkup(body.published ?? t.none),
    escapeMarkup(body.url ?? t.none),
    found.length > 0 ? `<ol>${found.join('')}</ol>` : t.none,
  ];
  return `<tr data-state="${escapeMarkup(body.state)}" data-severity="${severities}" data-name="${escapeMarkup(body.name)}">${cells
    .map((cell) => `<td>${cell}</td>`)
    .join('')}</tr>`;
}

function select(name: string, label: string, all: string, options: [string, string][]): string {
  const choices = [['', all] as [string, string], ...options]
    .map(([value, text]) => `<option value="${escapeMarkup(value)}">${escapeMarkup(text)}</option>`)
    .join('');
  return `<label>${escapeMarkup(label)} <select name="${name}">${choices}</select></label>`;
}

function statesOf(agencies: readonly AnnexAgency[], lang: Lang): [string, string][] {
  return [...new Set(agencies.map((body) => body.state))].map((state) => [state, stateName(state, lang)]);
}

function severitiesOf(items: readonly AnnexItem[], lang: Lang): [string, string][] {
  const order = ['error', 'warn', 'info'] as const;
  return order
    .filter((severity) => items.some((item) => item.severity === severity))
    .map((severity) => [severity, severityWord(severity, lang)]);
}

const STYLE = `
:root{color-scheme:light dark;--ink:#1a2230;--paper:#fff;--hair:#d9dde2;--muted:#566072}
@media (prefers-color-scheme:dark){:root{--ink:#e7ecf3;--paper:#12171f;--hair:#2e3744;--muted:#a3afbf}}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;font-variant-numeric:tabular-nums}
main{max-width:80rem;margin:auto;padding:1rem}
h1{font-size:1.4rem;margin:0}
.meta{color:var(--muted);font-size:.85rem;margin:.25rem 0 .75rem}
.filters{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;margin-bottom:.75rem}
select,input{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--muted);min-height:28px}
table{border-collapse:collapse;border-block:2px solid var(--ink);width:100%;font-size:.94rem}
th,td{text-align:start;vertical-align:top;padding:.3rem .6rem;overflow-wrap:anywhere}
td:nth-child(-n+4){overflow-wrap:normal}
th{border-bottom:1px solid var(--ink)}
tbody tr+tr>*{border-top:1px solid var(--hair)}
ol{margin:0;padding-inline-start:1.2em}
small{color:var(--muted)}
@page{size:A4;margin:37mm 26mm 35mm 28mm}
@media print{:root{--ink:#000;--paper:#fff;--muted:#333;--hair:#999}.filters{display:none}thead{display:table-header-group}tr{break-inside:avoid}table{font-size:9pt}}
`;

/** Written for old engines: nothing newer than what a 2017 browser runs. */
const SCRIPT = `
(function () {
  var form = document.querySelector('form');
  var rows = [].slice.call(document.querySelectorAll('tbody tr'));
  function show() {
    var state = form.elements.state.value, severity = form.elements.severity.value, name = form.elements.name.value.trim();
    var shown = 0;
    rows.forEach(function (row) {
      var fits = (!state || row.dataset.state === state) &&
        (!severity || row.dataset.severity.split(' ').indexOf(severity) >= 0) &&
        (!name || row.dataset.name.indexOf(name) >= 0);
      row.hidden = !fits;
      if (fits) shown += 1;
    });
    form.elements.count.value = shown + ' / ' + rows.length;
  }
  form.addEventListener('input', show);
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  show();
})();
`;
