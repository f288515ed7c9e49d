import type { Language } from '../compact/schema.ts'
import { countriesIn } from './countries.ts'
import { belongs, FAMILIES, type Family } from './families.ts'
import type { Ledger } from './ledger.ts'
import { placesIn } from './mexican-places.ts'
import { mendWords } from './mend-words.ts'
import { bodiesIn } from './named-bodies.ts'
import { findMatter, type Matter } from './outside.ts'
import { agree } from './magnitude.ts'
import { plain } from './plain.ts'
import { readPeriods, type AskedPeriod } from './read-period.ts'
import type { Concept, ConceptCode, Observation } from './schema.ts'
import { readFamilies, readSignals } from './signals.ts'

export type Want =
  'value' | 'exists' | 'latest' | 'compare' | 'why' | 'sum' | 'rate' | 'outcome' | 'claim' | 'definition'

/** What a question was understood to ask; shown back so that it can be corrected. */
export type Asked = {
  readonly question: string
  /** The question in plain text. */
  readonly words: string
  readonly lang: Language
  readonly wants: Want
  readonly families: readonly Family[]
  /** The concepts that would answer, those named outright first. */
  readonly concepts: readonly ConceptCode[]
  /** Concepts that the question names outright, by words of theirs. */
  readonly named: readonly ConceptCode[]
  /** Whose movement: country codes, Mexicans apart; empty where nobody in particular. */
  readonly nationalities: readonly string[]
  readonly mode: 'air' | 'land' | null
  readonly sex: 'women' | 'men' | null
  readonly age: 'children' | 'adults' | null
  /** Codes of the bodies that it names. */
  readonly bodies: readonly string[]
  /** A group that no figure is told apart for, in the words of the question. */
  readonly otherGroup: string | null
  /** A matter of which the ledger holds nothing, such as costs. */
  readonly outside: Matter | null
  /** The question names Mexico: a count of the whole region is then wider than what is asked. */
  readonly namesMexico: boolean
  readonly periods: readonly AskedPeriod[]
  readonly aboutMexicans: boolean
  /** Of those who are not Mexicans, whatever their country. */
  readonly aboutForeigners: boolean
  /** States and cities of Mexico that it names, in plain text. */
  readonly places: readonly string[]
  readonly officialOnly: boolean
  /** The question says people, whatever the series count. */
  readonly asksForPersons: boolean
  /** The question is about those who asked, not about those who left. */
  readonly asksForRequests: boolean
  /** Numbers in the question that are no dates, and the figures of the ledger that they are. */
  readonly numbers: readonly QuotedNumber[]
}

export type QuotedNumber = { readonly value: number; readonly figures: readonly Observation[] }

export function readQuestion(question: string, lang: Language, ledger: Ledger): Asked {
  const words = mendWords(plain(question))
  const { periods, rest } = readPeriods(words)
  const signals = readSignals(words)
  const nationalities = [...new Set([...countriesIn(question), ...countriesIn(words)])].filter(
    (code) => code !== 'MX' && code !== 'US' && code !== 'CA',
  )
  const numbers = readNumbers(rest, ledger)
  const quoted = numbers.flatMap(({ figures }) => figures.map((figure) => figure.concept))
  const leading = namesNoActor(signals) ? quoted : []
  const families =
    leading.length > 0 ? familiesOf(leading, ledger) : readFamilies(signals, nationalities.length)
  const whole = readWholeNames(question, ledger)
  const named = whole.length > 0 ? whole : ofTheirKind(readNamed(words, ledger), families, ledger)
  const concepts = new Set(
    whole.length > 0 ? whole : [...named, ...leading, ...members(families, named, words, ledger)],
  )
  if (concepts.size === 0) for (const code of quoted) concepts.add(code)
  return {
    question,
    words,
    lang,
    wants: readWant(words, numbers, concepts.size),
    families,
    concepts: [...concepts],
    named,
    nationalities,
    mode: readMode(words, families),
    ...readGroup(words),
    bodies: bodiesIn(words),
    otherGroup: OTHER_GROUPS.exec(words)?.[0] ?? null,
    outside: findMatter(words) ?? null,
    namesMexico: words.includes('mexic'),
    periods,
    aboutMexicans: signals.has('mexicans'),
    aboutForeigners: FOREIGNERS.test(words),
    places: placesIn(words),
    officialOnly: /\boficial|\bofficial/.test(words),
    asksForPersons:
      /cuant[oa]s (?:personas|migrantes|extranjer|mexican|hondur|guatemal|salvador)|how many (?:people|persons|migrants|individuals|foreigners|mexicans|hondurans|guatemalans|salvadorans)/.test(
        words,
      ),
    asksForRequests: /\bask(?:ed|ing)?\b|\brequest|\bpidi|solicitud|solicitar|\bpeticion/.test(words),
    numbers,
  }
}

