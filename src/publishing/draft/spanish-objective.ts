import { agree, bind, countMembers, countOf, type Given, quoteAction } from './binding-text.ts'
import { areNamed, type Example, namesPeople } from './gather-facts.ts'
import type { Known, ObjectiveFacts } from './phrases.ts'
import { pick, stagger } from './pick.ts'
import { differs, isSmall } from './sizes.ts'
import { shareOfFirst, shownAt, topOf } from './top-of.ts'
import { joinParts, many, sentences } from './words.ts'

const MUCH = 0.6
const NEARLY_ALL = 0.85
/** Percentage points from which a share is said to differ from the whole's. */
const APART = 8

/** What the report says of one objective, in Spanish. */
export function writeObjective(facts: ObjectiveFacts, known: Known): readonly string[] {
  const own = { objective: facts.number }
  const heading = `## ${bind(`objective ${String(facts.number)}`, { as: 'heading' })}`
  if (facts.count === 1)
    return [
      heading,
      sentences(
        onlyAction(facts, own),
        whoReports(facts, own),
        facts.withoutResults > 0 ? 'No se informa de sus resultados.' : '',
      ),
    ]
  return [
    heading,
    sentences(sizeOf(facts, known, own), reportersOf(facts, own)),
    sentences(kindsOf(facts, own), examplesOf(facts)),
    sentences(whoReports(facts, own), peopleOf(facts, own), focusOf(facts, known, own)),
    sentences(challengesOf(facts, own), missingOf(facts, own)),
  ].filter((text) => text !== '')
}

/** An objective with one action is told by it. */
function onlyAction(facts: ObjectiveFacts, own: Given): string {
  const example = facts.examples.map(nameExample).join('')
  const type = facts.reporterTypes.map(({ key }) => bind(`reporterType ${key}`, { article: 'yes' })).join('')
  return pick(
    stagger(facts.number),
    `Para este objetivo se reportó ${countOf(own)}, de ${type}: ${example}.`,
    `Aquí figura ${countOf(own)}: ${example}, de ${type}.`,
    `Lo reportado es ${countOf(own)} de ${type}, ${example}.`,
    `Hay ${countOf(own)}, ${example}, que viene de ${type}.`,
  )
}

function sizeOf(facts: ObjectiveFacts, { all }: Known, own: Given): string {
  const institutions = countMembers('institutions', own)
  if (isSmall(all)) return `Se reportaron ${countOf(own)}, de ${institutions}.`
  const share = `el ${bind('share', own)} del total`
  if (facts.place === 1)
    return `${facts.tied ? 'Figura entre los objetivos' : 'Es el objetivo'} con más acciones: ${bind('count', own)}, ${share}, de ${institutions}.`
  if (facts.fewer === 0)
    return `${facts.tied ? 'Está entre los objetivos' : 'Es el objetivo'} con menos acciones: ${bind('count', { ...own, as: 'prose' })}, de ${institutions}.`
  if (facts.place <= 3)
    return `Con ${countOf(own)} (${share}), de ${institutions}, ${facts.tied ? 'comparte' : 'ocupa'} el ${bind(`place objective ${String(facts.number)}`)} lugar.`
  return pick(
    facts.number,
    `Se inscriben en este objetivo ${countOf(own)}, de ${institutions}: ${share}.`,
    `Reúne ${countOf(own)}, ${share}, que ${agree(own, 'reportó', 'reportaron', 'institutions')} ${institutions}.`,
    `Aquí se inscriben ${countOf(own)} (${share}), de ${institutions}.`,
    `Para este objetivo se reportaron ${countOf(own)}, de ${institutions}: ${share}.`,
  )
}

