import { agree, bind, countMembers, countOf, type Given, quoteAction } from './binding-text.ts'
import { type Example, type Facts, namesPeople } from './gather-facts.ts'
import type { Known, ObjectiveFacts, Phrases, ReporterFacts } from './phrases.ts'
import { pick } from './pick.ts'
import { shareOfFirst, shownAt, topOf } from './top-of.ts'

const MUCH = 0.6
/** Percentage points from which a share is said to differ from the whole's. */
const APART = 8

/** Whether a list cut at `limit` names more than one. */
function many(ranked: Facts['reporterTypes'], limit: number): boolean {
  return shownAt(ranked, limit) > 1
}

function opening({ country, hasPeriod, all }: Known): readonly string[] {
  const parts = all.reporterTypes.map(({ key }) => {
    const own = { reporterType: key }
    return `${bind('count', own)} ${agree(own, 'es', 'son')} de ${bind(`reporterType ${key}`, { article: 'yes' })}`
  })
  return [
    '# Presentación',
    `Este informe reúne ${countOf({}, { as: 'digits' })} que ${countMembers('institutions', {})} de ${country} reportaron en el seguimiento de ${bind('framework', { article: 'yes' })} (${bind('framework symbol')})${hasPeriod ? `. Cubre de ${bind('period', { as: 'months' })}` : ''}.`,
    parts.length > 1
      ? `De las acciones reportadas, ${joinEs(parts)}. Cada una se inscribe en alguno de los ${bind('count all objectives')} objetivos del Pacto: el que la propia institución escogió como principal.`
      : `Todas son de ${bind('list reporterTypes')}. Cada una se inscribe en alguno de los ${bind('count all objectives')} objetivos del Pacto: el que la propia institución escogió como principal.`,
    'El informe ordena y cuenta lo reportado; no lo evalúa. Todos sus números salen del registro de acciones y pueden seguirse, en la edición en línea, hasta las acciones que cuentan. El compendio que lo acompaña publica esas acciones completas, con su fuente.',
  ]
}

function inBrief(known: Known): readonly string[] {
  const { all } = known
  const top = topOf(all.objectives, 3)
  const retos = topOf(all.challenges, 3)
  const people = all.populations.filter(({ key }) => namesPeople(key))
  return [
    '# En breve',
    list([
      top === 0
        ? undefined
        : `**Dónde se concentran.** ${many(all.objectives, top) ? 'Los objetivos con más acciones son' : 'El objetivo con más acciones es'} ${bind('rank objectives', { limit: top, name: 'both', with: 'counts' })}.`,
      all.absentObjectives === 0
        ? '**Todos los objetivos cuentan.** Ninguno quedó sin acciones reportadas.'
        : `**Lo que falta.** ${all.absentObjectives === 1 ? 'Quedó sin acciones el objetivo' : 'Quedaron sin acciones los objetivos'} ${bind('absent objectives', { name: 'both' })}.`,
      people.length === 0
        ? undefined
        : `**Para quién.** La población que más acciones atienden como principal es la de ${bind(`population ${people[0]?.key ?? ''}`)}: ${bind('share', { populationMain: people[0]?.key ?? '' })} de las acciones.`,
      all.gender === null || all.disability === null
        ? undefined
        : `**Género y discapacidad.** ${bind('share', { gender: true, capital: 'yes' })} de las acciones se dirige a mujeres, niñas o adolescentes, o tiene enfoque de género; ${bind('share', { disability: true })} prevé atención específica a personas con discapacidad.`,
      all.challengeCount === 0 || retos === 0
        ? undefined
        : `**Qué lo dificulta.** Se reportaron ${bind('challenges', { noun: 'yes' })}; ${many(all.challenges, retos) ? 'los más frecuentes son de' : 'lo más frecuente es'} ${bind('rank challengeCategories', { by: 'challenges', limit: retos, with: 'counts', others: 'no' })}.`,
      known.hasStates
        ? `**Quién no figura.** ${known.absentStates === 0 ? 'Todas las entidades federativas reportaron acciones.' : `Reportaron ${bind('count reportingStates')} de las ${bind('count all reportingStates')} entidades federativas.`}`
        : undefined,
    ]),
  ]
}

