import { plain } from './plain.ts'

/** ISO 3166-1 alpha-2 code, names, and the stems of the words for its people in both languages. */
export type Country = {
  readonly code: string
  readonly es: string
  readonly en: string
  readonly stems: readonly string[]
}

/** The countries that documents on migration through Mexico name; names not here are read as unknown, never as another's. */
export const COUNTRIES: readonly Country[] = [
  { code: 'MX', es: 'México', en: 'Mexico', stems: ['mexico', 'mejico', 'mexican', 'connacional'] },
  {
    code: 'US',
    es: 'Estados Unidos',
    en: 'the United States',
    stems: [
      'estados unidos',
      'united states',
      'usa',
      'us',
      'u.s.',
      'eu',
      'ee.uu',
      'ee. uu',
      'eua',
      'eeuu',
      'estadounidens',
      'american authorit',
    ],
  },
  { code: 'CA', es: 'Canadá', en: 'Canada', stems: ['canad'] },
  { code: 'GT', es: 'Guatemala', en: 'Guatemala', stems: ['guatemal'] },
  { code: 'HN', es: 'Honduras', en: 'Honduras', stems: ['hondur'] },
  { code: 'SV', es: 'El Salvador', en: 'El Salvador', stems: ['salvador'] },
  { code: 'NI', es: 'Nicaragua', en: 'Nicaragua', stems: ['nicarag'] },
  { code: 'CR', es: 'Costa Rica', en: 'Costa Rica', stems: ['costa rica', 'costarric'] },
  { code: 'PA', es: 'Panamá', en: 'Panama', stems: ['panam'] },
  { code: 'BZ', es: 'Belice', en: 'Belize', stems: ['belice', 'belize'] },
  { code: 'CU', es: 'Cuba', en: 'Cuba', stems: ['cuba'] },
  { code: 'HT', es: 'Haití', en: 'Haiti', stems: ['haiti'] },
  { code: 'DO', es: 'República Dominicana', en: 'the Dominican Republic', stems: ['dominican'] },
  { code: 'VE', es: 'Venezuela', en: 'Venezuela', stems: ['venez'] },
  { code: 'CO', es: 'Colombia', en: 'Colombia', stems: ['colombia'] },
  { code: 'EC', es: 'Ecuador', en: 'Ecuador', stems: ['ecuador', 'ecuator'] },
  { code: 'PE', es: 'Perú', en: 'Peru', stems: ['peru'] },
  { code: 'BR', es: 'Brasil', en: 'Brazil', stems: ['brasil', 'brazil'] },
  { code: 'CL', es: 'Chile', en: 'Chile', stems: ['chile'] },
  { code: 'AF', es: 'Afganistán', en: 'Afghanistan', stems: ['afgan', 'afghan'] },
  { code: 'AO', es: 'Angola', en: 'Angola', stems: ['angol'] },
  { code: 'CM', es: 'Camerún', en: 'Cameroon', stems: ['camerun', 'cameroon'] },
  { code: 'SN', es: 'Senegal', en: 'Senegal', stems: ['senegal'] },
  { code: 'CN', es: 'China', en: 'China', stems: ['china', 'chino', 'chinese'] },
  { code: 'IN', es: 'India', en: 'India', stems: ['india', 'indian'] },
  { code: 'RU', es: 'Rusia', en: 'Russia', stems: ['rusia', 'ruso', 'russia'] },
  { code: 'UA', es: 'Ucrania', en: 'Ukraine', stems: ['ucrania', 'ukrain'] },
]

const REGIONS: readonly { readonly stems: readonly string[]; readonly members: readonly string[] }[] = [
  {
    stems: ['norte de centroamerica', 'northern central america', 'triangulo norte', 'northern triangle'],
    members: ['GT', 'HN', 'SV'],
  },
  {
    stems: ['centroamerica', 'central america', 'america central'],
    members: ['GT', 'HN', 'SV', 'NI', 'CR', 'PA', 'BZ'],
  },
  { stems: ['caribe', 'caribbean'], members: ['CU', 'HT', 'DO'] },
]

const EXACT = new Set(['us', 'usa', 'eu', 'eua', 'eeuu', 'india', 'china', 'peru', 'chile'])
const MATCHERS = COUNTRIES.map((country) => ({ code: country.code, pattern: matcher(country.stems) }))
const REGION_MATCHERS = REGIONS.map((region) => ({ members: region.members, pattern: matcher(region.stems) }))

function matcher(stems: readonly string[]): RegExp {
  const parts = stems.map((stem) => stem.replaceAll('.', '\\.') + (EXACT.has(stem) ? '(?![a-z])' : '[a-z]*'))
  return new RegExp(`(?<![a-z])(?:${parts.join('|')})`)
}

/** The countries and regions' members that a text names, by name, by the word for its people, or by two capital letters. */
export function countriesIn(text: string): ReadonlySet<string> {
  const found = new Set<string>()
  let rest = plain(text)
  for (const region of REGION_MATCHERS) {
    if (!region.pattern.test(rest)) continue
    for (const member of region.members) found.add(member)
    rest = rest.replace(region.pattern, ' ')
  }
  // The capital is not the country, and the Honduran capital's airport names nobody.
  rest = rest.replace(/(?:ciudad de mexico|mexico city)/g, ' ')
  for (const { code, pattern } of MATCHERS) if (pattern.test(rest)) found.add(code)
  for (const match of text.matchAll(/(?<![A-Za-z])([A-Z]{2})(?![A-Za-z])/g)) {
    const code = match[1]
    if (code !== undefined && code !== 'EU' && COUNTRIES.some((country) => country.code === code))
      found.add(code)
  }
  return found
}

export function getCountry(code: string): Country {
  const country = COUNTRIES.find((each) => each.code === code)
  if (country === undefined) throw new Error(`No country ${code}.`)
  return country
}
