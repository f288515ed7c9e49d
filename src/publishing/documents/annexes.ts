import type { RecordedAction, Snapshot } from '../../analysis/schema.ts'
import type { Finding } from '../../audit/schema.ts'
import type { Language } from '../../compact/schema.ts'
import type { Block } from '../manuscript.ts'
import { actionAnchor, actionCode, actionHeading } from './action-text.ts'
import { findAcronyms } from './acronyms.ts'
import { MESSAGES } from './messages.ts'
import { institutionKey, plainText } from './whole.ts'

type Anchor = { readonly id: string; readonly label: string }
type Entry = { readonly word: string; readonly anchors: readonly Anchor[] }

/** The annexes of a compendium: acronyms, glossary, indexes of institutions and of states, observations on figures. */
export function makeAnnexes(
  snapshot: Snapshot,
  findings: readonly Finding[],
  lang: Language,
): readonly Block[] {
  const words = MESSAGES[lang]
  const heading = (level: 1 | 2, id: string, text: string): Block => ({
    kind: 'heading',
    level,
    id,
    children: [plainText(text)],
  })
  const lead = (text: string): Block => ({ kind: 'paragraph', children: [plainText(text)] })
  const acronyms = listAcronyms(snapshot, lang)
  const states = indexStates(snapshot, lang)
  const observed = listFindings(snapshot, findings, lang)
  return [
    heading(1, 'annexes', words.annexes),
    heading(2, 'participants', words.participants),
    {
      kind: 'list',
      ordered: false,
      items: indexInstitutions(snapshot, lang).map(({ word }) => [
        { kind: 'paragraph', children: [plainText(word)] },
      ]),
    },
    ...(acronyms.length === 0
      ? []
      : [
          heading(2, 'acronyms', words.acronyms),
          {
            kind: 'definitions',
            entries: acronyms.map(({ acronym, name }) => ({ term: acronym, meaning: [plainText(name)] })),
          } as const,
        ]),
    heading(2, 'glossary', words.glossary),
    { kind: 'definitions', entries: listGlossary(snapshot, lang) },
    ...(observed.length === 0
      ? []
      : [
          heading(2, 'observations', words.findings),
          lead(words.findingsLead),
          { kind: 'list', ordered: false, items: observed } as const,
        ]),
    heading(2, 'institutions', words.institutionsIndex),
    lead(words.institutionsLead),
    { kind: 'index', entries: indexInstitutions(snapshot, lang) },
    ...(states.length === 0
      ? []
      : [
          heading(2, 'states', words.statesIndex),
          lead(words.statesLead),
          { kind: 'index', entries: states } as const,
        ]),
  ]
}

/** Acronyms of the institutions that report, and those that the reported texts explain. */
function listAcronyms({ actions, institutions }: Snapshot, lang: Language) {
  const reporting = new Set(actions.flatMap((action) => action.institutions.map(({ code }) => code)))
  const own = institutions
    .filter(({ code }) => reporting.has(code) && /^\p{Lu}{2,}$/u.test(code))
    .map(({ code, name }) => ({ acronym: code, name: name[lang] }))
  const known = new Set(institutions.map(({ code }) => code))
  const explained = findAcronyms(
    actions.flatMap(({ description, results, challengesText }) => [description, results, challengesText]),
    lang,
  ).filter(({ acronym }) => !known.has(acronym))
  return [...own, ...explained].sort((a, b) => a.acronym.localeCompare(b.acronym, lang))
}

function listGlossary({ framework }: Snapshot, lang: Language) {
  const ours = MESSAGES[lang].concepts.map(([term = '', meaning = '']) => ({ term, meaning }))
  const terms = [...framework.populations, ...framework.actionTypes, ...framework.challengeCategories].map(
    ({ name, definition }) => ({ term: name[lang], meaning: definition[lang] }),
  )
  return [...ours, ...terms]
    .sort((a, b) => a.term.localeCompare(b.term, lang))
    .map(({ term, meaning }) => ({ term, meaning: [plainText(meaning)] }))
}

function indexInstitutions({ actions, institutions }: Snapshot, lang: Language): readonly Entry[] {
  const names = new Map(institutions.map(({ code, name }) => [code, name[lang]]))
  const anchors = new Map<string, Anchor[]>()
  for (const action of actions) {
    for (const key of new Set(action.institutions.map(institutionKey))) {
      const list = anchors.get(key) ?? []
      list.push(anchorOf(action))
      anchors.set(key, list)
    }
  }
  return sorted(
    [...anchors].map(([key, list]) => {
      const name = names.get(key)
      const word =
        name === undefined || name === key ? key : /^\p{Lu}{2,}$/u.test(key) ? `${name} (${key})` : name
      return { word, anchors: list }
    }),
    lang,
  )
}

function indexStates({ actions, institutions }: Snapshot, lang: Language): readonly Entry[] {
  return sorted(
    institutions.flatMap(({ state, name }) => {
      const own = state === null ? [] : actions.filter(({ states }) => states.includes(state))
      return own.length === 0 ? [] : [{ word: name[lang], anchors: own.map(anchorOf) }]
    }),
    lang,
  )
}

function anchorOf(action: RecordedAction): Anchor {
  return { id: actionAnchor(action.id), label: actionCode(action) }
}

function sorted(entries: readonly Entry[], lang: Language): readonly Entry[] {
  return entries.toSorted((a, b) => a.word.localeCompare(b.word, lang))
}

function listFindings(
  { actions }: Snapshot,
  findings: readonly Finding[],
  lang: Language,
): readonly (readonly Block[])[] {
  const byAction = Map.groupBy(findings, ({ action }) => action)
  return actions.flatMap((action) =>
    (byAction.get(action.id) ?? []).map((finding): readonly Block[] => [
      {
        kind: 'paragraph',
        children: [
          {
            kind: 'link',
            href: `#${actionAnchor(action.id)}`,
            children: [plainText(actionCode(action))],
          },
          plainText(`, ${actionHeading(action, lang)} «`),
          { kind: 'quoted', text: finding.quote, action: action.id },
          plainText(`»: ${finding.explanation[lang]}`),
        ],
      },
    ]),
  )
}