function objectives({ all, charts }: Known): readonly string[] {
  const least = all.absentObjectives
  return [
    '# Panorama por objetivo',
    `Las ${bind('count')} acciones se reparten de manera desigual entre los objetivos. ${least === 0 ? 'Ninguno quedó vacío, pero la distancia entre el que más reúne y el que menos es grande' : 'Además de los que quedaron vacíos, la distancia entre el que más reúne y el que menos es grande'}: va de ${bind('rank objectives', { limit: 1, with: 'counts' })} a ${bind('rank objectives', { limit: 1, order: 'asc', with: 'counts' })}, con el número de acciones entre paréntesis.`,
    'Que un objetivo tenga pocas acciones no dice que se haga poco por él: una acción puede ser un trámite o un programa nacional, y la que sirve a varios objetivos se cuenta en el principal.',
    ...chart(charts, 'objectives-by-reporter-type'),
  ]
}

function objective(facts: ObjectiveFacts, known: Known): readonly string[] {
  const own = { objective: facts.number }
  const heading = `## ${bind(`objective ${String(facts.number)}`, { as: 'heading' })}`
  if (facts.count === 0)
    return [
      heading,
      pick(
        facts.number,
        'Ninguna institución reportó acciones para este objetivo. No quiere decir que no las haya: pueden haberse reportado bajo otro, o no haberse reportado.',
        'Para este objetivo no se reportaron acciones. Algunas de las que figuran en otros pueden servirle también, pero sus instituciones no lo señalaron como el principal.',
      ),
    ]
  return [
    heading,
    [sizeOf(facts, own), reportersOf(facts, own)].join(' '),
    [kindsOf(facts, own), examplesOf(facts)].filter((text) => text !== '').join(' '),
    [whoReports(facts, own), peopleOf(facts, own), focusOf(facts, known, own)]
      .filter((text) => text !== '')
      .join(' '),
    [challengesOf(facts, own), missingOf(facts, own)].filter((text) => text !== '').join(' '),
  ].filter((text) => text !== '')
}

function sizeOf(facts: ObjectiveFacts, own: Given): string {
  const institutions = countMembers('institutions', own)
  if (facts.count === 1) return `Se reportó ${countOf(own)} para este objetivo.`
  if (facts.place === 1)
    return `${facts.tied ? 'Figura entre los objetivos' : 'Es el objetivo'} con más acciones: ${countOf(own)}, ${bind('share', own)} del total, de ${institutions}.`
  if (facts.fewer === 0)
    return `Está entre los objetivos con menos acciones: ${countOf(own)}, de ${institutions}.`
  if (facts.place <= 3)
    return `Con ${countOf(own)} (${bind('share', own)} del total), de ${institutions}, ocupa el ${bind(`place objective ${String(facts.number)}`)} lugar.`
  return pick(
    facts.number,
    `${countOf(own, { capital: 'yes' })} de ${institutions} se inscriben en este objetivo: ${bind('share', own)} del total.`,
    `Reúne ${countOf(own)}, ${bind('share', own)} del total, que ${agree(own, 'reportó', 'reportaron')} ${institutions}.`,
    `Aquí se inscriben ${countOf(own)} (${bind('share', own)} del total), de ${institutions}.`,
    `Para este objetivo se reportaron ${countOf(own)}, de ${institutions}: ${bind('share', own)} del total.`,
  )
}

