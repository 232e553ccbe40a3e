import { phraseRange, type Candidate, type ReadLine } from './candidates.ts';
import type { NumberToken } from './numbers.ts';
import { type ProseContext, scopeAt } from './scope.ts';
import { guard, isSign, sentences, skeleton, type Skeleton } from './skeleton.ts';

type Body = 'npc' | 'cppcc' | 'both';
type Role = 'total' | 'lead' | 'assist' | 'published' | 'skip';

const TOPIC = /人大|政协|提案|议案|代表建议|代表委员/;
const NPC = /人大|人民代表|代表建议|议案|代表/;
const CPPCC = /政协|提案|委员/;
const UNITS: readonly string[] = ['件', '条', '份', '个', '项', '宗', '起'];
const LEAD = /主办|独办|单办|牵头办理|牵头/;
const ASSIST = /会办|协办|分办|参办|参与办理/;
const PUBLISHED = /公开|公布|公示/;
const DONE = /办结|答复|办复|满意|面商|复文|采纳|回复|沟通/;
/** 主办人大代表建议 7 件、政协提案 6 件: the verb before the first body holds for the next one. */
const LED = guard('(主办|独办|单办|牵头办理|牵头)(?!件)[^,;。#]*(?:人大|建议|提案|政协)[^,;。#]*$');
const ASSISTED = guard('(会办|协办|分办|参办)(?!件)[^,;。#]*(?:人大|建议|提案|政协)[^,;。#]*$');
const BODY_ONLY =
  /^[,、和及](?:以及)?(?:(?:全国|省|市|县|区)级?)?(?:人大|政协)?(?:代表|委员)?(?:建议|提案|议案)$/;
/** The ones under supervision are some of all. */
const SELECTED = /重点(?:督办|办理)?(?:的)?(?:人大|政协)?(?:代表|委员)?(?:建议|提案|议案)[^,;。]*$/;
const SUM = /(?:共|共计|合计|总计|总共)$/;
const NEW_VERB = /承办|办理(?!结果|情况|复文)|收到|接到|交办|受理|主办|会办|协办/;
const OTHER_TOPIC = /信息公开申请|依申请|培训|留言|热线|信箱|解读|规范性文件/;
const AFTER_ROLE = guard('^(?:件)?(?:为|是|由我局|属于|系|均为)?(?:主办|独办|单办|牵头|会办|协办|分办)');
const ZERO =
  /(?:未|没有|无)(?:收到|承办|接到|涉及|交办|办理|有|承接)*[^,;。]{0,10}?(?:人大|政协|代表建议|提案)[^,;。]{0,16}?(?:建议|提案|议案)(?=$|[,;。)]|办理|任务|承办|交办|需|的情况|情况)/g;

/**
 * 人大建议 and 政协提案: who they come from and who leads, number by number. A joint count stays joint, and a
 * number said of both bodies' leading parts together is nobody's.
 */
export function proposalCandidates(line: ReadLine, context: ProseContext): Candidate[] {
  if (!TOPIC.test(line.text)) return [];
  const found: Candidate[] = [];
  let inherited: Body | null = null;
  for (const range of sentences(line.text)) {
    const sentence = skeleton(line.text, range.start, range.end, line.numbers);
    const here = TOPIC.test(sentence.text);
    if (!here && (inherited === null || OTHER_TOPIC.test(sentence.text) || !NEW_VERB.test(sentence.text)))
      continue;
    const reader: SentenceReader = new SentenceReader(sentence, inherited, context);
    found.push(...reader.read().map((candidate) => ({ ...candidate, line: line.index })));
    inherited = reader.body;
  }
  return withoutSplitLevels(found);
}

class SentenceReader {
  body: Body | null;
  private role: Role = 'total';
  private follows = false;
  private carried: Role | null = null;
  private order: ('npc' | 'cppcc')[] = [];
  private readonly seen = new Set<string>();
  private readonly found: Candidate[] = [];
  /** Which of `found` stand under 其中. */
  private readonly shares = new Set<number>();

  constructor(
    private readonly sentence: Skeleton,
    inherited: Body | null,
    private readonly context: ProseContext,
  ) {
    this.body = inherited;
  }

  read(): Candidate[] {
    let from = 0;
    for (const [at, token] of [...this.sentence.tokens].sort(([a], [b]) => a - b)) {
      if (token.kind !== 'count') continue;
      this.number(from, at, token);
      from = at + 1;
    }
    this.zeros();
    return this.found;
  }

