/** States and cities of Mexico that figures and questions on migration name, in plain text; the longer name first. */
const PLACES = [
  'baja california sur',
  'baja california',
  'san luis potosi',
  'quintana roo',
  'nuevo leon',
  'estado de mexico',
  'ciudad de mexico',
  'mexico city',
  'ciudad juarez',
  'nuevo laredo',
  'piedras negras',
  'aguascalientes',
  'campeche',
  'chiapas',
  'chihuahua',
  'coahuila',
  'colima',
  'durango',
  'guanajuato',
  'guerrero',
  'hidalgo',
  'jalisco',
  'michoacan',
  'morelos',
  'nayarit',
  'oaxaca',
  'puebla',
  'queretaro',
  'sinaloa',
  'sonora',
  'tabasco',
  'tamaulipas',
  'tlaxcala',
  'veracruz',
  'yucatan',
  'zacatecas',
  'tapachula',
  'tijuana',
  'reynosa',
  'matamoros',
  'mexicali',
  'nogales',
  'arriaga',
]

/** The places inside Mexico that a plain text names. */
export function placesIn(words: string): readonly string[] {
  let rest = ` ${words.replace(/[^a-z0-9]+/g, ' ')} `
  return PLACES.filter((place) => {
    if (!rest.includes(` ${place} `)) return false
    rest = rest.replace(` ${place} `, '  ')
    return true
  })
}