function reportersOf(facts: ObjectiveFacts, own: Given): string {
  const [first, ...others] = facts.reporterTypes
  if (first === undefined) return ''
  const named = (key: string) => bind(`reporterType ${key}`, { article: 'yes' })
  const counted = ({ key }: { readonly key: string }) =>
    `${named(key)} (${bind('count', { ...own, reporterType: key })})`
  if (others.length === 0)
    return facts.count === 1
      ? `Es de ${named(first.key)}.`
      : pick(facts.number, `Todas son de ${named(first.key)}.`, `Vienen todas de ${named(first.key)}.`)
  const rest = joinEs(others.map(counted))
  const share = shareOfFirst(facts.reporterTypes, facts.count)
  if (others[0]?.value === first.value)
    return `Las reportan, por partes ${others.length === 1 ? 'iguales' : 'parecidas'}, ${joinEs([first, ...others].map(counted))}.`
  if (share > 0.75)
    return pick(
      facts.number,
      `Casi todas vienen de ${counted(first)}; el resto, de ${rest}.`,
      `Predomina con claridad lo reportado por ${counted(first)}, junto a ${rest}.`,
    )
  if (share > 0.5)
    return pick(
      facts.number,
      `La mayor parte viene de ${counted(first)}; las demás, de ${rest}.`,
      `La mayoría corresponde a ${counted(first)}, y el resto a ${rest}.`,
      `Más que nadie reportan ${counted(first)}; también lo hacen ${rest}.`,
    )
  return `Quienes más reportan son ${counted(first)}, sin ser mayoría; siguen ${rest}.`
}

function kindsOf(facts: ObjectiveFacts, own: Given): string {
  const limit = topOf(facts.actionTypes, 3)
  if (limit === 0 || facts.count < 3) return ''
  const ranked = bind('rank actionTypes', { ...own, limit, with: 'counts', others: 'no' })
  const share = shareOfFirst(facts.actionTypes, facts.count)
  if (!many(facts.actionTypes, limit)) return `Por su tipo, sobresale ${ranked}; lo demás es variado.`
  if (share > MUCH) {
    const one = bind('rank actionTypes', { ...own, limit: 1, with: 'counts', others: 'no' })
    return pick(
      facts.number,
      `Su carácter es claro: ${one} está en la mayoría. Por orden, destacan ${ranked}.`,
      `En la mayoría hay un componente común, ${one}; después vienen otros. Los más frecuentes: ${ranked}.`,
    )
  }
  return pick(
    facts.number,
    `Entre lo que se hace destacan ${ranked}.`,
    `Los tipos de acción más frecuentes son ${ranked}.`,
    `Lo que más se reporta: ${ranked}.`,
    `Por su tipo sobresalen ${ranked}.`,
  )
}

function examplesOf(facts: ObjectiveFacts): string {
  const named = facts.examples.map(exampleEs)
  if (named.length === 0) return ''
  if (facts.count === named.length && facts.count > 1) return `Son ${joinEs(named)}.`
  if (facts.count === 1) return `Se trata de ${named[0] ?? ''}.`
  return pick(
    facts.number,
    `Entre ellas están ${joinEs(named)}.`,
    `Sirvan de ejemplo ${joinEs(named)}.`,
    `Figuran, por ejemplo, ${joinEs(named)}.`,
  )
}

function exampleEs({ id, title, institution }: Example): string {
  const quoted = quoteAction(id, title.es)
  return institution === null
    ? quoted
    : `${quoted}, de ${bind(`institution ${institution}`, { name: 'short', article: 'yes' })}`
}

function whoReports(facts: ObjectiveFacts, own: Given): string {
  if (facts.institutions < 2) return ''
  if (facts.institutions <= 8)
    return pick(
      facts.number,
      `Participaron ${bind('list institutions', own)}.`,
      `Las instituciones que reportan son ${bind('list institutions', own)}.`,
      `Reportan ${bind('list institutions', own)}.`,
    )
  const limit = facts.institutions > 12 ? 4 : 3
  const states =
    facts.states > 0
      ? ` De las entidades federativas, ${agree(own, 'reportó', 'reportaron', 'reportingStates')} ${bind('list reportingStates', own)}.`
      : ''
  return `Las instituciones con más acciones son ${bind('rank institutions', { ...own, limit, with: 'counts' })}.${states}`
}

