import type { Family } from './families.ts'

/** The everyday words of the field, in plain text: what they show about the act, the actors and the kind of question. */
const SIGNALS = {
  return:
    /\b(?:devol|devuel|devuelt|retorn|regres|return|volver\b|volvieron|vuelto\b|go(?:ing)? (?:back|home)|deport|expuls|expel|repatri|remov|sent (?:back|home)|send (?:back|home))/,
  irregular:
    /irregular|\bdeten(?:id|cion|tion)|\bdetuv|\bdetain|asegurad|aseguramient|rescat|rescu|detectad|deteccion|detect|\bpresentad|\bpresentac|\bpresento\b|\bretuv|\bretenid|canaliz|channel|intercept|apprehen|aprehen|encuentro|encounter|captur|arrest/,
  asylum: /\bcomar\b|refug|\basil|asyl/,
  avr: /\b(?:oim|iom|avr|avrr)\b|volunta/,
  exitOrder: /oficios? de salida|orden(?:es)? de salida|exit order|order(?:s|ed)? to leave|departure order/,
  flight: /\bvuelos?\b|\bflights?\b|\baviones\b|\bplanes\b/,
  transfer: /autobus|\bbus(?:es)?\b|\btraslad|relocat|\btransfer|\bcamiones\b/,
  t42: /titulo 42|title 42|\bt42\b/,
  borderPatrol: /patrulla fronteriza|border patrol|\bcbp\b/,
  fiscal: /\bfy ?\d{4}|fiscal/,
  usAgency: /\b(?:ice|dhs)\b|homeland security|immigration and customs/,
  support: /\bapoyos\b|\bsupports\b|grupos? beta|beta groups/,
  caravan: /caravan/,
  bothCountries:
    /mexico (?:and|y|&|plus|mas) (?:the |los )?(?:united states|usa?\b|u\.s\.|estados unidos|eu\b|eeuu)|(?:united states|\bus|estados unidos|eeuu) (?:and|y|&|plus|mas) mexico/,
  repatriation: /repatri/,
  events: /\bevent(?:o|os|s)?\b/,
  mirror: /su pais recib|recibid[oa]s por su pais|their (?:own )?country receiv|registro espejo|\bmirror\b/,
  region: /\b(?:en|de|in|of|across) (?:toda )?(?:la |the )?(?:whole )?region\b/,
  local: /autoridad(?:es)? (?:local|municipal)|\bmunicip|ayuntamiento|local authorit|local government/,
  receives: /\brecib|\breceiv|\bacept[oaé]|\baccept|\bacogi/,
  fromUs: /estados unidos|united states|\busa?\b|\beu\b|\beua\b|\beeuu\b|ee\. ?uu|u\.s\.|\btrump\b/,
  asks: /\bask(?:ed|ing)?\b|\brequest|\bpidi|\bpedid[oa]|\bpiden\b|\bsolicit|\bpeticion/,
  mexicans:
    /\d[\d,.]* (?:mil |millones de |million |thousand )?mexican(?:[oa]s|s)\b|\bmexicans\b|\bmexican (?:nationals?|citizens?|migrants?|deportees?|returnees?)|connacional|paisan|\b(?:personas?|migrantes?|nacionales|ciudadan[oa]s|familias|mujeres|hombres|menores|adolescentes|jovenes|trabajadores|ninas|ninos|los|las|de|a|cuantos|cuantas) mexican[oa]s\b/,
  usActs:
    /(?:por|by|desde|from) (?:the |los |el gobierno de )?(?:estados unidos|united states|usa?\b|u\.s\.|eu\b|ee\. ?uu|eua\b|eeuu|trump|washington|ice\b|dhs\b)|(?:estados unidos|united states|\beu|\busa?|u\.s\.|trump)(?: ha| has| have)? (?:deport|devol|devuel|expuls|expel|repatri|retorn|return|remov|send|sent|envi)|(?:did|has|does) (?:the )?(?:us|u\.s\.|united states|ice|trump) /,
  toMexico:
    /\b(?:to|into|hacia|a) mexico\b|(?:lleg|aterriz|arriv|land)[a-z]* (?:a|en|in|at) mexico|recib[a-z]+ (?:en |por )?mexico|mexico (?:ha )?recib|mexico (?:has )?receiv|receiv[a-z]+ (?:by|in) mexico|accepted by mexico|mexico accept/,
  mexicoActs:
    /(?:sal(?:en|ieron|io|idos|idas)|part(?:en|ieron)|despegaron|enviados|left|leaving|departed|out)(?: of| de| desde| from)? mexic|(?:operad[oa]s|operated) (?:por|by) mexic|(?:por|desde|from|by) (?:la autoridad (?:migratoria )?(?:de )?|el gobierno de |the government of )?mexic|(?:did|has|have|does|do) (?:mexico|inm|upmrip|segob|sre)|mexico(?: ha| has| have)? (?:deport|devol|devuel|retorn|return|expuls|expel|remov|sent|send|envi|detain|detuv|deten|detect|asegur|intercept|regres|repatri)|autoridad(?:es)? (?:migratoria )?mexican|mexican (?:authorit|government)|\b(?:inm|upmrip|upm|segob|sre)\b/,
} as const

