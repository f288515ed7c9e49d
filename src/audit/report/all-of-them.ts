import type { Figure } from './read-counts.ts'
import { isQualified } from './read-shares.ts'

const ALL_OF_THEM =
  /(?:(?:conform|integr)\p{L}*\s+(?:por|con|de)|const\p{L}+\s+de|compone\p{L}*\s+de|c(?:ue|o)nt\p{L}+\s+con|da\p{L}*\s+cuenta\s+de|re[úu]n\p{L}+|sum\p{L}+|registr\p{L}+|inform\p{L}+|report\p{L}+(?:\s+con)?|reporte\s+de|present\p{L}+|comprend\p{L}+|total\s+de|totaliz\p{L}+|contabiliz\p{L}+|hubo|agrup\p{L}+|tienen?|inscrib\p{L}+|abarc\p{L}+|(?:de\s+)?las|en\s+total,?|^en\s+\p{L}+\s+se\s+\p{L}+)\s+(?:un\s+total\s+de\s+)?$/iu
/** Verbs after which a number is that of all of them only where nothing narrows it. */
const PERHAPS_ALL =
  /(?<!\p{L})(?:hay|son|fueron|existen|(?:identific|realiz|implement|desarroll|aport|incluy|recib)\p{L}+|obtuv\p{L}+|ascien\p{L}+\s+a)\s+$/iu
const UNNARROWED =
  /^\s+acci(?:[óo]n|ones)(?:\s+(?:en\s+total|reportadas?|para\s+(?:este|el)\s+objetivo))?\s*(?:[.,;]|$)/iu
const SOME_OF_THEM = /(?<!\p{L})(?:destac|sobresal|resalt)\p{L}*(?:\s+\p{L}+){0,2}\s+$/iu
const NOT_ALL =
  /^\s+(?:programas\s+y\/o\s+)?acci(?:[óo]n|ones)\s+(?:\([^)]*\)\s+)?(?:que|no|sin|con)(?!\p{L})/iu

/** «conformado por 7 acciones», not «destacan 3 acciones», «11 acciones no informan» or «3 acciones dirigidas a mujeres». */
export function isOfAll(words: string, { start, end }: Figure): boolean {
  const [before, after] = [words.slice(0, start), words.slice(end)]
  return (
    (start === 0 || ALL_OF_THEM.test(before) || (PERHAPS_ALL.test(before) && UNNARROWED.test(after))) &&
    !SOME_OF_THEM.test(before) &&
    !NOT_ALL.test(after) &&
    !isQualified(after)
  )
}