function peopleOf(facts: ObjectiveFacts, own: Given): string {
  const people = facts.populations.filter(({ key }) => namesPeople(key))
  const [first, second] = people
  if (first === undefined || facts.count < 3) return ''
  const named = bind(`population ${first.key}`)
  const share = bind('share', { populationMain: first.key }, own)
  if (first.value / facts.count > MUCH)
    return pick(
      facts.number,
      `Se dirigen sobre todo a ${named} (${share}).`,
      `La población a la que más se dirigen es la de ${named}: ${share}.`,
    )
  if (second === undefined || facts.count < 6) return ''
  return `Atienden principalmente a ${named} (${share}) y a ${bind(`population ${second.key}`)} (${bind('share', { populationMain: second.key }, own)}).`
}

function focusOf(facts: ObjectiveFacts, { all }: Known, own: Given): string {
  const more = (mine: number | null, whole: number | null) =>
    mine !== null && whole !== null && facts.count >= 5 && mine - whole > APART
  const parts = [
    more(facts.gender, all.gender)
      ? `El enfoque de género está más presente que en el conjunto: ${bind('share', { gender: true }, own)} frente a ${bind('share', { gender: true })}.`
      : '',
    more(facts.disability, all.disability)
      ? `También lo está la atención a personas con discapacidad (${bind('share', { disability: true }, own)}, frente a ${bind('share', { disability: true })}).`
      : '',
  ]
  const [gender = '', disability = ''] = parts
  if (gender === '' && disability !== '')
    return `La atención específica a personas con discapacidad es más frecuente que en el conjunto: ${bind('share', { disability: true }, own)} frente a ${bind('share', { disability: true })}.`
  return parts.filter((text) => text !== '').join(' ')
}

function challengesOf(facts: ObjectiveFacts, own: Given): string {
  const limit = topOf(facts.challenges, 2)
  if (facts.challengeCount < 3 || limit === 0) return ''
  const ranked = bind('rank challengeCategories', {
    ...own,
    by: 'challenges',
    limit,
    with: 'counts',
    others: 'no',
  })
  const total = bind('challenges', { ...own, noun: 'yes', as: 'prose' })
  if (many(facts.challenges, limit))
    return pick(
      facts.number,
      `Se reportaron ${total}; los que más se repiten son de ${ranked}.`,
      `De ${total}, los más mencionados son de ${ranked}.`,
      `Entre los ${bind('challenges', { ...own })} retos reportados sobresalen ${ranked}.`,
    )
  return pick(
    facts.number,
    `De ${total}, el que más se repite es ${ranked}.`,
    `Se reportaron ${total}, sobre todo de ${ranked}.`,
  )
}

function missingOf(facts: ObjectiveFacts, own: Given): string {
  if (facts.withoutResults === 0) return ''
  const missing = { ...own, resultsReported: false }
  return `${countOf(missing, { capital: 'yes' })} no ${agree(missing, 'informa', 'informan')} de sus resultados.`
}

function reporters({ all, charts }: Known): readonly string[] {
  const [first, second] = all.reporterTypes
  if (first === undefined) return []
  const lead =
    second === undefined
      ? ''
      : ` ${shareOfFirst(all.reporterTypes, all.count) > 0.5 ? 'La mayoría de las acciones viene' : 'La mayor parte de las acciones viene'} de ${bind(`reporterType ${first.key}`, { article: 'yes' })} (${bind('share', { reporterType: first.key })}) y de ${bind(`reporterType ${second.key}`, { article: 'yes' })} (${bind('share', { reporterType: second.key })}).`
  return [
    '# Quién reporta',
    `Participaron ${bind('count institutions', { noun: 'yes' })} de ${countMembers('reporterTypes', {})}.${lead}`,
    ...chart(charts, 'objectives-heat-map'),
    bind('table reporterTypes'),
  ]
}