  private number(from: number, at: number, token: NumberToken): void {
    const before = this.sentence.text.slice(from, at);
    const after = /^[^,;。、()\ue001-\ue007]*/.exec(this.sentence.text.slice(at + 1))?.[0] ?? '';
    const named = this.nameBody(before, after);
    if (OTHER_TOPIC.test(before) && !named) this.body = null;
    this.role = this.roleOf(before, after);
    if (this.body === null || !UNITS.includes(token.unit ?? '')) return;
    if (/各$|均为$/.test(before) && this.body === 'both') {
      this.add('npc', from, at, token);
      this.add('cppcc', from, at, token);
      return;
    }
    const body = this.respective(before, at) ?? this.body;
    // A bare number after the total (其中教育类 3 件) is a share of it, not another total.
    if (!named && this.role === 'total' && this.seen.has(`${body}.total`)) {
      const summed = SUM.test(before) ? this.sumOf(token.value, body) : null;
      if (summed !== null) this.add(summed, from, at, token);
      return;
    }
    this.add(body, from, at, token);
  }

  /** Whose sum a bare 共 20 件 after several totals is: one body's levels or both bodies; null when it adds up to none. */
  private sumOf(value: number | null, body: Body): Body | null {
    const sum = (wanted: readonly string[]): number =>
      this.found
        .filter(({ indicator, scope }) => scope === 'own' && wanted.includes(indicator))
        .reduce((total, candidate) => total + (candidate.value ?? 0), 0);
    if (value === sum([`${body}_total`])) return body;
    return value === sum(['npc_total', 'cppcc_total']) ? 'both' : null;
  }

  /** Which body the number is about: named before it in its clause, else after it, else as before. */
  private nameBody(before: string, after: string): boolean {
    const clause = before.slice(clauseStart(before));
    for (const [place, text] of this.placesFor(clause, before, after)) {
      const body = bodyIn(text, this.body !== null || TOPIC.test(this.sentence.text));
      if (body === null) continue;
      this.body = body;
      this.follows ||= place === 'after';
      if (body === 'both')
        this.order = text.search(NPC) <= text.search(CPPCC) ? ['npc', 'cppcc'] : ['cppcc', 'npc'];
      return true;
    }
    return false;
  }

  /** In 承办10件人大建议和12件政协提案 the body follows its number; then what stands before belongs to the last one. */
  private placesFor(clause: string, before: string, after: string): ['before' | 'after', string][] {
    if (this.follows && after !== '') return [['after', after]];
    return [
      ['before', clause],
      ['before', before],
      ['after', after],
    ];
  }

