import { writeAnnexes } from './annexes.ts'
import { agree, bind, countMembers, countOf, type Given } from './binding-text.ts'
import { namesPeople } from './gather-facts.ts'
import type { Known, ObjectiveFacts, Phrases, ReporterFacts } from './phrases.ts'
import { writeObjective } from './spanish-objective.ts'
import { differs, isHandful, isLong, isSmall } from './sizes.ts'
import { isUneven, shareOfFirst, shownAt, topOf } from './top-of.ts'
import { chart, chartOr, joinParts, list, many, sentences } from './words.ts'

const LARGE = 0.35
/** Percentage points from which a share is said to differ from the whole's. */
const APART = 4
/** Objectives that a focus is found under, named all up to this many. */
const FEW_OBJECTIVES = 3
/** Institutions that did not report, named up to this many. */
const MOST_ABSENT = 40

function nothing({ country, hasPeriod }: Known): readonly string[] {
  return [
    '# Presentación',
    `${country === null ? 'No' : `En ${country} no`} se ha reportado todavía ninguna acción en el seguimiento de ${bind('framework', { article: 'yes' })} (${bind('framework symbol')})${hasPeriod ? ` para el periodo del ${bind('period')}` : ''}. Este informe se escribe con las que se reporten.`,
  ]
}

function opening({ country, hasPeriod, all }: Known): readonly string[] {
  const parts = all.reporterTypes.map(({ key }) => {
    const own = { reporterType: key }
    return `${bind('count', own)} ${agree(own, 'es', 'son')} de ${bind(`reporterType ${key}`, { article: 'yes' })}`
  })
  return [
    '# Presentación',
    `Este informe reúne ${countOf({}, { as: 'digits' })} que ${countMembers('institutions', {})}${country === null ? '' : ` de ${country}`} ${agree({}, 'reportó', 'reportaron', 'institutions')} en el seguimiento de ${bind('framework', { article: 'yes' })} (${bind('framework symbol')})${hasPeriod ? `. Cubre de ${bind('period', { as: 'months' })}` : ''}.`,
    all.count === 1
      ? `Es de ${bind('list reporterTypes')}, y figura bajo el objetivo del Pacto para el que se reportó, de los ${bind('count all objectives')} que tiene.`
      : `${parts.length > 1 ? `De las acciones reportadas, ${joinParts(parts, 'y')}` : `Todas son de ${bind('list reporterTypes')}`}. Cada una figura bajo alguno de los ${bind('count all objectives')} objetivos del Pacto: aquel para el que se reportó.`,
    'El informe ordena y cuenta lo reportado; no lo evalúa. Todos sus números salen del registro de acciones y pueden seguirse, en la edición en línea, hasta las acciones que cuentan. El compendio que lo acompaña publica esas acciones completas, con su fuente.',
  ]
}

