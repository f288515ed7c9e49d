import fc from 'fast-check'

/** A paragraph written for tests: its total, its parts and the words that tie them, in one of the forms institutions use. */
export type ExampleParagraph = {
  readonly text: string
  readonly total: number
  readonly parts: readonly number[]
}

type Numbers = { readonly total: number; readonly women: number; readonly men: number }

const FORMS: readonly ((numbers: Numbers) => string)[] = [
  ({ total, women, men }) => `Se atendió a ${n(total)} personas: ${n(women)} mujeres y ${n(men)} hombres.`,
  ({ total, women, men }) =>
    `Durante junio de 2023 a junio de 2024 se brindaron ${n(total)} asesorías, de las cuales ${n(women)} correspondieron a mujeres y ${n(men)} a hombres.`,
  ({ total, women, men }) =>
    `Se entregaron ${n(total)} apoyos (${n(women)} mujeres, ${n(men)} hombres) en 12 municipios.`,
  ({ total, women, men }) =>
    `En los talleres participaron ${n(women)} mujeres y ${n(men)} hombres, dando un total de ${n(total)} personas.`,
  ({ total, women, men }) =>
    `El centro recibió a ${n(total)} personas migrantes. Del total de personas recibidas, ${n(women)} fueron mujeres y ${n(men)} hombres.`,
  ({ total, women, men }) =>
    `Se otorgó hospedaje a ${n(total)} personas, distribuidas de la siguiente manera:\n\n• ${n(women)} mujeres\n• ${n(men)} hombres`,
  ({ total, women, men }) =>
    `Se inscribieron ${n(total)} personas, siendo ${n(women)} mujeres y ${n(men)} hombres.`,
  ({ total, women, men }) =>
    `Se emitieron ${n(total)} constancias, de las cuales ${n(women)} fueron para mujeres y ${n(men)} para hombres.`,
  ({ total, women, men }) =>
    `Han sido retornadas ${n(total)} personas como a continuación se describe: Guatemala ${n(women)} y Honduras ${n(men)}.`,
]

function n(value: number): string {
  return value.toLocaleString('en-US')
}

/** Paragraphs whose parts add up. Numbers stay clear of years, which a reader may take for dates. */
export const consistentParagraph: fc.Arbitrary<ExampleParagraph> = fc
  .record({
    form: fc.constantFrom(...FORMS),
    women: fc.integer({ min: 2, max: 90_000 }),
    men: fc.integer({ min: 2, max: 90_000 }),
  })
  .map(({ form, women, men }) => ({
    text: form({ total: women + men, women, men }),
    total: women + men,
    parts: [women, men],
  }))

/** The same paragraphs with a total that its parts do not make. */
export const faultyParagraph: fc.Arbitrary<ExampleParagraph> = fc
  .record({
    form: fc.constantFrom(...FORMS),
    women: fc.integer({ min: 20, max: 90_000 }),
    men: fc.integer({ min: 20, max: 90_000 }),
    error: fc.integer({ min: 1, max: 15 }),
  })
  .map(({ form, women, men, error }) => ({
    text: form({ total: women + men + error, women, men }),
    total: women + men + error,
    parts: [women, men],
  }))
