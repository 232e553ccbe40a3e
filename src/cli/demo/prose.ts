import type { Edition } from '../../core/model.ts';
import type { YearCounts } from './counts.ts';
import * as closing from './phrases/closing.ts';
import * as disclosure from './phrases/disclosure.ts';
import * as intro from './phrases/intro.ts';
import * as management from './phrases/management.ts';
import { at, hash, random, type Random } from './random.ts';
import type { DemoAgency, Prose } from './types.ts';
import { voiceOf, type Vocabulary, type Voice } from './voice.ts';

export interface ProseInput {
  agency: DemoAgency;
  year: number;
  edition: Edition;
  counts: YearCounts;
  received: number;
  carried: number;
  disputes: number;
  /** What the text says it received, when that is planted to differ (F8). */
  receivedInText?: number;
  /** 信息处理费 charged, 元. */
  feeYuan: number;
}

function vocabularyOf(input: ProseInput): Vocabulary {
  const { agency, year, edition, counts } = input;
  const life = counts.life;
  const npc = life['npc'] ?? 0;
  const cppcc = life['cppcc'] ?? 0;
  return {
    a: agency.name,
    self: agency.self,
    y: year,
    basis: intro.BASIS[edition] ?? '',
    span: at(intro.SPANS, hash(`span ${agency.id} ${year}`) % intro.SPANS.length).replaceAll(
      '{y}',
      String(year),
    ),
    pub_total: life['published'] ?? 0,
    pub_website: life['website'] ?? 0,
    pub_wechat: life['wechat'] ?? 0,
    pub_weibo: life['weibo'] ?? 0,
    other: life['otherChannels'] ?? 0,
    interpretations: life['interpretations'] ?? 0,
    consultations: life['consultations'] ?? 0,
    hot_responses: life['hot'] ?? 0,
    service_cases: life['services'] ?? 0,
    foi_received_text: input.receivedInText ?? input.received,
    carried: input.carried,
    issued: counts.table2['issued'] ?? 0,
    repealed: counts.table2['repealed'] ?? 0,
    inForce: counts.table2['inForce'] ?? 0,
    npc_total: npc,
    npc_lead: life['npcLead'] ?? 0,
    npc_assist: npc - (life['npcLead'] ?? 0),
    cppcc_total: cppcc,
    cppcc_lead: life['cppccLead'] ?? 0,
    cppcc_assist: cppcc - (life['cppccLead'] ?? 0),
    hotline_12345: life['hotline'] ?? 0,
    msgs_received: life['messages'] ?? 0,
    msgs_replied: life['messages'] ?? 0,
    trainings: life['trainings'] ?? 0,
    trainees: life['trainees'] ?? 0,
    meetings: life['meetings'] ?? 0,
    info_fee_yuan: input.feeYuan,
    info_fee_notices: 1,
  };
}

/** A body whose text is repeated next year may not name the year in its figures, or they would be last year's. */
function timeless(input: ProseInput, bank: readonly string[]): readonly string[] {
  return input.agency.short === '市体育局' ? bank.filter((line) => !line.includes('{y}')) : bank;
}

function introduction(input: ProseInput, voice: Voice): string {
  const line = voice.say('intro', intro.INTROS);
  return input.agency.type === 'gov' ? line + intro.JURISDICTION : line;
}

function disclosed(input: ProseInput, voice: Voice, draw: Random): string {
  const bank = draw.chance(0.7) ? disclosure.PUBLISHED : disclosure.PUBLISHED_SHORT;
  const lines = [voice.say('published', timeless(input, bank))];
  if (draw.chance(0.7)) lines.push(voice.say('interpreted', disclosure.INTERPRETED));
  if (draw.chance(0.4)) lines.push(voice.say('consulted', disclosure.CONSULTED));
  if (draw.chance(0.35)) lines.push(voice.say('responded', disclosure.RESPONDED));
  const beside = input.agency.short === '市科技局' && input.year === 2024;
  if (beside) lines.push(voice.fill(disclosure.SERVED_F23));
  else if (input.agency.size.services > 0 && draw.chance(0.6))
    lines.push(voice.say('served', disclosure.SERVED));
  return lines.join('');
}

