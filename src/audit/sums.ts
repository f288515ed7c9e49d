import { isComplete, type Breakdown, type Mention, type Reading } from '../quantities/rules.ts'
import { checkIn, findingIn, written, type Passage } from './finding.ts'
import type { Audit, Check, Finding } from './schema.ts'

/** Every total with parts: what adds up is a check, parts that claim to be whole and do not make their total a finding. */
export function checkSums(passage: Passage, reading: Reading): Audit {
  const findings: Finding[] = []
  const checks: Check[] = []
  for (const breakdown of reading.breakdowns) {
    if (breakdown.parts.length < 2) {
      const alone = findLonePart(passage, breakdown)
      if (alone !== undefined) findings.push(alone)
      continue
    }
    const { from, to } = spanOf(breakdown)
    const sum = breakdown.parts.map((part) => written(part.value)).join(' + ')
    const [computed, stated] = [breakdown.sum, breakdown.total.value]
    if (breakdown.adds)
      checks.push(
        checkIn(passage, {
          rule: 'sum',
          from,
          to,
          stated,
          computed,
          holds: true,
          arithmetic: {
            es: `${sum} = ${written(computed)}: suma bien.`,
            en: `${sum} = ${written(computed)}: adds up.`,
          },
        }),
      )
    else if (breakdown.claim === 'whole' || exceeds(passage.text, breakdown)) {
      const difference = written(Math.abs(computed - stated))
      findings.push(
        findingIn(passage, {
          rule: 'sum',
          severity: isComplete(breakdown.parts) || breakdown.dimension !== 'tipo' ? 'error' : 'warning',
          from,
          to,
          stated,
          computed,
          explanation: {
            es: `${sum} = ${written(computed)}, y el total que se da es ${written(stated)}: hay una diferencia de ${difference}.`,
            en: `${sum} = ${written(computed)}, and the total given is ${written(stated)}: they differ by ${difference}.`,
          },
        }),
      )
    }
  }
  return {
    findings: [...findings, ...listComplements(passage, reading), ...listNearMisses(passage, reading)],
    checks,
  }
}

/** «21 casos, de los cuales 1 fue grave y 21 leves»: kinds that exclude one another cannot be more than their total. */
function exceeds(text: string, { cue, sum, total, parts }: Breakdown): boolean {
  const kinds = parts.every((part) => (part.unit === null || part.kind === 'money') && !part.approximate)
  const first = parts[0]
  if (first === undefined || cue !== 'relative' || sum <= total.value || !kinds || total.approximate)
    return false
  return /^\s+(?:fue|fueron|son|es|eran|corresponden?|correspondieron)(?!\p{L})/iu.test(
    text.slice(first.end, first.end + 24),
  )
}

function spanOf({ total, parts }: Breakdown): { from: number; to: number } {
  const all = [total, ...parts]
  return {
    from: Math.min(...all.map((mention) => mention.start)),
    to: Math.max(...all.map((mention) => mention.nounEnd)),
  }
}

/** «237 personas: 125 mujeres adultas»: after a colon one part alone is told, and not the rest. */
function findLonePart(passage: Passage, { cue, claim, total, parts }: Breakdown): Finding | undefined {
  const [part] = parts
  if (
    part === undefined ||
    cue !== 'colon' ||
    claim !== 'partial' ||
    part.category.sex === null ||
    total.approximate
  )
    return undefined
  const tie = passage.text.slice(total.nounEnd, part.start)
  if (tie.trim() !== ':' || part.value >= total.value) return undefined
  const rest = written(total.value - part.value)
  const difference = `${written(total.value)} − ${written(part.value)} = ${rest}`
  return findingIn(passage, {
    rule: 'sum',
    severity: 'warning',
    from: total.start,
    to: part.nounEnd,
    stated: total.value,
    computed: part.value,
    explanation: {
      es: `Del total solo se detalla una parte: ${difference} quedan sin decir quiénes son.`,
      en: `Only one part of the total is told: ${difference} are left without saying who they are.`,
    },
  })
}

const WITH = /(?<!\p{L})(?:acompañad[oa]s)(?!\p{L})/iu
const WITHOUT = /(?<!\p{L})(?:no\s+acompañad[oa]s|sin\s+compañía|sol[oa]s)(?!\p{L})/iu

/** Accompanied and unaccompanied minors are all of them: told in two sentences, they must still make the total. */
function listComplements(passage: Passage, reading: Reading): readonly Finding[] {
  return reading.breakdowns.flatMap(({ total, parts, adds }) => {
    const [part, ...others] = parts
    if (part === undefined || others.length > 0 || adds || total.category.age !== 'menores') return []
    const words = wordsOf(passage.text, part)
    if (!WITH.test(words) || WITHOUT.test(words)) return []
    const other = reading.mentions.find(
      (mention) =>
        mention.start > part.end &&
        mention.sentence.index - part.sentence.index <= 2 &&
        mention.kind === 'count' &&
        WITHOUT.test(wordsOf(passage.text, mention)),
    )
    if (other === undefined) return []
    const computed = part.value + other.value
    const sum = `${written(part.value)} + ${written(other.value)} = ${written(computed)}`
    return computed === total.value
      ? []
      : [
          findingIn(passage, {
            rule: 'sum',
            severity: 'warning',
            from: total.start,
            to: other.nounEnd,
            stated: total.value,
            computed,
            explanation: {
              es: `Acompañados y no acompañados son ${sum}, y el total de menores que se da es ${written(total.value)}.`,
              en: `Accompanied and unaccompanied make ${sum}, and the total of minors given is ${written(total.value)}.`,
            },
          }),
        ]
  })
}

function wordsOf(text: string, mention: Mention): string {
  return text
    .slice(mention.end, Math.min(mention.sentence.end, mention.end + 50))
    .replace(/[\d:;,.].*$/su, '')
}

/** «63 asesorías… Se asesoró a 53 mujeres y 11 hombres»: the same thing told by its noun and by its verb, a few apart. */
function listNearMisses(passage: Passage, reading: Reading): readonly Finding[] {
  const tied = new Set(reading.breakdowns.flatMap(({ total, parts }) => [total, ...parts]))
  return reading.mentions.flatMap((first, i) => {
    const next = reading.mentions[i + 1]
    const total = reading.mentions[i - 1]
    if (
      next === undefined ||
      total === undefined ||
      [first, next, total].some((mention) => tied.has(mention))
    )
      return []
    if (
      next.sentence !== first.sentence ||
      first.sentence.index - total.sentence.index !== 1 ||
      !isComplete([first, next])
    )
      return []
    if (
      [first, next, total].some(
        (mention) => mention.kind !== 'count' || mention.approximate || mention.rate !== null,
      )
    )
      return []
    const computed = first.value + next.value
    if (Math.abs(computed - total.value) > Math.max(2, total.value * 0.03)) return []
    const stem = (total.unit ?? '').slice(0, 5)
    const verb = passage.text.slice(first.sentence.start, first.start).toLowerCase()
    if (stem.length < 5 || !verb.includes(stem)) return []
    const sum = `${written(first.value)} + ${written(next.value)} = ${written(computed)}`
    return [
      findingIn(passage, {
        rule: 'sum',
        severity: 'warning',
        from: total.start,
        to: next.nounEnd,
        stated: total.value,
        computed,
        explanation: {
          es: `Mujeres y hombres son ${sum}, y se informan ${written(total.value)} ${total.unit ?? ''}.`,
          en: `Women and men make ${sum}, and ${written(total.value)} (${total.unit ?? ''}) are reported.`,
        },
      }),
    ]
  })
}