function inBrief(known: Known): readonly string[] {
  const { all } = known
  // Of a handful of actions the report itself is brief.
  if (isHandful(all)) return []
  const top = topOf(all.objectives, 3)
  const retos = topOf(all.challenges, 3)
  const [people] = all.populations.filter(({ key }) => namesPeople(key))
  const objectivesOf = { name: 'both', article: 'yes' }
  return [
    '# En breve',
    list([
      top === 0 || !isUneven(all.objectives)
        ? undefined
        : shownAt(all.objectives, top) === all.objectives.length
          ? `**Para qué objetivos.** Todo lo reportado es para ${bind('rank objectives', { with: 'counts', ...objectivesOf })}.`
          : `**Dónde se concentran.** ${many(all.objectives, top) ? 'Los objetivos con más acciones son' : 'El objetivo con más acciones es'} ${bind('rank objectives', { limit: top, with: 'counts', ...objectivesOf })}.`,
      all.absentObjectives === 0
        ? '**Qué se cubre.** Ningún objetivo quedó sin acciones reportadas.'
        : isLong(all.absentObjectives)
          ? `**Qué falta.** De los ${bind('count all objectives')} objetivos, ${bind('count absent objectives')} quedaron sin acciones.`
          : `**Qué falta.** ${all.absentObjectives === 1 ? 'Quedó sin acciones' : 'Quedaron sin acciones'} ${bind('absent objectives', objectivesOf)}.`,
      people === undefined
        ? undefined
        : people.value === all.count
          ? `**Para quién.** Todas las acciones tienen como población principal a ${bind(`population ${people.key}`)}.`
          : `**Para quién.** La población que más acciones tienen como principal es la de ${bind(`population ${people.key}`)}${isSmall(all) ? ` (${bind('count', { populationMain: people.key })})` : `: el ${bind('share', { populationMain: people.key })}`}.`,
      all.gender === null || all.disability === null || isSmall(all)
        ? undefined
        : `**Género y discapacidad.** ${all.gender === 0 ? 'Ninguna acción' : `El ${bind('share', { gender: true })} de las acciones`} se dirige a mujeres, niñas o adolescentes, o tiene enfoque de género; ${all.disability === 0 ? 'ninguna' : `el ${bind('share', { disability: true })}`} prevé atención específica a personas con discapacidad.`,
      all.challengeCount === 0 || retos === 0 || isSmall({ count: all.challengeCount })
        ? undefined
        : `**Qué lo dificulta.** Se ${all.challengeCount === 1 ? 'reportó' : 'reportaron'} ${bind('challenges', { noun: 'yes' })}; ${many(all.challenges, retos) ? 'los más frecuentes son de' : 'lo más frecuente es'} ${bind('rank challengeCategories', { by: 'challenges', limit: retos, with: 'counts', others: 'no' })}.`,
      known.hasStates
        ? `**Quién figura.** ${known.absentStates === 0 ? 'Todas las entidades federativas reportaron acciones.' : all.states === 0 ? `Ninguna de las ${bind('count all reportingStates')} entidades federativas reportó acciones.` : `${agree({}, 'Reportó', 'Reportaron', 'reportingStates')} ${bind('count reportingStates')} de las ${bind('count all reportingStates')} entidades federativas.`}`
        : undefined,
    ]),
  ]
}

function objectives({ all, charts }: Known): readonly string[] {
  const most = many(all.objectives, 1) ? 'están los objetivos' : 'está el objetivo'
  const last = all.objectives.at(-1)
  const fewest = all.objectives.filter(({ value }) => value === last?.value).length
  const least = fewest > 1 ? 'los objetivos' : 'el objetivo'
  const wish = { limit: 1, name: 'both', with: 'counts' }
  return [
    '# Panorama por objetivo',
    !isUneven(all.objectives)
      ? evenSpread(all)
      : isSmall(all)
        ? `Las ${bind('count')} acciones son para los objetivos ${bind('rank objectives', { name: 'both', with: 'counts' })}. El número al final de cada paréntesis es el de acciones.`
        : `Las ${bind('count')} acciones se reparten de manera desigual. En un extremo ${most} ${bind('rank objectives', wish)}; en el otro, ${least} ${bind('rank objectives', { ...wish, order: 'asc' })}${all.absentObjectives === 0 ? '' : `, además de los ${isLong(all.absentObjectives) ? `${bind('count absent objectives')} ` : ''}que quedaron vacíos${isLong(all.absentObjectives) ? '' : ` (${bind('absent objectives')})`}`}. El número al final de cada paréntesis es el de acciones.`,
    isSmall(all)
      ? ''
      : 'Que un objetivo tenga pocas no dice que se haga poco por él: una acción puede ser un trámite o un programa nacional, y la que sirve a varios objetivos se cuenta en aquel para el que se reportó.',
    ...chart(charts, 'objectives-by-reporter-type'),
  ]
}

/** Where no objective has more actions than another there is no most and no least. */
function evenSpread({ objectives: [only, ...others], absentObjectives }: Known['all']): string {
  if (only === undefined) return ''
  const where = bind('list objectives', { name: 'both' })
  const rest = absentObjectives === 0 ? '' : ' Los demás objetivos quedaron vacíos.'
  if (others.length > 0)
    return `Los objetivos ${where} tienen el mismo número de acciones: ${bind('count', { objective: only.key })} cada uno.${rest}`
  return `Todo lo reportado es para el objetivo ${where}.${rest}`
}

function emptyObjectives({ all }: Known): readonly string[] {
  if (all.absentObjectives === 0) return []
  if (all.absentObjectives === 1)
    return [
      '## El objetivo sin acciones',
      `Para el objetivo ${bind('absent objectives', { name: 'both' })} no se reportaron acciones. Alguna de las que figuran en otros puede servirle también, pero no se reportó para él.`,
    ]
  return [
    '## Objetivos sin acciones',
    `No se reportaron acciones para los objetivos ${bind('absent objectives', { name: 'both' })}.`,
    'No quiere decir que no las haya: pueden haberse reportado bajo otro objetivo, al que también sirven, o no haberse reportado.',
  ]
}

