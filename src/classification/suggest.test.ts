import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ActionText, Reason, Suggestions } from './schema.ts'
import { loadClassifier } from './service.ts'
import { suggestLabels } from './suggest.ts'

const classifier = loadClassifier()
const EMPTY: ActionText = { title: '', description: '', results: '', challengesText: '', objective: 7 }

function suggest(action: Partial<ActionText>, challenges: readonly string[] = []): Suggestions {
  return suggestLabels(
    classifier,
    { ...EMPTY, challengesText: challenges.map((text) => `• ${text}`).join('\n'), ...action },
    challenges,
  )
}

function reasonsOf(suggestions: Suggestions): readonly Reason[] {
  const { populations, gender, disability, actionTypes, challenges } = suggestions
  return [...populations, gender, disability, ...actionTypes, ...challenges].flatMap(({ why }) => why)
}

describe('suggested labels', () => {
  test('a course for officials serves nobody who migrates and is training', () => {
    const found = suggest({
      title: 'Diplomado para el funcionariado del ayuntamiento',
      description:
        'El instituto capacitó a 40 personas servidoras públicas con un curso en línea sobre trato digno.',
    })
    expect(found.populationMain.value).toBe('otros')
    expect(found.actionTypes[0]?.value).toBe('capacitacion')
    expect(found.gender.value).toBe(false)
  })

  test('a shelter for people in transit serves foreign migrants with lodging', () => {
    const found = suggest({
      title: 'Albergue «La Estación»',
      description: 'El albergue da alojamiento y alimentación a personas migrantes extranjeras en tránsito.',
      objective: 15,
    })
    expect(found.populationMain.value).toBe('extranjeros')
    expect(found.actionTypes.map(({ value }) => value)).toContain('alojamiento')
  })

  test('a focus on women is one that is stated, not a count by sex', () => {
    expect(
      suggest({ description: 'El taller tiene un enfoque especial para mujeres y niñas.' }).gender.value,
    ).toBe(true)
    expect(suggest({ results: 'Se atendió a 30 personas: 12 mujeres y 18 hombres.' }).gender.value).toBe(
      false,
    )
  })

  test('attention to people with disabilities is suggested where it is stated', () => {
    const description = 'La oficina brinda atención especial a personas con discapacidad.'
    const { disability } = suggest({ description })
    expect(disability.value).toBe(true)
    expect(disability.why.map(({ text }) => text).join(' ')).toContain('discapacidad')
  })

  test('each challenge has a category', () => {
    const found = suggest({}, [
      'No hay presupuesto ni personal suficiente.',
      'Falta coordinación entre las dependencias del estado.',
    ])
    expect(found.challenges.map(({ category }) => category)).toEqual(['recursos', 'coordinacion'])
  })

  test('the words that carry a suggestion stand in the text where it says', () => {
    const action = {
      ...EMPTY,
      title: 'Feria del empleo',
      description: 'Jornada para vincular a connacionales repatriados con vacantes de empresas locales.',
      challengesText: '• Pocas empresas\nparticipan.\n• Falta difusión de las vacantes.',
    }
    const found = suggestLabels(classifier, action, [
      'Pocas empresas participan.',
      'Falta difusión de las vacantes.',
    ])
    const reasons = reasonsOf(found)
    expect(reasons.length).toBeGreaterThan(3)
    for (const { field, start, end, text } of reasons) expect(action[field].slice(start, end)).toBe(text)
  })

  test('any text gives the same well-formed suggestions twice', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.string(), { maxLength: 3 }),
        (description, challenges) => {
          const found = suggest({ description }, challenges)
          expect(suggest({ description }, challenges)).toEqual(found)
          expect(found.populations.map(({ value }) => value)).toContain(found.populationMain.value)
          expect(found.actionTypes.length).toBeGreaterThanOrEqual(1)
          expect(found.actionTypes.length).toBeLessThanOrEqual(3)
          for (const { confidence } of [found.gender, ...found.populations, ...found.actionTypes]) {
            expect(confidence).toBeGreaterThanOrEqual(0)
            expect(confidence).toBeLessThanOrEqual(1)
          }
        },
      ),
      { numRuns: 50 },
    )
  })
})