function reporter(facts: ReporterFacts, known: Known): readonly string[] {
  const own = { reporterType: facts.code }
  const heading = `## ${bind(`reporterType ${facts.code}`, { as: 'printed' })}`
  if (facts.count === 0) return [heading, 'No se reportaron acciones de este tipo de instancia.']
  const single = known.all.reporterTypes.length === 1
  const top = topOf(facts.objectives, 3)
  const kinds = topOf(facts.actionTypes, 3)
  const dimension = facts.areStates ? 'reportingStates' : 'institutions'
  const members = facts.areStates ? facts.states : facts.institutions
  return [
    heading,
    `${countMembers(dimension, own, { capital: 'yes' })} ${agree(own, 'reportó', 'reportaron', dimension)} ${countOf(own)}${single ? '' : `, ${bind('share', own)} del total`}. ${coverOf(facts, own)}`,
    [
      top === 0 || facts.count < 4
        ? ''
        : `${many(facts.objectives, top) ? 'Se concentran en los objetivos' : 'El objetivo con más es el'} ${bind('rank objectives', { ...own, limit: top, name: 'both', with: 'counts' })}.`,
      kinds === 0 || facts.count < 4
        ? ''
        : `Por tipo, ${many(facts.actionTypes, kinds) ? 'predominan' : 'predomina'} ${bind('rank actionTypes', { ...own, limit: kinds, with: 'counts', others: 'no' })}.`,
      peopleOfReporter(facts, own),
    ]
      .filter((text) => text !== '')
      .join(' '),
    members > 6
      ? `Quienes más acciones reportan son ${bind(`rank ${dimension}`, { ...own, limit: 5, with: 'counts' })}.`
      : members > 1
        ? `Reportan ${bind(`list ${dimension}`, { ...own, by: 'count', with: 'counts', name: 'both' })}.`
        : `Reporta ${bind(`list ${dimension}`, { ...own, name: 'both' })}.`,
    focusOfReporter(facts, known, own),
  ].filter((text) => text !== '')
}

function coverOf(facts: ReporterFacts, own: Given): string {
  const covered = bind('count objectives', { ...own, as: 'prose' })
  if (facts.absentObjectives === 0) return `Cubren los ${bind('count all objectives')} objetivos.`
  const absent = bind('absent objectives', own)
  if (facts.absentObjectives === 1) return `Cubren todos los objetivos menos el ${absent}.`
  if (facts.absentObjectives <= 6)
    return `Cubren ${covered} objetivos; no hay acciones suyas en los objetivos ${absent}.`
  return facts.objectives.length === 1
    ? `Todas se inscriben en el objetivo ${bind('list objectives', own)}.`
    : `Se inscriben en los objetivos ${bind('list objectives', own)}.`
}

function peopleOfReporter(facts: ReporterFacts, own: Given): string {
  const [first] = facts.populations.filter(({ key }) => namesPeople(key))
  if (first === undefined || facts.count < 4) return ''
  return `La población que más atienden es la de ${bind(`population ${first.key}`)} (${bind('share', { populationMain: first.key }, own)}).`
}

function focusOfReporter(facts: ReporterFacts, { all }: Known, own: Given): string {
  if (facts.gender === null || all.gender === null || facts.count < 8) return ''
  const apart = facts.gender - all.gender
  const shares = `${bind('share', { gender: true }, own)}, frente a ${bind('share', { gender: true })} en el conjunto`
  if (Math.abs(apart) < APART / 2) return ''
  return apart > 0
    ? `El enfoque de género es más frecuente en sus acciones (${shares}).`
    : `El enfoque de género es menos frecuente en sus acciones (${shares}).`
}

function populations({ all, charts }: Known): readonly string[] {
  const people = all.populations.filter(({ key }) => namesPeople(key))
  const rest = all.populations.find(({ key }) => !namesPeople(key))
  if (all.populations.length === 0)
    return ['# A quién se atiende', 'Nadie ha etiquetado todavía las acciones por la población que atienden.']
  const [first, ...others] = people
  const shares = others.map(
    ({ key }) => `${bind('share', { populationMain: key })} se dirige a ${bind(`population ${key}`)}`,
  )
  return [
    '# A quién se atiende',
    [
      first === undefined
        ? ''
        : `${bind('share', { populationMain: first.key, capital: 'yes' })} de las acciones tiene como población principal a ${bind(`population ${first.key}`)}${shares.length === 0 ? '.' : `; ${joinEs(shares)}.`}`,
      rest === undefined
        ? ''
        : `El ${bind('share', { populationMain: rest.key })} restante no atiende a una población migrante en particular: son acciones para el servicio público, para el público en general o para las instituciones mismas.`,
    ]
      .filter((text) => text !== '')
      .join(' '),
    'Una acción puede atender a varias poblaciones; aquí se cuenta por la principal, para que las partes sumen el total.',
    ...chart(charts, 'populations'),
    bind('table mainPopulations'),
  ]
}

