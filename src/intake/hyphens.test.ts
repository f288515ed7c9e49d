import { expect, test } from 'vitest'
import { formWords } from './form-words.ts'
import { countWords, joinLines } from './hyphens.ts'

const vocabulary = countWords([
  'La migración y la agro-ambiental, en el documento del INAMI.',
  'Los procesos migratorios y las personas, con perfil técnico, y académico también.',
])
const words = formWords('es')
const join = (before: string, after: string): string => joinLines(before, after, vocabulary, words)

test.each([
  ['la migra-', 'ción segura', 'la migración segura'],
  ['los alber-', 'gues del norte', 'los albergues del norte'],
  ['del INA-', 'MI y otros', 'del INAMI y otros'],
  ['una acción agro-', 'ambiental nueva', 'una acción agro-ambiental nueva'],
  ['un consejo técnico-', 'académico propio', 'un consejo técnico-académico propio'],
  ['el ciclo 2023-', '2024 y otros', 'el ciclo 2023-2024 y otros'],
  ['la frontera México-', 'Belice y otras', 'la frontera México-Belice y otras'],
  ['a mediano-', 'y largo plazo', 'a mediano- y largo plazo'],
  ['por la COVID-', '19 y otras', 'por la COVID-19 y otras'],
  ['inter\u00ad', 'nacional', 'internacional'],
  ['en https://datos.ejemplo/a-', 'b/c.html y', 'en https://datos.ejemplo/a-b/c.html y'],
  ['en https://datos.', 'ejemplo/serie y', 'en https://datos.ejemplo/serie y'],
  ['en www.datos.ejemplo.', 'Después se', 'en www.datos.ejemplo. Después se'],
  ['la población hispana/', 'mexicana', 'la población hispana/mexicana'],
  ['dos', 'palabras', 'dos palabras'],
])('«%s» and «%s» are joined', (before, after, joined) => {
  expect(join(before, after)).toBe(joined)
})
