import { isComplete, type Mention, type Reading } from '../quantities/rules.ts'
import { checkIn, findingIn, written, type Passage } from './finding.ts'
import type { Audit, Check, Finding } from './schema.ts'

/** Shares of both sexes, or of all, must make 100; a share beside its own count must agree with it and its total. */
export function checkPercents(passage: Passage, reading: Reading): Audit {
  const whole = checkWholes(passage, reading)
  const own = checkOwnCounts(passage, reading)
  return { findings: [...whole.findings, ...own.findings], checks: [...whole.checks, ...own.checks] }
}

/** What rounding can move a share by: one unit of its last digit, which also allows for digits cut off. */
function slack(share: Mention): number {
  return 10 ** -share.decimals
}

function checkWholes(passage: Passage, reading: Reading): Audit {
  const findings: Finding[] = []
  const checks: Check[] = []
  for (const run of runsOfShares(passage.text, reading)) {
    const shares = bySexAlone(run)
    const [first, last] = [shares[0], shares.at(-1)]
    if (first === undefined || last === undefined) continue
    const computed = Math.round(shares.reduce((sum, share) => sum + share.value, 0) * 1000) / 1000
    const sum = `${shares.map((share) => written(share.value)).join(' + ')} = ${written(computed)}`
    const room = shares.reduce((total, share) => total + slack(share) / 2, 0) + 0.001
    const holds = Math.abs(computed - 100) <= room
    const place = {
      rule: 'percent' as const,
      from: first.start,
      to: Math.max(last.nounEnd, endOfLabel(passage.text, last)),
      stated: 100,
      computed,
    }
    if (holds)
      checks.push(
        checkIn(passage, {
          ...place,
          holds,
          arithmetic: { es: `${sum} %: hace 100 %.`, en: `${sum} %: makes 100 %.` },
        }),
      )
    else if (isComplete(shares) && !leavesRest(passage.text, last, computed))
      findings.push(
        findingIn(passage, {
          ...place,
          severity: 'error',
          explanation: {
            es: `Mujeres y hombres hacen ${sum} %, y deben hacer 100 %.`,
            en: `Women and men make ${sum} %, and must make 100 %.`,
          },
        }),
      )
  }
  return { findings, checks }
}

/**
 * «60 % mujeres, 40 % hombres y 25 % menores»: where both sexes are all, what stands beside them is of the same persons.
 */
function bySexAlone(run: readonly Mention[]): readonly Mention[] {
  const sexes = run.filter(({ category }) => category.sex !== null)
  const sum = sexes.reduce((total, { value }) => total + value, 0)
  const room = sexes.reduce((total, share) => total + slack(share) / 2, 0) + 0.001
  return sexes.length >= 2 && Math.abs(sum - 100) <= room ? sexes : run
}

/** «el resto no especificó»: shares below a hundred that the text itself says are not all. */
function leavesRest(text: string, last: Mention, sum: number): boolean {
  const after = text.slice(last.end, Math.min(last.sentence.end, last.end + 120))
  return (
    sum < 100 &&
    /(?<!\p{L})(?:resto|restantes?|no\s+especific\p{L}+|sin\s+(?:especificar|dato|informaci[óo]n)|otr[oa]s|no\s+binari[oa]s?)(?!\p{L})/iu.test(
      after,
    )
  )
}

function endOfLabel(text: string, share: Mention): number {
  const label = share.labelled ? '' : share.category.label
  const at = text.indexOf(label, share.end)
  return label !== '' && at >= 0 && at < share.end + 5 ? at + label.length : share.end
}

/** Shares that follow one another in a sentence, or in the bullets of one list. */
function runsOfShares(text: string, reading: Reading): readonly (readonly Mention[])[] {
  const runs: Mention[][] = []
  for (const share of reading.mentions) {
    if (share.kind !== 'share' || share.planned) continue
    const run = runs.at(-1)
    const last = run?.at(-1)
    const bullets =
      last?.sentence.bullet === true &&
      share.sentence.bullet &&
      share.sentence.index - last.sentence.index === 1
    const gap = last === undefined ? '' : text.slice(last.end, share.start)
    const follows = last !== undefined && (last.sentence === share.sentence ? gap.length < 220 : bullets)
    const repeats =
      run?.some((other) => other.category.sex !== null && other.category.sex === share.category.sex) ?? false
    if (run !== undefined && follows && !repeats) run.push(share)
    else runs.push([share])
  }
  return runs.filter((run) => run.length >= 2)
}

function checkOwnCounts(passage: Passage, reading: Reading): Audit {
  const findings: Finding[] = []
  const checks: Check[] = []
  for (const { total, parts, sum } of reading.breakdowns)
    for (const part of parts) {
      const share = shareOf(passage.text, reading, part)
      if (share === undefined || total.value <= 0) continue
      const computed = (100 * part.value) / total.value
      const fits = [total.value, sum].some(
        (base) => Math.abs((100 * part.value) / base - share.value) <= slack(share) + 1e-9,
      )
      const division = `${written(part.value)} ÷ ${written(total.value)} = ${written(computed, 2)} %`
      const place = {
        rule: 'percent' as const,
        from: part.start,
        to: share.end,
        stated: share.value,
        computed: Math.round(computed * 100) / 100,
      }
      if (fits)
        checks.push(
          checkIn(passage, {
            ...place,
            holds: true,
            arithmetic: { es: `${division}: coincide.`, en: `${division}: agrees.` },
          }),
        )
      else
        findings.push(
          findingIn(passage, {
            ...place,
            severity: 'error',
            explanation: {
              es: `${division}, y el texto dice ${written(share.value)} %.`,
              en: `${division}, and the text says ${written(share.value)} %.`,
            },
          }),
        )
    }
  return { findings, checks }
}

/** The share in parentheses right after a count or the noun it counts: «7,106 (90 %)», «223 son mujeres (79.3 %)». */
function shareOf(text: string, reading: Reading, part: Mention): Mention | undefined {
  // «45 de 60 municipios (75 %)»: the total stands between the part and its share.
  const of = /^\s+de\s+\d/u.test(text.slice(part.end, part.end + 8)) ? 1 : 0
  const next = reading.mentions[part.index + 1 + of]
  if (next?.kind !== 'share' || next.sentence !== part.sentence) return undefined
  return /^[^\d.;:()]{0,40}\(\s*$/u.test(text.slice(reading.mentions[part.index + of]?.end, next.start))
    ? next
    : undefined
}