function gender({ all, charts }: Known): readonly string[] {
  if (all.gender === null) return []
  const own = { gender: true }
  return [
    '## Enfoque de género',
    `${countOf(own, { as: 'digits', capital: 'yes' })}, ${bind('share', own)} del total, ${agree(own, 'está dirigida', 'están dirigidas')} a mujeres, niñas o adolescentes, o ${agree(own, 'incorpora', 'incorporan')} el enfoque de género. ${countMembers('objectives', own, { capital: 'yes' })} ${agree(own, 'tiene', 'tienen', 'objectives')} alguna; donde más hay es en los objetivos ${bind('rank objectives', { ...own, limit: 3, with: 'counts' })}.`,
    'Se cuentan las acciones que lo dicen: mencionar a las mujeres entre otras personas atendidas no basta. El número mide lo que se reporta, y no la perspectiva con que cada programa se ejecuta.',
    ...chart(charts, 'gender'),
  ]
}

function disability({ all }: Known): readonly string[] {
  if (all.disability === null) return []
  const own = { disability: true }
  return [
    '## Personas con discapacidad',
    `${countOf(own, { as: 'digits', capital: 'yes' })}, ${bind('share', own)} del total, ${agree(own, 'prevé', 'prevén')} una atención específica a personas con discapacidad. ${all.gender !== null && all.disability < all.gender ? 'Son menos que las que tienen enfoque de género.' : ''}`.trim(),
    `Por objetivo, las más numerosas están en ${bind('rank objectives', { ...own, limit: 3, with: 'counts' })}; no hay ninguna en ${countMembers('absent objectives', own)}.`,
  ]
}

function actionTypes({ all, charts }: Known): readonly string[] {
  const top = topOf(all.actionTypes, 5)
  if (top === 0) return []
  return [
    '# Qué se hace',
    `Lo que las instituciones más reportan es ${bind('rank actionTypes', { limit: top, with: 'counts', others: 'no' })}. Una misma acción puede ser de varios tipos: capacitar y difundir, por ejemplo.`,
    `En el otro extremo están ${bind('rank actionTypes', { limit: 3, order: 'asc', with: 'counts', others: 'no' })}.`,
    ...chart(charts, 'action-types'),
    bind('table actionTypes', { order: 'desc' }),
  ]
}

function challenges({ all, charts }: Known, byReporter: readonly ReporterFacts[]): readonly string[] {
  if (all.challengeCount === 0) return ['# Retos', 'No se reportaron retos.']
  const top = topOf(all.challenges, 3)
  const lines = byReporter.flatMap((facts) => {
    const limit = topOf(facts.challenges, 2)
    if (limit === 0 || facts.challengeCount < 3) return []
    const own = { reporterType: facts.code }
    return [
      `${bind(`reporterType ${facts.code}`, { capital: 'yes' })}: ${bind('challenges', { ...own, noun: 'yes' })}; ${many(facts.challenges, limit) ? 'sobre todo' : 'el más repetido,'} ${bind('rank challengeCategories', { ...own, by: 'challenges', limit, with: 'counts', others: 'no' })}.`,
    ]
  })
  return [
    '# Retos',
    `Las instituciones reportaron ${bind('challenges', { noun: 'yes' })}. ${all.withoutChallenges === 0 ? 'Todas las acciones reportan alguno.' : `${countOf({ challengesReported: false }, { as: 'digits', capital: 'yes' })} no ${agree({ challengesReported: false }, 'reporta', 'reportan')} ninguno.`} Una acción puede reportar varios, y cada reto se cuenta en la categoría que mejor lo describe.`,
    top === 0
      ? ''
      : `${many(all.challenges, top) ? 'Los más frecuentes son de' : 'El más frecuente es de'} ${bind('rank challengeCategories', { by: 'challenges', limit: top, with: 'counts', others: 'no' })}. Por tipo de instancia:`,
    lines.length === 0 ? '' : list(lines),
    ...chart(charts, 'challenges'),
    bind('table challengeCategories', { count: 'challenges', order: 'desc', zeros: 'no' }),
  ].filter((text) => text !== '')
}

