import type { Language } from '../compact/schema.ts'
import { countriesIn, getCountry } from './countries.ts'
import { plain } from './plain.ts'
import { nameIn } from './names.ts'
import { ancestors } from './ancestors.ts'
import { scopeOf, seriesOf, type Ledger } from './ledger.ts'
import { publicAddress } from './public-address.ts'
import { relate } from './relations.ts'
import type { Concept, ConceptCode, Observation, RelationKind } from './schema.ts'
import { sourceName } from './sentences.ts'
import { unitName } from './why-unlike.ts'
import { amount, countedThing, during } from './wording.ts'

/** A figure with its flags, as every page shows it. */
export type FigureLine = {
  readonly id: string
  /** With its qualifier: «cerca de 21,000». */
  readonly amount: string
  /** What stands after the number. */
  readonly counted: string
  readonly period: string
  readonly publisher: string
  readonly publisherType: Observation['publisherType']
  readonly status: Observation['status']
  readonly confirmation: Observation['confirmation']
  readonly label: string
  readonly address: string | null
  readonly action: string | null
  readonly standing: Concept['standing'] | null
}

export type FigureRelation = {
  readonly kind: RelationKind
  readonly why: string
  readonly other: FigureLine
}

export type FigureView = {
  readonly line: FigureLine
  readonly concept: { readonly code: string; readonly name: string; readonly definition: string } | null
  readonly unit: string
  readonly printedUnit: string
  readonly population: string
  readonly from: string | null
  readonly to: string | null
  readonly place: string | null
  readonly pageDate: string | null
  readonly reportedBy: string | null
  readonly url: string
  readonly note: string
  /** The words of the action, for a figure that the program read there. */
  readonly quote: string | null
  readonly corrects: FigureLine | null
  readonly correctedBy: FigureLine | null
  /** Most telling first. */
  readonly relations: readonly FigureRelation[]
}

const ORDER = [
  'conflict',
  'supersedes',
  'part_of',
  'same_series',
  'comparable',
  'not_comparable',
] as const satisfies readonly RelationKind[]

export function viewLine(figure: Observation, ledger: Ledger, lang: Language, known: Known): FigureLine {
  const concept = ledger.concepts.get(figure.concept)
  return {
    id: figure.id,
    amount: amount(figure, lang),
    counted:
      concept === undefined || concept.unit === 'none'
        ? figure.printedUnit
        : countedThing(concept, scopeOf(figure, ledger), lang),
    period: during(figure.period, lang),
    publisher: nameIn('publishers', figure.publisher, lang),
    publisherType: figure.publisherType,
    status: figure.status,
    confirmation: figure.confirmation,
    label: sourceName(figure, lang),
    address: publicAddress(figure),
    action: figure.action !== null && known(figure.action) ? `/${figure.action}` : null,
    standing: concept?.standing ?? null,
  }
}

/** Whether this record can show the action of that id. */
export type Known = (action: string) => boolean

export function viewFigure(figure: Observation, ledger: Ledger, lang: Language, known: Known): FigureView {
  const concept = ledger.concepts.get(figure.concept)
  const line = (one: Observation | undefined) =>
    one === undefined ? null : viewLine(one, ledger, lang, known)
  return {
    line: viewLine(figure, ledger, lang, known),
    concept:
      concept === undefined
        ? null
        : { code: concept.code, name: concept.name[lang], definition: concept.definition[lang] },
    unit: concept === undefined ? figure.printedUnit : unitName(concept.unit, lang),
    printedUnit: figure.printedUnit,
    population: nameIn('populations', figure.population, lang),
    from: placeName(figure.from, lang),
    to: placeName(figure.to, lang),
    place: placeName(figure.place, lang),
    pageDate: figure.pageDate,
    reportedBy: figure.reportedBy,
    url: figure.url,
    note: figure.note[lang],
    quote: figure.reading?.quote ?? null,
    corrects: line(figure.supersedes === null ? undefined : ledger.byId.get(figure.supersedes)),
    correctedBy: line([...ledger.byId.values()].find((each) => each.supersedes === figure.id)),
    relations: candidates(figure, ledger)
      .map((other) => ({ other, relation: relate(figure, other, ledger) }))
      .map(({ other, relation }) => ({
        kind: relation.relation,
        why: relation.why[lang],
        other: viewLine(other, ledger, lang, known),
      }))
      .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)),
  }
}

/** A place in the reader's language; one that the vocabulary does not have as it was registered. */
function placeName(place: string | null, lang: Language): string | null {
  if (place === null) return null
  const named = nameIn('places', place, lang)
  if (named !== place) return named
  const [code, ...others] = [...countriesIn(place)]
  if (code === undefined || others.length > 0) return place
  const country = getCountry(code)
  return [country.es, country.en, 'USA'].some((name) => plain(name) === plain(place)) ? country[lang] : place
}

/** The figures worth setting beside this one: of its series, of related concepts, and those it is confused with. */
function candidates(figure: Observation, ledger: Ledger): readonly Observation[] {
  const codes = new Set<ConceptCode>([
    figure.concept,
    seriesOf(figure, ledger),
    ...kin(figure.concept, ledger),
  ])
  for (const concept of ledger.concepts.values())
    if (kin(concept.code, ledger).has(figure.concept)) codes.add(concept.code)
  return [...codes]
    .flatMap((code) => ledger.byConcept.get(code) ?? [])
    .filter((other) => other.id !== figure.id)
}

function kin(code: ConceptCode, ledger: Ledger): ReadonlySet<ConceptCode> {
  const concept = ledger.concepts.get(code)
  if (concept === undefined) return new Set()
  const others = [concept.carries, concept.boundedBy, concept.sameBefore?.code].filter(
    (each) => each !== null && each !== undefined,
  )
  return new Set([...ancestors(concept, ledger), ...concept.rivals, ...concept.notToConfuse, ...others])
}
