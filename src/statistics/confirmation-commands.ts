import type { Call, Command, Outcome } from '../command.ts'
import type { Ledger } from './ledger.ts'
import { nameIn } from './names.ts'
import { openLedger } from './open-ledger.ts'
import type { Observation } from './schema.ts'
import { decideFigure, readLedger } from './service.ts'
import { amount, during } from './wording.ts'

export const CONFIRMATION_COMMANDS: readonly Command[] = [
  {
    name: 'statistics pending',
    usage: '',
    summary: 'lists the figures that the program read in actions and that wait for a person',
    options: {},
    run: listPending,
  },
  {
    name: 'statistics confirm',
    usage: 'ID',
    summary: 'keeps that a figure read in an action is what the program took it for',
    options: {},
    run: (call) => decide(call, 'confirmed'),
  },
  {
    name: 'statistics reject',
    usage: 'ID --reason "…"',
    summary: 'keeps that a figure read in an action is not of that concept, and why',
    options: { reason: { type: 'string' } },
    run: (call) => decide(call, 'rejected'),
  },
]

async function listPending(call: Call): Promise<Outcome> {
  const database = await openLedger(call)
  const ledger = await database.read((tx) => readLedger(tx))
  const pending = ledger.observations.filter((each) => each.confirmation === 'awaited')
  return {
    kind: 'done',
    json: { pending },
    text: pending.map((each) => describe(each, ledger, call)).join('\n'),
  }
}

function describe(figure: Observation, ledger: Ledger, { lang }: Call): string {
  const concept = ledger.concepts.get(figure.concept)?.name[lang] ?? figure.concept
  return `${figure.id}: ${amount(figure, lang)} · ${concept} · ${nameIn('populations', figure.population, lang)} · ${during(figure.period, lang)} · ${figure.action ?? ''} «${figure.reading?.quote.trim() ?? ''}»`
}

async function decide(call: Call, decision: 'confirmed' | 'rejected'): Promise<Outcome> {
  const [id, ...more] = call.positionals
  if (id === undefined || more.length > 0)
    return {
      kind: 'refused',
      cause: 'one figure is to be named',
      cure: 'give its id, as constancia statistics pending lists it',
    }
  const database = await openLedger(call)
  const wish = { id, decision, reason: call.option('reason') ?? '' }
  const decided = await database.write((tx) => decideFigure(tx, wish, { by: call.by, at: call.now() }))
  if (decided.kind === 'refused') return decided
  const { figure } = decided
  return { kind: 'done', json: { figure }, text: `${figure.id}: ${figure.confirmation}` }
}