function coverage(known: Known): readonly string[] {
  const { all } = known
  const parts = [
    all.absentObjectives === 0
      ? 'Todos los objetivos tienen acciones reportadas.'
      : `No tienen acciones los objetivos ${bind('absent objectives', { name: 'both' })}.`,
    known.hasStates && known.absentStates > 0
      ? `Reportaron ${bind('count reportingStates')} de las ${bind('count all reportingStates')} entidades federativas; no lo hicieron ${bind('absent reportingStates')}.`
      : '',
    known.absentInstitutions > 0
      ? `Del catálogo de instituciones, ${bind('count absent institutions')} no figuran en este ciclo: ${bind('absent institutions', { article: 'no' })}.`
      : '',
  ].filter((text) => text !== '')
  const gaps = [
    all.withoutResults > 0
      ? `${countOf({ resultsReported: false }, { as: 'digits', capital: 'yes' })} (${bind('share', { resultsReported: false })}) no ${agree({ resultsReported: false }, 'informa', 'informan')} de sus resultados`
      : 'Todas las acciones informan de sus resultados',
    all.withoutChallenges > 0
      ? `${countOf({ challengesReported: false }, { as: 'digits' })} (${bind('share', { challengesReported: false })}) no ${agree({ challengesReported: false }, 'menciona', 'mencionan')} retos`
      : 'todas mencionan retos',
  ]
  return [
    '# Cobertura y vacíos',
    ...parts,
    `${gaps.join('; ')}.`,
    'Un vacío en el registro es un vacío en lo reportado. Una institución puede haber actuado sin reportarlo, o haberlo reportado dentro de una acción de otra; y hay objetivos que competen más a unas autoridades que a otras.',
  ]
}

function change({ comparesWithOther }: Known): readonly string[] {
  if (!comparesWithOther) return []
  return [
    '# Cambio entre ediciones',
    `Respecto de la edición ${bind('edition other')}, que contaba ${bind('before', { noun: 'yes' })}, el registro tiene ${bind('change')}.`,
    'Las diferencias vienen de acciones que se añadieron o corrigieron y de etiquetas que se revisaron. La lista completa acompaña a la edición en línea.',
  ]
}

