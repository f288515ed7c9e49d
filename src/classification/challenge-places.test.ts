import { expect, test } from 'vitest'
import { placeChallenges } from './challenge-places.ts'

test('each challenge is found where it stands, across bullets, broken lines and repeats', () => {
  const section = 'Municipios:\n• Falta un vehículo\npropio.\n\n• Falta tiempo.\n• Falta tiempo.'
  const challenges = ['Falta un vehículo propio.', 'Falta tiempo.', 'Falta tiempo.']
  const found = placeChallenges(section, challenges).map(({ text, placeAt }) =>
    placeAt === undefined ? '' : section.slice(placeAt(0), placeAt(text.length - 1) + 1),
  )
  expect(found).toEqual(['Falta un vehículo\npropio.', 'Falta tiempo.', 'Falta tiempo.'])
  expect(section.lastIndexOf('Falta')).toBe(placeChallenges(section, challenges)[2]?.placeAt?.(0))
})

test('a challenge that was edited since is not placed', () => {
  expect(placeChallenges('Falta tiempo.', ['Falta dinero.'])[0]?.placeAt).toBeUndefined()
})