/** With nobody named as acting, the figure that the question quotes says what it is about. */
function namesNoActor(signals: ReadonlySet<string>): boolean {
  return !['mexicoActs', 'usActs', 'toMexico', 'mexicans'].some((signal) => signals.has(signal))
}

/** Flights "of assisted return" are flights: the words of another concept only say what kind. */
function ofTheirKind(
  named: readonly ConceptCode[],
  families: readonly Family[],
  ledger: Ledger,
): readonly ConceptCode[] {
  const [first] = families
  if (first !== 'flight-mx' && first !== 'flight-us') return named
  return named.filter((code) => {
    const concept = ledger.concepts.get(code)
    return concept !== undefined && families.some((family) => belongs(concept, family))
  })
}

/** The families that the quoted figures are figures of. */
function familiesOf(codes: readonly ConceptCode[], ledger: Ledger): readonly Family[] {
  const concepts = codes.flatMap((code) => ledger.concepts.get(code) ?? [])
  return FAMILIES.filter(
    (family) => family !== 'received' && concepts.some((concept) => belongs(concept, family)),
  )
}

function members(
  families: readonly Family[],
  named: readonly ConceptCode[],
  words: string,
  ledger: Ledger,
): readonly ConceptCode[] {
  const countries = countriesIn(words)
  const concepts = [...ledger.concepts.values()].filter(
    (concept) =>
      concept.standing !== 'never' &&
      !isOfOthers(concept, words) &&
      !isFromElsewhere(concept, countries) &&
      !isFromEverywhere(concept, words),
  )
  const all = families.flatMap((family) => concepts.filter((concept) => belongs(concept, family)))
  // A class named outright narrows its family to itself, what contains it and what it is confused with.
  const narrowing = named
    .flatMap((code) => ledger.concepts.get(code) ?? [])
    .filter((each) => each.parents.length > 0)
  if (narrowing.length === 0) return all.map((concept) => concept.code)
  const acts = new Set(narrowing.map((concept) => concept.act))
  return all
    .filter((concept) => !acts.has(concept.act) || isKin(concept, narrowing))
    .map((concept) => concept.code)
}

/** The question is about returns from Mexico, and the concept counts those from elsewhere too. */
function isFromEverywhere(concept: Concept, words: string): boolean {
  if (concept.act !== 'mirror' || concept.direction !== 'mixed') return false
  return words.includes('mexic') && !/todos|all countr|estados unidos|united states|eeuu|\bus\b/.test(words)
}

/** The question names a country, and the concept counts arrivals from another. */
function isFromElsewhere(concept: Concept, named: ReadonlySet<string>): boolean {
  return concept.abroad !== null && !named.has(concept.abroad) && (named.has('US') || named.has('CA'))
}

/** Of those whom Mexico receives, the question is of foreigners and the concept of Mexicans, or the other way round. */
function isOfOthers(concept: Concept, words: string): boolean {
  if (concept.direction !== 'to-mexico' || concept.act !== 'repatriation') return false
  return FOREIGNERS.test(words) && concept.people === 'mexican'
}

const FOREIGNERS =
  /\bextranjer|otras nacionalidades|no mexican|otros paises|tercer(?:os)? pais|\bforeign|third.countr|non-mexican|other (?:countries|nationalities)/

function isKin(concept: Concept, named: readonly Concept[]): boolean {
  return named.some(
    (each) =>
      each.code === concept.code ||
      each.parents.includes(concept.code) ||
      concept.notToConfuse.includes(each.code) ||
      concept.requestsFor === each.code,
  )
}

/** Concepts whose whole name the question gives in quotation marks: it then asks for them and nothing else. */
function readWholeNames(question: string, ledger: Ledger): readonly ConceptCode[] {
  const quoted = plain(question)
  return [...ledger.concepts.values()]
    .filter(({ name }) =>
      [`«${name.es}»`, `“${name.en}”`, `"${name.es}"`, `"${name.en}"`].some((each) =>
        quoted.includes(plain(each)),
      ),
    )
    .map(({ code }) => code)
}

/** Concepts whose own words stand in the question, in the order of the vocabulary. */
function readNamed(words: string, ledger: Ledger): readonly ConceptCode[] {
  const named: ConceptCode[] = []
  for (const concept of ledger.concepts.values())
    if ([...concept.phrases.es, ...concept.phrases.en].some((phrase) => hasPhrase(words, plain(phrase))))
      named.push(concept.code)
  return named
}

