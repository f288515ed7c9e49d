/** Words that questions of the field are made of, in plain text: a word one slip away from one of them is taken for it. */
const KNOWN = new Set(
  `deportados deportadas deportaron deporto deportacion deportaciones devueltos devueltas devolvio devoluciones devolucion
  repatriados repatriadas repatrio repatriaciones repatriacion retornados retornadas retorno retornos retornaron
  rescatados rescatadas rescato asegurados aseguradas aseguro detenidos detenidas detuvo detenciones detectados
  presentados presentadas canalizados refugio refugiados asilo solicitudes solicitantes solicitaron personas migrantes
  mexico mexicanos mexicanas extranjeros extranjeras hondurenos guatemaltecos salvadorenos venezolanos cubanos haitianos
  colombianos ecuatorianos nicaraguenses honduras guatemala salvador venezuela estados unidos vuelos oficios salida
  expulsiones titulo patrulla fronteriza voluntario voluntarios acciones objetivo objetivos instituciones estadisticas
  cifras oficial oficiales cuantos cuantas autobuses traslados apoyos
  deported deportation deportations deport returned returns return repatriated repatriation removed removals removal
  detained detention detentions apprehensions apprehended encounters rescued asylum refugee refugees applications
  applicants requests voluntary assisted migrants people mexicans mexican hondurans guatemalans salvadorans venezuelans
  united states personal deporte
  flights official statistics figures objective actions institutions expulsions irregular status events`
    .trim()
    .split(/\s+/),
)
/** Shorter words are too near one another. */
const SHORTEST = 6

/** A question in plain text with its slips of the pen mended; numbers and short words as they are. */
export function mendWords(text: string): string {
  return text.replace(/[a-z]+/g, (word) =>
    word.length < SHORTEST || KNOWN.has(word) || isInflected(word) ? word : (nearest(word) ?? word),
  )
}

/** Another form of a known word, as its singular, is no slip. */
function isInflected(word: string): boolean {
  return [
    `${word}s`,
    `${word}es`,
    word.replace(/e?s$/, ''),
    word.replace(/a(s?)$/, 'o$1'),
    word.replace(/o(s?)$/, 'a$1'),
  ].some((form) => KNOWN.has(form))
}

const mended = new Map<string, string | undefined>()
/** Words of questions are without end; so many are kept. */
const MOST_KEPT = 2000

function nearest(word: string): string | undefined {
  if (!mended.has(word)) {
    if (mended.size > MOST_KEPT) mended.clear()
    mended.set(word, findNearest(word))
  }
  return mended.get(word)
}

function findNearest(word: string): string | undefined {
  const near = [...KNOWN].filter(
    (known) =>
      Math.abs(known.length - word.length) <= 1 &&
      known.length >= SHORTEST &&
      known.startsWith(word.charAt(0)) &&
      isOneSlipAway(word, known),
  )
  // Of several, none is surely meant, unless they are forms of one word.
  const [first] = near
  return near.every((one) => one.slice(0, 5) === first?.slice(0, 5)) ? first : undefined
}

/** One letter left out, put in, changed, or two neighbours swapped. */
function isOneSlipAway(a: string, b: string): boolean {
  let from = 0
  while (from < a.length && from < b.length && a[from] === b[from]) from += 1
  const [restA, restB] = [a.slice(from), b.slice(from)]
  return (
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB.slice(1) ||
    (restA.length === restB.length &&
      restA.slice(0, 2) === `${restB.charAt(1)}${restB.charAt(0)}` &&
      restA.slice(2) === restB.slice(2))
  )
}
