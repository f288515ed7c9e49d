import type { RecordedAction, Snapshot } from '../../analysis/schema.ts'
import type { Finding } from '../../audit/schema.ts'
import type { Language, ReporterType } from '../../compact/schema.ts'
import { findPublication } from '../../registry/service.ts'
import { formatDay } from '../../web/languages.ts'
import type { Block, Manuscript } from '../manuscript.ts'
import type { Edition } from '../schema.ts'
import { makeAnnexes } from './annexes.ts'
import { fill } from './fill.ts'
import { MESSAGES } from './messages.ts'
import type { Paper } from './paper.ts'
import { countWhole, plainText } from './whole.ts'

/** What a publisher says of itself in its documents. */
export type Imprint = {
  readonly publisher: string
  readonly rights: string
  /** Scheme and host that documents link to; null where there is no public portal. */
  readonly origin: string | null
  readonly paper: Paper
}

/** Whose the texts are, and the publication that they were read from where it is known. */
function sayRights({ cycle }: Edition, lang: Language): string {
  const words = MESSAGES[lang]
  const known = findPublication(cycle)
  return known === undefined
    ? words.defaultRights
    : `${words.defaultRights} ${words.readFrom(known.title[lang], known.publisher[lang], formatDay(lang, known.date))}`
}

/** The compendium of an edition: every action in full, by reporter type and objective, with its indexes. */
export function makeCompendium(edition: Edition, lang: Language, imprint: Partial<Imprint> = {}): Manuscript {
  const words = MESSAGES[lang]
  const { snapshot, findings } = edition.content
  const { cycle, framework } = snapshot
  const publisher = imprint.publisher ?? 'Constancia'
  const origin = imprint.origin ?? null
  const subtitle = framework.name[lang]
  const title = words.title
  const year = edition.date.slice(0, 4)
  const hash = edition.hash.slice(0, 10)
  const place = origin === null ? '' : ` ${origin}/${lang}/${cycle.id}`
  return {
    kind: 'compendium',
    lang,
    title,
    subtitle,
    publisher,
    cycle: { id: cycle.id, title: cycle.title[lang] },
    edition: { id: edition.id, hash, state: edition.state, date: edition.date },
    citation: `${publisher} (${year}). ${title}. ${subtitle}. ${cycle.title[lang]}. ${words.editionLabel} ${edition.id} [${hash}].${place}`,
    rights: imprint.rights ?? sayRights(edition, lang),
    origin,
    paper: imprint.paper ?? 'letter',
    blocks: [
      ...introduce(snapshot, lang),
      ...framework.reporterTypes
        .toSorted((a, b) => a.chapter - b.chapter)
        .flatMap((type) => makeChapter(type, snapshot, findings, lang)),
      ...makeAnnexes(snapshot, findings, lang),
    ],
  }
}

function introduce(snapshot: Snapshot, lang: Language): readonly Block[] {
  const words = MESSAGES[lang]
  const { framework } = snapshot
  const types = framework.reporterTypes
    .toSorted((a, b) => a.chapter - b.chapter)
    .filter(({ code }) => snapshot.actions.some(({ reporterType }) => reporterType === code))
  return [
    { kind: 'heading', level: 1, id: 'how-to-read', children: [plainText(words.howToRead)] },
    {
      kind: 'paragraph',
      children: fill(words.whole, {
        ...countWhole(snapshot, lang),
        framework: plainText(framework.name[lang]),
      }),
    },
    { kind: 'paragraph', children: [plainText(words.byType)] },
    {
      kind: 'list',
      ordered: false,
      items: types.map(({ code, name }) => [
        {
          kind: 'paragraph',
          children: fill(words.typeHas, {
            ...countWhole(snapshot, lang, code),
            name: plainText(name[lang]),
          }),
        },
      ]),
    },
    ...[...words.reading, words.numbers].map((text): Block => ({
      kind: 'paragraph',
      children: [plainText(text)],
    })),
  ]
}

function makeChapter(
  type: ReporterType,
  snapshot: Snapshot,
  findings: readonly Finding[],
  lang: Language,
): readonly Block[] {
  const words = MESSAGES[lang]
  const own = snapshot.actions.filter(({ reporterType }) => reporterType === type.code)
  if (own.length === 0) return []
  const objectives = Map.groupBy(own, ({ objective }) => objective)
  const textLang = textLanguage(snapshot.actions)
  return [
    {
      kind: 'heading',
      level: 1,
      id: type.code,
      children: [plainText(words.chapter(type.chapter, type.name[lang]))],
    },
    { kind: 'paragraph', children: fill(words.chapterHas, { ...countWhole(snapshot, lang, type.code) }) },
    ...[...objectives]
      .sort(([a], [b]) => a - b)
      .flatMap(([number, actions]): readonly Block[] => [
        {
          kind: 'heading',
          level: 2,
          id: `${type.code}-${String(number)}`,
          children: [
            plainText(
              words.objective(
                number,
                snapshot.framework.objectives.find((one) => one.number === number)?.name[lang] ?? '',
              ),
            ),
          ],
        },
        ...actions
          .toSorted((a, b) => a.number - b.number)
          .map((action) => actionBlock(action, findings, lang, textLang)),
      ]),
  ]
}

function actionBlock(
  action: RecordedAction,
  findings: readonly Finding[],
  lang: Language,
  textLang: Language,
): Block {
  const own = findings.filter((finding) => finding.action === action.id)
  return {
    kind: 'action',
    action,
    ...(action.textLoaded && textLang !== lang ? { lang: textLang } : {}),
    ...(own.length === 0 ? {} : { findings: own }),
  }
}

/** The language that the reported texts are in, told by their smallest words: the snapshot does not say. */
function textLanguage(actions: readonly RecordedAction[]): Language {
  const text = actions
    .slice(0, 100)
    .map(({ description }) => description.toLowerCase())
    .join(' ')
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0
  return count(/\b(?:the|of|and|with)\b/g) > count(/\b(?:de|la|el|los|con)\b/g) ? 'en' : 'es'
}