function reportersOf(facts: ObjectiveFacts, own: Given): string {
  const [first, second, ...others] = facts.reporterTypes
  if (first === undefined) return ''
  const named = (key: string) => bind(`reporterType ${key}`, { article: 'yes' })
  const counted = ({ key }: { readonly key: string }) =>
    `${named(key)} (${bind('count', { ...own, reporterType: key })})`
  if (second === undefined) {
    if (facts.count === 2) return `Vienen de ${named(first.key)}.`
    return pick(facts.count, `Todas son de ${named(first.key)}.`, `Vienen todas de ${named(first.key)}.`)
  }
  if (second.value === first.value) {
    const pair = joinParts([first, second].map(counted), 'y')
    if (others.length === 0) return `Las reportan, por partes iguales, ${pair}.`
    return `A la par reportan ${pair}; las demás vienen de ${joinParts(others.map(counted), 'y')}.`
  }
  const rest = joinParts([second, ...others].map(counted), 'y')
  const share = shareOfFirst(facts.reporterTypes, facts.count)
  if (share > NEARLY_ALL)
    return pick(
      facts.count,
      `Casi todas vienen de ${counted(first)}; el resto, de ${rest}.`,
      `Predomina con claridad lo reportado por ${counted(first)}, junto a ${rest}.`,
    )
  if (share > 0.5)
    return pick(
      facts.count,
      `La mayor parte viene de ${counted(first)}; las demás, de ${rest}.`,
      `La mayoría corresponde a ${counted(first)}, y el resto a ${rest}.`,
      `Más que nadie reportan ${counted(first)}; también lo hacen ${rest}.`,
    )
  return `Quienes más reportan son ${counted(first)}, sin ser mayoría; siguen ${rest}.`
}

function kindsOf(facts: ObjectiveFacts, own: Given): string {
  if (facts.count < 3) return ''
  const kinds = facts.actionTypes.filter(({ value }) => value > 1)
  const limit = topOf(kinds, 3)
  if (limit === 0) return facts.actionTypes.length > 3 ? 'Son acciones de tipos muy distintos.' : ''
  const ranked = (more: Given) => bind('rank actionTypes', { ...own, ...more, with: 'counts', others: 'no' })
  const share = shareOfFirst(kinds, facts.count)
  const leads = !many(kinds, 1)
  const others = shownAt(kinds, limit) > 1
  if (share === 1 && leads)
    return `Todas son, en todo o en parte, de ${ranked({ limit: 1 })}${others ? `; hay también de ${ranked({ limit, skip: 1 })}` : ''}.`
  if (!others)
    return `Por su tipo, ${share > 0.5 ? 'la mayor parte es de' : 'destaca el de'} ${ranked({ limit })}; lo demás es variado.`
  if (share > MUCH && leads)
    return pick(
      facts.count,
      `Por su tipo, la mayoría es de ${ranked({ limit: 1 })}; hay también de ${ranked({ limit, skip: 1 })}.`,
      `En la mayoría hay un componente común, ${ranked({ limit: 1 })}; otros son ${ranked({ limit, skip: 1 })}.`,
    )
  return pick(
    facts.count,
    `Entre lo que se hace destacan ${ranked({ limit })}.`,
    `Los tipos de acción más frecuentes son ${ranked({ limit })}.`,
    `Lo que más se reporta: ${ranked({ limit })}.`,
    `Por su tipo sobresalen ${ranked({ limit })}.`,
  )
}

function examplesOf(facts: ObjectiveFacts): string {
  const named = facts.examples.map(nameExample)
  if (named.length === 0) return ''
  if (named.length === 1) return `Entre ellas está ${named[0] ?? ''}.`
  if (facts.count === named.length) return `Son ${joinParts(named, 'y')}.`
  return pick(
    facts.institutions,
    `Entre ellas están ${joinParts(named, 'y')}.`,
    `Sirvan de ejemplo ${joinParts(named, 'y')}.`,
    `Figuran, por ejemplo, ${joinParts(named, 'y')}.`,
  )
}

function nameExample({ id, title, institution }: Example): string {
  const quoted = quoteAction(id, title.es)
  return institution === null
    ? quoted
    : `${quoted} (${bind(`institution ${institution}`, { name: 'short' })})`
}

