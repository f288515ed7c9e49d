import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../src/app.tsx'
import type { Database } from '../../src/db/open.ts'
import type { ReportedAction } from '../../src/registry/schema.ts'
import { listActions } from '../../src/registry/service.ts'
import { bringLedger, decideFigure, enterReportedFigures, readLedger } from '../../src/statistics/service.ts'
import { ENGINES, openEmptyRecord } from '../support/databases.ts'
import { generateActions } from '../support/generate-actions.ts'
import { CYCLE, NOW, record } from '../support/records.ts'

const deed = { by: 'coordinadora', at: NOW }
const TEXT = 'Entre enero y marzo de 2031 se registraron 3,000 eventos de retorno asistido.'

function withResults(results: string): readonly ReportedAction[] {
  return generateActions(3).map((action, i) =>
    i === 1 ? { ...action, printedInstitutions: ['UPMRIP'], results } : action,
  )
}

describe.each(ENGINES)('on %s', (engine) => {
  let database: Database
  beforeAll(async () => {
    database = await openEmptyRecord(engine)
  })

  async function load(results: string): Promise<void> {
    const { created, changed } = await record(database, withResults(results), `${results}.txt`)
    await database.write(async (tx) => {
      const touched = [...created, ...changed]
      await enterReportedFigures(tx, CYCLE, await listActions(tx, CYCLE, touched), deed)
    })
  }

  async function readFigures() {
    const ledger = await database.read((tx) => readLedger(tx))
    return [...ledger.byId.values()].filter((each) => each.reading !== null)
  }

  async function decide(id: string, decision: 'confirmed' | 'rejected', reason = '') {
    return database.write((tx) => decideFigure(tx, { id, decision, reason }, deed))
  }

  test('a figure that an action states enters the ledger and waits for a person', async () => {
    await load(TEXT)
    expect(await readFigures()).toMatchObject([
      { value: 3000, concept: 'MX_RETURN_ASSISTED_EVENTS', confirmation: 'awaited', publisher: 'UPMRIP' },
    ])
    await load(TEXT)
    expect(await readFigures()).toHaveLength(1)
  })

  test('it is flagged in answers, tables and files, and reviewed on the machine itself', async () => {
    const parts = { database, origin: 'http://127.0.0.1:3000', log: () => undefined }
    const app = await createApp({ ...parts, localReview: { by: 'coordinadora', now: () => NOW } })
    const question = '¿Cuántos retornos asistidos hubo de enero a marzo de 2031?'
    const read = async (path: string) => (await app.request(`http://127.0.0.1:3000/es/${path}`)).text()
    expect(await read(`preguntar?q=${encodeURIComponent(question)}`)).toMatch(/3,000.*por confirmar/s)
    expect(await read('estadisticas/MX_RETURN_ASSISTED_EVENTS')).toContain('por confirmar')
    expect(await read('estadisticas.csv')).toMatch(/3000.*awaited/)
    const page = await read('estadisticas/por-confirmar')
    expect(page).toContain('<mark>3,000 eventos')
    const closed = await createApp(parts)
    expect((await closed.request('http://127.0.0.1:3000/es/estadisticas/por-confirmar')).status).toBe(404)
    const [figure] = await readFigures()
    const send = (form: Record<string, string>) =>
      app.request('http://127.0.0.1:3000/es/estadisticas/por-confirmar', {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'sec-fetch-site': 'same-origin',
        },
        body: new URLSearchParams(form).toString(),
      })
    const refused = await send({ cifra: figure?.id ?? '', decision: 'rejected' })
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain('hay que decir por qué')
    expect((await send({ cifra: figure?.id ?? '', decision: 'confirmed' })).status).toBe(303)
    expect(await read(`preguntar?q=${encodeURIComponent(question)}`)).not.toContain('por confirmar')
    expect((await send({ cifra: figure?.id ?? '', decision: 'confirmed' })).status).toBe(409)
  })

  test('a number that the action corrects supersedes the one read before, and both stay', async () => {
    await load(TEXT.replace('3,000', '3,100'))
    const figures = await readFigures()
    expect(figures.map((each) => [each.value, each.confirmation])).toEqual([
      [3000, 'confirmed'],
      [3100, 'awaited'],
    ])
    expect(figures[1]?.supersedes).toBe(figures[0]?.id)
  })

  test('a rejected figure is kept and not used, nor entered again', async () => {
    const waiting = (await readFigures()).find((each) => each.confirmation === 'awaited')
    expect(await decide(waiting?.id ?? '', 'rejected', 'Son trámites.')).toMatchObject({ kind: 'decided' })
    const app = await createApp({ database, origin: 'http://localhost', log: () => undefined })
    const page = await (await app.request(`/es/estadisticas/cifra/${waiting?.id ?? ''}`)).text()
    expect(page).toMatch(/rechazada\. Son trámites\./)
    expect(page).not.toContain('coordinadora')
    await load(TEXT.replace('3,000', '3,100').replace('hubo', 'se contaron'))
    const ledger = await database.read((tx) => readLedger(tx))
    expect(ledger.observations.filter((each) => each.reading !== null)).toEqual([])
    expect(ledger.byId.size - ledger.observations.length).toBe(2)
  })

  test('what an action no longer says is withdrawn', async () => {
    await load('Entre enero y abril de 2031 se registraron 4,400 eventos de retorno asistido.')
    await load('Sin novedad.')
    expect((await readFigures()).map((each) => each.confirmation)).toContain('withdrawn')
    await bringLedger(database, NOW)
    const ledger = await database.read((tx) => readLedger(tx))
    expect(ledger.observations.some((each) => each.value === 4400)).toBe(false)
  })

  test('a figure that came in a file waits for nobody', async () => {
    expect(await decide('0', 'confirmed')).toMatchObject({ kind: 'refused' })
    expect(await decide('nobody', 'rejected', 'x')).toMatchObject({ kind: 'refused' })
  })
})
