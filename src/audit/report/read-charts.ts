import { claimOf } from './claim-of.ts'
import type { Paragraph } from './paragraphs.ts'
import { listReporters } from './reporters.ts'
import type { Claim } from './schema.ts'

const SHARE = /^(\d{1,3}(?:[.,]\d{1,2})?)\s?%$/u
const COUNT = /^\d{1,4}$/u

/** The numbers that charts leave in the text: counts under the names of reporters, and shares that make a whole. */
export function readCharts(paragraphs: readonly Paragraph[]): readonly Claim[] {
  return listRuns(paragraphs).flatMap((run) => [...readCountsOf(run), ...readSharesOf(run)])
}

/** The shares in the chart of each subsection, by section and title. */
export function sharesByTopic(paragraphs: readonly Paragraph[]): ReadonlyMap<string, readonly number[]> {
  const shares = new Map<string, readonly number[]>()
  for (const { kind, section, topic, text } of paragraphs) {
    const share = kind === 'chart' ? SHARE.exec(text)?.[1] : undefined
    if (share === undefined || topic === '') continue
    const key = topicKey({ section, topic })
    shares.set(key, [...(shares.get(key) ?? []), Number(share.replace(',', '.'))])
  }
  return shares
}

export function topicKey({ section, topic }: Pick<Paragraph, 'section' | 'topic'>): string {
  return `${section} ${topic}`
}

/** Scraps of text that follow one another. */
function listRuns(paragraphs: readonly Paragraph[]): readonly (readonly Paragraph[])[] {
  const runs: Paragraph[][] = []
  let open: Paragraph[] | undefined
  for (const paragraph of paragraphs) {
    if (paragraph.kind === 'furniture') continue
    if (paragraph.kind !== 'chart') {
      open = undefined
      continue
    }
    if (open === undefined) {
      open = []
      runs.push(open)
    }
    open.push(paragraph)
  }
  return runs
}

function readCountsOf(run: readonly Paragraph[]): readonly Claim[] {
  const counts = run.flatMap((paragraph, i) => {
    const label = labelBefore(run, i)
    if (!COUNT.test(paragraph.text) || label === undefined) return []
    const [reporter] = listReporters(label)
    const all = /total\s+de\s+acciones/iu.test(label)
    if (reporter === undefined && !all) return []
    return [{ paragraph, label, type: reporter?.type ?? null, stated: Number(paragraph.text) }]
  })
  const claims = counts.map(({ paragraph, label, type, stated }) =>
    claimOf(paragraph, `${label} ${paragraph.text}`, 0, {
      kind: 'count',
      objective: null,
      type,
      institution: null,
      stated,
    }),
  )
  const parts = counts.filter(({ type }) => type !== null)
  const last = counts.at(-1)
  if (last === undefined || parts.length < 3) return claims
  const total = counts.find(({ type }) => type === null)?.stated ?? null
  return [
    ...claims,
    claimOf(last.paragraph, counts.map(({ label, stated }) => `${label} ${String(stated)}`).join(', '), 0, {
      kind: 'parts',
      parts: parts.map(({ stated }) => stated),
      stated: total,
    }),
  ]
}

/** The label over a chart's number, which the text may give in two scraps: «Entidades», «federativas». */
function labelBefore(run: readonly Paragraph[], i: number): string | undefined {
  const [first, second] = [run[i - 2], run[i - 1]]
  if (second === undefined || first === undefined || !/^\p{Ll}/u.test(second.text)) return second?.text
  return `${first.text} ${second.text}`
}

function readSharesOf(run: readonly Paragraph[]): readonly Claim[] {
  const shares = run.filter(({ text }) => SHARE.test(text))
  const values = shares.map(({ text }) => Number(String(SHARE.exec(text)?.[1]).replace(',', '.')))
  const quote = shares.map(({ text }) => text).join(' ')
  return values.length < 2
    ? []
    : shares.map((paragraph) => claimOf(paragraph, quote, 0, { kind: 'parts', parts: values, stated: 100 }))
}