function hasPhrase(words: string, phrase: string): boolean {
  const at = words.indexOf(phrase)
  if (at < 0) return false
  const before = words[at - 1]
  const after = words[at + phrase.length]
  // A phrase that ends in a stem ("reconocid") may go on; one that ends in a whole short word may not.
  const open = phrase.length > 6
  return (
    (before === undefined || !/[a-z0-9]/.test(before)) &&
    (open || after === undefined || !/[a-z0-9]/.test(after))
  )
}

const NUMBER =
  /(?<![a-z0-9.,$])(\d{1,3}(?:[ ,]\d{3})+|\d+)(\.\d+)?\s*(mil millones|millones|millon|million|mil\b|thousand|k\b|m\b|%|por ciento|per cent|percent)?/g

function readNumbers(rest: string, ledger: Ledger): readonly QuotedNumber[] {
  const text = rest.replace(/titulo 42|title 42/g, ' ')
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const scale = match[3]
    const factor =
      scale === undefined ? 1 : /^mil$|thousand|^k$/.test(scale) ? 1e3 : /^mill|^m$/.test(scale) ? 1e6 : 1
    const value =
      Math.round(Number(`${(match[1] ?? '').replace(/[ ,]/g, '')}${match[2] ?? ''}`) * factor * 100) / 100
    const percent = scale !== undefined && /%|cent/.test(scale)
    const figures = figuresOf(value, ledger).filter(
      (figure) => percent === (ledger.concepts.get(figure.concept)?.unit === 'percent'),
    )
    return value >= 100 || figures.length > 0 ? [{ value, figures }] : []
  })
}

function figuresOf(value: number, ledger: Ledger): readonly Observation[] {
  const exact = ledger.byValue.get(value) ?? []
  // A round number in a question may round another figure than the one that is just that.
  if (value < 1000 || (exact.length > 0 && value % 1000 !== 0)) return exact
  // Nothing rounds further than that: most figures are passed by without being looked into.
  const reach = value * 0.06
  const close = ledger.observations.filter(
    (each) => Math.abs(each.value - value) <= reach && agree({ value, qualifier: 'approximate' }, each),
  )
  return [...exact, ...close.filter((each) => !exact.includes(each))]
}

const WOMEN = /\bmujer|\bninas\b|\bwom[ae]n\b|\bgirls?\b|\bfemale/
const MEN = /\bhombre|\bvarones\b|\bmen\b|\bboys?\b|\bmales?\b/
const CHILDREN =
  /\bnin[oae]s?\b|\bninez\b|menores de edad|\bmenores\b|\badolesc|\bnna\b|\binfan|\bchild|\bminors?\b|\bgirls\b|\bboys\b|\bunaccompanied\b|no acompanad/

const OTHER_GROUPS =
  /\blgb[a-z+]*|\btrans(?:gender|genero)?\b|personas con discapacidad|people with disabilities|\bindigen(?:as?|ous)\b|\bembarazadas?\b|\bpregnant|\badult[oa]s mayores\b|\belderly\b|\bafrodescend[a-z]*|\bjornaler[oa]s\b/

/** Of whom the question is: one sex or age; neither where it names both, as «niñas y niños». */
function readGroup(words: string): Pick<Asked, 'sex' | 'age'> {
  const children = CHILDREN.test(words)
  const adults = /\badult/.test(words)
  const women = WOMEN.test(words.replace(/ninas,? (?:y |e |, )?ninos/g, ' '))
  const men = MEN.test(words)
  return {
    sex: women === men ? null : women ? 'women' : 'men',
    age: children === adults ? null : children ? 'children' : 'adults',
  }
}

function readMode(words: string, families: readonly Family[]): 'air' | 'land' | null {
  if (families.some((family) => family.startsWith('flight') || family === 'transfer')) return null
  if (/\bby air\b|via aerea|por aire|\bavion\b|\bby plane\b/.test(words)) return 'air'
  return /\bby land\b|via terrestre|por tierra/.test(words) ? 'land' : null
}