function reporters({ all, charts }: Known): readonly string[] {
  const [first, second] = all.reporterTypes
  if (first === undefined) return []
  if (second === undefined) return ['# Quién reporta']
  const lead = isSmall(all)
    ? ''
    : ` ${shareOfFirst(all.reporterTypes, all.count) > 0.5 ? 'La mayoría de las acciones viene' : 'La mayor parte de las acciones viene'} de ${bind(`reporterType ${first.key}`, { article: 'yes' })} (el ${bind('share', { reporterType: first.key })}) y de ${bind(`reporterType ${second.key}`, { article: 'yes' })} (el ${bind('share', { reporterType: second.key })}).`
  return [
    '# Quién reporta',
    `${agree({}, 'Participó', 'Participaron', 'institutions')} ${bind('count institutions', { noun: 'yes' })} de ${countMembers('reporterTypes', {})}.${lead}`,
    ...chart(charts, 'objectives-and-reporter-types'),
    bind('table reporterTypes'),
  ]
}

function reporter(facts: ReporterFacts, known: Known): readonly string[] {
  const own = { reporterType: facts.code }
  const single = known.all.reporterTypes.length === 1
  const heading = single ? '' : `## ${bind(`reporterType ${facts.code}`, { as: 'printed' })}`
  const share = single || isSmall(known.all) ? '' : `, el ${bind('share', own)} del total`
  const top = topOf(facts.objectives, 3)
  const kinds = topOf(facts.actionTypes, 3)
  const dimension = facts.areStates ? 'reportingStates' : 'institutions'
  const members = facts.areStates ? facts.states : facts.institutions
  const most = topOf(facts.reportingInstitutions, 5)

  return [
    heading,
    `${countMembers(dimension, own, { as: 'words', capital: 'yes' })} ${agree(own, 'reportó', 'reportaron', dimension)} ${countOf(own)}${share}. ${coverOf(facts, own)}`,
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
      ? `${many(facts.reportingInstitutions, most) ? 'Quienes más acciones reportan son' : 'Quien más acciones reporta es'} ${bind(`rank ${dimension}`, { ...own, limit: Math.max(1, most), with: 'counts' })}.`
      : members > 1
        ? `Reportan ${bind(`list ${dimension}`, { ...own, by: 'count', with: 'counts', name: 'both' })}.`
        : `Reporta ${bind(`list ${dimension}`, { ...own, name: 'both' })}.`,
    focusOfReporter(facts, known, own),
  ].filter((text) => text !== '')
}

function silentReporters({ all, snapshot }: Known): readonly string[] {
  return all.reporterTypes.length === snapshot.framework.reporterTypes.length
    ? []
    : [`Sin acciones en este ciclo: ${bind('absent reporterTypes')}.`]
}

function coverOf(facts: ReporterFacts, own: Given): string {
  const covered = bind('count objectives', { ...own, as: 'prose' })
  if (facts.absentObjectives === 0) return `Cubren los ${bind('count all objectives')} objetivos.`
  const absent = bind('absent objectives', own)
  if (facts.absentObjectives === 1) return `Cubren todos los objetivos menos el ${absent}.`
  if (facts.absentObjectives <= 6)
    return `Cubren ${covered} objetivos; no hay acciones suyas en los objetivos ${absent}.`
  return facts.objectives.length === 1
    ? `${facts.count === 1 ? 'Se inscribe' : 'Todas se inscriben'} en el objetivo ${bind('list objectives', own)}.`
    : `Se inscriben en los objetivos ${bind('list objectives', own)}.`
}

function peopleOfReporter(facts: ReporterFacts, own: Given): string {
  const [first] = facts.populations.filter(({ key }) => namesPeople(key))
  if (first === undefined || facts.count < 4 || first.value / facts.count < LARGE) return ''
  return `La población que más atienden es la de ${bind(`population ${first.key}`)} (${bind('share', { populationMain: first.key }, own)}).`
}

