import { describe, expect, test } from 'vitest'
import { loadFramework } from '../../compact/service.ts'
import type { Features } from '../features.ts'
import { actionFeatures } from '../features.ts'
import type { Scaled } from '../model.ts'
import { probabilities, scores } from '../model.ts'
import { loadLexicon } from '../service.ts'
import { suggestLabels } from '../suggest.ts'
import { bestThreshold, calibrate } from './calibrate.ts'
import { foldsOf, groupAlike } from './groups.ts'
import { learnHead, learnScale } from './learn-head.ts'
import type { Example } from './train.ts'
import { trainClassifier } from './train.ts'

function featuresOf(description: string): Features {
  return actionFeatures({ title: '', description, results: '', challengesText: '', objective: 1 }, [])
}

function scaled(...names: readonly string[]): readonly Scaled[] {
  return names.map((name) => ({ name, value: 1, feature: { count: 1, first: undefined } }))
}

describe('training', () => {
  test('copies and near-copies of a text stay in one fold', () => {
    const groups = groupAlike([
      featuresOf('La brigada vacunó a doce familias en el parque central'),
      featuresOf('El museo abrió una sala de mapas antiguos'),
      featuresOf('La brigada vacunó a veinte familias en el parque central'),
    ])
    expect(groups[2]).toBe(groups[0])
    expect(groups[1]).not.toBe(groups[0])
    expect(foldsOf(groups, 2)).toEqual([0, 1, 0])
  })

  test('features that few texts have are left out, and the rarer of the others weigh more', () => {
    const texts = ['mesa silla', 'mesa silla', 'mesa silla', 'mesa silla', 'mesa farol'].map(featuresOf)
    const scale = learnScale(texts)
    expect(scale.has('w:farol')).toBe(false)
    expect(scale.get('w:silla') ?? 0).toBeGreaterThan(scale.get('w:mesa') ?? 0)
  })

  test('a head learns which word goes with which label, and the same again', () => {
    const lesson = {
      kind: 'one',
      labels: ['mar', 'tierra'],
      texts: [scaled('barco'), scaled('barco', 'ruido'), scaled('tren'), scaled('tren', 'ruido')],
      truth: [[0], [0], [1], [1]],
      penalty: 0.01,
    } as const
    const head = learnHead(lesson)
    const [sea = 0, land = 0] = probabilities(head, scores(head, scaled('barco', 'ruido')))
    expect(sea).toBeGreaterThan(0.9)
    expect(sea + land).toBeCloseTo(1)
    expect(learnHead(lesson)).toEqual(head)
  })

  test('calibration tempers scores that were too sure, and leaves few labels where more would be wrong', () => {
    const given = [[4], [4], [4], [4], [-4], [-4], [-4], [-4]]
    const unseen = { kind: 'each', scores: given, truth: [[0], [0], [0], [], [], [], [], [0]] } as const
    const calibration = calibrate(unseen)
    expect(probabilities({ kind: 'each', calibration }, [4])[0]).toBeCloseTo(0.75, 1)
    expect(probabilities({ kind: 'each', calibration }, [-4])[0]).toBeCloseTo(0.25, 1)
    expect(bestThreshold(unseen, calibration, 1)).toBeGreaterThan(0)
  })

  test('a classifier learns from labelled actions alone', () => {
    const example = (id: number, word: string, population: string, type: string): Example => ({
      id: `xx-1/apf/1/${id}`,
      text: {
        title: word,
        description: `Servicio ${word} número ${id}`,
        results: '',
        challengesText: '',
        objective: 1,
      },
      challenges: [`Falta ${word}`],
      populations: [population],
      populationMain: population,
      gender: false,
      disability: false,
      actionTypes: [type],
      categories: ['otro'],
    })
    const examples = Array.from({ length: 24 }, (_, id) =>
      id % 2 === 0 ? example(id, 'faro', 'otros', 'foros') : example(id, 'muelle', 'extranjeros', 'salud'),
    )
    const classifier = trainClassifier(
      examples,
      { actions: [], challenges: [] },
      loadLexicon(),
      loadFramework(),
    )
    const found = suggestLabels(
      classifier,
      { title: 'Muelle', description: 'Un muelle nuevo', results: '', challengesText: '', objective: 1 },
      [],
    )
    expect(found.populationMain.value).toBe('extranjeros')
    expect(found.actionTypes[0]?.value).toBe('salud')
  })
})

test('the concepts are written in lower case without accents, as texts are read', () => {
  const { actions, challenges } = loadLexicon()
  for (const pattern of [...Object.values(actions), ...Object.values(challenges)])
    expect(pattern.replace(/\\[a-zA-Z]/g, '')).toMatch(/^[\x20-\x7e]*$/)
  for (const pattern of Object.values(actions))
    expect(pattern.replace(/\\[a-zA-Z]/g, '')).not.toMatch(/[A-Z]/)
})