  private roleOf(before: string, after: string): Role {
    const clause = before.slice(clauseStart(before));
    const own = AFTER_ROLE.test(after) ? after : clause;
    if (SELECTED.test(clause)) return 'skip';
    if (this.carried !== null && BODY_ONLY.test(before)) return this.carried;
    if (this.role === 'published' && /^[,(:]?(?:其中|包括|含)/.test(before)) {
      this.carried = 'skip';
      return 'skip';
    }
    this.carried = LED.test(clause) ? 'lead' : ASSISTED.test(clause) ? 'assist' : null;
    const [lead, assist] = [LEAD.test(own), ASSIST.test(own)];
    if (lead !== assist) return lead ? 'lead' : 'assist';
    if (/^[、和及]/.test(before) && this.role === 'published' && !NEW_VERB.test(before)) return 'published';
    if (PUBLISHED.test(clause) && !/信息公开|政务公开/.test(clause)) return 'published';
    if (DONE.test(clause) && !/(?:承办|收到|接到|交办)/.test(clause)) return 'skip';
    return 'total';
  }

  /** 分别为 10 件和 12 件: in the order the two bodies were named. */
  private respective(before: string, at: number): 'npc' | 'cppcc' | null {
    if (/分别/.test(before)) return this.order[0] ?? null;
    const previous = this.sentence.text.slice(0, at);
    return /分别[^,;。]{0,6}\ue001[、和,及]$/.test(previous) ? (this.order[1] ?? null) : null;
  }

  private add(body: Body, from: number, at: number, token: NumberToken): void {
    const indicator = indicatorOf(body, this.role);
    const start = phraseStart(this.sentence.text, from, at);
    const scope = scopeAt(this.sentence, from, at, this.context);
    if (indicator === null || scope === null) return;
    const second = this.seen.has(`${body}.${this.role}`);
    this.seen.add(`${body}.${this.role}`);
    // 其中 introduces the split of a joint count; only a repeated role is a part of an earlier number.
    const isPart = scope.scope === 'part' && second;
    if (isPart) this.withoutEqualShare(indicator);
    if (isPart || /其中|包括/.test(this.sentence.text.slice(from, at))) this.shares.add(this.found.length);
    this.found.push({
      indicator,
      line: 0,
      phrase: phraseRange(this.sentence, start, this.phraseEnd(at)),
      sentence: { start: this.sentence.start, end: this.sentence.end },
      value: token.value,
      approx: token.approx,
      scaled: token.scaled,
      scope: scope.scope === 'part' && !isPart ? 'own' : scope.scope,
      year: scope.year,
      rank: 0,
      token,
      sum: SUM.test(this.sentence.text.slice(0, at)),
    });
  }

  /** 其中独办 1 件、主办 2 件: two shares of one role; neither is the role's number. */
  private withoutEqualShare(indicator: string): void {
    this.found.forEach((earlier, index) => {
      if (earlier.indicator === indicator && this.shares.has(index)) earlier.scope = 'part';
    });
  }

  private phraseEnd(at: number): number {
    const after = /^[^,;。、()\ue001-\ue007]*/.exec(this.sentence.text.slice(at + 1))?.[0] ?? '';
    return this.follows ? at + 1 + after.length : at + 1;
  }

  private zeros(): void {
    for (const match of this.sentence.text.matchAll(ZERO)) {
      const end = match.index + match[0].length;
      const scope = scopeAt(this.sentence, match.index, end, this.context);
      const body = bodyIn(match[0], true);
      if (scope === null || body === null) continue;
      for (const one of body === 'both' ? (['npc', 'cppcc'] as const) : [body]) {
        if (this.seen.has(`${one}.total`)) continue;
        this.found.push({
          indicator: `${one}_total`,
          line: 0,
          phrase: phraseRange(this.sentence, match.index, end),
          sentence: { start: this.sentence.start, end: this.sentence.end },
          value: 0,
          approx: false,
          scaled: false,
          scope: scope.scope,
          year: scope.year,
          rank: 20,
          token: null,
          sum: false,
        });
      }
    }
  }
}

function clauseStart(before: string): number {
  return Math.max(before.lastIndexOf(','), before.lastIndexOf('('), before.lastIndexOf(':')) + 1;
}

/** The printed phrase begins after any earlier number (a date, a damaged year) and its punctuation. */
function phraseStart(text: string, from: number, at: number): number {
  let start = from;
  for (let index = from; index < at; index += 1) if (isSign(text.charAt(index))) start = index + 1;
  const clause = Math.max(text.lastIndexOf(',', at), text.lastIndexOf('(', at)) + 1;
  if (clause > start && TOPIC.test(text.slice(clause, at))) start = clause;
  while (start < at && /[,、()和及:度]/.test(text.charAt(start))) start += 1;
  return start;
}

function bodyIn(text: string, inTopic: boolean): Body | null {
  if (/人大(?:代表)?提案/.test(text) && !/政协/.test(text)) return 'npc';
  if (/建议提案|提案建议|代表委员|两会/.test(text)) return 'both';
  const npc = NPC.test(text) || (inTopic && /建议/.test(text) && !/意见建议|政协/.test(text));
  const cppcc = CPPCC.test(text);
  if (npc && cppcc) return 'both';
  if (npc) return 'npc';
  return cppcc ? 'cppcc' : null;
}

function indicatorOf(body: Body, role: Role): string | null {
  if (role === 'skip') return null;
  if (role === 'published') return 'proposals_published';
  if (body !== 'both') return `${body}_${role}`;
  return role === 'total' ? 'proposals_both' : null;
}

const SPLIT = [
  'npc_total',
  'npc_lead',
  'npc_assist',
  'cppcc_total',
  'cppcc_lead',
  'cppcc_assist',
  'proposals_published',
];

/**
 * 省人大建议 2 件、市人大建议 8 件 without a sum: neither number is the total, and adding them is not ours to do. A
 * number printed as their sum (共 10 件) is.
 */
function withoutSplitLevels(found: Candidate[]): Candidate[] {
  const parts = new Set<Candidate>();
  for (const indicator of SPLIT) {
    const own = found.filter((candidate) => candidate.indicator === indicator && candidate.scope === 'own');
    if (new Set(own.map((candidate) => candidate.value)).size < 2) continue;
    const sums = own.filter((candidate) => candidate.sum);
    own.filter((candidate) => sums.length !== 1 || candidate !== sums[0]).forEach((one) => parts.add(one));
  }
  return found.map((candidate) => (parts.has(candidate) ? { ...candidate, scope: 'part' } : candidate));
}