function focusOfReporter(facts: ReporterFacts, { all }: Known, own: Given): string {
  if (facts.gender === null || all.gender === null) return ''
  if (!differs(facts.gender, all.gender, facts.count, APART)) return ''
  const apart = facts.gender - all.gender
  const shares = `${bind('share', { gender: true }, own)}, frente a ${bind('share', { gender: true })} en el conjunto`
  return apart > 0
    ? `El enfoque de género es más frecuente en sus acciones (${shares}).`
    : `El enfoque de género es menos frecuente en sus acciones (${shares}).`
}

function populations({ all, charts }: Known): readonly string[] {
  const people = all.populations.filter(({ key }) => namesPeople(key))
  const rest = all.populations.find(({ key }) => !namesPeople(key))
  if (all.populations.length === 0)
    return ['# A quién se atiende', 'Nadie ha etiquetado todavía las acciones por la población que atienden.']
  if (isSmall(all))
    return [
      '# A quién se atiende',
      `Por su población principal, ${joinParts(
        all.populations.map(({ key }) => {
          const own = { populationMain: key }
          return namesPeople(key)
            ? `${countOf(own)} ${agree(own, 'es', 'son')} para ${bind(`population ${key}`)}`
            : `${countOf(own)} no ${agree(own, 'atiende', 'atienden')} a una población migrante en particular`
        }),
        'y',
      )}.`,
    ]
  const [first, ...others] = people
  const shares = others.map(
    ({ key }, i) =>
      `el ${bind('share', { populationMain: key, round: 'whole' })}${i === 0 ? ' se dirige' : ''} a ${bind(`population ${key}`)}`,
  )
  return [
    '# A quién se atiende',
    [
      first === undefined
        ? ''
        : `El ${bind('share', { populationMain: first.key, round: 'whole' })} de las acciones tiene como población principal a ${bind(`population ${first.key}`)}${shares.length === 0 ? '.' : `; ${joinParts(shares, 'y')}.`}`,
      rest === undefined
        ? ''
        : `El ${bind('share', { populationMain: rest.key, round: 'whole' })} ${first === undefined ? 'de las acciones' : 'restante'} no atiende a una población migrante en particular: son acciones para el servicio público o el público en general, o no dicen a quién.`,
    ]
      .filter((text) => text !== '')
      .join(' '),
    'Una acción puede atender a varias poblaciones; aquí se cuenta por la principal, para que las partes sumen el total.',
    ...chartOr(charts, 'populations', 'table mainPopulations'),
  ]
}

function gender({ all, charts }: Known): readonly string[] {
  if (all.gender === null) return []
  const own = { gender: true }
  return [
    '## Enfoque de género',
    all.gender === 0
      ? 'No se reportaron acciones con enfoque de género.'
      : `${agree(own, 'Se dirige', 'Se dirigen')} a mujeres, niñas o adolescentes, o ${agree(own, 'tiene', 'tienen')} enfoque de género, ${countOf(own)}${isSmall(all) ? '' : `: el ${bind('share', own)} del total`}. ${whereFocused(all.genderObjectives, own)}`,
    'Se cuentan las acciones que lo dicen: mencionar a las mujeres entre otras personas atendidas no basta. El número mide lo que se reporta, y no la perspectiva con que cada programa se ejecuta.',
    ...(all.gender === 0 ? [] : chart(charts, 'gender')),
  ]
}

/** Under which objectives a focus is found: all of them where they are few, else those with most. */
function whereFocused(objectives: number, own: Given): string {
  if (objectives <= FEW_OBJECTIVES)
    return `${agree(own, 'Figura', 'Figuran')} en ${objectives === 1 ? 'el objetivo' : 'los objetivos'} ${bind('list objectives', { ...own, name: 'both' })}.`
  const wish = { ...own, name: 'both', article: 'yes' }
  return `Las hay en ${countMembers('objectives', own)}; donde más, en ${bind('rank objectives', { ...wish, limit: 3, with: 'counts' })}.`
}

function disability({ all, charts }: Known): readonly string[] {
  if (all.disability === null) return []
  const own = { disability: true }
  const fewer = all.gender !== null && all.disability < all.gender
  return [
    '## Personas con discapacidad',
    all.disability === 0
      ? 'No se reportaron acciones con atención específica a personas con discapacidad.'
      : `${agree(own, 'Prevé', 'Prevén')} una atención específica a personas con discapacidad ${countOf(own)}${isSmall(all) ? '' : `: el ${bind('share', own)} del total${fewer ? ', menos que las que tienen enfoque de género' : ''}`}. ${whereFocused(all.disabilityObjectives, own)}`,
    ...(all.disability === 0 ? [] : chart(charts, 'disability')),
  ]
}