function conclusions(
  { all, hasStates, absentStates }: Known,
  objectiveFacts: readonly ObjectiveFacts[],
): readonly string[] {
  const top = topOf(all.objectives, 3)
  const few = objectiveFacts.filter(({ count, fewer }) => count > 0 && fewer === 0)
  const [kind] = all.actionTypes
  const [reto] = all.challenges
  return [
    '# Conclusiones',
    `El seguimiento es amplio y desigual. ${all.absentObjectives === 0 ? 'Ningún objetivo quedó sin acciones' : 'La mayor parte de los objetivos tiene acciones'}, pero los objetivos ${bind('rank objectives', { limit: top, name: 'both' })} concentran buena parte de lo reportado${few.length === 0 ? '' : `, mientras que ${few.length === 1 ? 'el objetivo' : 'los objetivos'} ${bind('rank objectives', { limit: 1, order: 'asc', name: 'both' })} ${few.length === 1 ? 'apenas figura' : 'apenas figuran'}`}. Conviene preguntar si allí falta acción o falta reporte.`,
    kind === undefined
      ? ''
      : `Lo que más se reporta es ${bind('rank actionTypes', { limit: 1, others: 'no' })}, presente en ${bind('share', { actionType: kind.key })} de las acciones. ${/coordin|foros|difus|capacit|inform/.test(kind.key) ? 'Es trabajo entre instituciones y hacia el público, cuyo efecto en las personas es más difícil de mostrar que el de un servicio prestado.' : 'Es trabajo directo con las personas, cuyo alcance puede mostrarse con resultados contados de la misma manera cada año.'}`,
    reto === undefined
      ? ''
      : `Los retos apuntan en la misma dirección en distintos sectores: ${bind('rank challengeCategories', { by: 'challenges', limit: Math.max(1, topOf(all.challenges, 2)), others: 'no' })} ${many(all.challenges, Math.max(1, topOf(all.challenges, 2))) ? 'encabezan' : 'encabeza'} la lista. Son asuntos que una institución rara vez resuelve sin las demás.`,
    all.gender === null || all.disability === null
      ? ''
      : `El enfoque de género (${bind('share', { gender: true })}) y la atención a personas con discapacidad (${bind('share', { disability: true })}) siguen siendo la excepción en lo que se reporta. Preguntarlo de manera expresa a cada institución haría visible lo que ya existe.`,
    hasStates && absentStates > 0
      ? `El mapa tiene huecos: ${countMembers('absent reportingStates', {})} no ${agree({}, 'reportó', 'reportaron', 'absent reportingStates')}. Sumarlas es el paso más claro para el ciclo siguiente.`
      : '',
    all.withoutResults > 0
      ? `Por último, ${countOf({ resultsReported: false }, { as: 'prose' })} no ${agree({ resultsReported: false }, 'dice', 'dicen')} qué se logró. Un resultado con unidad, periodo y fuente permite comparar; sin él, queda la intención.`
      : '',
  ].filter((text) => text !== '')
}

function method({ hasPeriod }: Known): readonly string[] {
  return [
    '# Cómo se hizo',
    `Cada institución reportó sus acciones con título, descripción, resultados y retos${hasPeriod ? `, para el periodo del ${bind('period')}` : ''}. El registro guarda de qué documento, página y renglón viene cada una.`,
    'Las acciones se cuentan una vez en el total. La que reportan varias instituciones cuenta para cada una de ellas, y por eso la suma por institución puede ser mayor que el total; lo mismo vale para los tipos de acción, las poblaciones y las entidades. Una entidad federativa cuenta como reportante cuando su gobierno firma la acción, y no cuando solo se la menciona.',
    'La población, el tipo de acción, el enfoque de género, la atención a personas con discapacidad y la categoría de cada reto son etiquetas. El registro dice de cada etiqueta quién la puso: una persona, o un programa que la sugiere a partir de las palabras de la acción.',
    'Los porcentajes dicen siempre de qué son, y se redondean de modo que las partes de un todo sumen el todo. Lo que no se sabe se muestra con un guion, y no como si no hubiera nada.',
  ]
}

function annexes(): readonly string[] {
  return [
    '# Glosario',
    '## Poblaciones',
    bind('definitions populations'),
    '## Tipos de acción',
    bind('definitions actionTypes'),
    '## Categorías de retos',
    bind('definitions challengeCategories'),
    '# Siglas',
    bind('acronyms'),
    '# Instituciones que reportaron',
    bind('reporters'),
  ]
}

function chart(charts: ReadonlySet<string>, name: string): readonly string[] {
  return charts.has(name) ? [bind(`chart ${name}`)] : []
}

function list(items: readonly (string | undefined)[]): string {
  return items.flatMap((item) => (item === undefined ? [] : [`- ${item}`])).join('\n')
}

function joinEs(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('')
  return `${parts.slice(0, -1).join(', ')} y ${parts.at(-1) ?? ''}`
}

export const SPANISH: Phrases = {
  opening,
  inBrief,
  objectives,
  objective,
  reporters,
  reporter,
  populations,
  gender,
  disability,
  actionTypes,
  challenges,
  coverage,
  change,
  conclusions,
  method,
  annexes,
}
