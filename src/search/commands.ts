import type { Call, Command, Outcome } from '../command.ts'
import { findCycle } from '../registry/service.ts'
import type { Segment } from './schema.ts'
import { searchActions } from './service.ts'

export const searchCommands: readonly Command[] = [
  {
    name: 'search',
    usage: '"WORDS" --cycle ID [--lang es|en] [--limit N]',
    summary: 'finds actions as the portal does',
    options: { cycle: { type: 'string' }, limit: { type: 'string' } },
    run: runSearch,
  },
]

async function runSearch(call: Call): Promise<Outcome> {
  const words = call.positionals.join(' ')
  const limit = Number(call.option('limit') ?? '20')
  if (words.trim() === '')
    return {
      kind: 'refused',
      cause: 'no words were given',
      cure: 'write: constancia search "albergues Chiapas" --cycle ID',
    }
  if (!Number.isInteger(limit) || limit < 1)
    return {
      kind: 'refused',
      cause: `--limit ${call.option('limit') ?? ''} is no whole number above 0`,
      cure: 'write for example --limit 20',
    }
  const database = await call.open()
  return database.read(async (tx): Promise<Outcome> => {
    const id = call.option('cycle') ?? ''
    const cycle = await findCycle(tx, id)
    if (cycle === undefined)
      return {
        kind: 'refused',
        cause: id === '' ? 'no cycle was named' : `there is no cycle '${id}' in this record`,
        cure: 'add --cycle ID of a cycle that was imported',
      }
    const request = { words, lang: call.lang, filters: {}, limit, offset: 0 }
    const result = await searchActions(tx, new Map(), cycle, request)
    const plain = (segments: readonly Segment[]) => segments.map((segment) => segment.text).join('')
    const facets = Object.fromEntries(
      Object.entries(result.facets).map(([name, values]) => [
        name,
        values.map(({ value, actions }) => ({ value, actions })),
      ]),
    )
    return {
      kind: 'done',
      json: {
        query: words,
        corrected: result.corrected,
        total: result.total,
        hits: result.hits.map(({ id, title, score, snippet }) => ({
          id,
          title,
          score,
          snippet: plain(snippet),
        })),
        facets,
      },
      text: [
        ...(result.corrected === null ? [] : [`looked for: ${result.corrected}`]),
        `${result.total} actions`,
        ...result.hits.map(
          (hit) => `${hit.id}  ${hit.title}\n    ${plain(hit.snippet).replace(/\s+/g, ' ')}`,
        ),
      ].join('\n'),
    }
  })
}
