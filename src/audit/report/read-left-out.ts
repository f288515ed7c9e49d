import type { Institution } from '../../compact/schema.ts'
import { claimOf } from './claim-of.ts'
import type { Paragraph } from './paragraphs.ts'
import { namesOnlySome, saysWhoTookPart, type InstitutionFinder, type Named } from './read-participants.ts'
import { sentencesOf } from './report-sentences.ts'
import type { Claim } from './schema.ts'

type Said = Named & { readonly paragraph: Paragraph; readonly start: number; readonly words: string }

/**
 * Those that an objective's section names as taking part, by type of reporter: who reported to the record and is not
 * among them was left out. A section that names only some («actores como …») leaves nobody out.
 */
export function readLeftOut(paragraphs: readonly Paragraph[], find: InstitutionFinder): readonly Claim[] {
  const groups = Map.groupBy(
    paragraphs.filter((one) => one.kind === 'prose' && one.objective !== null),
    (one) => one.objective,
  )
  return [...groups].flatMap(([objective, group]) => {
    if (objective === null) return []
    const sentences = group.flatMap((paragraph) =>
      sentencesOf(paragraph.text).map(({ start, words }) => ({
        paragraph,
        start,
        words,
        ...find(words),
      })),
    )
    const said = sentences.filter(({ words }) => saysWhoTookPart(words))
    const types = new Set(said.flatMap(({ institutions }) => institutions.flatMap(typeOf)))
    return [...types].flatMap((type) => readType(objective, type, said, sentences))
  })
}

function readType(
  objective: number,
  type: string,
  said: readonly Said[],
  all: readonly Said[],
): readonly Claim[] {
  const own = said.filter(({ institutions }) => institutions.some((one) => typeOf(one).includes(type)))
  const last = own.at(-1)
  if (last === undefined || own.some(({ words }) => namesOnlySome(words) || !/[.;:]$/u.test(words))) return []
  // A body that the catalogue does not know may be one that it has by another name.
  if (type !== STATES && own.some(({ unknown }) => unknown.length > 0)) return []
  // Whoever the section names at all is not left out of it; of the states, only those that it says took part.
  const among = type === STATES ? own : all
  const named = [...new Set(among.flatMap(({ institutions }) => institutions.map(({ code }) => code)))]
  return [claimOf(last.paragraph, last.words, last.start, { kind: 'left-out', objective, type, named })]
}

const STATES = 'ef'

function typeOf({ reporterType }: Institution): readonly string[] {
  return reporterType === null ? [] : [reporterType]
}