function actionTypes({ all, charts }: Known): readonly string[] {
  const top = topOf(all.actionTypes, 5)
  if (all.actionTypes.length > 0 && isSmall(all))
    return [
      '# Qué se hace',
      `Por su tipo, lo reportado es de ${bind('rank actionTypes', { with: 'counts', others: 'no' })}.${all.count === 1 ? '' : ' Una misma acción puede ser de varios tipos.'}`,
    ]
  if (top === 0) return []
  return [
    '# Qué se hace',
    `Lo que las instituciones más reportan es ${bind('rank actionTypes', { limit: top, with: 'counts', others: 'no' })}. Una misma acción puede ser de varios tipos: capacitar y difundir, por ejemplo.`,
    isUneven(all.actionTypes) && all.actionTypes.length > top + 2
      ? `En el otro extremo están ${bind('rank actionTypes', { limit: 3, order: 'asc', with: 'counts', others: 'no' })}.`
      : '',
    ...chartOr(charts, 'action-types', 'table actionTypes order=desc'),
  ]
}

function challenges({ all, charts }: Known, byReporter: readonly ReporterFacts[]): readonly string[] {
  if (all.challengeCount === 0) return ['# Retos', 'No se reportaron retos.']
  const silent = { challengesReported: false }
  if (isHandful({ count: all.challengeCount }))
    return [
      '# Retos',
      `Se ${all.challengeCount === 1 ? 'reportó' : 'reportaron'} ${bind('challenges', { noun: 'yes', as: 'prose' })}${all.challenges.length === 0 ? '' : `, de ${bind('rank challengeCategories', { by: 'challenges', others: 'no' })}`}.${all.withoutChallenges === 0 ? '' : ` ${countOf(silent, { capital: 'yes' })} no ${agree(silent, 'reporta', 'reportan')} ninguno.`}`,
    ]
  const top = topOf(all.challenges, 3)
  const lines = byReporter.flatMap((facts) => {
    const limit = topOf(facts.challenges, 2)
    if (limit === 0 || facts.challengeCount < 3 || (facts.challenges[0]?.value ?? 0) < 2) return []
    const own = { reporterType: facts.code }
    return [
      `${bind(`reporterType ${facts.code}`, { capital: 'yes' })}: ${bind('challenges', { ...own, noun: 'yes' })}; ${many(facts.challenges, limit) ? 'sobre todo' : 'el más repetido,'} ${bind('rank challengeCategories', { ...own, by: 'challenges', limit, with: 'counts', others: 'no' })}.`,
    ]
  })
  return [
    '# Retos',
    `Las instituciones reportaron ${bind('challenges', { noun: 'yes' })}. ${all.withoutChallenges === 0 ? 'Todas las acciones reportan alguno.' : `Hay ${countOf(silent)} que no ${agree(silent, 'reporta', 'reportan')} ninguno.`} Una acción puede reportar varios, y cada reto se cuenta en la categoría que mejor lo describe.`,
    top === 0
      ? ''
      : `${many(all.challenges, top) ? 'Los más frecuentes son de' : 'El más frecuente es de'} ${bind('rank challengeCategories', { by: 'challenges', limit: top, with: 'counts', others: 'no' })}.${lines.length === 0 ? '' : ' Por tipo de instancia:'}`,
    lines.length === 0 ? '' : list(lines),
    ...chartOr(charts, 'challenges', 'table challengeCategories count=challenges order=desc zeros=no'),
  ].filter((text) => text !== '')
}