type Signal = keyof typeof SIGNALS

/** Which of the signals the plain text gives. */
export function readSignals(words: string): ReadonlySet<Signal> {
  const found = new Set<Signal>()
  // Who says it is not who does it: "according to IOM, how many were returned" does not ask about IOM's programme.
  const said = words.replace(/(?:segun|according to|de acuerdo con) (?:la |el |the )?[a-z]+/g, ' ')
  for (const [name, pattern] of Object.entries(SIGNALS)) if (pattern.test(said)) found.add(name as Signal)
  return found
}

/** What the question is about, the likeliest family first. `nationalities`: other than Mexicans. */
export function readFamilies(signals: ReadonlySet<Signal>, nationalities: number): readonly Family[] {
  if (signals.has('local') && (signals.has('return') || signals.has('avr'))) return ['local', 'returns']
  const specific = specificFamilies(signals)
  if (specific.length > 0) return specific
  if (signals.has('mirror')) return ['mirror']
  if (signals.has('return') && signals.has('region')) return ['regional', 'returns']
  if (signals.has('receives') && signals.has('fromUs'))
    return nationalities > 0 ? ['mirror', 'received'] : ['received', 'repatriation']
  if (signals.has('return') || signals.has('caravan')) return returnFamilies(signals, nationalities)
  if (signals.has('irregular') || signals.has('events')) return ['irregular']
  return []
}

function specificFamilies(signals: ReadonlySet<Signal>): readonly Family[] {
  const found: Family[] = []
  if (signals.has('exitOrder')) found.push('exit-order')
  if (signals.has('asylum')) found.push('asylum')
  if (signals.has('t42')) found.push('t42')
  if (signals.has('avr')) found.push('avr')
  if (signals.has('borderPatrol') && !signals.has('t42')) found.push('us-apprehension')
  if (signals.has('flight')) found.push(...flightFamilies(signals))
  else if (signals.has('transfer')) found.push('transfer')
  if (signals.has('support')) found.push('support')
  if (
    signals.has('usAgency') ||
    (signals.has('fiscal') && signals.has('return') && !signals.has('mexicoActs'))
  )
    if (!signals.has('flight') && !signals.has('t42')) found.push('us-removal')
  if (signals.has('asks') && signals.has('return') && found.length === 0)
    found.push(
      ...(signals.has('mexicoActs') ? (['return-request'] as const) : (['return-request', 'avr'] as const)),
    )
  if (signals.has('irregular') && signals.has('return') && found.length === 0)
    return signals.has('usActs') ? [] : ['irregular', 'returns']
  return found
}

function flightFamilies(signals: ReadonlySet<Signal>): readonly Family[] {
  const us = signals.has('usActs') || signals.has('toMexico') || signals.has('usAgency')
  const mexico = signals.has('mexicoActs')
  if (us && !mexico) return ['flight-us']
  if (mexico && !us) return ['flight-mx']
  return ['flight-mx', 'flight-us']
}

function returnFamilies(signals: ReadonlySet<Signal>, nationalities: number): readonly Family[] {
  if (signals.has('bothCountries'))
    return nationalities > 0 ? ['mirror'] : ['returns', 'us-removal', 'regional']
  if (signals.has('caravan') && !signals.has('mexicoActs')) return ['avr', 'returns']
  if (signals.has('mexicans')) return ['repatriation', 'received']
  // Who comes back from the United States is received by Mexico, whoever is said to repatriate.
  if (signals.has('repatriation') && signals.has('usActs') && nationalities === 0)
    return ['repatriation', 'received']
  if (signals.has('mexicoActs') && !signals.has('usActs'))
    return nationalities > 0 ? ['mirror', 'returns'] : ['returns']
  if (signals.has('usActs') || signals.has('toMexico'))
    return nationalities > 0
      ? ['mirror']
      : signals.has('toMexico')
        ? ['received', 'repatriation']
        : ['us-removal', 'received', 'repatriation']
  if (signals.has('repatriation') && nationalities === 0) return ['repatriation', 'returns']
  return nationalities > 0 ? ['mirror', 'returns'] : ['returns']
}
