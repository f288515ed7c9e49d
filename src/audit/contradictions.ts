import type { Mention, Reading } from '../quantities/rules.ts'
import { findValueOfPhrase } from '../quantities/rules.ts'
import { findingIn, written, type Passage } from './finding.ts'
import type { Finding } from './schema.ts'

/** The same thing with two values: in digits and in words, taken up with another number, or with two digits changed. */
export function checkContradictions(passage: Passage, reading: Reading): readonly Finding[] {
  return [
    ...listWordsAgainstDigits(passage),
    ...listTakenUp(passage, reading),
    ...listChangedDigits(passage, reading),
    ...listMoreThanServed(passage, reading),
  ]
}

function twoValues(
  passage: Passage,
  from: number,
  to: number,
  values: readonly [number, number],
  what: { es: string; en: string },
): Finding {
  const [stated, computed] = values
  return findingIn(passage, {
    rule: 'contradiction',
    severity: 'error',
    from,
    to,
    stated,
    computed,
    explanation: {
      es: `${what.es}: ${written(computed)} y ${written(stated)}.`,
      en: `${what.en}: ${written(computed)} and ${written(stated)}.`,
    },
  })
}

/** «15 (catorce)». */
function listWordsAgainstDigits(passage: Passage): readonly Finding[] {
  return [
    ...passage.text.matchAll(
      /(?<![\d.,])(\d{1,3}(?:,\d{3})*)\s*\(\s*([\p{Ll}]+(?:\s+(?:y\s+)?[\p{Ll}]+){0,7})\s*\)/gu,
    ),
  ].flatMap((match) => {
    const digits = Number(String(match[1]).replaceAll(',', ''))
    const words = findValueOfPhrase(String(match[2]))
    if (words === undefined || words === digits) return []
    return [
      twoValues(passage, match.index, match.index + match[0].length, [words, digits], {
        es: 'La cifra y sus letras no son la misma',
        en: 'The figure and its words are not the same',
      }),
    ]
  })
}

/** «Se atendió a 120 personas. De las 130 personas…»: a number taken up that was never given. */
function listTakenUp(passage: Passage, reading: Reading): readonly Finding[] {
  return reading.mentions.flatMap((mention) => {
    if (!mention.anaphoric || mention.kind !== 'count' || mention.unit === null) return []
    if (passage.text.slice(mention.sentence.start, mention.start).trim().length > 12) return []
    const before = reading.mentions
      .slice(Math.max(0, mention.index - 12), mention.index)
      .filter((other) => other.kind === 'count')
    if (before.some((other) => other.value === mention.value)) return []
    const given = before.findLast(
      (other) => other.unit === mention.unit && mention.sentence.index - other.sentence.index <= 1,
    )
    if (given === undefined || given.approximate || given.rate !== null || given.category.sex !== null)
      return []
    return [
      twoValues(passage, given.start, mention.nounEnd, [mention.value, given.value], {
        es: `Se toma de nuevo la cifra de ${mention.unit} con otro valor`,
        en: `The number of ${mention.unit} is taken up again with another value`,
      }),
    ]
  })
}

/** More persons placed or hired than were attended to in the same paragraph, of whom they are said to come. */
function listMoreThanServed(passage: Passage, reading: Reading): readonly Finding[] {
  return reading.mentions.flatMap((mention) => {
    if (
      !isPeopleAfter(
        passage.text,
        mention,
        /(?:colocaron|contrataron|colocó|contrató)\s+(?:a\s+)?(?:un\s+total\s+de\s+)?$/iu,
      )
    )
      return []
    const served = reading.mentions
      .slice(Math.max(0, mention.index - 6), mention.index)
      .findLast((other) =>
        isPeopleAfter(
          passage.text,
          other,
          /(?:atendió|atendieron|atendido)\s+(?:a\s+)?(?:un\s+total\s+de\s+)?$/iu,
        ),
      )
    if (served?.sentence.paragraph !== mention.sentence.paragraph || served.value >= mention.value) return []
    return [
      {
        ...twoValues(passage, served.start, mention.nounEnd, [mention.value, served.value], {
          es: 'Se colocó a más personas de las que se atendió',
          en: 'More persons were placed than were attended to',
        }),
        severity: 'warning' as const,
      },
    ]
  })
}

function isPeopleAfter(text: string, mention: Mention, verb: RegExp): boolean {
  return (
    mention.unit === 'personas' &&
    mention.category.sex === null &&
    verb.test(text.slice(Math.max(0, mention.start - 50), mention.start))
  )
}

/** «2,751 mujeres y 4,769 hombres … 2,571 mujeres y 4,769 hombres»: one of a pair the same, the other with its digits changed. */
function listChangedDigits(passage: Passage, reading: Reading): readonly Finding[] {
  const pairs = reading.mentions.flatMap((first) => {
    const second = reading.mentions[first.index + 1]
    const both =
      second !== undefined &&
      first.category.sex !== null &&
      second.category.sex !== null &&
      first.category.sex !== second.category.sex
    return both && second.sentence === first.sentence && first.value >= 100 ? [[first, second] as const] : []
  })
  return pairs.flatMap((pair, i) =>
    pairs.slice(i + 1, i + 12).flatMap((later) => {
      const changed = changedOf(pair, later)
      if (changed === undefined) return []
      return [
        twoValues(
          passage,
          changed.later.start,
          changed.later.nounEnd,
          [changed.later.value, changed.first.value],
          {
            es: `Junto a ${written(changed.same.value)}, que se repite, la otra cifra aparece con dos valores de los mismos dígitos`,
            en: `Beside ${written(changed.same.value)}, which is repeated, the other figure has two values of the same digits`,
          },
        ),
      ]
    }),
  )
}

type Pair = readonly [Mention, Mention]

function changedOf(first: Pair, later: Pair): { first: Mention; later: Mention; same: Mention } | undefined {
  for (const sex of ['mujeres', 'hombres'] as const) {
    const [a, b] = [bySex(first, sex), bySex(later, sex)]
    const other = sex === 'mujeres' ? ('hombres' as const) : ('mujeres' as const)
    const [c, d] = [bySex(first, other), bySex(later, other)]
    if (
      a?.value === b?.value &&
      a !== undefined &&
      c !== undefined &&
      d !== undefined &&
      c.value !== d.value &&
      digitsOf(c) === digitsOf(d)
    )
      return { first: c, later: d, same: a }
  }
  return undefined
}

function bySex(pair: Pair, sex: 'mujeres' | 'hombres'): Mention | undefined {
  return pair.find((mention) => mention.category.sex === sex)
}

function digitsOf(mention: Mention): string {
  return Array.from(String(mention.value)).sort().join('')
}
