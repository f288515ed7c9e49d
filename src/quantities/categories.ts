import { findPeople, findPlaceAtStart } from './places.ts'
import type { Dimension } from './schema.ts'

/**
 * What one part of a breakdown is: `sex` and `age` where its words tell them, `place` or `month` where it is named for one.
 * `label` is the words themselves.
 */
export type Category = {
  readonly sex: 'mujeres' | 'hombres' | 'otros' | null
  readonly age: 'menores' | 'adultos' | null
  readonly place: { readonly name: string; readonly kind: 'pais' | 'entidad' } | null
  readonly month: string | null
  readonly label: string
}

const FEMALE = /(?<!\p{L})(?:mujer(?:es)?|niñas?|femenin[oa]s?|adult[ao]s\s+mujeres|adultas)(?!\p{L})/iu
const MALE = /(?<!\p{L})(?:hombres?|niños?|varon(?:es)?|var[óo]n|masculin[oa]s?)(?!\p{L})/iu
const OTHER_SEX =
  /(?<!\p{L})(?:transg[ée]nero|trans|no\s+binari[oa]s?|otr[oa]s|otro\s+g[ée]nero|sexo\s+no\s+(?:especificado|identificado))(?!\p{L})/iu
const MINOR =
  /(?<!\p{L})(?:NNA|NNAs|niñas?(?:\s*[,yo/]\s*|\s+y\/o\s+)+niños?|niños?(?:\s*[,yo]\s*)+niñas?|niñez|infancias?|menor(?:es)?\s+de\s+(?:edad|dieciocho|18)|menores|niñas?|niños?|adolescentes?|infantes?)(?!\p{L})/iu
const ADULT = /(?<!\p{L})(?:adult[oa]s?|mayor(?:es)?\s+de\s+(?:edad|dieciocho|18))(?!\p{L})/iu
const BOTH =
  /(?<!\p{L})(?:niñas?\s*(?:,|y|\/|y\/o)\s*niños?|niños?\s*(?:,|y|\/|y\/o)\s*niñas?|mujeres\s*(?:,|y|\/|y\/o)\s*hombres|hombres\s*(?:,|y|\/|y\/o)\s*mujeres)(?!\p{L})/iu
const MONTH =
  /(?<!\p{L})(enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)(?!\p{L})/iu

/** Reads the words beside a number as the category of a part. */
export function readCategory(words: string): Category {
  const label = clause(words)
    .replace(/^[\s,;:.()•–-]+|[\s,;:.()•–-]+$/gu, '')
    .replace(/\s+/g, ' ')
  const both = BOTH.test(label)
  const [female, male] = [FEMALE.exec(label), MALE.exec(label)]
  const sex = both
    ? null
    : female !== null && (male === null || female.index < male.index)
      ? ('mujeres' as const)
      : male !== null
        ? ('hombres' as const)
        : OTHER_SEX.test(label.slice(0, 40))
          ? ('otros' as const)
          : null
  const age =
    MINOR.test(label) && !/mayores\s+de/iu.test(label) ? 'menores' : ADULT.test(label) ? 'adultos' : null
  const stripped = label.replace(
    /^(?:en|a|de|para|personas?\s+de|pertenecen\s+a|provenientes\s+de|originari[oa]s\s+de|fueron\s+de)\s+(?:los\s+|la\s+|el\s+(?!Salvador))?/iu,
    '',
  )
  const place = findPlaceAtStart(stripped) ?? wholePeople(stripped)
  const month = MONTH.exec(label)?.[1]?.toLowerCase() ?? null
  return { sex, age, place: place ?? null, month, label }
}

/** «hondureñas», «migrantes hondureñas»: the people alone, or after one noun. */
function wholePeople(words: string): { name: string; kind: 'pais' } | undefined {
  const name = findPeople(words.split(' ').slice(0, 2).at(-1) ?? '')
  return name === undefined || words.split(' ').length > 2 ? undefined : { name, kind: 'pais' }
}

/** The words up to where a relative clause or a place of service begins, which say nothing of who is counted. */
function clause(words: string): string {
  const cut = words.search(/\s(?:que|quienes|donde|cuy[oa]s?|al|ante|sobre|quedando)\s/iu)
  return (cut > 0 ? words.slice(0, cut) : words).slice(0, 70)
}

/** The dimension along which parts divide their total, from the categories of all of them. */
export function dimensionOf(categories: readonly Category[]): Dimension {
  const all = (test: (category: Category) => boolean): boolean => categories.every(test)
  if (all((c) => c.sex !== null) && categories.some((c) => c.sex !== 'otros')) return 'sexo'
  if (all((c) => c.age !== null)) return 'edad'
  if (all((c) => c.place?.kind === 'entidad')) return 'entidad'
  if (categories.filter((c) => c.place !== null).length > categories.length / 2) return 'pais'
  if (all((c) => c.month !== null)) return 'mes'
  return 'tipo'
}