function requested(input: ProseInput, voice: Voice): string {
  if (input.received === 0) {
    const line = voice.say('not received', disclosure.NOT_RECEIVED);
    voice.stated['foi_received_text'] = 0;
    return line;
  }
  const line = voice.say('received', timeless(input, disclosure.RECEIVED));
  return input.carried > 0 ? line + voice.say('carried', disclosure.CARRIED) : line;
}

function supervised(input: ProseInput, voice: Voice, draw: Random): string {
  const lines =
    input.agency.type === 'gov'
      ? [voice.say('supervised', management.GOVERNMENT_SUPERVISED)]
      : [voice.say('supervised', management.SUPERVISED)];
  if (input.agency.type === 'gov') voice.stated['accountability'] = 0;
  if (draw.chance(0.7)) lines.push(voice.say('trained', management.TRAINED));
  if (draw.chance(0.35)) lines.push(voice.say('met', management.MET));
  return lines.join('');
}

function disputes(input: ProseInput, voice: Voice): string {
  if (input.disputes > 0) return voice.say('four', disclosure.DISPUTE);
  voice.stated['foi_rev_text'] = 0;
  return voice.say('four', disclosure.NO_DISPUTE);
}

function problems(voice: Voice): string {
  const [first, second] = voice.pair('problems', closing.PROBLEMS.length);
  const part = (bank: readonly string[], index: number, slot: string): string =>
    voice.say(slot, [at(bank, index)]);
  return voice.tell('frame', closing.FRAMES, {
    p1: part(closing.PROBLEMS, first, 'problem one'),
    p2: part(closing.PROBLEMS, second, 'problem two'),
    r1: part(closing.REMEDIES, first, 'problem one'),
    r2: part(closing.REMEDIES, second, 'problem two'),
  });
}

function lastSection(input: ProseInput, voice: Voice, draw: Random): string[] {
  const fee = input.feeYuan > 0 ? voice.fill(closing.FEE) : voice.say('fee', timeless(input, closing.NO_FEE));
  if (input.edition === 'f2021' && input.feeYuan === 0) voice.stated['info_fee_yuan'] = 0;
  const lines = [input.edition === 'f2021' ? fee : voice.say('old fee', closing.OLD_FEE)];
  const { size } = input.agency;
  if (size.proposals > 0 && draw.chance(0.85))
    lines.push(voice.say('proposals', timeless(input, closing.PROPOSALS)));
  if (size.hotline > 0 && draw.chance(0.5)) lines.push(voice.say('hotline', closing.HOTLINE));
  if (draw.chance(0.4)) lines.push(voice.say('messages', closing.MESSAGES));
  return [...lines, voice.say('last', closing.LAST_WORDS)];
}

/** The sentences of one report. The same input gives the same text on every machine. */
export function proseOf(input: ProseInput): Prose {
  const { agency, year, edition, counts } = input;
  const draw = random(`prose ${agency.id} ${year}`);
  const voice = voiceOf(agency, year, vocabularyOf(input));
  const normdocs = edition === 'f2021' && agency.short !== '市体育局' && draw.chance(0.3);
  const two = voice.say('two', disclosure.SECTION_TWO);
  return {
    intro: introduction(input, voice),
    overview: voice.say('overview', intro.OVERVIEWS) + voice.say('overview tail', intro.OVERVIEW_TAILS),
    disclosed: disclosed(input, voice, draw),
    requested: requested(input, voice),
    managed: voice.say('managed', management.MANAGED),
    platform: voice.say('platform', management.PLATFORMS),
    supervised: supervised(input, voice, draw),
    sectionTwo: normdocs && counts.table2['issued'] ? two + voice.say('normdocs', disclosure.NORMDOCS) : two,
    sectionThree: voice.say('three', disclosure.SECTION_THREE),
    sectionFour: disputes(input, voice),
    sectionFive: problems(voice),
    sectionSix: lastSection(input, voice, draw),
    stated: voice.stated,
  };
}
