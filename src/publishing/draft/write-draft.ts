import { measure } from '../../analysis/rules.ts'
import type { Selection, Snapshot } from '../../analysis/schema.ts'
import type { Language } from '../../compact/schema.ts'
import { ENGLISH } from './english.ts'
import { chooseExamples, type Facts, gatherFacts, toExample } from './gather-facts.ts'
import type { Known, ObjectiveFacts, Phrases, ReporterFacts } from './phrases.ts'
import { isHandful } from './sizes.ts'
import { SPANISH } from './spanish.ts'

const PHRASES: Readonly<Record<Language, Phrases>> = { es: SPANISH, en: ENGLISH }

export type DraftWish = {
  /** Whether there is another edition that the report compares itself with. */
  readonly comparesWithOther: boolean
  readonly charts: ReadonlySet<string>
}

/**
 * The whole report as the record alone can write it: Markdown with a binding for every number. Which words it uses is
 * decided by the data, so that the same snapshot always gives the same draft.
 */
export function writeDraft(snapshot: Snapshot, lang: Language, wish: DraftWish): string {
  const phrases = PHRASES[lang]
  const known = gatherKnown(snapshot, lang, wish)
  const objectives = gatherObjectives(snapshot, known.all)
  const reporters = gatherReporters(snapshot)
  if (known.all.count === 0) return join([...phrases.nothing(known), ...phrases.method(known)])
  return join([
    ...phrases.opening(known),
    ...phrases.inBrief(known),
    ...phrases.objectives(known),
    ...objectives.flatMap((facts) => (facts.count === 0 ? [] : phrases.objective(facts, known))),
    ...phrases.emptyObjectives(known),
    ...phrases.reporters(known),
    ...reporters.flatMap((facts) => (facts.count === 0 ? [] : phrases.reporter(facts, known))),
    ...phrases.silentReporters(known),
    ...phrases.populations(known),
    ...phrases.gender(known),
    ...phrases.disability(known),
    ...phrases.actionTypes(known),
    ...phrases.challenges(known, reporters),
    ...phrases.coverage(known),
    ...phrases.change(known),
    ...phrases.conclusions(known, objectives),
    ...phrases.method(known),
    ...phrases.annexes(known),
  ])
}

function join(paragraphs: readonly string[]): string {
  return `${paragraphs.filter((paragraph) => paragraph.trim() !== '').join('\n\n')}\n`
}

function gatherKnown(snapshot: Snapshot, lang: Language, wish: DraftWish): Known {
  const { country, periodStart, periodEnd } = snapshot.cycle
  const all = gatherFacts(snapshot, {})
  return {
    snapshot,
    all,
    country: nameCountry(country, lang),
    hasPeriod: periodStart !== null && periodEnd !== null,
    hasStates: snapshot.institutions.some(({ state }) => state !== null),
    absentStates: countAbsent(snapshot, 'reportingState'),
    absentInstitutions: countAbsent(snapshot, 'institution'),
    comparesWithOther: wish.comparesWithOther,
    charts: isHandful(all) ? new Set<string>() : wish.charts,
  }
}

function nameCountry(code: string, lang: Language): string | null {
  if (!/^[a-z]{2}$/.test(code)) return null
  const names = new Intl.DisplayNames(lang === 'es' ? 'es-MX' : 'en', { type: 'region', fallback: 'none' })
  return names.of(code.toUpperCase()) ?? null
}

function countAbsent(snapshot: Snapshot, dimension: 'reportingState' | 'institution'): number {
  const measured = measure(snapshot, { indicator: 'absent', dimension, selection: {} })
  return measured.kind === 'absent' ? measured.value : 0
}

/** Of a small objective every action is named; of others, some that show what is done. */
const NAMED_WHOLE = 3
const NAMED = 3

function gatherObjectives(snapshot: Snapshot, all: Facts): readonly ObjectiveFacts[] {
  const fewest = Math.min(...all.objectives.map(({ value }) => value))
  return snapshot.framework.objectives.map(({ number }) => {
    const facts = gatherFacts(snapshot, { objective: number })
    const ranked = all.objectives.find(({ key }) => key === String(number))
    const actions = snapshot.actions.filter(({ objective }) => objective === number)
    return {
      ...facts,
      number,
      fewer: facts.count - fewest,
      place: ranked?.place ?? 0,
      tied: all.objectives.filter(({ place }) => place === ranked?.place).length > 1,
      examples:
        actions.length <= NAMED_WHOLE
          ? actions.map(toExample)
          : chooseExamples(actions, facts.actionTypes, NAMED),
    }
  })
}

function gatherReporters(snapshot: Snapshot): readonly ReporterFacts[] {
  return snapshot.framework.reporterTypes.map(({ code }) => {
    const selection: Selection = { reporterType: code }
    const facts = gatherFacts(snapshot, selection)
    return { ...facts, code, areStates: facts.states > 0 && facts.states === facts.institutions }
  })
}