function readWant(words: string, numbers: readonly QuotedNumber[], concepts: number): Want {
  if (DIFFER.test(words)) return 'why'
  if (LATEST.test(words)) return 'latest'
  if (
    /\bsum(?:ar|an|ando|en|a|as|o)?\b|\bsumad|\badd(?:ed|ing)?\b|\bcombined\b|\ben total entre\b|\bput together\b/.test(
      words,
    ) &&
    (numbers.length > 1 || concepts > 1)
  )
    return 'sum'
  if (/together|combined|juntos|en conjunto|entre los dos|\btotal\b|\bsum/.test(words) && BOTH.test(words))
    return 'sum'
  if (/\brest(?:ar|a|ando)\b|\bsubtract/.test(words) && numbers.length > 1) return 'sum'
  if (
    /\b(?:sali(?:o|eron|do)\b|abandon|dejaron|dejo\b|cumpli|left\b|se fueron|se marcharon|went home|went back|leave mexico|complied|complian|departed|actually le)/.test(
      words,
    ) &&
    /oficio|order/.test(words)
  )
    return 'outcome'
  if (
    /compar|\bvs\b|versus|diferencia entre|difference between|same (?:as|thing|figure)|lo mismo|contradi|which (?:one |figure |number )?is (?:right|correct|true)|cual es la (?:correcta|buena|verdadera)|\bdiffer|difier/.test(
      words,
    ) &&
    numbers.length > 1
  )
    return 'compare'
  if (
    /que (?:es|son|significa|quiere decir)\b|what (?:is|are|does) (?:an? |the )?(?:difference|meaning|definition|["“«]|assisted|deportation|return\b|exit|event|mirror)|diferencia (?:entre|hay)|difference between|definicion|definition|\bmeans?\b/.test(
      words,
    ) &&
    numbers.length === 0
  )
    return 'definition'
  if (
    /\btasa|porcentaje|proporcion|que parte|\bshare\b|\brate\b|percentage|per ?cent|por ciento|\bratio\b|\bper (?:flight|person|day|month|week)\b|\bpor (?:vuelo|persona|dia|mes|semana)\b|exito|success|promedio|\baverage|por cada\b|\bfraction/.test(
      words,
    )
  )
    return 'rate'
  if (
    numbers.some(({ value, figures }) => value >= 100 || figures.length > 0) &&
    (!ASKS.test(words) || CHECKS.test(words))
  )
    return 'claim'
  if (
    /exist|que (?:cifras|estadisticas|datos|numeros)|what (?:official )?(?:statistics|figures|data|numbers)|are there|hay (?:cifras|datos|estadisticas)/.test(
      words,
    )
  )
    return 'exists'
  return 'value'
}

/** Asks until when something was published. */
const LATEST =
  /dejo de publicar|deja de publicar|hasta que (?:mes|fecha|dia|ano)|cual es (?:el|la) ultim[oa] (?:mes|dato|cifra|boletin)|ultimo boletin|stop(?:ped)? publishing|last (?:month|figure|data|bulletin) (?:published|available)|(?:why|por que).{0,20}\bno (?:data|figures|hay datos|hay cifras)|no hay (?:datos|cifras) (?:despues|desde|posterior)|most recent (?:figure|data)/

/** Asks why figures are not the same. */
const DIFFER =
  /(?:por que|a que se debe que|como es que|why)\b.{0,80}\b(?:no (?:coincid|cuadr|concuerd|son iguales)|coincid|difier|distint|diferent|dicen? .*\d|dan? .*\d|report.* \d|discrep|contradi|disagree|differ|don'?t (?:match|agree|add)|not (?:match|agree|the same)|say .*\d|says .*\d|give .*\d|other number)|(?:discrepan|diferencia)\w* entre (?:las |los )?(?:cifras|datos|numeros)|difference between .*\b(?:figures|numbers|counts|data)\b|(?:cifras|datos|numeros).{0,40}\bno (?:coinciden|cuadran|concuerdan)/

const BOTH =
  /mexico (?:and|y|plus|mas) (?:the |los )?(?:united states|usa?\b|u\.s\.|estados unidos|eu\b|eeuu)|(?:united states|\bus|estados unidos|eeuu) (?:and|y|plus|mas) mexico/

/** Words that ask for something open; without one, a sentence with a number states or doubts that number. */
const ASKS =
  /\bcuant|\bque\b|\bcual|\bquien|\bcomo\b|\bdonde|\bpor que|how (?:many|much)|\bwhat\b|\bwhich\b|\bwho\b|\bhow\b|\bwhy\b|\bwhere\b/
const CHECKS =
  /\b(?:was|is|were|are|fue|fueron|son|es) (?:the |about |around |over |more than |unos |los )?[\d,.]{3,}|cierto|verdad|correct|is it (?:true|right|accurate|fair)|se puede (?:decir|afirmar)|puedo (?:decir|afirmar|publicar)|can (?:i|we|one) (?:say|write|claim)|did mexico .*\d{3}|\bfact|verific|es posible que|it is said|se dice|según|claim/