function coverage(known: Known): readonly string[] {
  const { all } = known
  const parts = [
    all.absentObjectives === 0
      ? 'Todos los objetivos tienen acciones reportadas.'
      : isLong(all.absentObjectives)
        ? `De los ${bind('count all objectives')} objetivos, ${bind('count absent objectives')} no tienen acciones; más arriba se nombran.`
        : `${all.absentObjectives === 1 ? 'No tiene acciones el objetivo' : 'No tienen acciones los objetivos'} ${bind('absent objectives', { name: 'both' })}.`,
    known.hasStates && all.states === 0
      ? `Ninguna de las ${bind('count all reportingStates')} entidades federativas reportó.`
      : known.hasStates && known.absentStates > 0
        ? `${agree({}, 'Reportó', 'Reportaron', 'reportingStates')} ${bind('count reportingStates')} de las ${bind('count all reportingStates')} entidades federativas; no lo ${known.absentStates === 1 ? 'hizo' : 'hicieron'} ${bind('absent reportingStates')}.`
        : '',
    known.absentInstitutions > MOST_ABSENT
      ? `De las instituciones que el registro conoce, ${bind('count absent institutions')} no figuran en este ciclo.`
      : known.absentInstitutions > 0
        ? `De las instituciones conocidas no figuran en este ciclo, además de los gobiernos que faltan, ${bind('absent institutions', { states: 'no', article: 'no' })}.`
        : '',
  ].filter((text) => text !== '')
  return [
    '# Cobertura y vacíos',
    ...parts,
    ...(known.hasStates && all.states > 0 ? chart(known.charts, 'states') : []),
    `${tellsOf(all, 'withoutResults', { resultsReported: false }, ['informa', 'informan'], 'de sus resultados')} ${tellsOf(all, 'withoutChallenges', { challengesReported: false }, ['menciona', 'mencionan'], 'retos')}`,
    'Un vacío en el registro es un vacío en lo reportado. Una institución puede haber actuado sin reportarlo, o haberlo reportado dentro de una acción de otra; y hay objetivos que competen más a unas autoridades que a otras.',
  ]
}

/** Whether actions tell of one thing: all, none, or how many do not. */
function tellsOf(
  all: Known['all'],
  without: 'withoutResults' | 'withoutChallenges',
  missing: Given,
  [one, many]: readonly [string, string],
  what: string,
): string {
  if (all[without] === 0) return `${agree({}, `La acción ${one}`, `Todas las acciones ${many}`)} ${what}.`
  if (all[without] === all.count)
    return `${agree({}, `La acción no ${one}`, `Ninguna acción ${one}`)} ${what}.`
  const share = isSmall(all) ? '' : ` (el ${bind('share', missing)})`
  return `${countOf(missing, { capital: 'yes' })}${share} no ${agree(missing, one, many)} ${what}.`
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
  const [kind] = all.actionTypes
  const kinds = topOf(all.actionTypes, 3)
  const retos = topOf(all.challenges, 2)
  const rare = (share: number | null) => share !== null && share < 25
  const missing = { resultsReported: false }
  const next = shownAt(all.actionTypes, kinds) > shownAt(all.actionTypes, 1)
  if (isSmall(all))
    return [
      '# Conclusiones',
      sentences(
        'Con tan pocas acciones no cabe hablar de tendencias: lo reportado muestra por dónde seguir preguntando.',
        isLong(all.absentObjectives)
          ? 'De los objetivos que quedaron vacíos conviene saber si falta acción o falta reporte.'
          : '',
        all.withoutResults > 0
          ? `${countOf(missing, { capital: 'yes' })} no ${agree(missing, 'dice', 'dicen')} qué se logró; un resultado con unidad, periodo y fuente permite comparar.`
          : '',
      ),
    ]
  return [
    '# Conclusiones',
    concludeSpread(all, objectiveFacts),
    kind === undefined || kinds === 0
      ? ''
      : `Lo que más se reporta es ${bind('rank actionTypes', { limit: 1, others: 'no' })}, presente en el ${bind('share', { actionType: kind.key })} de las acciones${next ? `; le siguen ${bind('rank actionTypes', { limit: kinds, skip: 1, others: 'no' })}` : ''}. Saber qué cambió para las personas pide, además del tipo de acción, resultados contados de la misma manera cada ciclo.`,
    retos === 0
      ? ''
      : `Entre los retos ${many(all.challenges, retos) ? 'encabezan' : 'encabeza'} la lista ${bind('rank challengeCategories', { by: 'challenges', limit: retos, others: 'no' })}. Lo que cada institución cuenta de los suyos está en el compendio, junto a cada acción.`,
    all.gender === 0 && all.disability === 0
      ? 'Ninguna acción tiene enfoque de género ni prevé atención específica a personas con discapacidad. Preguntarlo de manera expresa a cada institución diría si faltan las acciones o falta decirlo.'
      : rare(all.gender) && all.disability === 0
        ? `El enfoque de género es la excepción en lo que se reporta (${bind('share', { gender: true })}), y ninguna acción prevé atención específica a personas con discapacidad. Preguntarlo de manera expresa a cada institución diría si faltan las acciones o falta decirlo.`
        : rare(all.gender) && rare(all.disability)
          ? `El enfoque de género (${bind('share', { gender: true })}) y la atención a personas con discapacidad (${bind('share', { disability: true })}) son la excepción en lo que se reporta. Preguntarlo de manera expresa a cada institución diría si faltan las acciones o falta decirlo.`
          : '',
    hasStates && all.states > 0 && absentStates > 0
      ? `El mapa tiene huecos: ${countMembers('absent reportingStates', {})} no ${agree({}, 'reportó', 'reportaron', 'absent reportingStates')}. ${absentStates === 1 ? 'Sumarla' : 'Sumarlas'} es el paso más claro para el ciclo siguiente.`
      : '',
    all.withoutResults > 0
      ? `Por último, ${countOf(missing)} no ${agree(missing, 'dice', 'dicen')} qué se logró. Un resultado con unidad, periodo y fuente permite comparar; sin él queda la intención.`
      : '',
  ].filter((text) => text !== '')
}