function whoReports(facts: ObjectiveFacts, own: Given): string {
  if (facts.institutions < 2 || areNamed(facts)) return ''
  if (facts.institutions <= 8)
    return pick(
      facts.institutions,
      `Participaron ${bind('list institutions', own)}.`,
      `Las instituciones que reportan son ${bind('list institutions', own)}.`,
      `Reportan ${bind('list institutions', own)}.`,
    )
  const limit = topOf(facts.reportingInstitutions, 4)
  const most = many(facts.reportingInstitutions, limit)
    ? 'Las instituciones con más acciones son'
    : 'La institución con más acciones es'
  return sentences(
    limit === 0 ? '' : `${most} ${bind('rank institutions', { ...own, limit, with: 'counts' })}.`,
    facts.states === 0
      ? ''
      : `De las entidades federativas, ${agree(own, 'reportó', 'reportaron', 'reportingStates')} ${bind('list reportingStates', own)}.`,
  )
}

function peopleOf(facts: ObjectiveFacts, own: Given): string {
  if (facts.count < 3) return ''
  const [first, second] = facts.populations.filter(({ key }) => namesPeople(key))
  const nobody = facts.populations.find(({ key }) => !namesPeople(key))
  const share = (key: string) => bind('share', { populationMain: key }, own)
  const named = (key: string) => bind(`population ${key}`)
  if (nobody !== undefined && nobody.value / facts.count > MUCH)
    return 'La mayoría no se dirige a una población migrante en particular.'
  if (first === undefined) return ''
  if (first.value === facts.count) return `Todas se dirigen a ${named(first.key)}.`
  if (first.value / facts.count > MUCH)
    return pick(
      facts.count,
      `Se dirigen sobre todo a ${named(first.key)} (${share(first.key)}).`,
      `La población a la que más se dirigen es la de ${named(first.key)}: el ${share(first.key)}.`,
    )
  if (second === undefined || facts.count < 6 || (first.value + second.value) / facts.count < MUCH) return ''
  return `Atienden principalmente a ${named(first.key)} (${share(first.key)}) y a ${named(second.key)} (${share(second.key)}).`
}

function focusOf(facts: ObjectiveFacts, { all }: Known, own: Given): string {
  const more = (mine: number | null, whole: number | null) =>
    (mine ?? 0) > (whole ?? 0) && differs(mine, whole, facts.count, APART)
  const both = (part: Given) => `el ${bind('share', part, own)}, frente al ${bind('share', part)}`
  return sentences(
    more(facts.gender, all.gender)
      ? `El enfoque de género está más presente que en el conjunto: ${both({ gender: true })}.`
      : '',
    more(facts.disability, all.disability)
      ? `La atención específica a personas con discapacidad es más frecuente que en el conjunto: ${both({ disability: true })}.`
      : '',
  )
}

function challengesOf(facts: ObjectiveFacts, own: Given): string {
  const repeated = facts.challenges.filter(({ value }) => value > 1)
  const limit = topOf(repeated, 2)
  if (facts.challengeCount < 3 || limit === 0) return ''
  const wish = { ...own, by: 'challenges', limit, with: 'counts', others: 'no' }
  const ranked = bind('rank challengeCategories', wish)
  const total = bind('challenges', { ...own, noun: 'yes', as: 'prose' })
  if (many(repeated, limit))
    return pick(
      facts.challengeCount,
      `Se reportaron ${total}; los que más se repiten son de ${ranked}.`,
      `De ${total}, los más mencionados son de ${ranked}.`,
      `Entre los ${bind('challenges', own)} retos reportados sobresalen los de ${ranked}.`,
    )
  return pick(
    facts.challengeCount,
    `De ${total}, los que más se repiten son de ${ranked}.`,
    `Se reportaron ${total}, sobre todo de ${ranked}.`,
  )
}

function missingOf(facts: ObjectiveFacts, own: Given): string {
  if (facts.withoutResults === 0) return ''
  const missing = { ...own, resultsReported: false }
  const verb = agree(missing, 'informa', 'informan')
  if (facts.withoutResults > 9) return `Hay ${countOf(missing)} que no ${verb} de sus resultados.`
  return `${countOf(missing, { capital: 'yes' })} no ${verb} de sus resultados.`
}
