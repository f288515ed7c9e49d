import { describe, expect, test } from 'vitest'
import { plain } from './plain.ts'
import { readPeriods } from './read-period.ts'

const CASES: readonly (readonly [string, string | null, string | null])[] = [
  ['¿Cuántas hubo en los primeros cinco meses de 2024?', '2024-01-01', '2024-05-31'],
  ['How many between June 2023 and June 2024?', '2023-06-01', '2024-06-30'],
  ['de junio de 2023 a junio de 2024', '2023-06-01', '2024-06-30'],
  ['in January-February 2025', '2025-01-01', '2025-02-28'],
  ['January and February 2025', '2025-01-01', '2025-02-28'],
  ['en el primer trimestre de 2022', '2022-01-01', '2022-03-31'],
  ['in the first half of 2023', '2023-01-01', '2023-06-30'],
  ['removals in FY2024', '2023-10-01', '2024-09-30'],
  ['en el año fiscal 2020', '2019-10-01', '2020-09-30'],
  ['entre el 20 de enero y el 29 de abril de 2025', '2025-01-20', '2025-04-29'],
  ['since 20 January 2025', '2025-01-20', null],
  ['desde el 20 de enero de 2025', '2025-01-20', null],
  ['after August 2024', '2024-09-01', null],
  ['después de agosto de 2024', '2024-09-01', null],
  ['en el sexenio de López Obrador', '2018-12-01', '2024-09-30'],
  ['in May 2024', '2024-05-01', '2024-05-31'],
  ['hasta agosto de 2024', null, '2024-08-31'],
  ['received by 24 June 2025', null, '2025-06-24'],
  ['del 20 al 26 de enero de 2025', '2025-01-20', '2025-01-26'],
  ['asked by March 2019', null, '2019-03-31'],
  ['entre 2019 y 2025', '2019-01-01', '2025-12-31'],
  ['on 4 December 2021', '2021-12-04', '2021-12-04'],
  ['2018-2020', '2018-01-01', '2020-12-31'],
  ['durante 2023', '2023-01-01', '2023-12-31'],
]

describe('a period in words is read as days', () => {
  test.each(CASES)('%s', (text, start, end) => {
    expect(readPeriods(plain(text)).periods).toEqual([{ start, end }])
  })
})

test('two years are two periods, and numbers that are no years stay in the text', () => {
  const { periods, rest } = readPeriods(plain('Compare 2023 with 2024: 782,176 and 2,024 cases of Title 42'))
  expect(periods.map((each) => each.start)).toEqual(['2023-01-01', '2024-01-01'])
  expect(rest).toContain('782,176')
  expect(rest).toContain('2,024')
  expect(rest).toContain('42')
})