function concludeSpread(all: Known['all'], objectiveFacts: readonly ObjectiveFacts[]): string {
  const top = topOf(all.objectives, 3)
  if (top === 0 || !isUneven(all.objectives)) return ''
  // Those that have most must not be those that have fewest.
  if ((all.objectives[top - 1]?.value ?? 0) <= (all.objectives.at(-1)?.value ?? 0)) return ''
  const gathered = all.objectives.slice(0, top).reduce((sum, { value }) => sum + value, 0) / all.count
  const few = objectiveFacts.filter(({ count, fewer }) => count > 0 && fewer === 0).length
  const several = many(all.objectives, top)
  const opening =
    all.absentObjectives === 0
      ? 'El seguimiento es amplio y desigual. Ningún objetivo quedó sin acciones, pero'
      : 'El seguimiento es desigual. Hay objetivos sin acciones, y'
  const weight =
    gathered > 0.5
      ? 'la mayor parte de lo reportado'
      : gathered > 0.25
        ? 'buena parte de lo reportado'
        : 'más que los demás'
  return `${opening} ${several ? 'los objetivos' : 'el objetivo'} ${bind('rank objectives', { limit: top, name: 'both' })} ${several ? 'concentran' : 'concentra'} ${weight}, mientras que ${few === 1 ? 'el objetivo' : 'los objetivos'} ${bind('rank objectives', { limit: 1, order: 'asc', name: 'both' })} ${few === 1 ? 'apenas figura' : 'apenas figuran'}. Conviene preguntar si allí falta acción o falta reporte.`
}

function method({ hasPeriod }: Known): readonly string[] {
  return [
    '# Cómo se hizo',
    `Cada institución reportó sus acciones con título, descripción, resultados y retos${hasPeriod ? `, para el periodo del ${bind('period')}` : ''}. El registro guarda de qué documento, página y renglón viene cada una.`,
    'Las acciones se cuentan una vez en el total. La que reportan varias instituciones cuenta para cada una de ellas, y por eso la suma por institución puede ser mayor que el total; lo mismo vale para los tipos de acción, las poblaciones y las entidades. Una entidad federativa cuenta como reportante cuando su gobierno firma la acción, y no cuando solo se la menciona.',
    'La población, el tipo de acción, el enfoque de género, la atención a personas con discapacidad y la categoría de cada reto son etiquetas. El registro dice de cada etiqueta quién la puso: una persona, o un programa que la sugiere a partir de las palabras de la acción.',
    'Los porcentajes dicen siempre de qué son; donde se dan todas las partes de un todo, se redondean de modo que lo sumen. Lo que no se sabe se muestra con un guion, y no como si no hubiera nada.',
  ]
}

function annexes(known: Known): readonly string[] {
  return writeAnnexes(known, {
    glossary: 'Glosario',
    populations: 'Poblaciones',
    actionTypes: 'Tipos de acción',
    challengeCategories: 'Categorías de retos',
    acronyms: 'Siglas',
    reporters: 'Instituciones que reportaron',
  })
}

export const SPANISH: Phrases = {
  nothing,
  opening,
  inBrief,
  objectives,
  objective: writeObjective,
  emptyObjectives,
  reporters,
  reporter,
  silentReporters,
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
