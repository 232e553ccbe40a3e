import { escapeMarkup } from '../../core/markup.ts';
import { citeView, formatCitation, type CiteFormat } from '../../core/open/cite.ts';
import { LICENCE } from '../../core/open/licence.ts';
import type { FigureProps } from '../charts/types.ts';
import { kindName } from '../i18n/index.ts';
import { shareWords } from '../i18n/share.ts';
import { aboutSubject, headlineOf } from './headline.ts';
import type { ImageContent, ShareContext } from './types.ts';

export type SharedFigure = Pick<FigureProps, 'title' | 'summary' | 'note' | 'formula' | 'caption' | 'height'>;

/** The finding sentence of a figure: what its embed's title and the text for chats begin with. */
export function finding(figure: Pick<FigureProps, 'summary'>, share: ShareContext): string {
  const { lang, subject, place = share.collection.name[lang] } = share;
  return headlineOf(place, aboutSubject(subject, figure.summary, lang), lang);
}

/** The caveat lines on screen: the page's own above the figure, and the figure's note. */
export function caveatsOf(figure: Pick<FigureProps, 'note'>, share: ShareContext): string[] {
  return [
    ...(share.caveats ?? []),
    ...(figure.note === undefined || figure.note === '' ? [] : [figure.note]),
  ];
}

/** What the images of a figure say. `origin` is the site's, e.g. `https://example.org`. */
export function imageContent(figure: SharedFigure, share: ShareContext, origin: string): ImageContent {
  const t = shareWords(share.lang);
  const name = share.collection.name[share.lang];
  const kind = kindName(share.collection.kind, share.lang);
  const whose = share.place === undefined || share.place.startsWith(name) ? '' : share.place;
  const host = origin.replace(/^\w+:\/\//, '');
  return {
    lang: share.lang,
    over: [name, kind, whose, share.scope ?? ''].filter(Boolean).join(' · '),
    title: figure.title,
    summary: figure.summary,
    caveats: caveatsOf(figure, share),
    formula: figure.formula === undefined ? null : `${t.formula} ${figure.formula}`,
    caption: figure.caption,
    source: [
      t.source(name, share.release.id, share.release.date),
      ...(share.fp ? [t.fingerprint(share.fp)] : []),
      t.licence(LICENCE.id, host),
      t.scan,
    ],
    pictureHeight: figure.height ?? 300,
    qr: origin + share.link,
  };
}

/** The same for a file without a QR code: the link stands in words. */
export function fileContent(figure: SharedFigure, share: ShareContext, origin: string): ImageContent {
  const content = imageContent(figure, share, origin);
  const t = shareWords(share.lang);
  return {
    ...content,
    qr: null,
    source: [...content.source.slice(0, -1), `${t.link} ${origin}${share.link}`],
  };
}

/** One sentence and a link, for a chat. */
export function chatText(figure: Pick<FigureProps, 'summary'>, share: ShareContext, origin: string): string {
  // Made-up figures must say so wherever they are passed on.
  const kind = share.collection.kind === 'synthetic' ? kindName('synthetic', share.lang) : null;
  return shareWords(share.lang).chat(finding(figure, share), kind, share.release.id, origin + share.link);
}

/** HTML that shows the figure in another page. */
export function embedCode(title: string, address: string, height: number): string {
  return `<iframe src="${escapeMarkup(address)}" title="${escapeMarkup(title)}" width="100%" height="${height}" style="border:0" loading="lazy"></iframe>`;
}

/** A citation of the figure in a format. `accessed` is the reader's day, `YYYY-MM-DD`. */
export function citationText(
  figure: Pick<FigureProps, 'title'>,
  share: ShareContext,
  place: { origin: string; accessed: string },
  format: CiteFormat,
): string {
  const { collection, release, lang } = share;
  const cited = {
    collection: collection.id,
    name: collection.name,
    release: release.id,
    date: release.date,
    hash: release.hash,
  };
  return formatCitation(
    citeView(cited, lang, {
      title: figure.title,
      url: place.origin + share.link,
      accessed: place.accessed,
      fingerprint: share.fp ?? null,
    }),
    format,
  );
}
